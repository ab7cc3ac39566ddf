package org.caseassistant.core.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All case types an organisation offers, with their fields, and the departments that work them.
 *
 * @param version a short fingerprint of the text this was read from; stored with each case so that an old case still
 *     reads with the words it was written with
 * @param departments the departments, in the order of the file
 * @param services what a notice can say is affected, in the order of the file; none if the file names none
 * @param fields every field definition by id, in the order of the file, before a case type adapts it
 * @param caseTypes the case types, in the order in which people choose from them
 */
public record Catalog(
        String version,
        List<Department> departments,
        List<Option> services,
        Map<String, Field> fields,
        List<CaseType> caseTypes) {

    /** Copies the lists, so that a catalogue never changes. The map keeps its order. */
    public Catalog {
        departments = List.copyOf(departments);
        services = List.copyOf(services);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        caseTypes = List.copyOf(caseTypes);
    }

    /** The case type with this id, if there is one. */
    public Optional<CaseType> caseType(String id) {
        return caseTypes.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    /** The department with this id, if there is one. */
    public Optional<Department> department(String id) {
        return departments.stream()
                .filter(department -> department.id().equals(id))
                .findFirst();
    }
}
