package org.caseassistant.core.cases;

import org.caseassistant.core.directory.ContactId;

/** Where it is kept who is e-mailed about which case. */
public interface CaseMail {
    /** What stands for a case and its contact in the address that e-mails about it are answered to: always the same. */
    String token(CaseNumber number, ContactId contact);
}
