package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.DeskSide;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.persistence.TestDatabase;

/** Slack, for stories that are told on every platform. */
public final class SlackDesk implements DeskSide {
    private final Workspace workspace;
    private final Function<String, SlackUser> people;
    private final Runnable settle;
    private final Supplier<ChatSurface> chat;
    private final Runnable closing;
    private final Map<String, SlackUser> users = new HashMap<>();
    private final Map<String, List<String>> channels = new HashMap<>();

    private Delivery last;
    private boolean marked;

    private SlackDesk(
            Workspace workspace, Function<String, SlackUser> people, Runnable settle, Supplier<ChatSurface> chat,
            Runnable closing) {
        this.workspace = workspace;
        this.people = people;
        this.settle = settle;
        this.chat = chat;
        this.closing = closing;
    }

    /** Serves Slack from this database. */
    public static SlackDesk on(TestDatabase database) throws Exception {
        SlackBench bench = SlackBench.startOn(database, "slack");
        return new SlackDesk(
                bench.workspace(), bench::user, bench::settle, () -> bench.service().chat(), bench::close);
    }

    /**
     * Where a program serves Slack that is started elsewhere.
     *
     * @param settle waits until that program is idle
     */
    public static SlackDesk of(SlackEmulator slack, Runnable settle) {
        Workspace workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
        return new SlackDesk(
                workspace,
                email -> workspace.user(
                        "U" + email.replaceAll("@.*|[^a-z]", "").toUpperCase(Locale.ROOT),
                        email,
                        ZoneId.of("America/Chicago"),
                        "en-US"),
                settle,
                () -> {
                    throw new IllegalStateException("the program delivers by itself");
                },
                slack::close);
    }

    /** What a program has to be told to serve it. */
    public Map<String, String> environment(SlackEmulator slack) {
        return Map.of(
                "SLACK_BOT_TOKEN", workspace.botToken(),
                "SLACK_APP_TOKEN", slack.appToken(),
                "SLACK_API_URL", slack.baseUrl(),
                "SLACK_ACCOUNTS", "*");
    }

    private SlackUser user(String email) {
        return users.computeIfAbsent(email, people);
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        settle.run();
    }

    private static String id(String channel) {
        return "C0" + channel.toUpperCase(Locale.ROOT);
    }

    @Override
    public void channel(String name, String... people) {
        String[] members = Stream.of(people).map(this::user).map(SlackUser::id).toArray(String[]::new);
        workspace.channel(id(name), name, members).invite(id(name));
        channels.put(id(name), List.of(people));
    }

    @Override
    public void commands(String email, String channel, String command, String subcommand, String rest) {
        done(user(email).commandIn(id(channel), "/" + command, (subcommand + " " + rest).strip()));
    }

    @Override
    public void commands(String email, String command, String subcommand, String rest) {
        done(user(email).command("/" + command, (subcommand + " " + rest).strip()));
    }

    @Override
    public void writes(String email, String words) {
        done(user(email).write(words));
    }

    @Override
    public void answers(String email, String said, String words) {
        ShownMessage answered = user(email).transcript().reversed().stream()
                .filter(message -> message.asText().contains(said))
                .findFirst()
                .orElseThrow();
        marked = false;
        done(user(email).answer(answered, SlackBench.typed(words)));
    }

    @Override
    public void gives(String email, String name, String text) {
        done(user(email).write("", new SlackFile(name, "image/png", text.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public List<String> handed(String email) {
        return user(email).transcript().stream()
                .filter(message -> message.author().equals(workspace.botUser()))
                .flatMap(message -> message.files().stream())
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public void presses(String email, String label) {
        done(latest(user(email).transcript(), label).clickLabelled(label));
    }

    @Override
    public void presses(String email, String channel, String label) {
        done(latest(user(email).messagesIn(id(channel)), label).clickLabelled(label));
    }

    private static ShownMessage latest(List<ShownMessage> messages, String label) {
        return messages.reversed().stream()
                .filter(message -> message.asText().contains("[" + label + "]"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in " + messages));
    }

    @Override
    public void fills(String email, Map<String, String> typed, Map<String, String> chosen) {
        var form = user(email).modal();
        typed.forEach((field, words) -> form.type("ask:" + field, words));
        chosen.forEach((field, option) -> form.pick("ask:" + field, option));
        done(form.submit());
    }

    @Override
    public void marks(String email, String channel, String words) {
        marked = true;
        last = writesInThread(email, channel, "<@" + workspace.botUser() + "> " + SlackBench.typed(words));
        done(last);
    }

    @Override
    public void talks(String email, String channel, String words) {
        assertThat(writesInThread(email, channel, words).outcome()).isEqualTo(Delivery.Outcome.NOT_SENT);
    }

    private Delivery writesInThread(String email, String channel, String words) {
        String card = user(email).messagesIn(id(channel)).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .findFirst()
                .orElseThrow()
                .ts();
        return user(email).writeInThread(id(channel), card, words);
    }

    @Override
    public void edits(String email, String words) {
        String typed = SlackBench.typed(words);
        done(user(email).edit(marked ? "<@" + workspace.botUser() + "> " + typed : typed));
    }

    @Override
    public void deletes(String email) {
        done(user(email).delete());
    }

    @Override
    public void repeats() {
        done(last.retry("http_timeout"));
    }

    @Override
    public String seen(String email) {
        return user(email).transcriptText()
                + channels.keySet().stream()
                        .filter(channel -> channels.get(channel).contains(email))
                        .flatMap(channel -> user(email).messagesIn(channel).stream())
                        .filter(ShownMessage::ephemeral)
                        .map(ShownMessage::asText)
                        .toList();
    }

    @Override
    public List<String> posted(String email, String channel) {
        return user(email).messagesIn(id(channel)).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .map(ShownMessage::asText)
                .toList();
    }

    @Override
    public List<String> thread(String email, String channel) {
        return user(email).messagesIn(id(channel)).stream()
                .filter(message -> message.thread().isPresent())
                .map(ShownMessage::asText)
                .toList();
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
