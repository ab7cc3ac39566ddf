package org.caseassistant.bot.slack.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the assistant for people in Slack: translates what they do into interactions. */
public final class SlackAssistant {
    private static final Logger LOG = LoggerFactory.getLogger(SlackAssistant.class);
    private static final Capabilities CAPABILITIES = new Capabilities(true, true, Capabilities.ANY_NUMBER, false, true);

    private final Assistant assistant;
    private final Metrics metrics;

    /**
     * Made once.
     *
     * @param metrics counts and measures what is answered
     */
    public SlackAssistant(Assistant assistant, Metrics metrics) {
        this.assistant = assistant;
        this.metrics = metrics;
    }

    /** What the assistant says to something. */
    public Reply ask(String eventId, Visitor visitor, What what) {
        Interaction interaction = interaction(eventId, visitor, known(visitor, what));
        return metrics.handled(interaction, () -> assistant.handle(interaction));
    }

    /** What these words, typed into a menu, may mean. */
    List<View.Option> suggest(Visitor visitor, ControlId control, String words, int limit) {
        return assistant.suggest(
                interaction("suggestion", visitor, new What.Typed(words)), control, words, limit);
    }

    /**
     * Follows what became of a message, at once.
     *
     * @param text what it says to us now; empty if it was deleted
     * @return whether it is in a case
     */
    public boolean follow(
            String eventId, ChatIdentity author, String channel, String message, Optional<String> text) {
        return assistant.follow(new MessageChange(
                eventId,
                new Place(SlackNames.SURFACE, author.tenant(), channel),
                message,
                Optional.of(author),
                text));
    }

    /** A channel has people of another organisation in it. Not within a deadline: if it fails, Slack tells again. */
    public void shared(String team, String eventId, String channel) {
        assistant.shared(team + ":shared:" + eventId, new Place(SlackNames.SURFACE, team, channel));
    }

    /** Slack tells of a command only where it was given; what else is to be known of that is asked for when it matters. */
    private static What known(Visitor visitor, What what) {
        return what instanceof What.Command(String name, String rest, Optional<Channel> channel)
                ? new What.Command(name, rest, channel.map(there -> switch (name) {
                    case "notice" ->
                        new Channel(there.place(), visitor.workspace().profiles().administers(visitor.user()));
                    case "desk" ->
                        rest.strip().toLowerCase(Locale.ROOT).startsWith("here")
                                ? new Channel(there.place(), there.manager(), readers(visitor, there.place()))
                                : there;
                    default -> there;
                }))
                : what;
    }

    private static Readers readers(Visitor visitor, Place place) {
        try {
            return visitor.api().readers(place.channel());
        } catch (SlackCallException refusal) {
            LOG.warn("Who reads a channel cannot be seen: {}", refusal.getMessage());
            return refusal.error().equals("missing_scope") ? Readers.UNKNOWN : Readers.HIDDEN;
        }
    }

    private static Interaction interaction(String eventId, Visitor visitor, What what) {
        return new Interaction(
                eventId,
                visitor.place(),
                visitor.identity(),
                visitor.locale(),
                visitor.zone(),
                CAPABILITIES,
                what);
    }
}
