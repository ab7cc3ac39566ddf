package org.caseassistant.bot.slack.emulator;

import java.net.URI;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.node.ObjectNode;

/** A workspace: its people, conversations, and the app's installation. */
public final class Workspace {

    /** All scopes that the known methods and events ask for. */
    private static final Set<String> ALL_SCOPES = new TreeSet<>(Set.of("commands", "chat:write", "im:write", "im:read",
            "im:history", "users:read", "users:read.email", "files:read", "files:write", "channels:read",
            "channels:history", "groups:read", "groups:history", "app_mentions:read"));

    private final World world;

    private final Actors actors;

    private final String id;

    private final Map<String, Person> people = new LinkedHashMap<>();

    private final Map<String, SlackUser> users = new LinkedHashMap<>();

    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private volatile Installation installation;

    Workspace(World world, Actors actors, String id) {
        this.world = world;
        this.actors = actors;
        this.id = id;
    }

    /**
     * The team id.
     *
     * @return for example {@code T1}
     */
    public String id() {
        return id;
    }

    String name() {
        return "Workspace " + id;
    }

    String domain() {
        return "workspace-" + id.toLowerCase(Locale.ROOT);
    }

    /**
     * Lets a person join.
     *
     * @param user   the user id
     * @param email  the e-mail address; the part before the at sign becomes the user name
     * @param zone   the time zone
     * @param locale the language, as {@code es-ES}
     * @return what a test does in the person's name
     */
    public SlackUser user(String user, String email, ZoneId zone, String locale) {
        return join(new Person(user, email.replaceFirst("@.*", ""), email, zone, locale, false));
    }

    /**
     * Lets an administrator join.
     *
     * @param user  the user id
     * @param email the e-mail address
     * @return what a test does in the person's name
     */
    public SlackUser admin(String user, String email) {
        return join(new Person(user, email.replaceFirst("@.*", ""), email, ZoneId.of("UTC"), "en-US", true));
    }

    private SlackUser join(Person person) {
        var joined = new SlackUser(actors, this, person);
        world.locked(() -> {
            people.put(person.id(), person);
            return users.put(person.id(), joined);
        });
        return joined;
    }

    /**
     * A person who joined.
     *
     * @param user the user id
     * @return what a test does in the person's name
     */
    public SlackUser user(String user) {
        return world.locked(() -> Optional.ofNullable(users.get(user)).orElseThrow());
    }

    /**
     * Makes a public channel.
     *
     * @param channel the channel id
     * @param name    its name
     * @param members user ids
     * @return this workspace
     */
    public Workspace channel(String channel, String name, String... members) {
        return make(new Channel(channel, name, Channel.Kind.PUBLIC), members);
    }

    /**
     * Makes a private channel.
     *
     * @param channel the channel id
     * @param name    its name
     * @param members user ids
     * @return this workspace
     */
    public Workspace privateChannel(String channel, String name, String... members) {
        return make(new Channel(channel, name, Channel.Kind.PRIVATE), members);
    }

    private Workspace make(Channel channel, String... members) {
        channel.members().addAll(Arrays.asList(members));
        world.locked(() -> channels.put(channel.id(), channel));
        return this;
    }

    /**
     * Invites the bot to a channel.
     *
     * @param channel the channel id
     * @return this workspace
     */
    public Workspace invite(String channel) {
        world.locked(() -> channel(channel).orElseThrow().members().add(installation().orElseThrow().botUser()));
        return this;
    }

    /**
     * Shares a channel with another organisation (Slack Connect).
     *
     * @param channel the channel id
     */
    public void share(String channel) {
        world.locked(() -> {
            channel(channel).orElseThrow().share();
            return null;
        });
    }

    /**
     * Shares a channel with another organisation, and tells the app of it by {@code channel_shared}.
     *
     * @param channel the channel id
     * @param team    the id of the other organisation's workspace
     * @return the delivery
     */
    public Delivery connect(String channel, String team) {
        share(channel);
        return event(Json.object()
                .put("type", "channel_shared")
                .put("connected_team_id", team)
                .put("channel", channel));
    }

