package org.caseassistant.core.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.directory.ContactId;

/**
 * Who is e-mailed about incidents: the Authorized contacts of the directory who belong to an account and did not say that
 * they want no such e-mails.
 */
public interface NoticeMail {
    /** The name under which these e-mails go through the outbox, as the name of a surface does. */
    String SURFACE = "mail";

    /**
     * Those who are e-mailed, in the order in which they came into the directory.
     *
     * @param after only those who came after this one
     * @param limit at most so many
     */
    List<Reader> readers(Optional<ContactId> after, int limit);

    /** The contact with this id, if they are e-mailed. */
    Optional<Reader> reader(ContactId contact);

    /**
     * What stands for a contact in a link. The same for ever, and nothing can be told from it.
     *
     * @param tokens makes one that nobody can guess, if they have none yet
     */
    String token(ContactId contact, Supplier<String> tokens);

    /** Whom this stands for, unless they were removed from the directory. */
    Optional<ContactId> ofToken(String token);

    /** Whether they want no such e-mails. */
    boolean stopped(ContactId contact);

    /** From now on they want none. */
    void stop(ContactId contact, Instant at);

    /** From now on they want them again. */
    void resume(ContactId contact);

    /**
     * Somebody who is e-mailed.
     *
     * @param id who
     * @param email their address
     * @param zone where their account is
     * @param language the one they had when they last spoke in any chat; English if they never did
     */
    record Reader(ContactId id, String email, ZoneId zone, Locale language) {}
}
