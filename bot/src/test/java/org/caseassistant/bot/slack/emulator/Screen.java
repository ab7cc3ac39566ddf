package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a person sees at a Slack client. */
public abstract sealed class Screen permits SlackUser {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Actors actors;

    private final Workspace workspace;

    private final Person person;

    private final List<String> problems = new CopyOnWriteArrayList<>();

    Screen(Actors actors, Workspace workspace, Person person) {
        this.actors = actors;
        this.workspace = workspace;
        this.person = person;
    }

    Workspace workspace() {
        return workspace;
    }

    Person person() {
        return person;
    }

    Actors actors() {
        return actors;
    }

    private SlackUser self() {
        return (SlackUser) this;
    }

    World world() {
        return actors.world();
    }

    /**
     * The user id.
     *
     * @return for example {@code U1}
     */
    public String id() {
        return person.id();
    }

    Channel joined(String channel) {
        return workspace.channel(channel).filter(c -> c.members().contains(id()))
                .orElseThrow(() -> new AssertionError(id() + " is not in " + channel));
    }

    /**
     * The Home tab.
     *
     * @return what was published last
     */
    public ShownHome home() {
        return world().locked(() -> world().views().home(workspace, id())).map(v -> new ShownHome(actors, self(), v))
                .orElseThrow(() -> new AssertionError("The app has published no Home tab for " + id()));
    }

    /**
     * The modal on top.
     *
     * @return the modal
     */
    public ShownModal modal() {
        return modals().stream().reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("No modal is open for " + id() + ", Slack said " + problems));
    }

    /**
     * All open modals.
     *
     * @return the one on top last
     */
    public List<ShownModal> modals() {
        return world().locked(() -> world().views().stack(workspace, id()).stream()
                .map(v -> new ShownModal(actors, self(), v)).toList());
    }

    /**
     * The direct message with the app.
     *
     * @return all messages, oldest first, those that only this user sees among them
     */
    public List<ShownMessage> transcript() {
        return messages(world().locked(() -> workspace.directMessage(id())));
    }

    /**
     * What this user sees in a channel.
     *
     * @param channel the channel id
     * @return all messages, oldest first, those that only this user sees among them
     */
    public List<ShownMessage> messagesIn(String channel) {
        return messages(world().locked(() -> joined(channel)));
    }

    private List<ShownMessage> messages(Channel channel) {
        return world().locked(() -> {
            var all = new ArrayList<>(channel.messages());
            all.addAll(channel.ephemerals(id()));
            all.sort((a, b) -> a.ts().compareTo(b.ts()));
            return all.stream().map(m -> new ShownMessage(actors, self(), m)).toList();
        });
    }

    /**
     * The app's latest message in the direct message.
     *
     * @return the message
     */
    public ShownMessage lastMessage() {
        return transcript().stream().filter(m -> !m.author().equals(id())).reduce((_, last) -> last)
                .orElseThrow(() -> new AssertionError("The app has written nothing to " + id()));
    }

    /**
     * Waits until the direct message has a message from the app that shows a text.
     *
     * @param part a part of its lines or of its text
     * @return the latest such message
     */
    public ShownMessage awaitMessage(String part) {
        Waiting.until(PATIENCE, () -> message(part).isPresent(),
                () -> "No message with \"" + part + "\" came. The conversation is:\n" + transcriptText());
        return message(part).orElseThrow();
    }

    private Optional<ShownMessage> message(String part) {
        return transcript().stream().filter(m -> !m.author().equals(id()))
                .filter(m -> m.asText().contains(part) || m.text().contains(part)).reduce((_, last) -> last);
    }

    /**
     * Waits until the modal on top has a title.
     *
     * @param title the title
     * @return the modal
     */
    public ShownModal awaitModal(String title) {
        Waiting.until(PATIENCE, () -> modals().stream().reduce((_, last) -> last).filter(m -> m.title().equals(title))
                .isPresent(), () -> "No modal " + title + " opened, but " + modals() + ", Slack said " + problems);
        return modal();
    }

    /**
     * The whole direct message, as plain text.
     *
     * @return a paragraph for each message, with the name of its writer
     */
    public String transcriptText() {
        return String.join("\n", transcript().stream()
                .map(m -> (m.author().equals(id()) ? person.name() : "app") + ": " + m).toList());
    }

    /**
     * What Slack told the user of failures, for example {@code operation_timeout}.
     *
     * @return the messages, oldest first
     */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    void told(String problem) {
        if (!problem.isEmpty()) {
            problems.add(problem);
        }
    }

    /** Tells the user how a delivery failed (docs.slack.dev, Slash commands and Handling user interaction). */
    void shown(Delivery delivery) {
        switch (delivery.outcome()) {
            case TIMED_OUT, LOST -> told("operation_timeout");
            case REFUSED, UNDELIVERED -> told("dispatch_failed");
            case ACKNOWLEDGED, NOT_SENT -> {
                return;
            }
        }
    }
}
