package org.caseassistant.persistence.cases;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SearchWords;
import org.caseassistant.core.form.Answer;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The column {@code words} of cases: which words they are found by. Made here, not by a text search configuration of
 * PostgreSQL, so that a code such as {@code ERR-1045} is cut into the same words everywhere. The letters are weights of
 * PostgreSQL, which a search can be limited to.
 */
final class SearchVector {
    /** What a word of a message, or of what was chosen, weighs that all who see the case may read. */
    static final char MESSAGE = 'C';

    /** What a word weighs that only the staff may read. */
    static final char INTERNAL = 'D';

    /** The column. */
    static final Field<String> COLUMN = DSL.field(DSL.name("support_case", "words"), String.class);

    private static final char SUBJECT = 'A';
    private static final char ANSWER = 'B';
    private static final String FOR_CONTACTS = "ABC";

    /** PostgreSQL takes a megabyte; with the most of all, of the longest words, it is still less. */
    private static final int MOST_WORDS = 5000;

    private static final int MOST_WORDS_OF_A_MESSAGE = 1000;

    private SearchVector() {}

    /** The words of a case that is being opened. */
    static Field<String> of(NewCase newCase) {
        String answers = newCase.answers().values().stream().map(SearchVector::text).collect(joining(" "));
        Set<String> words = SearchWords.of(answers, MOST_WORDS - MOST_WORDS_OF_A_MESSAGE);
        Set<String> subject = SearchWords.of(newCase.subject(), MOST_WORDS_OF_A_MESSAGE);
        return DSL.field(
                "{0} || {1} || {2}",
                String.class,
                vector(subject, SUBJECT),
                vector(words, ANSWER),
                vector(SearchWords.of(chosen(newCase), MOST_WORDS_OF_A_MESSAGE), MESSAGE));
    }

    /** The ids of what was chosen from lists, which are made of its words. Priorities change, and have a filter. */
    private static String chosen(NewCase newCase) {
        return newCase.answers().entrySet().stream()
                .filter(entry -> !entry.getKey().equals("priority"))
                .flatMap(entry -> entry.getValue() instanceof Answer.Choices(List<String> ids)
                        ? ids.stream()
                        : Stream.empty())
                .collect(joining(" "));
    }

    /** What people typed. */
    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> text;
            case Answer.Name(String name) -> name;
            case Answer.Email(String address) -> address;
            case Answer.OfContact(_, String name) -> name;
            case Answer.OfAccount(_, String name) -> name;
            case Answer.Files(var files) -> files.stream().map(file -> file.name()).collect(joining(" "));
            case Answer.Phone _, Answer.Choices _, Answer.Dates _, Answer.Agreed _ -> "";
        };
    }

    /** The words of a text, with this weight. */
    static Field<String> of(String text, char weight) {
        return vector(SearchWords.of(text, MOST_WORDS_OF_A_MESSAGE), weight);
    }

    private static Field<String> vector(Set<String> words, char weight) {
        String literal = words.stream().map(word -> "'" + word + "':1" + weight).collect(joining(" "));
        return DSL.field("{0}::tsvector", String.class, DSL.val(literal));
    }

    /** The column with more words. */
    static Field<String> with(Field<String> more) {
        return DSL.field("{0} || {1}", String.class, COLUMN, more);
    }

    /** Whether a case can take the words of one more message. */
    static Condition hasRoom() {
        return DSL.condition("length({0}) <= {1}", COLUMN, DSL.inline(MOST_WORDS));
    }

    /**
     * Whether a case has a word beginning with each of these.
     *
     * @param staff whether words that only the staff may read count too
     */
    static Condition matches(Set<String> words, boolean staff) {
        String weights = staff ? "" : FOR_CONTACTS;
        String query = words.stream().map(word -> "'" + word + "':*" + weights).collect(joining(" & "));
        // Written into the statement, quoted by jOOQ, since how many cases have these words decides how to look.
        return DSL.condition("{0} @@ {1}::tsquery", COLUMN, DSL.inline(query));
    }
}
