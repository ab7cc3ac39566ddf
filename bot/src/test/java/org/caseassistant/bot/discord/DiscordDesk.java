package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.DeskSide;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Guild;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.events.DiscordCommands;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.turn.Command;
import org.caseassistant.persistence.TestDatabase;

/** Discord, for stories that are told on every platform. Its server is the support organisation's. */
public final class DiscordDesk implements DeskSide {
    private final DiscordEmulator discord;
    private final Guild guild;
    private final TestDatabase database;
    private final Runnable settle;
    private final Supplier<ChatSurface> chat;
    private final Runnable closing;
    private final Map<String, DiscordUser> users = new HashMap<>();
    private final List<String> channels = new ArrayList<>();

    private Delivery last;
    private boolean marked;

    private DiscordDesk(
            DiscordEmulator discord, Guild guild, TestDatabase database, Runnable settle, Supplier<ChatSurface> chat,
            Runnable closing) {
        this.discord = discord;
        this.guild = guild;
        this.database = database;
        this.settle = settle;
        this.chat = chat;
        this.closing = closing;
        database.unitOfWork().inTransaction(stores -> {
            stores.tenants()
                    .bind(
                            new Tenant(DiscordNames.SURFACE, guild.id()),
                            new NamedBinding(Set.of("*")).in(stores.directory()).binding(),
                            Instant.EPOCH);
            return guild;
        });
    }

    /** Serves Discord, and lets others serve from the same database. */
    public static DiscordDesk start() throws Exception {
        return on(DiscordBench.start());
    }

    /** What is served there. */
    static DiscordDesk on(DiscordBench bench) {
        return new DiscordDesk(
                bench.discord(), bench.guild(), bench.database(), bench::settle, () -> bench.service().chat(),
                bench::close);
    }

    /**
     * Where a program serves Discord that is started elsewhere, from this database with the sample directory.
     *
     * @param settle waits until that program is idle
     */
    public static DiscordDesk of(DiscordEmulator discord, TestDatabase database, Runnable settle) {
        return new DiscordDesk(
                discord, discord.guild("Support"), database, settle,
                () -> {
                    throw new IllegalStateException("the program delivers by itself");
                },
                discord::close);
    }

    /** What a program has to be told to serve it. */
    public Map<String, String> environment() {
        return Map.of("DISCORD_BOT_TOKEN", discord.token(), "DISCORD_API_URL", discord.baseUrl());
    }

    /** The database. */
    public TestDatabase database() {
        return database;
    }

    private DiscordUser user(String email) {
        return users.computeIfAbsent(
                email, one -> DiscordBench.linked(discord, guild, database.unitOfWork(), one, "en-US"));
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        settle.run();
    }

    @Override
    public void channel(String name, String... people) {
        channels.add(guild.channel(name));
        for (String email : people) {
            user(email);
        }
    }

    private static Option[] options(String command, String subcommand, String rest) {
        Command known = AssistantFeatures.ALL.commands().stream()
                .filter(one -> one.name().equals(command) && one.subcommand().equals(subcommand))
                .findFirst()
                .orElseThrow();
        return rest.isEmpty() ? new Option[0] : new Option[] {Option.of(DiscordCommands.option(known), rest)};
    }

    @Override
    public void commands(String email, String channel, String command, String subcommand, String rest) {
        done(user(email)
                .commandIn(
                        guild.channel(channel),
                        (command + " " + subcommand).strip(),
                        options(command, subcommand, rest)));
    }

    @Override
    public void commands(String email, String command, String subcommand, String rest) {
        done(user(email).command((command + " " + subcommand).strip(), options(command, subcommand, rest)));
    }

    @Override
    public void writes(String email, String words) {
        int before = discord.calls().size();
        done(user(email).write(words));
        DiscordBench.awaitThat("an answer to " + words, () -> discord.calls().size() > before);
        settle.run();
    }

    @Override
    public void gives(String email, String name, String text) {
        int before = discord.calls().size();
        done(user(email).write("", new DiscordFile(name, "image/png", text.getBytes(StandardCharsets.UTF_8))));
        DiscordBench.awaitThat("an answer to " + name, () -> discord.calls().size() > before);
        settle.run();
    }

