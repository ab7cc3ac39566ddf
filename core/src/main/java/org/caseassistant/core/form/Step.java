package org.caseassistant.core.form;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.words.Phrase;

/**
 * What came of one input.
 *
 * @param session the session afterwards; the very same if the input was refused and nothing else changed
 * @param settled the id of the field that was just answered, kept or skipped
 * @param notes what else the person should know, such as an earlier answer that no longer fits
 * @param refusal why the input was not taken, what is expected, and an example
 */
public record Step(
        FormSession session, Optional<String> settled, List<Phrase> notes, Optional<Phrase> refusal) {
    /** Copies the list. */
    public Step {
        notes = List.copyOf(notes);
    }

    static Step to(FormSession session) {
        return new Step(session, Optional.empty(), List.of(), Optional.empty());
    }

    static Step refused(FormSession session, Phrase why) {
        return new Step(session, Optional.empty(), List.of(), Optional.of(why));
    }

    Step settling(String field) {
        return new Step(session, Optional.of(field), notes, refusal);
    }

    Step noting(List<Phrase> more) {
        return new Step(session, settled, more, refusal);
    }
}
