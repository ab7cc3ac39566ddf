package org.caseassistant.core.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.words.Phrase;

/**
 * What came of one input.
 *
 * @param session the session afterwards; the very same if the input was refused and nothing else changed
 * @param settled the id of the field that was just answered, kept or skipped
 * @param notes what else the person should know, such as an earlier answer that no longer fits
 * @param refusal why the input was not taken, what is expected, and an example
 * @param fieldRefusals the same for single fields of a form filled in at once; the others were taken
 */
public record Step(
        FormSession session,
        Optional<String> settled,
        List<Phrase> notes,
        Optional<Phrase> refusal,
        Map<String, Phrase> fieldRefusals) {
    /** Copies the collections. */
    public Step {
        notes = List.copyOf(notes);
        fieldRefusals = Collections.unmodifiableMap(new LinkedHashMap<>(fieldRefusals));
    }

    static Step to(FormSession session) {
        return new Step(session, Optional.empty(), List.of(), Optional.empty(), Map.of());
    }

    static Step refused(FormSession session, Phrase why) {
        return new Step(session, Optional.empty(), List.of(), Optional.of(why), Map.of());
    }

    Step settling(String field) {
        return new Step(session, Optional.of(field), notes, refusal, fieldRefusals);
    }

    Step noting(List<Phrase> all) {
        return new Step(session, settled, all, refusal, fieldRefusals);
    }

    Step refusing(Map<String, Phrase> fields) {
        return new Step(session, settled, notes, refusal, fields);
    }

    Step at(FormSession next) {
        return new Step(next, settled, notes, refusal, fieldRefusals);
    }
}
