package org.caseassistant.bot.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.response.auth.AuthTestResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.bot.slack.connection.SlackHttp;
import org.caseassistant.bot.slack.connection.SlackSignature;
import org.caseassistant.bot.slack.connection.SlackSocket;
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.conversation.SlackReplies;
import org.caseassistant.bot.slack.events.Reception;
import org.caseassistant.bot.slack.events.SlackApp;
import org.caseassistant.bot.slack.events.SlackControls;
import org.caseassistant.bot.slack.events.SlackForms;
import org.caseassistant.bot.slack.events.SlackMessages;
import org.caseassistant.bot.slack.webapi.Rates;
import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.webapi.SlackFiles;
import org.caseassistant.bot.slack.webapi.SlackLink;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.workspace.InstalledWorkspaces;
import org.caseassistant.bot.slack.workspace.OneWorkspace;
import org.caseassistant.bot.slack.workspace.SlackInstall;
import org.caseassistant.bot.slack.workspace.SlackPeople;
import org.caseassistant.bot.slack.workspace.SlackProfiles;
import org.caseassistant.bot.slack.workspace.Workspace;
import org.caseassistant.bot.slack.workspace.Workspaces;
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

/** Everything that serves Slack workspaces, put together. */
public final class SlackService implements RunningSurface {
    private static final Logger LOG = LoggerFactory.getLogger(SlackService.class);

    /** What Slack says of tokens that are wrong, as opposed to not answering. */
    private static final Set<String> REFUSALS = Set.of(
            "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired",
            "not_allowed_token_type", "missing_scope");

    private final SlackSettings settings;
    private final Parts parts;
    private final Opened opened;
    private final Turns turns;
    private ChatSurface surface;
    private Optional<SlackSocket> socket = Optional.empty();

    private SlackService(SlackSettings settings, Parts parts) {
        this.settings = settings;
        this.parts = parts;
        this.opened = new Opened(parts.failures());
        this.turns = new Turns(SlackNames.SURFACE, parts.failures());
        parts.metrics().waiting(SlackNames.SURFACE, turns::waiting);
    }

    /**
     * What it is put together from.
     *
     * @param assistant answers
     * @param storage keeps what is to be kept
     * @param failures where failures are recorded
     * @param metrics counts and measures
     * @param clock the time
     * @param files lets in the files that people give
     * @param rates how often Slack may be called
     * @param web takes what is to be answered by HTTP
     */
    public record Parts(
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            Metrics metrics,
            InstantSource clock,
            Intake files,
            Rates rates,
            Consumer<List<Route>> web) {}

    /** Starts to serve, on demand. */
    public static SurfaceStart start(SlackSettings settings, Parts parts) {
        return new SurfaceStart() {
            @Override
            public String name() {
                return SlackNames.SURFACE;
            }

            @Override
            public SlackService start() throws CannotServeException {
                return connect(settings, parts);
            }
        };
    }

    /**
     * Connects to Slack and serves its workspaces until closed.
     *
     * @throws CannotServeException if Slack is not there or does not let us in
     */
    static SlackService connect(SlackSettings settings, Parts parts) throws CannotServeException {
        var service = new SlackService(settings, parts);
        try {
            service.serve();
            return service;
        } catch (RuntimeException failure) {
            service.close();
            throw reason(failure, parts.failures());
        }
    }

    private static CannotServeException reason(RuntimeException failure, FailureLog failures) {
        if (!(failure instanceof SlackCallException call)) {
            String reference = failures.record("starting to serve Slack", failure);
            return CannotServeException.unreachable(
                    "Slack cannot be served, and it is not Slack that says why: see reference " + reference
                            + " in the log.",
                    failure);
        }
        String what = "Slack could not be reached with these settings: " + call.getMessage() + ".";
        return REFUSALS.contains(call.error())
                ? CannotServeException.refused(
                        what + " Check SLACK_BOT_TOKEN and SLACK_APP_TOKEN, and start again.", call)
                : CannotServeException.unreachable(what + " Check the connection.", call);
    }

    private void serve() {
        SlackLink link = SlackLink.to(settings.apiUrl());
        Workspaces workspaces = switch (settings.workspaces()) {
            case SlackSettings.Workspaces.One one -> single(one, link);
            case SlackSettings.Workspaces.Installed installed -> installed(installed, link);
        };
        // Closed before the workspaces are, so that what was begun can still be shown, and after what brings more.
        opened.keep(turns);
        var shown = new ShownReplies(SlackNames.SURFACE, parts.storage(), parts.clock());
        var replies = new SlackReplies(shown, new Handouts(parts.assistant()));
        var assistant = new SlackAssistant(parts.assistant(), parts.metrics());
        var conversations = new SlackConversations(
                assistant, workspaces, new SlackPeople(parts.storage()), replies, shown, turns, parts.failures());
        var reception = new Reception(conversations, assistant, replies);
        var handlers = new SlackApp(
                new SlackControls(reception, conversations, assistant, replies),
                new SlackForms(conversations, assistant, replies),
                new SlackMessages(reception, conversations, assistant, replies),
                assistant,
                workspaces);
        surface = new SlackSurface(workspaces, conversations, parts.metrics());
        listen(handlers.on(link.slack()), link.slack());
    }

    private Workspaces single(SlackSettings.Workspaces.One one, SlackLink link) {
        AuthTestResponse self;
        try (var api = new SlackApi(link.slack(), one.botToken(), parts.metrics(), parts.rates())) {
            self = api.self();
        }
        bind(new Tenant(SlackNames.SURFACE, self.getTeamId()), one.accounts());
        return opened.keep(
                new OneWorkspace(workspace(self.getTeamId(), one.botToken(), link)));
    }

    private Workspaces installed(SlackSettings.Workspaces.Installed installed, SlackLink link) {
        var workspaces = opened.keep(new InstalledWorkspaces(
                parts.storage(),
                installed.key(),
                parts.clock(),
                (team, token) -> workspace(team, token, link)));
        parts.web().accept(new SlackInstall(
                installed, link, workspaces, parts.storage(), parts.metrics(), parts.clock())
                .routes());
        return workspaces;
    }

    private Workspace workspace(String team, String botToken, SlackLink link) {
        var api = new SlackApi(link.slack(), botToken, parts.metrics(), parts.rates());
        return new Workspace(
                team,
                api,
                new SlackProfiles(api, parts.clock()),
                new SlackFiles(link.http(), botToken, link.apiUrl(), parts.files()));
    }

    private void bind(Tenant workspace, Set<String> accounts) {
        List<String> unknown = parts.storage().inTransaction(stores -> {
            NamedBinding.Resolved resolved = new NamedBinding(accounts).in(stores.directory());
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

    private void listen(App app, Slack slack) {
        switch (settings.way()) {
            case SlackSettings.Way.Socket(String appToken) ->
                socket = Optional.of(
                        opened.keep(SlackSocket.connect(slack, appToken, app, parts.failures(), parts.metrics())));
            case SlackSettings.Way.Http(String signingSecret) -> {
                var signature = new SlackSignature(signingSecret, parts.clock());
                parts.web().accept(List.of(new SlackHttp(app, signature, turns::ending, parts.metrics()).route()));
            }
        }
    }

    @Override
    public ChatSurface chat() {
        return surface;
    }

    @Override
    public Optional<String> trouble() {
        return socket.filter(connection -> !connection.connected())
                .map(_ -> "the connection is lost, and is being made anew");
    }

    /** Whether everything that people asked for is answered and shown. */
    boolean idle() {
        return turns.idle();
    }

    @Override
    public void close() {
        opened.close();
    }
}
