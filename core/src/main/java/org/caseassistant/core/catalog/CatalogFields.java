package org.caseassistant.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.CatalogNode.Text;
import org.caseassistant.core.words.ClosestName;

/** Reads the definitions of the fields, and each again as a case type adapts it. */
final class CatalogFields {
    private static final List<String> KEYS = Stream.concat(
            Stream.of("id", "label", "help", "example", "kind", "required"), CatalogKind.allKeys().stream())
            .toList();

    private final CatalogKinds kinds;
    private final CatalogProblems problems;
    private final boolean everyIdIsKnown;
    private final Map<String, CatalogEntries> written = new LinkedHashMap<>();
    private final Map<String, Field> definitions = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    CatalogFields(List<CatalogNode> nodes, CatalogKinds kinds, CatalogProblems problems) {
        this.kinds = kinds;
        this.problems = problems;
        nodes.forEach(this::define);
        everyIdIsKnown = CatalogAssembly.ids(nodes).isPresent();
        definitions.values().forEach(this::checkDifferentFrom);
    }

    private void define(CatalogNode node) {
        CatalogEntries.of("a field", node, KEYS, problems).ifPresent(entries -> {
            Optional<Text> id = entries.id();
            read(entries, Optional.empty(), Optional.empty())
                    .ifPresent(field -> definitions.putIfAbsent(field.id(), field));
            id.ifPresent(known -> {
                CatalogEntries earlier = written.putIfAbsent(known.text(), entries);
                if (earlier != null) {
                    CatalogAssembly.refuseRepeated("field", known, earlier, problems);
                }
            });
        });
    }

    private void checkDifferentFrom(Field field) {
        if (!(field.kind() instanceof FieldKind.Date date)) {
            return;
        }
        List<String> dates = definitions.values().stream()
                .filter(other -> other.kind() instanceof FieldKind.Date && !other.equals(field))
                .map(Field::id)
                .toList();
        for (String other : date.differentFrom()) {
            // A definition that could not be built may well have been a date.
            if (!dates.contains(other) && (definitions.containsKey(other) || !written.containsKey(other))) {
                written.get(field.id())
                        .report(
                                "differentFrom",
                                "'" + field.id() + "' cannot differ from '" + other + "', which is no other date field",
                                dates.isEmpty()
                                        ? "Remove it: there is no other field of kind 'date'."
                                        : CatalogProblems.writeOneOf(other, dates));
            }
        }
    }

    /** Every definition by id, in the order of the file. */
    Map<String, Field> definitions() {
        return definitions;
    }

    /** How a field was written; reports an id that no definition has. */
    Optional<CatalogEntries> written(Text id) {
        asked.add(id.text());
        if (!written.containsKey(id.text()) && everyIdIsKnown) {
            Optional<String> meant = ClosestName.to(id.text(), written.keySet());
            meant.ifPresent(asked::add);
            problems.add(
                    id.line(),
                    "there is no field '" + id.text() + "'",
                    meant.map(name -> "Write '" + name + "'.")
                            .orElse("Define it under 'fields', or write the id of a field that is defined there."));
        }
        return Optional.ofNullable(written.get(id.text()));
    }

    /** The field, as the case type of this id asks it under this condition. */
    Optional<Field> read(CatalogEntries entries, Optional<String> caseType, Optional<Condition> askedWhen) {
        Optional<Text> label = entries.requiredText("label", CatalogEntries.LONGEST_LABEL);
        Optional<Text> help = entries.requiredText("help", CatalogEntries.LONGEST_TEXT);
        Optional<String> example = entries.text("example", CatalogEntries.LONGEST_TEXT).map(Text::text);
        boolean required = entries.flag("required", true).orElse(true);
        Optional<FieldKind> kind = kinds.read(entries, caseType);
        Optional<Text> id = entries.id();
        if (id.isEmpty() || label.isEmpty() || help.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Field(
                id.get().text(), label.get().text(), help.get().text(), example, kind.get(), required, askedWhen));
    }

    /** Reports every definition that no case type asks: most likely a case type forgot it. */
    void refuseUnused() {
        written.forEach((id, entries) -> {
            if (!asked.contains(id)) {
                entries.report(
                        "id", "no case type asks the field '" + id + "'", "Add it to a case type, or remove it here.");
            }
        });
    }
}
