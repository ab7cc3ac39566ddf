package org.caseassistant.core.delivery;

import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.directory.ContactId;

/**
 * That a letter tells somebody of a case.
 *
 * @param contact whom
 * @param number the case
 * @param name our own name for what it quotes, so that this can be withdrawn; empty if it quotes nothing
 */
public record CaseMention(ContactId contact, CaseNumber number, Optional<String> name) {}
