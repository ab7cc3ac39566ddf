package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.User;
import com.slack.api.model.view.View;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.slack.render.SlackMessage;

/**
 * The calls to Slack that are needed, each waiting as long as Slack asks it to where there are too many. Made for
 * virtual threads; safe for use by several.
 */
final class SlackApi implements AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_WAIT_SECONDS = 30;
    private static final int TOO_MANY = 429;

    private final Slack slack;
    private final MethodsClient methods;
    private final CountDownLatch closed = new CountDownLatch(1);

    SlackApi(Slack slack, String botToken) {
        this.slack = slack;
        this.methods = slack.methods(botToken);
    }

    private interface Call<R> {
        R run() throws IOException, SlackApiException;
    }

    private <R extends SlackApiTextResponse> R call(String method, Call<R> call) {
        for (int attempt = 1;; attempt++) {
            try {
                R response = call.run();
                if (!response.isOk()) {
                    throw new SlackCallException(method, String.valueOf(response.getError()), null);
                }
                return response;
            } catch (SlackApiException refusal) {
                int status = refusal.getResponse().code();
                if (status != TOO_MANY || attempt == ATTEMPTS || !waited(refusal.getResponse().header("Retry-After"))) {
                    throw new SlackCallException(method, "HTTP status " + status, null);
                }
            } catch (IOException failure) {
                throw new SlackCallException(method, "no answer", failure);
            }
        }
    }

    /** Waits as long as Slack says; false if that is too long or this is closed. */
    private boolean waited(String retryAfter) {
        long seconds = retryAfter != null && retryAfter.matches("[0-9]{1,6}") ? Long.parseLong(retryAfter) : 1;
        try {
            return seconds <= LONGEST_WAIT_SECONDS && !closed.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
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
        return call(
                "chat.postMessage",
                () -> methods.chatPostMessage(request -> request.channel(channel)
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)))
                .getTs();
    }

    /** Puts another message into the place of one of ours. */
    void edit(String channel, String timestamp, SlackMessage message) {
        call(
                "chat.update",
                () -> methods.chatUpdate(request -> request.channel(channel)
                        .ts(timestamp)
                        .text(message.text())
                        .blocks(message.blocks())));
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
                        .build());
    }

    private void respond(String responseUrl, ActionResponse response) {
        for (int attempt = 1;; attempt++) {
            WebhookResponse answer;
            try {
                answer = new ActionResponseSender(slack).send(responseUrl, response);
            } catch (IOException failure) {
                throw new SlackCallException("a response", "no answer", failure);
            }
            int status = answer.getCode();
            if (status == 200) {
                return;
            }
            if (status != TOO_MANY || attempt == ATTEMPTS || !waited("1")) {
                throw new SlackCallException("a response", "HTTP status " + status, null);
            }
        }
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed.countDown();
    }
}
