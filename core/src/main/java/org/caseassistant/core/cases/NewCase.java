package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;

/**
 * A case about to be stored.
 *
 * @param draft the draft it comes from; one draft makes one case, however often it is submitted
 * @param caseType id of its case type
 * @param catalogVersion version of the catalogue with whose words it reads
 * @param department id of the department it goes to
 * @param account the account that reports it
 * @param contact the contact who reports it
 * @param openedBy the contact who typed it in
 * @param subject its topic, one line
 * @param priority id of its priority, where its case type asks for one
 * @param answers all answers by field id, in the order of the form
 * @param openedAt when it was submitted
 * @param surface the chat platform it was submitted on
 */
public record NewCase(
        DraftId draft,
        String caseType,
        String catalogVersion,
        String department,
        AccountId account,
        ContactId contact,
        ContactId openedBy,
        String subject,
        Optional<String> priority,
        Map<String, Answer> answers,
        Instant openedAt,
        String surface) {

    /** Copies the map, keeping its order. */
    public NewCase {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** The same with another department and priority. */
    NewCase with(String otherDepartment, Optional<String> otherPriority) {
        return new NewCase(
                draft,
                caseType,
                catalogVersion,
                otherDepartment,
                account,
                contact,
                openedBy,
                subject,
                otherPriority,
                answers,
                openedAt,
                surface);
    }
}
