package org.caseassistant.bot.slack.events;

import java.util.concurrent.CompletableFuture;
import org.caseassistant.bot.slack.connection.Arrivals;
import org.caseassistant.bot.slack.conversation.Event;
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.conversation.SlackReplies;
import org.caseassistant.bot.slack.conversation.Spot;
import org.caseassistant.bot.slack.conversation.Who;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;

/**
 * Takes what people do, and returns when that is stored, or when Slack's patience is about to end: then it can be
 * acknowledged.
 */
public final class Reception {
    private final SlackConversations conversations;
    private final SlackAssistant assistant;
    private final SlackReplies replies;

    /**
     * Made once.
     *
     * @param conversations one thing after the other for each user
     * @param assistant answers
     * @param replies shows what is answered
     */
    public Reception(SlackConversations conversations, SlackAssistant assistant, SlackReplies replies) {
        this.conversations = conversations;
        this.assistant = assistant;
        this.replies = replies;
    }

    /** Takes what the assistant is to answer where it was done. */
    void take(String eventId, Who who, Spot spot, What what) {
        await(new Event(
                eventId,
                who,
                spot,
                visitor -> assistant.ask(eventId, visitor, what),
                (visitor, reply) -> replies.show(visitor, spot, reply)));
    }

    /** Takes this, and says that it takes longer where it does. */
    void await(Event event) {
        CompletableFuture<Reply> answer = conversations.take(event);
        if (Arrivals.await(answer).isEmpty() && !answer.isDone()) {
            conversations.tellOfDelay(event);
        }
    }
}
