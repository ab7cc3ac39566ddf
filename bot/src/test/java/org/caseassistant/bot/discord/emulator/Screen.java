package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a person sees at a Discord client. */
public abstract sealed class Screen permits DiscordUser {

    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final World world;

    private final Person person;

    private ShownModal modal;

    Screen(World world, Person person) {
        this.world = world;
        this.person = person;
    }

    World world() {
        return world;
    }

    Person person() {
        return person;
    }

    private DiscordUser self() {
        return (DiscordUser) this;
    }

    /**
     * The user id.
     *
     * @return a snowflake
     */
    public String id() {
        return person.id();
    }

    /**
     * What writing the person's name as a mention looks like in a message.
     *
     * @return for example {@code <@42>}
     */
    public String mention() {
        return "<@" + id() + ">";
    }

    Channel place(String channel) {
        return Optional.ofNullable(world.channels().get(channel)).filter(c -> c.visibleTo(id()))
                .orElseThrow(() -> new AssertionError(person.name() + " does not see the channel " + channel));
    }

    /**
     * The direct message with the app.
     *
     * @return all messages, oldest first, those that only this person sees among them
     */
    public List<ShownMessage> transcript() {
        return messages(c -> c.isDirect());
    }

    /**
     * What this person sees in a channel.
     *
     * @param channel the channel id
     * @return all messages, oldest first, those that only this person sees among them
     */
    public List<ShownMessage> messagesIn(String channel) {
        return messages(c -> c.id().equals(channel));
    }

    /**
     * What this person sees anywhere.
     *
     * @return all messages, oldest first
     */
    public List<ShownMessage> seen() {
        return messages(_ -> true);
    }

    private List<ShownMessage> messages(Predicate<Channel> where) {
        return world.locked(() -> {
            var all = new ArrayList<Message>();
            world.channels().values().stream().filter(where).filter(c -> !c.gone())
                    .forEach(c -> c.allMessages().stream().filter(m -> m.visibleTo(id())).forEach(all::add));
            all.sort(Comparator.comparingLong(m -> Long.parseUnsignedLong(m.id())));
            return all.stream().map(m -> new ShownMessage(world, self(), m)).toList();
        });
    }

    /**
     * The app's latest message, wherever this person sees it.
     *
     * @return the message
     */
    public ShownMessage lastMessage() {
        return latest(_ -> true).orElseThrow(() -> new AssertionError("The app has written nothing to " + id()));
    }

    Optional<ShownMessage> latest(Predicate<ShownMessage> which) {
        return seen().stream().filter(m -> m.author().equals(world.bot().id())).filter(which)
                .reduce((_, last) -> last);
    }

    /**
     * Waits until a message from the app shows a text, in the direct message or anywhere else.
     *
     * @param part a part of its lines
     * @return the latest such message
     */
    public ShownMessage awaitMessage(String part) {
        Waiting.until(PATIENCE, () -> latest(m -> m.asText().contains(part)).isPresent(),
                () -> "No message with \"" + part + "\" came. " + person.name() + " sees:\n" + seenText()
                        + "\nDiscord said " + world.journal().failures());
        return latest(m -> m.asText().contains(part)).orElseThrow();
    }

    /**
     * The form that is open.
     *
     * @return the modal
     */
    public ShownModal modal() {
        return openModal().orElseThrow(() -> new AssertionError("No modal is open for " + person.name()
                + ", who sees:\n" + seenText() + "\nDiscord said " + world.journal().failures()));
    }

    Optional<ShownModal> openModal() {
        return world.locked(() -> Optional.ofNullable(modal));
    }

    void show(ShownModal form) {
        world.locked(() -> {
            modal = form;
            return form;
        });
    }

    /**
     * All that this person sees, as plain text.
     *
     * @return a paragraph for each message, with the name of its writer
     */
    public String seenText() {
        return text(seen());
    }

    /**
     * The whole direct message, as plain text.
     *
     * @return a paragraph for each message, with the name of its writer
     */
    public String transcriptText() {
        return text(transcript());
    }

    private String text(List<ShownMessage> messages) {
        return String.join("\n", messages.stream()
                .map(m -> (m.author().equals(id()) ? person.name() : "app") + ": " + m).toList());
    }

    /**
     * What Discord told this person of failures, for example {@code This interaction failed}.
     *
     * @return the sentences, oldest first
     */
    public List<String> problems() {
        return world.journal().failures().stream().filter(f -> f.user().equals(id())).map(Failure::sentence).toList();
    }
}
