package org.caseassistant.bot.slack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.TestDatabase;

/** Somebody in Slack's direct messages, for tests of other surfaces on the same database. */
public final class SlackSurfaceDriver implements SurfaceDriver {
    private final SlackTypist typist;

    private SlackSurfaceDriver(SlackTypist typist) {
        this.typist = typist;
    }

    /** Serves Slack from this database too; ids of drafts begin with this. */
    public static SlackSurfaceDriver on(TestDatabase database, String draft) throws Exception {
        return new SlackSurfaceDriver(new SlackTypist(SlackBench.startOn(database, draft)));
    }

    /** Gives a command in the direct messages. */
    public void command(String command, String rest) {
        typist.command(command, rest);
    }

    /** Has notices shown in a channel, which is made and joined. */
    public void subscribe(String channel) {
        typist.bench().workspace().channel(channel, "outages", typist.user().id()).invite(channel);
        typist.done(typist.user().commandIn(channel, "/notice", "subscribe"));
    }

    /** What everybody reads in a channel, outside of threads, and how often each was edited. */
    public Map<String, Integer> shownIn(String channel) {
        return typist.user().messagesIn(channel).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .collect(Collectors.toMap(ShownMessage::asText, ShownMessage::updates));
    }

    /** The way to Slack of what is sent by itself. */
    public ChatSurface chat() {
        return typist.bench().service().chat();
    }

    /** Goes on with what was begun elsewhere. */
    public void resume() {
        typist.resume();
    }

    @Override
    public void actAs(String email) {
        typist.actAs(email);
    }

    @Override
    public void open(String caseType) {
        typist.open(caseType);
    }

    @Override
    public String question() {
        return typist.question();
    }

    @Override
    public void type(String words) {
        typist.type(words);
    }

    @Override
    public void choose(List<String> labels) {
        typist.choose(labels);
    }

    @Override
    public void press(String button) {
        typist.press(button);
    }

    @Override
    public void attach(String name, byte[] content) {
        typist.attach(name, content);
    }

    @Override
    public String screen() {
        return typist.screen();
    }

    @Override
    public UnitOfWork storage() {
        return typist.storage();
    }

    /** The database stays. */
    @Override
    public void close() {
        typist.close();
    }
}
