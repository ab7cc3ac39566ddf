package org.caseassistant.core.drafts;

import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.form.FormEngine;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.Purpose;

/**
 * A draft being worked on, in line with the world.
 *
 * @param engine the engine for this interaction
 * @param purpose what it is filled in for
 * @param session its session
 */
record OpenDraft(FormEngine engine, Purpose purpose, FormSession session) {
    Form form() {
        return purpose.form();
    }

    Prompt prompt() {
        return engine.prompt(session);
    }

    OpenDraft with(FormSession next) {
        return new OpenDraft(engine, purpose, next);
    }
}
