package org.caseassistant.core.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.CatalogNode.Text;

/** Reads what an answer to a field is. */
final class CatalogKinds {
    /** Title of a case in every list; the column that keeps it is no longer. */
    private static final int LONGEST_SUBJECT = 255;

    private static final int SHORT_TEXT_DEFAULT = 255;

    /** Ten files are what one chat message takes; a person who wants to give more dates than that wants none. */
    private static final int MOST_IN_ONE_ANSWER = 10;

    private static final int DAYS_OF_A_CENTURY = 36_525;

    private static final Set<String> LIMITS = Set.of("none", "not-past", "not-future");

    private final CatalogOptions options;
    private final CatalogProblems problems;
    private final Set<Text> refusedPresets = new HashSet<>();

    CatalogKinds(CatalogOptions options, CatalogProblems problems) {
        this.options = options;
        this.problems = problems;
    }

    /**
     * The kind of a field.
     *
     * @param caseType the id of the case type that asks it; none while only its definition is looked at, which need
     *     not have choices yet
     */
    Optional<FieldKind> read(CatalogEntries field, Optional<String> caseType) {
        Optional<Text> written = field.requiredText("kind", CatalogEntries.LONGEST_TEXT);
        Optional<CatalogKind> kind = written.map(Text::text).flatMap(CatalogKind::of);
        if (written.isPresent() && kind.isEmpty()) {
            field.report(
                    "kind",
                    "unknown kind '" + written.get().text() + "'",
                    CatalogProblems.writeOneOf(written.get().text(), CatalogKind.allWritten()));
        }
        kind.ifPresent(known -> refuseKeysOfOtherKinds(field, known));
        return kind.flatMap(known -> read(known, field, caseType));
    }

    private static void refuseKeysOfOtherKinds(CatalogEntries field, CatalogKind kind) {
        for (String key : CatalogKind.allKeys()) {
            if (field.has(key) && !kind.keys().contains(key)) {
                field.report(
                        key,
                        field.name() + " is of kind '" + kind.written() + "', which takes no '" + key + "'",
                        "Remove it, or choose a kind that takes it: " + String.join(", ", CatalogKind.taking(key))
                                + ".");
            }
        }
    }

    private Optional<FieldKind> read(CatalogKind kind, CatalogEntries field, Optional<String> caseType) {
        return switch (kind) {
            case SHORT_TEXT -> Optional.of(new FieldKind.ShortText(length(field).orElse(SHORT_TEXT_DEFAULT)));
            case LONG_TEXT ->
                Optional.of(new FieldKind.LongText(length(field).orElse(CatalogEntries.LONGEST_TEXT)));
            case CHOICE -> choice(field, caseType);
            case MULTI_CHOICE ->
                options(field, caseType).map(all -> new FieldKind.MultiChoice(offered(all, caseType)));
            case DATE -> date(field);
            case EMAIL -> Optional.of(new FieldKind.Email());
            case PHONE -> Optional.of(new FieldKind.Phone());
            case PERSON_NAME -> field.flag("signature", false).map(FieldKind.PersonName::new);
            case ACCOUNT -> Optional.of(new FieldKind.AccountChoice());
            case CONTACT -> field.flag("presetSelf", false).map(FieldKind.ContactChoice::new);
            case FILES ->
                Optional.of(new FieldKind.Files(
                        field.number("most", 1, MOST_IN_ONE_ANSWER).orElse(MOST_IN_ONE_ANSWER)));
            case CONFIRMATION ->
                field.requiredText("statement", CatalogEntries.LONGEST_TEXT)
                        .map(statement -> new FieldKind.Confirmation(statement.text()));
        };
    }

    private static Optional<Integer> length(CatalogEntries field) {
        boolean subject = field.text("id", CatalogEntries.LONGEST_TEXT)
                .filter(id -> id.text().equals(CatalogCaseTypes.SUBJECT))
                .isPresent();
        return field.number("maxLength", 1, subject ? LONGEST_SUBJECT : CatalogEntries.LONGEST_TEXT);
    }

