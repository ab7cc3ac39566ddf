package org.caseassistant.bot.slack.emulator;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Slack, on this machine.
 *
 * <pre>{@code
 * try (var slack = SlackEmulator.start()) {
 *     var workspace = slack.workspace("T1").install();
 *     var maria = workspace.user("U1", "maria@example.org", ZoneId.of("Europe/Madrid"), "es-ES");
 *     // start the app with slack.baseUrl(), workspace.botToken() and slack.appToken()
 *     slack.sockets().awaitConnections(1);
 *     maria.command("/case", "open fault");
 *     maria.awaitMessage("What happened?").click("skip");
 *     assertThat(slack.violations()).isEmpty();
 * }
 * }</pre>
 *
 * <p>Deliveries go over Socket Mode unless {@link #deliverTo} gives an address. A verb returns when the app has
 * acknowledged, or three seconds later. All methods may be called by any thread.
 */
public final class SlackEmulator implements AutoCloseable {

    private static final String APP_ID = "A0EMULATOR";

    private static final String APP_TOKEN = "xapp-1-" + APP_ID + "-1-emulated";

    private static final String CLIENT_ID = "1111.2222";

    private static final String CLIENT_SECRET = "emulated-client-secret";

    private final Signature signature = new Signature("emulated-signing-secret");

    private final World world;

    private final SocketTransport sockets;

    private final Dispatcher dispatcher;

    private final Actors actors;

    private final HttpFront http;

    private final Faults faults = new Faults();

    private final Pace pace;

    private SlackEmulator(InstantSource clock) {
        world = new World(clock, APP_ID);
        sockets = new SocketTransport(APP_ID, world.journal());
        dispatcher = new Dispatcher(world.journal(), sockets);
        pace = new Pace(clock);
        var messages = new ResponseMessages(world);
        actors = new Actors(world, dispatcher, new Payloads(world), new Answers(world, messages));
        var api = new WebApi(world, APP_TOKEN, new OAuth(world, CLIENT_ID, CLIENT_SECRET), sockets);
        http = new HttpFront(world, api, messages, faults, pace);
    }

    /**
     * Starts with the machine's clock.
     *
     * @return the running emulator
     */
    public static SlackEmulator start() {
        return start(InstantSource.system());
    }

    /**
     * Starts with a clock of the test's, which ages trigger ids, response URLs and OAuth codes, and stamps messages.
     * Acknowledgements are measured, and requests signed, by the machine's clock.
     *
     * @param clock the clock
     * @return the running emulator
     */
    public static SlackEmulator start(InstantSource clock) {
        var emulator = new SlackEmulator(clock);
        emulator.sockets.begin();
        return emulator;
    }

    /**
     * The prefix of the Web API's methods.
     *
     * @return an address that ends with {@code /api/}
     */
    public String baseUrl() {
        return world.root() + "api/";
    }

    /**
     * The token for Socket Mode.
     *
     * @return a token that begins with {@code xapp-}
     */
    public String appToken() {
        return APP_TOKEN;
    }

    /** {@return the app's id} */
    public String appId() {
        return APP_ID;
    }

    /**
     * The secret that requests are signed with.
     *
     * @return the signing secret
     */
    public String signingSecret() {
        return signature.secret();
    }

    /** {@return the OAuth client id} */
    public String clientId() {
        return CLIENT_ID;
    }

    /** {@return the OAuth client secret} */
    public String clientSecret() {
        return CLIENT_SECRET;
    }

    /**
     * A workspace; it is made if it was not there.
     *
     * @param id the team id
     * @return the workspace
     */
    public Workspace workspace(String id) {
        return world.workspaces().computeIfAbsent(id, i -> new Workspace(world, actors, i));
    }

    /**
     * Sends commands, interactions and events by signed HTTP from now on.
     *
     * @param requestUrl the app's request URL for all of them
     */
    public void deliverTo(URI requestUrl) {
        dispatcher.use(new HttpTransport(requestUrl, signature));
    }

    /** Sends commands, interactions and events over Socket Mode from now on. */
    public void deliverBySocket() {
        dispatcher.use(sockets);
    }

    /**
     * Waits longer or shorter for acknowledgements than Slack's three seconds.
     *
     * @param deadline how long
     */
    public void acknowledgeWithin(Duration deadline) {
        dispatcher.deadline(deadline);
    }

    /** Stops telling the app of its own messages in direct messages, which Slack does with message.im. */
    public void withoutEchoes() {
        dispatcher.echoes(false);
    }

    /**
     * Sends everything twice at the same time, or only once again; of events, the second is marked as a retry.
     *
     * @param on whether everything comes twice
     */
    public void deliverTwice(boolean on) {
        dispatcher.twice(on);
    }

    /**
     * The Socket Mode connections.
     *
     * @return what a test may do with them
     */
    public Sockets sockets() {
        return new Sockets(sockets);
    }

    /**
     * Troubles for the calls to come.
     *
     * @return what a test may order
     */
    public Faults faults() {
        return faults;
    }

    /**
     * Slack's rate limits.
     *
     * @return what a test may turn on
     */
    public Pace pace() {
        return pace;
    }

    /**
     * All that the app did wrong so far.
     *
     * @return the violations, oldest first
     */
    public List<Violation> violations() {
        return world.journal().violations();
    }

    /** Forgets the violations, after a test that provoked them. */
    public void forgiveViolations() {
        world.journal().forget();
    }

    /**
     * All places where Slack would have acted on a mention, in texts the app sent.
     *
     * @return the mentions, oldest first
     */
    public List<LiveMention> liveMentions() {
        return world.journal().mentions();
    }

    /**
     * All links in angle brackets in texts the app sent.
     *
     * @return the links, oldest first
     */
    public List<LiveMention> liveLinks() {
        return world.journal().links();
    }

    /**
     * Lets a mention be no violation, because the app means it.
     *
     * @param mention for example {@code <@U1>}
     */
    public void allowMention(String mention) {
        world.journal().allow(mention);
    }

    /**
     * All requests of the app.
     *
     * @return the calls, oldest first
     */
    public List<Call> calls() {
        return world.journal().calls();
    }

    /**
     * The requests of the app for one method.
     *
     * @param method for example {@code chat.postMessage}
     * @return the calls, oldest first
     */
    public List<Call> calls(String method) {
        return calls().stream().filter(c -> c.method().equals(method)).toList();
    }

    /**
     * All that was sent to the app.
     *
     * @return the deliveries, oldest first
     */
    public List<Delivery> deliveries() {
        return dispatcher.deliveries();
    }

    /**
     * Sends again all events that were not acknowledged, as Slack does after a minute and after five.
     *
     * @param reason for example {@code http_timeout}
     * @return the deliveries
     */
    public List<Delivery> retryUnacknowledged(String reason) {
        return dispatcher.retryUnacknowledged(reason);
    }

    /**
     * The app's request URL, for the requests that have nothing to do with people.
     *
     * @param requestUrl the address
     * @return what Slack, or someone who pretends to be Slack, sends there
     */
    public Endpoint endpoint(URI requestUrl) {
        return new Endpoint(requestUrl, signature);
    }

    /** Stops everything; held calls are let go. */
    @Override
    public void close() {
        dispatcher.stop();
        http.stop();
        try {
            sockets.stop(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
