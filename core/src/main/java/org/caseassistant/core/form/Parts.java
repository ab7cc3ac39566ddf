package org.caseassistant.core.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.words.Phrase;

/** Answers that come in several messages: long texts, several dates, several files. */
final class Parts {
    private Parts() {}

    /** Whether this field takes its answer in several messages. */
    static boolean areTaken(Field field) {
        return switch (field.kind()) {
            case FieldKind.LongText _ -> true;
            case FieldKind.Date date -> date.most() > 1;
            case FieldKind.Files(int most) -> most > 1;
            default -> false;
        };
    }

    /** What came before and what came now, as one answer. */
    static Answer joined(Answer earlier, Answer part) {
        if (earlier instanceof Answer.Text(String before) && part instanceof Answer.Text(String more)) {
            return new Answer.Text(before + "\n" + more);
        }
        if (earlier instanceof Answer.Dates(var before) && part instanceof Answer.Dates(var more)) {
            return new Answer.Dates(concatenated(before, more));
        }
        if (earlier instanceof Answer.Files(var before) && part instanceof Answer.Files(var more)) {
            return new Answer.Files(concatenated(before, more));
        }
        return part;
    }

    private static <T> List<T> concatenated(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Whether this file is among those that were given. */
    static boolean has(Optional<Answer> given, String file) {
        return given.orElse(null) instanceof Answer.Files(var files)
                && files.stream().anyMatch(one -> one.id().equals(file));
    }

    /** The same files without this one; empty if none is left. */
    static Optional<Answer> without(Answer given, String file) {
        List<FileRef> left = ((Answer.Files) given)
                .files().stream().filter(one -> !one.id().equals(file)).toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(new Answer.Files(left));
    }

    /** Why the messages are too many or too long together; empty if they are not. */
    static Optional<Phrase> tooMuch(Field field, Optional<Answer> soFar, Answer joined) {
        if (field.kind() instanceof FieldKind.LongText(int most)
                && joined instanceof Answer.Text(String text)
                && text.length() > most) {
            int kept = soFar.map(earlier -> ((Answer.Text) earlier).text().length()).orElse(0);
            return Optional.of(Phrases.about("form.text.full", field)
                    .with("most", most)
                    .with("kept", kept)
                    .with("left", Math.max(0, most - kept - 1)));
        }
        if (field.kind() instanceof FieldKind.Files(int most)
                && joined instanceof Answer.Files(var files)
                && files.size() > most) {
            return Optional.of(Phrases.about("form.files.many", field).with("most", most));
        }
        return Optional.empty();
    }

    /** Whether it is enough for an answer. */
    static boolean enough(Field field, Answer answer) {
        return !(field.kind() instanceof FieldKind.Date date)
                || (answer instanceof Answer.Dates(var moments) && moments.size() >= date.least());
    }

    /** The refusal of an answer that has not enough parts. */
    static Phrase few(Field field) {
        int least = field.kind() instanceof FieldKind.Date date ? date.least() : 1;
        return Phrases.about("form.date.few", field).with("least", least);
    }

    /** Whether nothing more can be added, so that it is the answer. */
    static boolean full(Field field, Answer answer) {
        return switch (field.kind()) {
            case FieldKind.Date date -> answer instanceof Answer.Dates(var moments) && moments.size() >= date.most();
            case FieldKind.Files(int most) -> answer instanceof Answer.Files(var files) && files.size() >= most;
            default -> false;
        };
    }
}
