package org.caseassistant.bot.slack.conversation;

import java.util.Optional;
import org.caseassistant.bot.slack.workspace.Visitor;

/**
 * Where somebody acted.
 *
 * @param channel the channel; empty outside of any, such as on the Home tab
 * @param responseUrl where an answer there goes; empty if there is no such place
 * @param triggerId what opens a form; empty if nothing does
 */
public record Spot(String channel, String responseUrl, String triggerId) {
    /** Nowhere in particular: what is to be said goes to the direct messages. */
    public static final Spot NOWHERE = new Spot("", "", "");

    /** In the direct messages with us, by writing. */
    public static Spot direct(String channel) {
        return new Spot(channel, "", "");
    }

    /** With what Slack leaves out as empty. */
    public static Spot of(String channel, String responseUrl, String triggerId) {
        return new Spot(known(channel), known(responseUrl), known(triggerId));
    }

    private static String known(String text) {
        return text == null ? "" : text;
    }

    /** The channel of the direct messages with us, if it was there for sure. */
    Optional<String> directMessages() {
        return Optional.of(channel).filter(id -> responseUrl.isEmpty() && !id.isEmpty());
    }

    /** Whether they acted anywhere but in the direct messages with us. */
    boolean elsewhere(Visitor visitor) {
        return !responseUrl.isEmpty() && !channel.isEmpty() && !channel.equals(visitor.channel());
    }
}
