package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A case as one line of a list.
 *
 * @param number its number
 * @param caseType id of its case type
 * @param catalogVersion the catalogue with whose words it reads
 * @param subject its topic
 * @param priority id of its priority
 * @param state how far it is
 * @param accountName its account
 * @param contactName its contact
 * @param assigneeName whose it is among the staff; empty for nobody
 * @param openedAt when it was submitted
 */
public record CaseSummary(
        CaseNumber number,
        String caseType,
        String catalogVersion,
        String subject,
        Optional<String> priority,
        CaseState state,
        String accountName,
        String contactName,
        Optional<String> assigneeName,
        Instant openedAt) {}
