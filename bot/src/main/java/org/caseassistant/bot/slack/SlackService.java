package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.OkHttpClient;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.storage.UnitOfWork;

/** Everything that serves a Slack workspace, put together. */
public final class SlackService implements AutoCloseable {
    private final SlackSettings settings;
    private final FailureLog failures;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Turns turns = closing(new Turns(SlackSurface.NAME));
    private ChatSurface surface;
    private OptionalInt port = OptionalInt.empty();

    private SlackService(SlackSettings settings, FailureLog failures) {
        this.settings = settings;
        this.failures = failures;
    }

    /** Slack cannot be reached, or does not let us in. */
    public static final class SlackUnavailableException extends Exception {
        private static final long serialVersionUID = 1L;

        SlackUnavailableException(Throwable cause) {
            super(
                    "Slack could not be reached with these settings: " + cause.getMessage()
                            + ". Check SLACK_BOT_TOKEN, SLACK_APP_TOKEN and the connection, and start again.",
                    cause);
        }
    }

    /**
     * Connects to a workspace and serves it until closed.
     *
     * @param largestFile the most bytes of a file that is taken
     * @throws SlackUnavailableException if Slack is not there or does not let us in
     */
    public static SlackService start(
            SlackSettings settings,
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            InstantSource clock,
            long largestFile)
            throws SlackUnavailableException {
        var service = new SlackService(settings, failures);
        try {
            service.serve(assistant, storage, clock, largestFile);
            return service;
        } catch (Exception failure) {
            service.close();
            throw new SlackUnavailableException(failure);
        }
    }

    private void serve(Assistant assistant, UnitOfWork storage, InstantSource clock, long largestFile)
            throws Exception {
        var config = new SlackConfig();
        config.setStatsEnabled(false);
        settings.apiUrl().ifPresent(config::setMethodsEndpointUrlPrefix);
        // A call whose answer was lost may have been heard: sent again, it would be heard twice.
        OkHttpClient http = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        var client = new SlackHttpClient(http);
        client.setConfig(config);
        Slack slack = Slack.getInstance(config, client);

        SlackApi api = closing(new SlackApi(slack, settings.botToken()));
        AuthTestResponse self = api.self();
        var people = new SlackPeople(api, storage, new ServedAccounts(settings.accounts()), self.getTeamId(), clock);
        var replies = new SlackReplies(api);
        var files = new SlackFiles(http, settings.botToken(), settings.apiUrl(), largestFile);
        var conversations = new SlackConversations(assistant, people, replies, failures, turns);
        var handlers = new SlackApp(
                conversations, replies, files, new SlackForms(conversations, replies, files), self.getUrl());
        surface = new SlackSurface(api, people);
        listen(handlers, slack, storage);
    }

    private void listen(SlackApp handlers, Slack slack, UnitOfWork storage) throws Exception {
        switch (settings.way()) {
            case SlackSettings.Way.Socket(String appToken) -> {
                App app = handlers.on(slack, settings.botToken(), Optional.empty());
                closing(SlackSocket.connect(app, appToken));
            }
            case SlackSettings.Way.Http(String signingSecret, int wanted) -> {
                App app = handlers.on(slack, settings.botToken(), Optional.of(signingSecret));
                port = OptionalInt.of(
                        closing(SlackHttp.listen(app, wanted, storage, failures)).port());
            }
        }
    }

    private <C extends AutoCloseable> C closing(C started) {
        open.push(started);
        return started;
    }

    /** Where messages that come by themselves are shown. */
    public ChatSurface surface() {
        return surface;
    }

    /** Where it listens, if it does. */
    public OptionalInt port() {
        return port;
    }

    /** Whether everything that people asked for is answered and shown. */
    boolean idle() {
        return turns.idle();
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable last = open.pop();
            try {
                last.close();
            } catch (Exception failure) {
                // The others must be closed all the same.
                failures.record("closing " + last.getClass().getSimpleName(), failure);
            }
        }
    }
}
