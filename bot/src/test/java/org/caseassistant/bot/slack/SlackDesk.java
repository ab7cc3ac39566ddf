package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.DeskSide;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.persistence.TestDatabase;

/** Slack, for stories that are told on every platform. */
public final class SlackDesk implements DeskSide {
    private final SlackBench bench;
    private final Map<String, SlackUser> users = new HashMap<>();
    private final Map<String, List<String>> channels = new HashMap<>();

    private Delivery last;
    private boolean marked;

    private SlackDesk(SlackBench bench) {
        this.bench = bench;
    }

    /** Serves Slack from this database. */
    public static SlackDesk on(TestDatabase database) throws Exception {
        return new SlackDesk(SlackBench.startOn(database, "slack"));
    }

    private SlackUser user(String email) {
        return users.computeIfAbsent(email, bench::user);
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
    }

    private static String id(String channel) {
        return "C0" + channel.toUpperCase(Locale.ROOT);
    }

    @Override
    public void channel(String name, String... people) {
        String[] members = Stream.of(people).map(this::user).map(SlackUser::id).toArray(String[]::new);
        bench.workspace().channel(id(name), name, members).invite(id(name));
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
        last = writesInThread(email, channel, "<@" + bench.workspace().botUser() + "> " + SlackBench.typed(words));
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
        done(user(email).edit(marked ? "<@" + bench.workspace().botUser() + "> " + typed : typed));
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
        return bench.service().chat();
    }

    @Override
    public void close() {
        bench.close();
    }
}