    private Optional<List<Option>> options(CatalogEntries field, Optional<String> caseType) {
        if (!field.has("choices") && caseType.isEmpty()) {
            return Optional.of(List.of());
        }
        if (!field.has("choices")) {
            field.report(
                    "choices",
                    field.name() + " has no choices in the case type '" + caseType.orElseThrow() + "'",
                    "Add 'choices' to the field or where the case type asks it.");
            return Optional.empty();
        }
        Optional<List<Option>> all = options.read(field, "choices");
        if (all.isPresent() && offered(all.get(), caseType).isEmpty()) {
            field.report(
                    "choices",
                    field.name() + " has no choice left in the case type '" + caseType.orElse("") + "'",
                    "Remove an 'onlyFor', or give the case type 'choices' of its own.");
            return Optional.empty();
        }
        return all;
    }

    private static List<Option> offered(List<Option> options, Optional<String> caseType) {
        return options.stream().filter(option -> isOffered(option, caseType)).toList();
    }

    private static boolean isOffered(Option option, Optional<String> caseType) {
        return option.onlyFor().isEmpty() || caseType.map(option.onlyFor()::contains).orElse(true);
    }

    private Optional<FieldKind> choice(CatalogEntries field, Optional<String> caseType) {
        return options(field, caseType).map(all -> {
            List<Option> offered = offered(all, caseType);
            Optional<Text> preset = field.text("preset", CatalogEntries.LONGEST_TEXT);
            if (!all.isEmpty() && preset.isPresent()) {
                checkPreset(field, preset.get(), offered, caseType);
            }
            List<Option> withheld =
                    all.stream().filter(option -> !offered.contains(option)).toList();
            return new FieldKind.Choice(offered, withheld, preset.map(Text::text));
        });
    }

    private void checkPreset(
            CatalogEntries field, Text preset, List<Option> offered, Optional<String> caseType) {
        List<String> ids = offered.stream().map(Option::id).toList();
        // A preset that its definition has no choice for is the same mistake in every case type.
        if (!ids.contains(preset.text()) && refusedPresets.add(preset)) {
            field.report(
                    "preset",
                    "the preset '" + preset.text() + "' of " + field.name() + " is not among its choices"
                            + caseType.map(type -> " in the case type '" + type + "'").orElse(""),
                    CatalogProblems.writeOneOf(preset.text(), ids));
        }
    }

    private Optional<FieldKind> date(CatalogEntries field) {
        FieldKind.Date.Limit limit = field.oneOf("limit", LIMITS.stream().sorted().toList())
                .map(name -> FieldKind.Date.Limit.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .orElse(FieldKind.Date.Limit.NONE);
        int least = field.number("least", 1, MOST_IN_ONE_ANSWER).orElse(1);
        int most = field.number("most", 1, MOST_IN_ONE_ANSWER).orElse(least);
        if (most < least) {
            field.report(
                    "most",
                    field.name() + " needs " + least + " dates but takes " + most,
                    "Write a 'most' that is not below 'least'.");
        }
        Optional<FieldKind.Date.Doubt> doubt = doubt(field);
        if (doubt.isPresent() && limit == FieldKind.Date.Limit.NOT_PAST) {
            field.report(
                    "doubt",
                    field.name() + " refuses past dates, so that none is ever doubted",
                    "Remove 'doubt', or write another 'limit'.");
        }
        return Optional.of(new FieldKind.Date(
                field.flag("time", false).orElse(false), limit, least, most, differentFrom(field), doubt));
    }

    private List<String> differentFrom(CatalogEntries field) {
        var ids = new HashSet<String>();
        List<Text> all = field.texts(
                "differentFrom", field.list("differentFrom").orElse(List.of()), CatalogEntries.LONGEST_TEXT);
        for (Text other : all) {
            if (!ids.add(other.text())) {
                problems.add(
                        other.line(), "'" + other.text() + "' is written twice in 'differentFrom'",
                        "Remove one of them.");
            }
        }
        return all.stream().map(Text::text).distinct().toList();
    }

    private Optional<FieldKind.Date.Doubt> doubt(CatalogEntries field) {
        return field.node("doubt")
                .flatMap(node -> CatalogEntries.of("a doubt", node, List.of("olderThanDays", "because"), problems))
                .flatMap(doubt -> {
                    Optional<Text> because = doubt.requiredText("because", CatalogEntries.LONGEST_TEXT);
                    return doubt.requiredText("olderThanDays", CatalogEntries.LONGEST_TEXT)
                            .flatMap(written -> doubt.number("olderThanDays", 1, DAYS_OF_A_CENTURY))
                            .flatMap(days -> because.map(why -> new FieldKind.Date.Doubt(days, why.text())));
                });
    }
}
