package org.caseassistant.core.catalog;

import java.util.Optional;

/**
 * One question of a case form.
 *
 * @param id stable id; stored answers are keyed by it
 * @param label its name for people
 * @param help the definition, shown with the question
 * @param example an answer that would be accepted, empty where the choices speak for themselves
 * @param kind what an answer is and how it is checked
 * @param required whether a case cannot be submitted without it (while it is asked at all)
 * @param askedWhen the earlier choice on which it depends; always asked if absent
 */
public record Field(
        String id,
        String label,
        String help,
        Optional<String> example,
        FieldKind kind,
        boolean required,
        Optional<Condition> askedWhen) {}
