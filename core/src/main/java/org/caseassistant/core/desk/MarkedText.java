package org.caseassistant.core.desk;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Words;

/**
 * Whom what staff write after naming the assistant is for. It is told from the words alone, however they stand out and
 * whatever stands before them, since a note that is taken for a reply is read by a contact.
 */
public sealed interface MarkedText {
    /** For the contact. */
    record Reply(String text) implements MarkedText {}

    /** For the staff only; what follows the word that says so and its colon. */
    record Note(String text) implements MarkedText {}

    /** It begins with a word for a note, but not as notes do: it may be meant either way. */
    record Unclear(String word) implements MarkedText {}

    /** Punctuation, spaces and signs that nobody sees. */
    Pattern LEAD = Pattern.compile("[^\\p{L}\\p{N}]*");

    /** What stands between the word for a note and what is noted. */
    Pattern COLON = Pattern.compile("[^\\p{L}\\p{N}:\\uFF1A\\n]*[:\\uFF1A]\\s*");

    /** What people write after the name of whom they speak to. */
    Pattern AFTER_A_NAME = Pattern.compile("[\\s:,\\uFF1A]+");

    /** Reads what follows the name of the assistant. */
    static MarkedText read(String text, Words words) {
        String plain = Markup.plain(text);
        int begin = end(LEAD, plain, 0).orElse(0);
        Optional<String> word = word(plain.substring(begin), words);
        if (word.isEmpty()) {
            return new Reply(Markup.from(text, end(AFTER_A_NAME, plain, 0).orElse(0)));
        }
        return end(COLON, plain, begin + word.get().length())
                .<MarkedText>map(from -> new Note(Markup.from(text, from).strip()))
                .orElseGet(() -> new Unclear(word.get()));
    }

    /** The longest word for a note with which this begins, as it is written there. */
    private static Optional<String> word(String plain, Words words) {
        List<String> names = Arrays.asList(words.say("desk.mark.note").split("\\|", -1));
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(name -> Pattern.compile(
                        Pattern.quote(name).replace(" ", "\\E\\s+\\Q") + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(plain))
                .filter(Matcher::lookingAt)
                .findFirst()
                .map(Matcher::group);
    }

    private static Optional<Integer> end(Pattern pattern, String plain, int from) {
        Matcher matcher = pattern.matcher(plain).region(from, plain.length());
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
