package org.caseassistant.bot.config;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.desk.DeskSettings;

/**
 * Whether desks are told of priorities that there are: by a slip of the pen, nobody would be reminded of the most urgent
 * cases. What is set if nothing is said goes with every catalogue.
 */
public final class DeskPriorities {
    private DeskPriorities() {}

    /** What is wrong with them, as the catalogue has it. */
    public static List<ConfigurationProblem> problems(DeskSettings desk, Catalog catalog) {
        Set<String> there = catalog.caseTypes().stream()
                .flatMap(type -> type.field("priority").stream())
                .map(Field::kind)
                .flatMap(kind -> kind instanceof FieldKind.Choice choice ? choice.options().stream() : Stream.empty())
                .map(Option::id)
                .collect(Collectors.toCollection(TreeSet::new));
        var orOther = new TreeSet<>(there);
        orOther.add(DeskSettings.OTHER);
        return Stream.concat(
                desk.urgent().equals(DeskSettings.STANDARD.urgent())
                        ? Stream.empty()
                        : unknown(Variable.DESK_URGENT, desk.urgent(), there),
                desk.claimWithin().equals(DeskSettings.STANDARD.claimWithin())
                        ? Stream.empty()
                        : unknown(Variable.DESK_CLAIM_WITHIN, desk.claimWithin().keySet(), orOther))
                .toList();
    }

    private static Stream<ConfigurationProblem> unknown(Variable variable, Collection<String> named,
            Set<String> there) {
        return named.stream()
                .filter(id -> !there.contains(id))
                .sorted()
                .map(id -> new ConfigurationProblem(
                        variable.name(),
                        "'%s' is no priority of the catalogue".formatted(id),
                        "ids of these: " + String.join(", ", there)));
    }
}
