package org.caseassistant.bot.slack.events;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageDeletedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.caseassistant.bot.chat.NotDoneException;
import org.caseassistant.bot.slack.connection.Arrivals;
import org.caseassistant.bot.slack.conversation.Event;
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.conversation.SlackReplies;
import org.caseassistant.bot.slack.conversation.Spot;
import org.caseassistant.bot.slack.conversation.Who;
import org.caseassistant.bot.slack.webapi.SlackFiles;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;

/** What people write, send, edit and delete: direct messages, and messages that begin with the app's name. */
public final class SlackMessages {
    private static final String DIRECT_MESSAGES = "im";
    private static final String TOMBSTONE = "tombstone";

    private final Reception reception;
    private final SlackConversations conversations;
    private final SlackAssistant assistant;
    private final SlackReplies replies;

    /**
     * Made once.
     *
     * @param reception takes what can be acknowledged once it is stored
     * @param conversations one thing after the other for each user
     * @param assistant answers
     * @param replies shows what is answered
     */
    public SlackMessages(
            Reception reception, SlackConversations conversations, SlackAssistant assistant, SlackReplies replies) {
        this.reception = reception;
        this.conversations = conversations;
        this.assistant = assistant;
        this.replies = replies;
    }

    /** A direct message was written. */
    Response written(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType()) && message.getBotId() == null) {
            Who who = Teams.who(payload, message.getUser());
            reception.take(
                    who.eventId("event", payload.getEventId()),
                    who,
                    Spot.direct(message.getChannel()),
                    new What.Typed(
                            MessageText.of(message.getText()),
                            source(message.getTs(), message.getThreadTs(), message.getText())));
        }
        return context.ack();
    }

    /** A direct message with files was sent. */
    Response filesGiven(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent message = payload.getEvent();
        if (DIRECT_MESSAGES.equals(message.getChannelType())) {
            Who who = Teams.who(payload, message.getUser());
            Optional<Source> source = source(message.getTs(), message.getThreadTs(), message.getText());
            String eventId = who.eventId("event", payload.getEventId());
            Spot spot = Spot.direct(message.getChannel());
            var uploaded = new Event(
                    eventId,
                    who,
                    spot,
                    visitor -> withFiles(visitor, message.getFiles(), uploads -> assistant.ask(
                            eventId, visitor, new What.Uploaded(uploads, source))),
                    (visitor, reply) -> replies.show(visitor, spot, reply));
            String text = MessageText.of(message.getText());
            if (text.isBlank()) {
                reception.await(uploaded);
            } else {
                var _ = conversations.take(uploaded);
                reception.take(eventId + ":text", who, spot, new What.Typed(text, source));
            }
        }
        return context.ack();
    }

    /** Whatever is to be said to its author is said in their direct messages, where nobody else reads. */
    Response named(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent message = payload.getEvent();
        if (message.getBotId() == null && message.getUser() != null && !message.getChannel().startsWith("D")) {
            MessageText.after(Teams.self(payload), message.getText()).ifPresent(text -> {
                Who who = Teams.who(payload, message.getUser());
                // Slack tells again of one that was edited, and may tell of one only then.
                Optional<String> edited = Optional.ofNullable(message.getEdited()).map(edit -> ":" + edit.getTs());
                String id = who.eventId("named", message.getChannel() + ":" + message.getTs() + edited.orElse(""));
                reception.await(new Event(
                        id,
                        who,
                        Spot.NOWHERE,
                        visitor -> edited.isPresent()
                                && assistant.follow(
                                        id + ":change",
                                        visitor.identity(),
                                        message.getChannel(),
                                        message.getTs(),
                                        Optional.of(text))
                                                ? Reply.nothing()
                                                : withFiles(visitor, message.getFiles(), uploads -> assistant.ask(
                                                        id,
                                                        visitor,
                                                        new What.Marked(
                                                                new Place(SlackNames.SURFACE, who.team(),
                                                                        message.getChannel()),
                                                                Optional.ofNullable(message.getThreadTs()),
                                                                message.getTs(),
                                                                text,
                                                                uploads))),
                        (visitor, reply) -> replies.show(visitor, Spot.NOWHERE, reply)));
            });
        }
        return context.ack();
    }

    /** A message was edited. */
    Response changed(EventsApiPayload<MessageChangedEvent> payload, EventContext context) {
        MessageChangedEvent event = payload.getEvent();
        MessageChangedEvent.Message message = event.getMessage();
        if (message.getBotId() == null && message.getUser() != null) {
            Who who = Teams.who(payload, message.getUser());
            boolean direct = DIRECT_MESSAGES.equals(event.getChannelType());
            // One with answers stays as a tombstone when it is deleted.
            Optional<String> text = TOMBSTONE.equals(message.getSubtype())
                    ? Optional.empty()
                    : Optional.of(direct
                            ? MessageText.marked(message.getText())
                            : MessageText.after(Teams.self(payload), message.getText()).orElse(""));
            follow(payload, who, event.getChannel(), message.getTs(), text);
        }
        return context.ack();
    }

    /** A message was deleted. */
    Response deleted(EventsApiPayload<MessageDeletedEvent> payload, EventContext context) {
        MessageDeletedEvent event = payload.getEvent();
        MessageDeletedEvent.Message before = event.getPreviousMessage();
        if (before != null && before.getBotId() == null && before.getUser() != null) {
            follow(
                    payload,
                    Teams.who(payload, before.getUser()),
                    event.getChannel(),
                    event.getDeletedTs(),
                    Optional.empty());
        }
        return context.ack();
    }

    /** Acknowledged only if it is done: what somebody took back must not stay. */
    private void follow(
            EventsApiPayload<?> payload, Who who, String channel, String message, Optional<String> text) {
        CompletableFuture<Void> done = conversations.followInTurn(
                who.eventId("event", payload.getEventId()), who, channel, message, text);
        if (Arrivals.await(done.thenApply(_ -> true)).isEmpty()) {
            // Nobody waits for an answer, so nobody would do it again if it failed later; told again, it changes nothing.
            throw new NotDoneException("it takes too long", null);
        }
    }

    private static Reply withFiles(
            Visitor visitor, List<com.slack.api.model.File> given, Function<List<Upload>, Reply> asking) {
        SlackFiles files = visitor.workspace().files();
        List<com.slack.api.model.File> all = given == null ? List.of() : given;
        return files.refusal(all, visitor.locale())
                .map(why -> Event.problem(
                        SlackWords.in(visitor.locale()).say(why)))
                .orElseGet(() -> files.holding(all, () -> asking.apply(files.fetch(all))));
    }

    /** A message in a thread answers the one that the thread is of. */
    private static Optional<Source> source(String timestamp, String thread, String text) {
        return Optional.of(new Source(
                timestamp, Optional.ofNullable(thread).filter(first -> !first.equals(timestamp)),
                MessageText.marked(text)));
    }
}
