package org.caseassistant.core.turn;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caseassistant.core.words.Words;

/** The short words that people type instead of pressing a button, such as {@code skip} or {@code done}. */
public final class TypedWords {
    private static final List<String> LABELS = List.of(
            "agree",
            "insist",
            "done",
            "start-again",
            "keep",
            "remove",
            "preset",
            "skip",
            "back",
            "review",
            "cancel",
            "submit",
            "continue",
            "form",
            "discard",
            "keep-draft",
            "keep-case");

    private TypedWords() {}

    /** Whether these words name something that can be done at some prompt, so that they are a command, if anything. */
    public static boolean areKnown(String words, Words language) {
        String sought = words.strip().toLowerCase(language.locale());
        return sought.startsWith(language.say("chat.typed.edit") + " ")
                || LABELS.stream().flatMap(label -> of(label, language)).anyMatch(sought::equals);
    }

    /** Whether these words are one of the short words for this. */
    public static boolean mean(String words, Words language, String label) {
        String sought = words.strip().toLowerCase(language.locale());
        return of(label, language).anyMatch(sought::equals);
    }

    /** The short words for this. */
    public static Stream<String> of(String label, Words language) {
        return Arrays.stream(language.say("chat.typed." + label).split("\\|", -1));
    }
}
