package org.caseassistant.core.privacy;

import java.time.Instant;
import java.util.List;
import org.caseassistant.core.directory.ContactId;

/** Deletes for good, and tells what there is. The one way past the histories that are otherwise only added to. */
public interface Erasure {
    /**
     * Deletes cases that were over before then, with their history, messages and files.
     *
     * @param limit at most so many, the oldest first
     * @return how many
     */
    int removeCasesOverBefore(Instant then, int limit);

    /**
     * Deletes files of cases that were over before then. The cases keep their names.
     *
     * @param limit at most so many
     * @return how many
     */
    int removeFilesOfCasesOverBefore(Instant then, int limit);

    /** The contacts who have or had this e-mail address, upper and lower case alike; also those who were removed. */
    List<ContactId> contactsOf(String email);

    /** How much is held about a contact. */
    Held held(ContactId contact);

    /** All that is held about a contact, as a JSON object; of files, only what they are called. */
    String everythingAbout(ContactId contact);

    /**
     * Removes a contact from the directory and erases what is held about them: who they are, their drafts, and the words
     * and files of the cases that they report and of their messages. That there was a case, of which account and type,
     * and what happened when, stays, without a name.
     */
    void erase(ContactId contact, Instant at);
}
