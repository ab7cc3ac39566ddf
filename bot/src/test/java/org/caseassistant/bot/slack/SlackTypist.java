package org.caseassistant.bot.slack;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.storage.UnitOfWork;

/** Somebody in the direct messages: clicks, uses menus and date pickers, writes, drops files. */
class SlackTypist implements SurfaceDriver {
    private static final Pattern TITLE =
            Pattern.compile("(?m)^#? ?\\*?(.*?) \\(\\d+ of \\d+(, optional)?\\)\\*?$|^#? ?\\*?(Review)\\*?$");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final SlackBench bench;
    private SlackUser user;
    private int seen;

    SlackTypist(SlackBench bench) {
        this.bench = bench;
    }

    SlackUser user() {
        return user;
    }

    SlackBench bench() {
        return bench;
    }

    /** What is on the screen afterwards is what came since. */
    void done(Delivery delivery) {
        if (!delivery.acknowledged()) {
            throw new AssertionError(delivery + "\n" + user.transcriptText());
        }
        bench.settle();
    }

    private void begin() {
        seen = user.transcript().size();
    }

    @Override
    public void actAs(String email) {
        user = bench.user(email);
    }

    @Override
    public void open(String caseType) {
        begin();
        done(user.command("/case", ""));
        choose(List.of(caseType));
    }

    /** Gives a command. */
    void command(String command, String rest) {
        begin();
        done(user.command("/" + command, rest));
    }

    /** Goes on with what was begun, here or elsewhere. */
    void resume() {
        begin();
        done(user.command("/case", "resume"));
    }

    private List<ShownMessage> now() {
        List<ShownMessage> all = user.transcript();
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
        Matcher titles = TITLE.matcher(screen());
        while (titles.find()) {
            last = titles.group(1) == null ? titles.group(3) : titles.group(1);
        }
        return last;
    }

    private String element(String beginning) {
        return prompt().elements().stream()
                .filter(name -> name.startsWith(beginning) || name.contains(" > " + beginning))
                .findFirst()
                .orElse("");
    }

    /** Picks the day where there is a picker for days alone; writes otherwise. */
    @Override
    public void type(String words) {
        ShownMessage prompt = prompt();
        String day = element("day-");
        begin();
        done(!day.isEmpty() && DAY.matcher(words).matches()
                ? prompt.date(day, LocalDate.parse(words))
                : user.write(SlackBench.typed(words)));
    }

    @Override
    public void choose(List<String> labels) {
        ShownMessage prompt = prompt();
        String several = element("several-");
        String menu = element("menu-");
        begin();
        if (!several.isEmpty()) {
            prompt.pick(several, labels.toArray(String[]::new));
            done(prompt.click(element("send-several-")));
        } else if (menu.isEmpty()) {
            done(prompt.clickLabelled(labels.getFirst()));
        } else if (externally(prompt, menu)) {
            done(prompt.pickFound(menu, labels.getFirst(), labels.getFirst()));
        } else {
            done(prompt.pick(menu, labels.getFirst()));
        }
    }

    private static boolean externally(ShownMessage prompt, String menu) {
        return prompt.options(menu).isEmpty();
    }

    @Override
    public void press(String button) {
        ShownMessage prompt = prompt();
        begin();
        done(prompt.clickLabelled(button));
    }

    @Override
    public void attach(String name, byte[] content) {
        begin();
        done(user.write("", new SlackFile(name, "image/png", content)));
    }

    @Override
    public String screen() {
        return now().stream().map(ShownMessage::asText).collect(Collectors.joining("\n"));
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
