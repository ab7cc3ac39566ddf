package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Message;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.render.SlackMessage;

/**
 * The calls to Slack that are needed, for one workspace: paced by its limits, and each waiting as long as Slack asks it
 * to where there are too many all the same. Made for
 * virtual threads; safe for use by several.
 */
final class SlackApi implements AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int TOO_MANY = 429;
    private static final String HTTP_STATUS = "HTTP status ";
    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String RESPONSE = "a response";
    private static final String DELIVERY = "case_assistant_delivery";
    private static final int LOOKED_THROUGH = 100;

    /** Slack takes some more now and then (docs.slack.dev, Rate limits). */
    private static final int POSTS_AT_ONCE = 6;

    private static final int UPDATES_AT_ONCE = 25;
    private static final long LONGEST_UPDATE_WAIT = TimeUnit.SECONDS.toNanos(2);
    private static final int CHANNELS = 5_000;

    private final Slack slack;
    private final MethodsClient methods;
    private final Metrics metrics;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Latest<String, Pace> channels = new Latest<>(CHANNELS);
    private final Rates rates;
    private final Pace updates;

    /**
     * For one workspace.
     *
     * @param botToken the bot's token there; a secret
     * @param rates how often it may be called
     */
    SlackApi(Slack slack, String botToken, Metrics metrics, Rates rates) {
        this.slack = slack;
        this.methods = slack.methods(botToken);
        this.metrics = metrics;
        this.rates = rates;
        this.updates = new Pace(UPDATES_AT_ONCE, rates.betweenUpdates());
    }

    private interface Call<R> {
        R run() throws IOException, SlackApiException;
    }

    private <R extends SlackApiTextResponse> R call(String method, Call<R> call) {
        return call(method, new Pace(1, Duration.ZERO), call);
    }

    private <R extends SlackApiTextResponse> R call(String method, Pace pace, Call<R> call) {
        for (int attempt = 1;; attempt++) {
            if (!waited(pace.turn(System.nanoTime()))) {
                throw failed(method, "the program is ending", null);
            }
            try {
                R response = call.run();
                if (!response.isOk()) {
                    throw failed(method, String.valueOf(response.getError()), null);
                }
                return response;
            } catch (SlackApiException refusal) {
                int status = refusal.getResponse().code();
                long seconds = seconds(refusal.getResponse().header("Retry-After"));
                if (status == TOO_MANY && (attempt == ATTEMPTS || seconds > LONGEST_WAIT_SECONDS)) {
                    metrics.platformError(SlackSurface.NAME, method, HTTP_STATUS + status);
                    throw new SlackCallException(
                            method, HTTP_STATUS + status, Optional.of(Duration.ofSeconds(seconds)), null);
                }
                if (status != TOO_MANY) {
                    throw failed(method, HTTP_STATUS + status, null);
                }
                // Holds back those too who would only be told the same.
                pace.pause(System.nanoTime(), TimeUnit.SECONDS.toNanos(seconds));
            } catch (IOException failure) {
                throw failed(method, "no answer", failure);
            }
        }
    }

    private SlackCallException failed(String method, String error, Throwable cause) {
        metrics.platformError(SlackSurface.NAME, method, error);
        return new SlackCallException(method, error, cause);
    }

    /** What Slack asks for; a second where it does not say. */
    private static long seconds(String retryAfter) {
        return retryAfter != null && retryAfter.matches("[0-9]{1,6}") ? Math.max(1, Long.parseLong(retryAfter)) : 1;
    }

    /** Waits; false if this is closed. */
    private boolean waited(long nanoseconds) {
        try {
            return nanoseconds == 0 || !closed.await(nanoseconds, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Pace posts(String channel) {
        return channels.get(channel).orElseGet(() -> {
            var pace = new Pace(POSTS_AT_ONCE, rates.betweenPosts());
            channels.put(channel, pace);
            return pace;
        });
    }

    /** Who we are there. */
    AuthTestResponse self() {
        return call("auth.test", () -> methods.authTest(request -> request));
    }

    /** A user. */
    User user(String id) {
        return call("users.info", () -> methods.usersInfo(request -> request.user(id).includeLocale(true)))
                .getUser();
    }

    /** The channel of the direct messages with a user. */
    String directMessages(String user) {
        return call("conversations.open", () -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    /** Posts a message; returns its timestamp, which is its name in the channel. */
    String post(String channel, SlackMessage message) {
        return post(channel, Optional.empty(), message, Optional.empty());
    }

    /**
     * Posts a message that can be found again.
     *
     * @param thread the message in whose thread it is posted
     * @param delivery what it is found by
     * @return its timestamp
     */
    String post(String channel, Optional<String> thread, SlackMessage message, Optional<Long> delivery) {
        return call(
                POST,
                posts(channel),
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
    void upload(String channel, MadeFile file) {
        call(
                "files.completeUploadExternal",
                posts(channel),
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
    Optional<String> arrived(String channel, Optional<String> thread, long delivery) {
        List<Message> latest = thread.isPresent()
                ? call("conversations.replies", () -> methods.conversationsReplies(request -> request.channel(channel)
                        .ts(thread.get())
                        .includeAllMetadata(true)
                        .limit(LOOKED_THROUGH)))
                        .getMessages()
                : call("conversations.history", () -> methods.conversationsHistory(request -> request.channel(channel)
                        .includeAllMetadata(true)
                        .limit(LOOKED_THROUGH)))
                        .getMessages();
        return latest.stream()
                .filter(message -> metadata(delivery).equals(message.getMetadata()))
                .map(Message::getTs)
                .findFirst();
    }

    /**
     * Puts another message into the place of one of ours.
     *
     * @throws SlackCallException also if so many are waiting that nobody would see the use of it any more
     */
    void edit(String channel, String timestamp, SlackMessage message) {
        if (updates.ahead(System.nanoTime()) > LONGEST_UPDATE_WAIT) {
            throw failed(UPDATE, "too many waiting", null);
        }
        change(channel, timestamp, message);
    }

    /**
     * Puts another message into the place of one of ours, however long that has to wait for its turn. Blocks and
     * attachments are both given, also where there are none: Slack keeps what is not given.
     */
    void change(String channel, String timestamp, SlackMessage message) {
        call(
                UPDATE,
                updates,
                () -> methods.chatUpdate(request -> request.channel(channel)
                        .ts(timestamp)
                        .text(message.text())
                        .blocks(message.blocks())
                        .attachments(message.attachments())));
    }

    /** Opens a modal. */
    void open(String triggerId, View modal) {
        call("views.open", () -> methods.viewsOpen(request -> request.triggerId(triggerId).view(modal)));
    }

    /** Puts another modal into the place of one, unless it has changed since; that check is left out without a hash. */
    void update(String viewId, Optional<String> hash, View modal) {
        call(
                "views.update",
                () -> methods.viewsUpdate(
                        request -> request.viewId(viewId).hash(hash.orElse(null)).view(modal)));
    }

    /** Shows somebody's Home tab. */
    void publish(String user, View home) {
        call("views.publish", () -> methods.viewsPublish(request -> request.userId(user).view(home)));
    }

    /** Shows a message to the person alone, where they acted. */
    void respond(String responseUrl, SlackMessage message) {
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
    void replace(String responseUrl, SlackMessage message) {
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
                throw failed(RESPONSE, "no answer", failure);
            }
            int status = answer.getCode();
            if (status == 200) {
                return;
            }
            if (status != TOO_MANY || attempt == ATTEMPTS || !waited(TimeUnit.SECONDS.toNanos(1))) {
                throw failed(RESPONSE, HTTP_STATUS + status, null);
            }
        }
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed.countDown();
    }
}