    @Override
    public List<String> handed(String email) {
        return Stream.concat(
                user(email).transcript().stream(),
                channels.stream()
                        .flatMap(channel -> user(email).messagesIn(channel).stream())
                        .filter(ShownMessage::ephemeral))
                .filter(message -> message.author().equals(discord.botId()))
                .flatMap(message -> message.files().stream())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void answers(String email, String said, String words) {
        ShownMessage answered = user(email).transcript().reversed().stream()
                .filter(message -> plain(message.asText()).contains(said))
                .findFirst()
                .orElseThrow();
        marked = false;
        last = user(email).answer(answered, words);
        heard(last, ":text");
    }

    /** Waits until it was heard and answered. */
    private void heard(Delivery delivery, String part) {
        String event = "message:" + delivery.message().orElseThrow().id() + part;
        DiscordBench.awaitThat("nobody heard " + delivery, () -> database.unitOfWork()
                .inTransaction(stores -> stores.events().shown(DiscordNames.SURFACE, event)));
        settle.run();
    }

    @Override
    public void presses(String email, String label) {
        done(latest(user(email).transcript(), label).click(label));
    }

    @Override
    public void presses(String email, String channel, String label) {
        done(latest(user(email).messagesIn(guild.channel(channel)), label).click(label));
    }

    private static ShownMessage latest(List<ShownMessage> messages, String label) {
        return messages.reversed().stream()
                .filter(message -> message.buttons().contains(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + messages));
    }

    @Override
    public void fills(String email, Map<String, String> typed, Map<String, String> chosen) {
        var form = user(email).modal();
        typed.forEach(form::fill);
        chosen.forEach(form::pick);
        done(form.submit());
    }

    @Override
    public void marks(String email, String channel, String words) {
        marked = true;
        last = writesInThread(email, channel, "<@" + discord.botId() + "> " + words);
        heard(last, "");
    }

    @Override
    public void talks(String email, String channel, String words) {
        done(writesInThread(email, channel, words));
    }

    private Delivery writesInThread(String email, String channel, String words) {
        String card = user(email).messagesIn(guild.channel(channel)).stream()
                .filter(message -> !message.ephemeral())
                .findFirst()
                .orElseThrow()
                .id();
        return user(email).writeIn(card, words);
    }

    @Override
    public void edits(String email, String words) {
        user(email).edit(last, marked ? "<@" + discord.botId() + "> " + words : words);
        followed("edit");
    }

    @Override
    public void deletes(String email) {
        user(email).delete(last);
        followed("delete");
    }

    private void followed(String what) {
        String events = "select count(*) from processed_event where event_id like '%s:%s%%'"
                .formatted(what, last.message().orElseThrow().id());
        DiscordBench.awaitThat("nobody followed", () -> !database().value(events).toString().equals("0"));
        settle.run();
    }

    @Override
    public void repeats() {
        last.sendAgain();
        settle.run();
    }

    @Override
    public String seen(String email) {
        return plain(user(email).transcriptText()
                + channels.stream()
                        .flatMap(channel -> user(email).messagesIn(channel).stream())
                        .filter(ShownMessage::ephemeral)
                        .map(ShownMessage::asText)
                        .toList());
    }

    /** Without the signs that keep words from being markup. */
    private static String plain(String text) {
        return text.replace("\\", "");
    }

    @Override
    public List<String> posted(String email, String channel) {
        return user(email).messagesIn(guild.channel(channel)).stream()
                .filter(message -> !message.ephemeral())
                .map(message -> plain(message.asText()))
                .toList();
    }

    @Override
    public List<String> thread(String email, String channel) {
        ShownMessage card = user(email).messagesIn(guild.channel(channel)).stream()
                .filter(message -> !message.ephemeral())
                .findFirst()
                .orElseThrow();
        return user(email).messagesIn(card.id()).stream()
                .map(message -> plain(message.asText()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.toList());
    }

    @Override
    public ChatSurface chat() {
        return chat.get();
    }

    @Override
    public void close() {
        closing.run();
    }
}
