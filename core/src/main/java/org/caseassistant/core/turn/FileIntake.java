package org.caseassistant.core.turn;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.words.Phrase;

/** Checks files and takes them into our own storage. */
public final class FileIntake {
    /** How many files can be added to a case with one message. */
    public static final int MOST_AT_ONCE = 10;

    /** How many files a case takes. */
    private static final int MOST_OF_A_CASE = 100;

    private static final int LONGEST_NAME = 255;

    private final Turn turn;

    /** For the files that come with this turn. */
    public FileIntake(Turn turn) {
        this.turn = turn;
    }

    /** The field that takes files: the one being asked, or else the first of the form. */
    public Optional<Field> field(Form form, Prompt prompt) {
        if (prompt instanceof Prompt.Question question && question.field().kind() instanceof FieldKind.Files) {
            return Optional.of(question.field());
        }
        return form.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.Files)
                .findFirst();
    }

    /** Why these files cannot be taken; empty if they can. */
    public Optional<Phrase> refusal(Field field, FormSession session, List<Upload> files) {
        int most = field.kind() instanceof FieldKind.Files(int limit) ? limit : 0;
        int already = session.answer(field.id()).orElse(null) instanceof Answer.Files(var given) ? given.size() : 0;
        return refusal(files).or(() -> already + files.size() <= most
                ? Optional.empty()
                : Optional.of(Phrase.of("form.files.many").with("field", field.label()).with("most", most)));
    }

    /** Why these files cannot be added to a case that was found before; empty if they can. */
    public Optional<Phrase> refusal(CaseNumber number, List<Upload> files) {
        int already = turn.stores()
                .attachments()
                .of(number, turn.cases())
                .size();
        return refusal(files).or(() -> already + files.size() <= MOST_OF_A_CASE
                ? Optional.empty()
                : Optional.of(Phrase.of("chat.files.many").with("most", MOST_OF_A_CASE)));
    }

    /** Why what was held cannot be added to a case that was found before; empty if it can. */
    public Optional<Phrase> refusalOfHeld(CaseNumber number, int files) {
        int already = turn.stores().attachments().of(number, turn.cases()).size();
        return files == 0 || already + files <= MOST_OF_A_CASE
                ? Optional.empty()
                : Optional.of(Phrase.of("chat.files.many").with("most", MOST_OF_A_CASE));
    }

    /** Why these files cannot be held beside those that are; empty if they can. */
    public Optional<Phrase> refusalToHold(int already, List<Upload> files) {
        return refusal(files).or(() -> already + files.size() <= MOST_AT_ONCE
                ? Optional.empty()
                : Optional.of(Phrase.of("chat.for.many-files").with("most", MOST_AT_ONCE)));
    }

    /** Holds them until it is clear which case they are for; as long as drafts are kept. */
    public List<FileRef> hold(List<Upload> files) {
        return files.stream()
                .map(file -> turn.stores()
                        .attachments()
                        .hold(
                                safeName(file.name()),
                                file.mediaType(),
                                file.content(),
                                turn.now().plus(turn.settings().draftLifetime())))
                .toList();
    }

    /** Takes what was held in for a message of a case. */
    public List<FileRef> takeHeld(CaseNumber number, long message, List<FileRef> files) {
        return files.stream()
                .flatMap(file -> turn.stores().attachments().moveHeld(file, number, message, turn.now()).stream())
                .toList();
    }

    private Optional<Phrase> refusal(List<Upload> files) {
        for (Upload file : files) {
            // First, as what is not taken may come without its content.
            if (!turn.settings().takes(file.name())) {
                return Optional.of(Phrase.of("chat.files.type")
                        .with("file", file.name())
                        .with("types", new TreeSet<>(turn.settings().fileTypes())));
            }
            long size = file.content().length;
            if (size == 0) {
                return Optional.of(Phrase.of("chat.files.empty").with("file", file.name()));
            }
            if (size > turn.settings().largestFile()) {
                return Optional.of(Phrase.of("chat.files.large")
                        .with("file", file.name())
                        .with("size", AnswerFormat.size(size, turn.words().locale()))
                        .with("most", AnswerFormat.size(turn.settings().largestFile(), turn.words().locale())));
            }
        }
        return Optional.empty();
    }

    /** Takes them in for a message of a case. */
    public List<FileRef> take(CaseNumber number, long message, List<Upload> files) {
        return files.stream()
                .map(file -> turn.stores()
                        .attachments()
                        .add(number, message, safeName(file.name()), file.mediaType(), file.content(), turn.now()))
                .toList();
    }

    /** Takes them in; they belong to the draft until it becomes a case. */
    public Given.Uploaded take(FormSession session, List<Upload> files) {
        return new Given.Uploaded(files.stream()
                .map(file -> turn.stores()
                        .attachments()
                        .add(session.draft(), safeName(file.name()), file.mediaType(), file.content(), turn.now()))
                .toList());
    }

    /** A name only: no folders, nothing invisible. */
    private static String safeName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String visible = last.replaceAll("\\p{Cntrl}", "");
        return visible.length() <= LONGEST_NAME ? visible : visible.substring(visible.length() - LONGEST_NAME);
    }
}
