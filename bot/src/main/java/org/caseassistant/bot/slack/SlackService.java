package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.bot.surface.RunningSurface;
import org.caseassistant.bot.surface.SurfaceStart;
import org.caseassistant.bot.web.Route;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that serves a Slack workspace, put together. */
public final class SlackService implements RunningSurface {
    private static final Logger LOG = LoggerFactory.getLogger(SlackService.class);

    /** What Slack says of tokens that are wrong, as opposed to not answering. */
    private static final Set<String> REFUSALS = Set.of(
            "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired",
            "not_allowed_token_type", "missing_scope");

    private final SlackSettings settings;
    private final Parts parts;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final Turns turns = closing(new Turns(SlackSurface.NAME));
    private ChatSurface surface;

    private SlackService(SlackSettings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /**
     * What it is put together from.
     *
     * @param assistant answers
     * @param storage keeps what is to be kept
     * @param failures where failures are recorded
     * @param clock the time
     * @param largestFile the most bytes of a file that is taken
     * @param web takes what is to be answered by HTTP
     */
    public record Parts(
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            InstantSource clock,
            long largestFile,
            Consumer<List<Route>> web) {}

    /** Starts to serve, on demand. */
    public static SurfaceStart start(SlackSettings settings, Parts parts) {
        return new SurfaceStart() {
            @Override
            public String name() {
                return SlackSurface.NAME;
            }

            @Override
            public SlackService start() throws CannotServeException {
                return connect(settings, parts);
            }
        };
    }

    /**
     * Connects to a workspace and serves it until closed.
     *
     * @throws CannotServeException if Slack is not there or does not let us in
     */
    static SlackService connect(SlackSettings settings, Parts parts) throws CannotServeException {
        var service = new SlackService(settings, parts);
        try {
            service.serve();
            return service;
        } catch (Exception failure) {
            service.close();
            throw reason(failure);
        }
    }

    private static CannotServeException reason(Exception failure) {
        String what = "Slack could not be reached with these settings: " + failure.getMessage() + ".";
        boolean refused = (failure instanceof SlackCallException call && REFUSALS.contains(call.error()))
                || failure.getCause() instanceof SlackApiException;
        return refused
                ? CannotServeException.refused(
                        what + " Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and start again.", failure)
                : CannotServeException.unreachable(what + " Check the connection.", failure);
    }

    private void serve() throws Exception {
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
        bind(new Tenant(SlackSurface.NAME, self.getTeamId()));
        var people = new SlackPeople(api, parts.storage(), self.getTeamId(), parts.clock());
        var replies = new SlackReplies(api);
        var files = new SlackFiles(http, settings.botToken(), settings.apiUrl(), parts.largestFile());
        var conversations = new SlackConversations(parts.assistant(), people, replies, parts.failures(), turns);
        var handlers = new SlackApp(
                conversations, replies, files, new SlackForms(conversations, replies, files), self.getUrl());
        surface = new SlackSurface(api, people);
        listen(handlers, slack);
    }

    private void bind(Tenant workspace) {
        List<String> unknown = parts.storage().inTransaction(stores -> {
            NamedBinding.Resolved resolved = new NamedBinding(settings.accounts()).in(stores.directory());
            stores.tenants().bind(workspace, resolved.binding(), parts.clock().instant());
            return resolved.unknown();
        });
        if (!unknown.isEmpty()) {
            LOG.warn(
                    "SLACK_ACCOUNTS names what is not in the directory: {}. Nobody of it is served until it is there"
                            + " and the program was started again.",
                    String.join("; ", unknown));
        }
    }

    private void listen(SlackApp handlers, Slack slack) throws Exception {
        switch (settings.way()) {
            case SlackSettings.Way.Socket(String appToken) -> {
                App app = handlers.on(slack, settings.botToken(), Optional.empty());
                closing(SlackSocket.connect(app, appToken));
            }
            case SlackSettings.Way.Http(String signingSecret) -> {
                App app = handlers.on(slack, settings.botToken(), Optional.of(signingSecret));
                var signature = new SlackSignature(signingSecret, parts.clock());
                parts.web().accept(List.of(new SlackHttp(app, signature).route()));
            }
        }
    }

    private <C extends AutoCloseable> C closing(C started) {
        open.push(started);
        return started;
    }

    @Override
    public ChatSurface chat() {
        return surface;
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
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
                parts.failures().record("closing " + last.getClass().getSimpleName(), failure);
            }
        }
    }
}
