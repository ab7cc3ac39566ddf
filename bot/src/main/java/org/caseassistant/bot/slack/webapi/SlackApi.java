package org.caseassistant.bot.slack.webapi;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.chat.Pace;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.render.SlackMessage;
import org.caseassistant.core.chat.Channel.Readers;

/** The calls to Slack that are needed, for one workspace. Made for virtual threads; safe for use by several. */
public final class SlackApi implements AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final int TOO_MANY = 429;
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String HISTORY = "conversations.history";
    private static final String RESPONSE = "a response";
    private static final String DELIVERY = "case_assistant_delivery";
    private static final int LOOKED_THROUGH = 100;
    private static final long LONGEST_UPDATE_WAIT = TimeUnit.SECONDS.toNanos(2);

    /** Where somebody waits for the answer, late is better than not at all. */
    private static final Duration IN_CONVERSATION = Duration.ofSeconds(30);

    /** What comes by itself can be tried again, and holds up others until then. */
    private static final Duration BY_ITSELF = Duration.ofSeconds(5);

    private final Slack slack;
    private final MethodsClient methods;
    private final SlackCalls calls;

    /**
     * For one workspace.
     *
     * @param botToken the bot's token there; a secret
     * @param rates how often it may be called
     */
    public SlackApi(Slack slack, String botToken, Metrics metrics, Rates rates) {
        this.slack = slack;
        this.methods = slack.methods(botToken);
        this.calls = new SlackCalls(metrics, rates);
    }

    private <R extends SlackApiTextResponse> R call(String method, SlackCalls.Call<R> call) {
        return calls.call(method, new Pace(1, Duration.ZERO), IN_CONVERSATION, call);
    }

    /** Who we are there. */
    public AuthTestResponse self() {
        return call("auth.test", () -> methods.authTest(request -> request));
    }

    /** A user. */
    public User user(String id) {
        return call("users.info", () -> methods.usersInfo(request -> request.user(id).includeLocale(true)))
                .getUser();
    }

    /** The channel of the direct messages with a user. */
    public String directMessages(String user) {
        return call("conversations.open", () -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    /** Who may read a channel (docs.slack.dev, Conversation object). */
    public Readers readers(String channel) {
        Conversation there =
                call("conversations.info", () -> methods.conversationsInfo(request -> request.channel(channel)))
                        .getChannel();
        if (there.isExtShared() || there.isPendingExtShared()) {
            return Readers.OTHERS;
        }
        return there.isPrivate() ? Readers.MEMBERS : Readers.EVERYBODY;
    }

    /** Posts a message; returns its timestamp, which is its name in the channel. */
    public String post(String channel, SlackMessage message) {
        return post(channel, Optional.empty(), message, Optional.empty(), IN_CONVERSATION);
    }

    /**
     * Posts a message that can be found again.
     *
     * @param thread the message in whose thread it is posted
     * @param delivery what it is found by
     * @return its timestamp
     */
    public String post(String channel, Optional<String> thread, SlackMessage message, long delivery) {
        return post(channel, thread, message, Optional.of(delivery), BY_ITSELF);
    }

    private String post(
            String channel,
            Optional<String> thread,
            SlackMessage message,
            Optional<Long> delivery,
            Duration patience) {
        return calls.call(
                POST,
                calls.posts(channel),
                patience,
                () -> methods.chatPostMessage(request -> request.channel(channel)
                        .threadTs(thread.orElse(null))
                        .metadata(delivery.map(SlackApi::metadata).orElse(null))
                        .text(message.text())
                        .blocks(message.blocks())
                        .attachments(message.attachments())
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
                .getTs();
    }

    /** Uploads a file to a channel. */
    public void upload(String channel, MadeFile file) {
        calls.call(
                "files.completeUploadExternal",
                calls.posts(channel),
                IN_CONVERSATION,
                () -> {
                    try {
                        return methods.filesUploadV2(request -> request.channel(channel)
                                .filename(file.name())
                                .title(file.name())
                                .fileData(file.content()));
                    } catch (SlackFilesUploadV2Exception failure) {
                        throw new IOException("Slack did not take a file", failure);
                    }
                });
    }

    private static Message.Metadata metadata(long delivery) {
        return Message.Metadata.builder()
                .eventType(DELIVERY)
                .eventPayload(Map.of("id", Long.toString(delivery)))
                .build();
    }

    /**
     * The message with which this delivery arrived, among the latest in the channel or in the thread; empty if it did
     * not. The app must be allowed to read there.
     */
    public Optional<String> arrived(String channel, Optional<String> thread, long delivery) {
        List<Message> latest = thread.isPresent()
                ? look("conversations.replies", () -> methods.conversationsReplies(request -> request.channel(channel)
                        .ts(thread.get())
                        .includeAllMetadata(true)
                        .limit(LOOKED_THROUGH)))
                        .getMessages()
                : look(HISTORY, () -> methods.conversationsHistory(request -> request.channel(channel)
                        .includeAllMetadata(true)
                        .limit(LOOKED_THROUGH)))
                        .getMessages();
        return latest.stream()
                .filter(message -> metadata(delivery).equals(message.getMetadata()))
                .map(Message::getTs)
                .findFirst();
    }

    /**
     * Whether this delivery was the last that changed the message of this timestamp. The app must be allowed to read
     * there.
     */
    public boolean changed(String channel, String timestamp, long delivery) {
        return look(HISTORY, () -> methods.conversationsHistory(request -> request.channel(channel)
                .oldest(timestamp)
                .latest(timestamp)
                .inclusive(true)
                .includeAllMetadata(true)
                .limit(1)))
                .getMessages()
                .stream()
                .anyMatch(message -> metadata(delivery).equals(message.getMetadata()));
    }

    private <R extends SlackApiTextResponse> R look(String method, SlackCalls.Call<R> call) {
        return calls.call(method, new Pace(1, Duration.ZERO), BY_ITSELF, call);
    }

    /**
     * Puts another message into the place of one of ours.
     *
     * @throws SlackCallException also if so many are waiting that nobody would see the use of it any more
     */
    public void edit(String channel, String timestamp, SlackMessage message) {
        if (calls.updates().ahead(System.nanoTime()) > LONGEST_UPDATE_WAIT) {
            throw calls.failed(UPDATE, "too many waiting", null);
        }
        change(channel, timestamp, message, Optional.empty(), IN_CONVERSATION);
    }

    /**
     * Puts another message into the place of one of ours, by a delivery that can be found again. Blocks and attachments
     * are both given, also where there are none: Slack keeps what is not given.
     */
    public void change(String channel, String timestamp, SlackMessage message, long delivery) {
        change(channel, timestamp, message, Optional.of(delivery), BY_ITSELF);
    }

    private void change(
            String channel, String timestamp, SlackMessage message, Optional<Long> delivery, Duration patience) {
        calls.call(
                UPDATE,
                calls.updates(),
                patience,
                () -> methods.chatUpdate(request -> request.channel(channel)
                        .ts(timestamp)
                        .metadata(delivery.map(SlackApi::metadata).orElse(null))
                        .text(message.text())
                        .blocks(message.blocks())
                        .attachments(message.attachments())));
    }

    /** Opens a modal. */
    public void open(String triggerId, View modal) {
        call("views.open", () -> methods.viewsOpen(request -> request.triggerId(triggerId).view(modal)));
    }

    /** Puts another modal into the place of one, unless it has changed since; that check is left out without a hash. */
    public void update(String viewId, Optional<String> hash, View modal) {
        call(
                "views.update",
                () -> methods.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash.orElse(null)).view(modal)));
    }

    /** Shows somebody's Home tab. */
    public void publish(String user, View home) {
        call("views.publish", () -> methods.viewsPublish(request -> request.userId(user).view(home)));
    }

    /** Shows a message to the person alone, where they acted. */
    public void respond(String responseUrl, SlackMessage message) {
        respond(
                responseUrl,
                ActionResponse.builder()
                        .responseType("ephemeral")
                        .replaceOriginal(false)
                        .text(message.text())
                        .blocks(message.blocks())
                        .attachments(message.attachments())
                        .build());
    }

    /** Puts another message into the place of the one that was acted on. */
    public void replace(String responseUrl, SlackMessage message) {
        respond(
                responseUrl,
                ActionResponse.builder()
                        .replaceOriginal(true)
                        .text(message.text())
                        .blocks(message.blocks())
                        .attachments(message.attachments())
                        .build());
    }

    private void respond(String responseUrl, ActionResponse response) {
        for (int attempt = 1;; attempt++) {
            WebhookResponse answer;
            try {
                answer = new ActionResponseSender(slack).send(responseUrl, response);
            } catch (IOException failure) {
                throw calls.failed(RESPONSE, "no answer", failure);
            }
            int status = answer.getCode();
            if (status == 200) {
                return;
            }
            if (status != TOO_MANY || attempt == ATTEMPTS || !calls.waited(TimeUnit.SECONDS.toNanos(1))) {
                throw calls.failed(RESPONSE, "HTTP status " + status, null);
            }
        }
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        calls.close();
    }
}
