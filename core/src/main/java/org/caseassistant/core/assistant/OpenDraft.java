package org.caseassistant.core.assistant;

import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.form.FormEngine;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;

/**
 * A draft being worked on, in line with the world.
 *
 * @param engine the engine for this interaction
 * @param caseType its case type
 * @param session its session
 */
record OpenDraft(FormEngine engine, CaseType caseType, FormSession session) {
    Prompt prompt() {
        return engine.prompt(session);
    }

    OpenDraft with(FormSession next) {
        return new OpenDraft(engine, caseType, next);
    }
}
