package org.caseassistant.persistence.cases;

import java.util.List;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Stage;

/**
 * The part of a form session that is stored as one JSON value, because nothing is ever looked up by it.
 *
 * @param stage where the session stands
 * @param skipped ids of the optional fields left out, in their order
 * @param trail ids of the fields asked so far
 */
record Progress(Stage stage, List<String> skipped, List<String> trail) {
    static Progress of(FormSession session) {
        return new Progress(session.stage(), List.copyOf(session.skipped()), session.trail());
    }
}
