package org.caseassistant.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * One kind of case.
 *
 * @param id stable id
 * @param label its name for people
 * @param description when to choose it
 * @param notes what to know before opening one, a sentence each
 * @param examples requests that belong here
 * @param moreInformation a web address with more about it
 * @param department the id of the department to which its cases go
 * @param incidents whether it reports trouble, so that open incidents are offered with it
 * @param fields its fields in the order in which they are asked, each as this case type uses it
 */
public record CaseType(
        String id,
        String label,
        String description,
        List<String> notes,
        List<String> examples,
        Optional<String> moreInformation,
        String department,
        boolean incidents,
        List<Field> fields) {

    /** Copies the lists. */
    public CaseType {
        notes = List.copyOf(notes);
        examples = List.copyOf(examples);
        fields = List.copyOf(fields);
    }

    /** The field with this id, if this case type has it. */
    public Optional<Field> field(String fieldId) {
        return form().field(fieldId);
    }

    /** What is asked to open a case of this type. */
    public Form form() {
        return new Form(id, label, fields);
    }
}
