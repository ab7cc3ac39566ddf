package org.caseassistant.bot.slack.workspace;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * A user of a workspace, as interactions need them.
 *
 * @param workspace where, and with what to act there
 * @param identity who
 * @param place their direct messages with us, where conversations are
 * @param locale their language
 * @param zone their time zone
 */
public record Visitor(
        Workspace workspace, ChatIdentity identity, Place place, Locale locale, Optional<ZoneId> zone) {
    /** What acts in their workspace. */
    public SlackApi api() {
        return workspace.api();
    }

    /** Slack's id of the user. */
    public String user() {
        return identity.user();
    }

    /** The channel of their direct messages with us. */
    public String channel() {
        return place.channel();
    }
}
