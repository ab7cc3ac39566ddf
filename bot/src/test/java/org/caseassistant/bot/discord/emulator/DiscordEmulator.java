package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Discord, on this machine.
 *
 * <pre>{@code
 * try (var discord = DiscordEmulator.start()) {
 *     var maria = discord.user("maria", "es-ES");
 *     var guild = discord.guild("Northwind ISD").add(maria);
 *     // start the app with discord.baseUrl() and discord.token()
 *     discord.gateway().awaitReady(1);
 *     maria.commandIn(guild.channel("help"), "case open", Option.of("type", "fault"));
 *     maria.awaitMessage("What happened?").click("Skip");
 *     assertThat(discord.violations()).isEmpty();
 *     assertThat(discord.failures()).isEmpty();
 * }
 * }</pre>
 *
 * <p>A verb of a person returns when the app has answered, or three seconds later. All methods may be called by any
 * thread.
 */
public final class DiscordEmulator implements AutoCloseable {

    private final World world;

    private final HttpFront http;

    private final Faults faults = new Faults();

    private final Pace pace = new Pace();

    private DiscordEmulator(InstantSource clock) {
        world = new World(clock);
        http = new HttpFront(world, faults, pace);
    }

    /**
     * Starts with the machine's clock.
     *
     * @return the running emulator
     */
    public static DiscordEmulator start() {
        return start(InstantSource.system());
    }

    /**
     * Starts with a clock of the test's, which ages the tokens of interactions, the addresses of files and nonces, and
     * stamps messages. First answers and heartbeats are measured by the machine's clock.
     *
     * @param clock the clock
     * @return the running emulator
     */
    public static DiscordEmulator start(InstantSource clock) {
        var emulator = new DiscordEmulator(clock);
        emulator.world.gateway().begin();
        return emulator;
    }

    /**
     * The prefix of the REST routes. The gateway's address is told there.
     *
     * @return an address that ends with {@code /api/v10/}
     */
    public String baseUrl() {
        return world.root() + "api/v10/";
    }

    /**
     * The bot's token.
     *
     * @return the token, without the word Bot
     */
    public String token() {
        return world.token();
    }

    /**
     * The application's id, which is also the id of its bot.
     *
     * @return a snowflake
     */
    public String applicationId() {
        return world.applicationId();
    }

    /**
     * The user id of the app's bot.
     *
     * @return a snowflake
     */
    public String botId() {
        return world.bot().id();
    }

    /**
     * A server that has the app installed; it is made if it was not there.
     *
     * @param name its name
     * @return the guild, with the locale en-US
     */
    public Guild guild(String name) {
        return guild(name, "en-US");
    }

    /**
     * A server that has the app installed; it is made if it was not there.
     *
     * @param name   its name
     * @param locale its preferred language
     * @return the guild
     */
    public Guild guild(String name, String locale) {
        return world.locked(() -> world.guilds().values().stream().filter(g -> g.name().equals(name)).findFirst()
                .orElseGet(() -> install(world.ids().next(), name, locale)));
    }

    /**
     * A new server that has the app installed and that one shard of several hears of.
     *
     * @param name   its name
     * @param shard  the number of the shard
     * @param shards how many there are
     * @return the guild, with the locale en-US
     */
    public Guild guild(String name, int shard, int shards) {
        return world.locked(() -> install(world.ids().next(shard, shards), name, "en-US"));
    }

    private Guild install(String id, String name, String locale) {
        var made = new Guild(world, id, name, locale);
        world.guilds().put(made.id(), made);
        world.gateway().guildEvent("GUILD_CREATE", made.json(), made.id());
        return made;
    }

    /**
     * A person who is not in any server yet.
     *
     * @param name   the display name
     * @param locale the language of the client, for example {@code en-US}
     * @return the person
     */
    public DiscordUser user(String name, String locale) {
        return world.locked(() -> {
            var person = new Person(world.ids().next(), name.toLowerCase(Locale.ROOT).replace(' ', '.'), name, locale,
                    false);
            var user = new DiscordUser(world, person);
            world.people().put(person.id(), user);
            return user;
        });
    }

    /**
     * Waits longer or shorter for first answers than Discord's three seconds.
     *
     * @param deadline how long
     */
    public void acknowledgeWithin(Duration deadline) {
        world.interactions().deadline(deadline);
    }

    /**
     * Lets interactions to come be as old already that their tokens live only so long more.
     *
     * @param life how long, of fifteen minutes
     */
    public void tokensLive(Duration life) {
        world.interactions().life(life);
    }

    /**
     * The gateway.
     *
     * @return what a test may do with it
     */
    public Gateway gateway() {
        return new Gateway(world);
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
     * Discord's rate limits.
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

    /**
     * All failures that Discord showed to people, for example {@code This interaction failed}.
     *
     * @return the failures, oldest first
     */
    public List<Failure> failures() {
        return world.journal().failures();
    }

    /** Forgets the violations and failures, after a test that provoked them. */
    public void forgiveViolations() {
        world.journal().forget();
    }

    /**
     * All mentions that notified somebody, in texts the app sent.
     *
     * @return the mentions, oldest first
     */
    public List<LiveMention> liveMentions() {
        return world.journal().mentions();
    }

    /**
     * Lets a mention be no violation, because the app means it.
     *
     * @param mention for example {@code <@42>}
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
     * The requests of the app for one route.
     *
     * @param route the route
     * @return the calls, oldest first
     */
    public List<Call> calls(Route route) {
        return calls().stream().filter(c -> c.route() == route).toList();
    }

    /**
     * As what the app introduced itself in its requests.
     *
     * @return the different User-Agents
     */
    public Set<String> agents() {
        return world.journal().agents();
    }

    /**
     * The commands that are registered to apply everywhere.
     *
     * @return a JSON object each
     */
    public List<String> commands() {
        return world.locked(() -> world.commands().all("")).stream().map(Object::toString).toList();
    }

    /**
     * The commands that are registered for one guild.
     *
     * @param guild the guild
     * @return a JSON object each
     */
    public List<String> commands(Guild guild) {
        return world.locked(() -> world.commands().all(guild.id())).stream().map(Object::toString).toList();
    }

    /** Stops everything; held calls are let go. */
    @Override
    public void close() {
        http.stop();
        world.gateway().end();
    }
}
