package org.caseassistant.core.catalog;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.CatalogNode.Keys;
import org.caseassistant.core.catalog.CatalogNode.Text;

/** Puts a catalogue together from its three parts. */
final class CatalogAssembly {
    private static final List<String> KEYS = List.of("departments", "services", "fields", "caseTypes");
    private static final List<String> KEYS_OF_DEPARTMENT = List.of("id", "label", "nextSteps");

    private final CatalogProblems problems;

    CatalogAssembly(CatalogProblems problems) {
        this.problems = problems;
    }

    /** The catalogue; not one to use if a problem was reported meanwhile. */
    Optional<Catalog> catalog(CatalogNode root, String version) {
        return CatalogEntries.of("the catalogue", root, KEYS, problems).map(entries -> {
            List<Department> departments = departments(entries.requiredList("departments"));
            List<CatalogNode> caseTypes = entries.requiredList("caseTypes");
            var options = new CatalogOptions(ids(caseTypes), problems);
            var kinds = new CatalogKinds(options, problems);
            var fields = new CatalogFields(entries.requiredList("fields"), kinds, problems);
            Optional<Set<String>> departmentIds = entries.list("departments").flatMap(CatalogAssembly::ids);
            List<CaseType> types = new CatalogCaseTypes(fields, departmentIds, problems).read(caseTypes);
            if (!caseTypes.isEmpty()) {
                fields.refuseUnused();
            }
            return new Catalog(version, departments, services(entries, options), fields.definitions(), types);
        });
    }

    /**
     * The ids of a list's entries, also of those that are unusable otherwise. None if an entry has no usable id: then
     * nobody can say which references to the entries are wrong.
     */
    static Optional<Set<String>> ids(List<CatalogNode> nodes) {
        var ids = new LinkedHashSet<String>();
        for (CatalogNode node : nodes) {
            if (!(node instanceof Keys keys
                    && keys.values().get("id") instanceof Text id
                    && Ids.wellFormed(id.text()))) {
                return Optional.empty();
            }
            ids.add(id.text());
        }
        return nodes.isEmpty() ? Optional.empty() : Optional.of(ids);
    }

    private static List<Option> services(CatalogEntries entries, CatalogOptions options) {
        return entries.has("services") ? options.read(entries, "services").orElse(List.of()) : List.of();
    }

    private List<Department> departments(List<CatalogNode> nodes) {
        var departments = new LinkedHashMap<String, Department>();
        Map<String, CatalogEntries> earlier = new LinkedHashMap<>();
        for (CatalogNode node : nodes) {
            CatalogEntries.of("a department", node, KEYS_OF_DEPARTMENT, problems).ifPresent(entries -> {
                Optional<Text> id = entries.id();
                Optional<Text> label = entries.requiredText("label", CatalogEntries.LONGEST_LABEL);
                Optional<Text> nextSteps = entries.requiredText("nextSteps", CatalogEntries.LONGEST_TEXT);
                id.map(known -> earlier.putIfAbsent(known.text(), entries))
                        .ifPresent(first -> refuseRepeated("department", id.get(), first, problems));
                if (id.isPresent() && label.isPresent() && nextSteps.isPresent()) {
                    departments.putIfAbsent(
                            id.get().text(),
                            new Department(
                                    id.get().text(),
                                    label.get().text(),
                                    nextSteps.get().text()));
                }
            });
        }
        return List.copyOf(departments.values());
    }

    static void refuseRepeated(String noun, Text id, CatalogEntries earlier, CatalogProblems problems) {
        problems.add(
                id.line(),
                "two " + noun + "s have the id '" + id.text() + "'; the first is in line " + earlier.line("id"),
                "Give one of them another id, or remove it.");
    }
}
