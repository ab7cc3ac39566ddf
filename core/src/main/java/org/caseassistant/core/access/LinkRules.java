package org.caseassistant.core.access;

import java.time.Duration;

/**
 * How people prove their e-mail address.
 *
 * @param mail whether e-mails can be sent; without them the staff links people
 * @param lifetime how long a code is good
 * @param tries how often a code may be tried
 * @param perUser how many codes a chat user may ask for in an hour
 * @param perAddress how many codes may be asked for in an hour for one address
 */
public record LinkRules(boolean mail, Duration lifetime, int tries, int perUser, int perAddress) {
    /** With no e-mails. */
    public static final LinkRules WITHOUT_MAIL = with(false, 5, 3);

    /** With the usual lifetime of ten minutes and five tries. */
    public static LinkRules with(boolean mail, int perUser, int perAddress) {
        return new LinkRules(mail, Duration.ofMinutes(10), 5, perUser, perAddress);
    }
}
