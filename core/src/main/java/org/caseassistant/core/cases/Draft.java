package org.caseassistant.core.cases;

import java.time.Instant;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.form.FormSession;

/**
 * A form session in storage.
 *
 * @param owner who fills it in; nobody else sees it
 * @param session the session
 * @param updatedAt when it last changed; its age counts from here
 */
public record Draft(PersonId owner, FormSession session, Instant updatedAt) {}