    /**
     * Archives a channel.
     *
     * @param channel the channel id
     */
    public void archive(String channel) {
        world.locked(() -> {
            channel(channel).orElseThrow().archive();
            return null;
        });
    }

    /**
     * Installs the app without OAuth, as from its settings page.
     *
     * @param scopes the bot scopes; all known ones if none is named
     * @return this workspace
     */
    public Workspace install(String... scopes) {
        var granted = scopes.length == 0 ? List.copyOf(ALL_SCOPES) : List.of(scopes);
        world.locked(() -> installed(granted, ""));
        return this;
    }

    Installation installed(List<String> scopes, String installer) {
        var botUser = installation == null ? "U0BOT" + id : installation.botUser();
        installation = new Installation("xoxb-" + world.ids().next(id), botUser, "B0BOT" + id, List.copyOf(scopes),
                installer, true);
        return installation;
    }

    /**
     * The bot's token.
     *
     * @return a token that begins with {@code xoxb-}
     */
    public String botToken() {
        return world.locked(() -> installation().orElseThrow().botToken());
    }

    /**
     * The bot's user id.
     *
     * @return the id
     */
    public String botUser() {
        return world.locked(() -> installation().orElseThrow().botUser());
    }

    /**
     * Lets a person agree to the installation, and sends the browser back to the app.
     *
     * @param installer   the person
     * @param redirectUri the app's redirect URI, with the state that the app gave
     * @param scopes      the bot scopes
     * @return the redirect URI with the code, for the test to open
     */
    public URI authorize(SlackUser installer, URI redirectUri, String... scopes) {
        var plain = redirectUri.toString().replaceFirst("[?].*", "");
        var code = world.locked(() -> world.grants().issue(this, installer.id(), List.of(scopes), plain));
        return URI.create(redirectUri + (redirectUri.getQuery() == null ? "?" : "&") + "code=" + code);
    }

    /**
     * Removes the app: its token is dead from now on, and the app is told by {@code tokens_revoked} and
     * {@code app_uninstalled}.
     *
     * @return the two deliveries
     */
    public List<Delivery> uninstall() {
        var app = world.locked(() -> {
            installation = installation().orElseThrow().removed();
            return installation;
        });
        var tokens = Json.object();
        tokens.putArray("oauth");
        tokens.putArray("bot").add(app.botUser());
        return List.of(event(Json.object().put("type", "tokens_revoked").set("tokens", tokens)),
                event(Json.object().put("type", "app_uninstalled")));
    }

    /** Sends an event of this workspace. */
    Delivery event(ObjectNode event) {
        return actors.dispatcher().send(Parcel.Kind.EVENTS_API, actors.payloads().event(this, event), false);
    }

    /** Tells the app of these, one right after the other. */
    List<Delivery> events(List<ObjectNode> events) {
        return actors.dispatcher().sendAtOnce(
                events.stream().map(event -> actors.payloads().event(this, event)).toList());
    }

    /** Tells the app of a message of its own in a direct message, as message.im does. */
    void echo(Channel channel, ObjectNode event) {
        if (channel.kind() == Channel.Kind.IM && installation().filter(a -> a.may("im:history")).isPresent()) {
            event.put("channel", channel.id()).put("channel_type", "im");
            // Whoever tells it holds the world and may go on writing the event.
            actors.dispatcher().echo(() -> world.locked(() -> actors.payloads().event(this, event)));
        }
    }

    Optional<Installation> installation() {
        return Optional.ofNullable(installation);
    }

    Optional<Person> person(String user) {
        return Optional.ofNullable(people.get(user));
    }

    Optional<Person> personByEmail(String email) {
        return people.values().stream().filter(p -> p.email().equalsIgnoreCase(email)).findFirst();
    }

    Optional<Channel> channel(String channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    /** The conversation of a person with the bot. */
    Channel directMessage(String user) {
        return channels.computeIfAbsent("D0" + user, dm -> {
            var channel = new Channel(dm, "directmessage", Channel.Kind.IM);
            channel.members().add(user);
            channel.members().add(installation().orElseThrow().botUser());
            return channel;
        });
    }
}
