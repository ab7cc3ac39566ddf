package org.caseassistant.bot.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseassistant.core.catalog.CatalogSource;

/**
 * A catalogue at every limit that its reader sets: a hundred case types, one of them with sixty fields of all kinds,
 * menus of a hundred options, labels of 80 characters, help of 3000; all of it as somebody would write it who means
 * harm. It would be half a megabyte to keep, so it is made.
 */
public final class CatalogAtTheLimits {
    /** Id of the case type with all fields. */
    public static final String LARGEST = "t000";

    private static final String HOSTILE =
            "<!channel> <@U1> *b* _i_ `c` ~s~ &amp; <https://evil.example|bank> @everyone #1 {0} 'x' ``` \u202E\u200F\u00e9😀 ";

    private static final int FIELDS = 60;
    private static final int CASE_TYPES = 100;
    private static final int OPTIONS = 100;
    private static final int LABEL = 80;
    private static final int OPTION = 75;
    private static final int MEANING = 300;
    private static final int TEXT = 3000;

    private static final List<String> KINDS = List.of(
            "short-text",
            "long-text",
            "choice",
            "multi-choice",
            "date",
            "time",
            "dates",
            "email",
            "phone",
            "person-name",
            "confirmation");

    private CatalogAtTheLimits() {}

    /** Its text. */
    public static CatalogSource source() {
        return new CatalogSource("at-the-limits.yaml", """
                departments:
                  - id: d
                    label: %s
                    nextSteps: %s
                fields:
                %s
                caseTypes:
                %s
                """.formatted(
                quoted("D", LABEL),
                quoted("Next", TEXT),
                each(FIELDS, CatalogAtTheLimits::field),
                each(CASE_TYPES, CatalogAtTheLimits::caseType)));
    }

    /** Words that mean harm, exactly so long. */
    public static String hostile(String beginning, int length) {
        String text = beginning + " " + HOSTILE.repeat(length / HOSTILE.length() + 1);
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "x".repeat(length - end);
    }

    private static String quoted(String beginning, int length) {
        return "'" + hostile(beginning, length).replace("'", "''") + "'";
    }

    private static String each(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining("\n"));
    }

    private static String kind(int field) {
        return switch (field) {
            case 0 -> "account";
            case 1 -> "contact";
            case FIELDS - 1 -> "files";
            default -> KINDS.get((field - 2) % KINDS.size());
        };
    }

    /** Tells its kind; as long as ids may be. */
    private static String id(int field) {
        return field == 2 ? "subject" : padded(kind(field) + "-" + field + "-");
    }

    private static String padded(String id) {
        return id + "x".repeat(40 - id.length());
    }

    private static String field(int field) {
        var lines = new ArrayList<String>();
        lines.add("  - id: " + id(field));
        lines.add("    label: " + quoted(field + ".", LABEL));
        lines.add("    help: " + quoted("Help " + field, TEXT));
        lines.add("    kind: " + switch (kind(field)) {
            case "contact" -> "contact\n    presetSelf: true";
            case "short-text" -> "short-text\n    maxLength: " + (field == 2 ? 255 : TEXT) + "\n    example: x";
            case "long-text" -> "long-text\n    example: " + quoted("E", TEXT);
            case "choice", "multi-choice" ->
                kind(field) + "\n    choices:\n" + each(OPTIONS, CatalogAtTheLimits::option);
            case "date" -> "date\n    doubt: { olderThanDays: 1, because: " + quoted("Because", TEXT) + " }";
            case "time" -> "date\n    time: true";
            case "dates" -> "date\n    least: 10\n    most: 10";
            case "confirmation" -> "confirmation\n    statement: " + quoted("I agree", TEXT);
            default -> kind(field);
        });
        return String.join("\n", lines);
    }

    private static String option(int option) {
        return "      - { id: %s, label: %s, meaning: %s }".formatted(
                padded("o" + option + "-"), quoted(option + ".", OPTION),
                quoted("M" + option, option < 2 ? MEANING : LABEL));
    }

    private static String caseType(int caseType) {
        boolean largest = caseType == 0;
        String more = largest
                ? "\n    notes: [%1$s, %1$s]\n    examples: [%1$s, %1$s]\n    moreInformation: https://example.org/%2$s"
                        .formatted(quoted("N", TEXT), "a".repeat(2900))
                : "\n    examples: [x]";
        String fields = largest
                ? each(FIELDS, CatalogAtTheLimits::asked)
                : "      - %s\n      - %s\n      - subject".formatted(id(0), id(1));
        return """
                  - id: %s
                    label: %s
                    description: %s%s
                    department: d
                    fields:
                %s""".formatted(
                largest ? LARGEST : padded("t" + caseType + "-"),
                quoted("T" + caseType, LABEL),
                quoted("Type", largest ? TEXT : LABEL),
                more,
                fields);
    }

    /** The second menu is there only after the first option of the first. */
    private static String asked(int field) {
        return field == 15
                ? "      - { field: %s, askedWhen: { field: %s, is: [%s] } }".formatted(id(15), id(4), padded("o0-"))
                : "      - " + id(field);
    }
}
