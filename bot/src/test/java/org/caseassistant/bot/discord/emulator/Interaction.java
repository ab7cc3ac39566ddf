package org.caseassistant.bot.discord.emulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person did with the app, and how the app has answered. Guarded by the world's lock. */
final class Interaction {

    static final int COMMAND = 2;

    static final int COMPONENT = 3;

    static final int AUTOCOMPLETE = 4;

    static final int MODAL = 5;

    /** Where the first answer stands. */
    enum State {
        /** None yet. */
        WAITING,
        /** Given in time. */
        ACKNOWLEDGED,
        /** Not given within three seconds. */
        EXPIRED
    }

    /** The first answer. */
    record Answer(int type, ObjectNode data) {}

    private final String id;

    private final String token;

    private final int type;

    private final Person person;

    private final Channel channel;

    private final Message source;

    private final Instant born;

    private final String title;

    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private final List<Message> messages = new ArrayList<>();

    private ObjectNode payload;

    private State state = State.WAITING;

    private Message original;

    private boolean repeated;

    Interaction(String id, String token, int type, Person person, Channel channel, Message source, Instant born,
            String title) {
        this.id = id;
        this.token = token;
        this.type = type;
        this.person = person;
        this.channel = channel;
        this.source = source;
        this.born = born;
        this.title = title;
    }

    String id() {
        return id;
    }

    String token() {
        return token;
    }

    int type() {
        return type;
    }

    Person person() {
        return person;
    }

    Channel channel() {
        return channel;
    }

    /** The message of the component that was used, or from whose component the modal came. */
    Optional<Message> source() {
        return Optional.ofNullable(source);
    }

    Instant born() {
        return born;
    }

    /** What the person did, in words. */
    String title() {
        return title;
    }

    CompletableFuture<Answer> answer() {
        return answer;
    }

    ObjectNode payload() {
        return payload;
    }

    void payload(ObjectNode sent) {
        payload = sent;
    }

    State state() {
        return state;
    }

    void expire() {
        state = State.EXPIRED;
    }

    void acknowledge(int answerType, ObjectNode data) {
        state = State.ACKNOWLEDGED;
        answer.complete(new Answer(answerType, data));
    }

    boolean repeated() {
        return repeated;
    }

    void repeat() {
        repeated = true;
    }

    Optional<Message> original() {
        return Optional.ofNullable(original);
    }

    void original(Message message) {
        original = message;
    }

    List<Message> messages() {
        return messages;
    }

    /** Writes into a message what it answers (Discord, Message, Message Interaction Metadata). */
    void describe(ObjectNode message) {
        var metadata = message.putObject("interaction_metadata").put("id", id).put("type", type);
        metadata.set("user", person.json());
        metadata.putObject("authorizing_integration_owners")
                .put("0", channel.isDirect() ? "0" : channel.guildId());
        if (type == COMMAND) {
            message.put("type", 20);
            metadata.put("name", title);
        } else if (type == COMPONENT && source != null) {
            metadata.put("interacted_message_id", source.id());
            message.put("type", 19);
            message.putObject("message_reference").put("type", 0).put("channel_id", channel.id())
                    .put("message_id", source.id());
        }
    }
}
