package org.caseassistant.bot.discord;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.core.storage.UnitOfWork;

/** Somebody in the direct messages: clicks, uses menus, writes, drops files. */
class DiscordTypist implements SurfaceDriver {
    private static final Pattern TITLE =
            Pattern.compile("(?m)^### (.*?) \\\\?\\(\\d+ of \\d+(, optional)?\\\\?\\)$|^### (Review)$");

    private final DiscordBench bench;
    private DiscordUser user;
    private int seen;

    DiscordTypist(DiscordBench bench) {
        this.bench = bench;
    }

    DiscordUser user() {
        return user;
    }

    /** What is on the screen afterwards is what came since. */
    private void done(Delivery delivery) {
        if (!delivery.acknowledged()) {
            throw new AssertionError(delivery + "\n" + user.seenText());
        }
        bench.settle();
    }

    private void begin() {
        bench.settle();
        seen = user.seen().size();
    }

    @Override
    public void actAs(String email) {
        user = bench.user(email);
    }

    @Override
    public void open(String caseType) {
        begin();
        done(user.command("case open", Option.of("type", caseType)));
    }

    /** Gives a command. */
    void command(String path, Option... options) {
        begin();
        done(user.command(path, options));
    }

    /** Goes on with what was begun, here or elsewhere. */
    void resume() {
        begin();
        done(user.command("case resume"));
    }

    private List<ShownMessage> now() {
        List<ShownMessage> all = user.seen();
        return all.subList(Math.min(seen, all.size()), all.size()).stream()
                .filter(message -> !message.author().equals(user.id()))
                .toList();
    }

    private ShownMessage prompt() {
        return user.lastMessage();
    }

    @Override
    public String question() {
        String last = "";
        Matcher titles = TITLE.matcher(now().stream().map(ShownMessage::asText).collect(Collectors.joining("\n")));
        while (titles.find()) {
            last = titles.group(1) == null ? titles.group(3) : titles.group(1);
        }
        return last.replace("\\", "");
    }

    /** Writes, and waits until that has come and was answered. */
    private void write(String words, DiscordFile... files) {
        begin();
        int before = bench.discord().calls().size();
        done(user.write(words, files));
        DiscordBench.awaitThat("an answer to " + words, () -> bench.discord().calls().size() > before);
        bench.settle();
    }

    @Override
    public void type(String words) {
        write(words);
    }

    @Override
    public void choose(List<String> labels) {
        ShownMessage prompt = prompt();
        begin();
        while (!prompt.options().containsAll(labels) && prompt.buttons().contains("Next")) {
            done(prompt.click("Next"));
        }
        done(prompt.options().containsAll(labels)
                ? prompt.pick(labels.toArray(String[]::new))
                : prompt.click(labels.getFirst()));
    }

    @Override
    public void press(String button) {
        ShownMessage prompt = prompt();
        begin();
        done(prompt.click(button));
    }

    @Override
    public void attach(String name, byte[] content) {
        write("", new DiscordFile(name, "image/png", content));
    }

    /** Without the signs that keep words from being markup. */
    @Override
    public String screen() {
        return now().stream()
                .map(ShownMessage::asText)
                .collect(Collectors.joining("\n"))
                .replace("\\", "");
    }

    @Override
    public UnitOfWork storage() {
        return bench.storage();
    }

    @Override
    public void close() {
        bench.close();
    }
}
