package org.caseassistant.core.cases;

import java.time.Instant;

/**
 * A case that is over.
 *
 * @param number its number
 * @param subject its topic
 * @param endedAt since when it is resolved or closed
 */
public record EndedCase(CaseNumber number, String subject, Instant endedAt) {}
