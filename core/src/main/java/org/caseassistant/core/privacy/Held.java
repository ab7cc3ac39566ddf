package org.caseassistant.core.privacy;

import java.util.List;
import org.caseassistant.core.cases.CaseNumber;

/**
 * How much is held about a contact.
 *
 * @param identities users of chat platforms who they are
 * @param drafts what they began and did not submit
 * @param cases those that they report
 * @param openCases how many of these are not over
 * @param files files of these cases, and files that came with their messages in others
 * @param messages messages in these cases, whoever wrote them
 * @param messagesElsewhere what they wrote in cases of others
 * @param mentions cases of others whose answers or messages have their address in them, the newest first, at most {@value
 *     #MOST_MENTIONS}: no program can tell what of such a text is about whom
 */
public record Held(
        int identities,
        int drafts,
        int cases,
        int openCases,
        int files,
        int messages,
        int messagesElsewhere,
        List<CaseNumber> mentions) {
    /** The most cases that are named. */
    public static final int MOST_MENTIONS = 100;

    /** Copies the list. */
    public Held {
        mentions = List.copyOf(mentions);
    }
}
