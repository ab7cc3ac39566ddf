package org.caseassistant.core.cases;

import java.time.Instant;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.FormSession;

/**
 * A form session in storage.
 *
 * @param owner the contact who fills it in; nobody else sees it
 * @param session the session
 * @param updatedAt when it last changed; its age counts from here
 */
public record Draft(ContactId owner, FormSession session, Instant updatedAt) {}
