package org.caseassistant.core.form;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;
import org.caseassistant.core.words.Matching;

/** Turns what a person gave for a field into an answer in its one normal form, or into the reason why it is none. */
final class AnswerReader {
    /** What a confirmation's button carries. */
    static final String AGREED = "agreed";

    private static final Set<String> AGREEING =
            Set.of("yes", "y", "agree", "i agree", "agreed", "confirm", "i confirm");

    private final FormContext context;

    AnswerReader(FormContext context) {
        this.context = context;
    }

    /**
     * Reads an answer by itself; whether it fits the other answers is for {@link AnswerRules}.
     *
     * @param account the session's answer about the account, on which the choice of contacts depends
     */
    Verdict read(Field field, Given given, Optional<Answer> account) {
        return switch (field.kind()) {
            case FieldKind.ShortText text ->
                typed(field, given, words -> text(field, oneLine(words), text.maxLength()));
            case FieldKind.LongText text -> typed(field, given, words -> text(field, words, text.maxLength()));
            case FieldKind.Choice choice -> new OptionReader(field).one(choice, given);
            case FieldKind.MultiChoice choice -> new OptionReader(field).several(choice, given);
            case FieldKind.Date date -> new DateReader(context).read(field, date, given);
            case FieldKind.Email _ -> typed(field, given, words -> ContactPoints.email(field, words));
            case FieldKind.Phone _ ->
                typed(field, given, words -> ContactPoints.phone(field, words, context.phoneRegion()));
            case FieldKind.PersonName name ->
                typed(field, given, words -> PeopleReader.name(field, name, words, context));
            case FieldKind.AccountChoice _ -> new PeopleReader(field, context).account(given);
            case FieldKind.ContactChoice _ -> new PeopleReader(field, context).contact(given, account);
            case FieldKind.Files files -> files(field, files, given);
            case FieldKind.Confirmation confirmation -> confirmation(field, confirmation, given);
        };
    }

    private interface Reading {
        Verdict of(String words);
    }

    private static Verdict typed(Field field, Given given, Reading reading) {
        if (!(given instanceof Given.Typed(String text))) {
            return unexpected(field);
        }
        String words = clean(text);
        return words.isEmpty() ? new Refused(Phrases.about("form.empty", field)) : reading.of(words);
    }

    private static Verdict text(Field field, String words, int maxLength) {
        return words.length() <= maxLength
                ? new Accepted(new Answer.Text(words))
                : new Refused(Phrases.about("form.text.long", field)
                        .with("length", words.length())
                        .with("most", maxLength));
    }

    private static Verdict files(Field field, FieldKind.Files kind, Given given) {
        if (!(given instanceof Given.Uploaded(List<FileRef> files)) || files.isEmpty()) {
            return new Refused(Phrases.about("form.files.expected", field).with("most", kind.most()));
        }
        return files.size() <= kind.most()
                ? new Accepted(new Answer.Files(files))
                : new Refused(Phrases.about("form.files.many", field).with("most", kind.most()));
    }

    private static Verdict confirmation(Field field, FieldKind.Confirmation kind, Given given) {
        boolean agreed =
                switch (given) {
                    case Given.Typed(String text) -> AGREEING.contains(Matching.folded(text));
                    case Given.Picked(List<String> ids) -> ids.equals(List.of(AGREED));
                    case Given.Day _, Given.Uploaded _ -> false;
                };
        return agreed
                ? new Accepted(new Answer.Agreed(kind.statement()))
                : new Refused(Phrases.about("form.agree.expected", field));
    }

    /** The refusal of something that this kind of field cannot take at all, such as a file for a name. */
    static Refused unexpected(Field field) {
        return new Refused(Phrases.about("form.unexpected", field));
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    /** Drops what cannot be seen, keeps line breaks and tabs, and writes composed letters in one way. */
    static String clean(String text) {
        String visible = text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

}
