package org.caseassistant.core.turn;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.policy.Policy;

/**
 * What an organisation sets.
 *
 * @param phoneRegion the country of telephone numbers without a country code, ISO 3166 such as {@code US}
 * @param draftLifetime how long a draft is kept after its last change; at least two days
 * @param largestFile the most bytes that one file may have
 * @param fileTypes endings of file names that are taken, lower case without the dot
 * @param notificationsPage the web address of the page with all notices, if it is served
 * @param channelZone the time zone in which channels are told times
 * @param policy who may do what
 * @param desk how desks are run
 * @param linking how people prove their e-mail address
 * @param caseReplies where e-mails about cases are answered to, before a token is put into it; empty where none are sent
 */
public record AssistantSettings(
        String phoneRegion,
        Duration draftLifetime,
        long largestFile,
        Set<String> fileTypes,
        Optional<String> notificationsPage,
        ZoneId channelZone,
        Policy policy,
        DeskSettings desk,
        LinkRules linking,
        Optional<String> caseReplies) {
    /** With neither a page of notices nor e-mails. */
    public AssistantSettings(String phoneRegion, Duration draftLifetime, long largestFile, Set<String> fileTypes) {
        this(phoneRegion, draftLifetime, largestFile, fileTypes, Optional.empty(), ZoneOffset.UTC, Policy.STRICT,
                DeskSettings.STANDARD, LinkRules.WITHOUT_MAIL, Optional.empty());
    }

    /** Whether files of this name are taken. */
    public boolean takes(String fileName) {
        return fileTypes.contains(fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /** The same, with e-mails about cases that are answered to this address. */
    public AssistantSettings answeredAt(String address) {
        return new AssistantSettings(
                phoneRegion, draftLifetime, largestFile, fileTypes, notificationsPage, channelZone, policy, desk,
                linking, Optional.of(address));
    }

    /** Copies the set. */
    public AssistantSettings {
        fileTypes = Set.copyOf(fileTypes);
    }
}
