package org.caseassistant.core.catalog;

import java.util.List;
import java.util.Optional;

/**
 * Questions that are answered together, one draft at a time. Each case type has one; what the staff fill in, such as a
 * notice, is another.
 *
 * @param id stable id, at most 60 characters; drafts are kept under it
 * @param label its name for people
 * @param fields the questions in the order in which they are asked
 */
public record Form(String id, String label, List<Field> fields) {

    /** Copies the list. */
    public Form {
        fields = List.copyOf(fields);
    }

    /** The field with this id, if this form has it. */
    public Optional<Field> field(String fieldId) {
        return fields.stream().filter(field -> field.id().equals(fieldId)).findFirst();
    }
}
