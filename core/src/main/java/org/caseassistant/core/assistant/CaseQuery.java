package org.caseassistant.core.assistant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.SearchWords;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/** Reads which cases somebody wants to see, and writes it so that a button can carry it. */
final class CaseQuery {
    /** What is left of a control for the filter, beside the longest number of a case. */
    private static final int LONGEST = ControlId.MAX_LENGTH - "more:".length() - 19 - ":".length();

    private static final int MOST_WORDS = 20;

    private CaseQuery() {}

    /** What came of reading. */
    sealed interface Result {
        /** What they want to see. */
        record Read(CaseFilter filter) implements Result {}

        /** Why that is not clear. */
        record Refused(Phrase why) implements Result {}
    }

    /** Reads {@code closed type:question priority:high snow day}; open cases where nothing is said about that. */
    static Result read(String typed, Catalog catalog) {
        String[] parts = typed.strip().split("\\s+", -1);
        Optional<Which> which = named(parts[0]);
        Optional<String> caseType = Optional.empty();
        Optional<String> priority = Optional.empty();
        var words = new ArrayList<String>();
        for (String part : Arrays.asList(parts).subList(which.isPresent() ? 1 : 0, parts.length)) {
            String lower = part.toLowerCase(Locale.ROOT);
            if (lower.startsWith("type:")) {
                caseType = only(caseTypes(part.substring("type:".length()), catalog));
                if (caseType.isEmpty()) {
                    return new Result.Refused(Phrase.of("chat.list.type").with("type", part.substring(5)));
                }
            } else if (lower.startsWith("priority:")) {
                priority = only(priorities(part.substring("priority:".length()), catalog));
                if (priority.isEmpty()) {
                    return new Result.Refused(Phrase.of("chat.list.priority").with("priority", part.substring(9)));
                }
            } else {
                words.add(part);
            }
        }
        var filter = new CaseFilter(
                which.orElse(Which.OPEN),
                caseType,
                priority,
                Optional.empty(),
                SearchWords.of(String.join(" ", words), MOST_WORDS));
        return encoded(filter).length() <= LONGEST
                ? new Result.Read(filter)
                : new Result.Refused(Phrase.of("chat.list.long"));
    }

    private static Optional<Which> named(String word) {
        return Arrays.stream(Which.values())
                .filter(which -> which.name().equalsIgnoreCase(word))
                .findFirst();
    }

    private static Optional<String> only(List<String> ids) {
        return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private static List<String> caseTypes(String name, Catalog catalog) {
        return Matching.find(name, catalog.caseTypes(), type -> List.of(type.label(), type.id())).stream()
                .map(CaseType::id)
                .toList();
    }

    private static List<String> priorities(String name, Catalog catalog) {
        List<Option> options = catalog.caseTypes().stream()
                .flatMap(type -> type.field("priority").stream())
                .map(Field::kind)
                .flatMap(kind -> kind instanceof FieldKind.Choice choice
                        ? Stream.concat(choice.options().stream(), choice.withheld().stream())
                        : Stream.empty())
                .distinct()
                .toList();
        return Matching.find(name, options, option -> List.of(option.label(), option.id())).stream()
                .map(Option::id)
                .distinct()
                .toList();
    }

    /** As a control carries it. */
    static String encoded(CaseFilter filter) {
        var parts = new ArrayList<String>();
        parts.add(filter.which().name().toLowerCase(Locale.ROOT));
        filter.caseType().ifPresent(id -> parts.add("t=" + id));
        filter.priority().ifPresent(id -> parts.add("p=" + id));
        parts.addAll(filter.words());
        return String.join(" ", parts);
    }

    /** What a control carried; empty if we never wrote anything like it. */
    static Optional<CaseFilter> decode(String encoded) {
        String[] parts = encoded.split(" ", -1);
        Optional<Which> which = named(parts[0]);
        Optional<String> caseType = Optional.empty();
        Optional<String> priority = Optional.empty();
        Set<String> words = new LinkedHashSet<>();
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.startsWith("t=") && Ids.wellFormed(part.substring(2))) {
                caseType = Optional.of(part.substring(2));
            } else if (part.startsWith("p=") && Ids.wellFormed(part.substring(2))) {
                priority = Optional.of(part.substring(2));
            } else {
                words.addAll(SearchWords.of(part, MOST_WORDS));
            }
        }
        var read = new CaseFilter(which.orElse(Which.ALL), caseType, priority, Optional.empty(), words);
        return which.map(_ -> read);
    }
}
