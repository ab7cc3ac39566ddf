package org.caseassistant.bot.slack.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** A person at a Slack client: what they do; what they see is in {@link Screen}. */
public final class SlackUser extends Screen {

    private volatile Message written;

    SlackUser(Actors actors, Workspace workspace, Person person) {
        super(actors, workspace, person);
    }

    /**
     * Gives a slash command in the direct message with the app.
     *
     * @param command with its slash
     * @param text    what follows
     * @return the delivery
     */
    public Delivery command(String command, String text) {
        return command(world().locked(() -> workspace().directMessage(id())), command, text);
    }

    /**
     * Gives a slash command in a channel.
     *
     * @param channel the channel id
     * @param command with its slash
     * @param text    what follows
     * @return the delivery
     */
    public Delivery commandIn(String channel, String command, String text) {
        return command(world().locked(() -> joined(channel)), command, text);
    }

    private Delivery command(Channel channel, String command, String text) {
        needCommands(command);
        var payload = world().locked(() -> actors().payloads().command(workspace(), person(), channel, command, text));
        var delivery = actors().dispatcher().send(Parcel.Kind.SLASH_COMMANDS, payload, true);
        shown(delivery);
        if (delivery.acknowledged()) {
            told(actors().answers().toCommand(workspace(), channel, id(), delivery.last().payload()));
        }
        return delivery;
    }

    /**
     * Picks one of the app's global shortcuts.
     *
     * @param callbackId the shortcut
     * @return the delivery
     */
    public Delivery shortcut(String callbackId) {
        needCommands(callbackId);
        return interact(() -> actors().payloads().globalShortcut(workspace(), person(), callbackId));
    }

    /**
     * Picks one of the app's shortcuts on a message.
     *
     * @param callbackId the shortcut
     * @param message    the message
     * @return the delivery
     */
    public Delivery shortcutOn(ShownMessage message, String callbackId) {
        needCommands(callbackId);
        return interact(
                () -> actors().payloads().messageShortcut(workspace(), person(), callbackId, message.message()));
    }

    private void needCommands(String what) {
        if (workspace().installation().filter(app -> app.active() && app.may("commands")).isEmpty()) {
            throw new AssertionError("The app has no scope commands in " + workspace().id() + ", so no " + what);
        }
    }

    private Delivery interact(Supplier<ObjectNode> payload) {
        var delivery = actors().dispatcher().send(Parcel.Kind.INTERACTIVE, world().locked(payload), false);
        shown(delivery);
        return delivery;
    }

    /**
     * Writes to the app in the direct message; with files the event is a {@code message} of subtype
     * {@code file_share}. Without the scope im:history the app hears nothing.
     *
     * @param text  what is written; may be empty if there are files
     * @param files what is attached
     * @return the delivery of the event
     */
    public Delivery write(String text, SlackFile... files) {
        return writeDirectly("", text, files);
    }

    /**
     * Writes to the app in the thread of a message of the direct messages.
     *
     * @param answered the message
     * @param text     what is written
     * @param files    what is attached
     * @return the delivery of the event
     */
    public Delivery answer(ShownMessage answered, String text, SlackFile... files) {
        return writeDirectly(answered.ts(), text, files);
    }

    /**
     * Edits the message that this person wrote last. Of one outside of direct messages the app is told, as of a new one,
     * if it is mentioned in it.
     *
     * @param text what it says now
     * @return the delivery of the event
     */
    public Delivery edit(String text) {
        var message = written;
        var event = world().locked(() -> {
            var before = message.shown(false);
            var now = message.json().deepCopy().put("text", text);
            now.set("edited", Json.object().put("user", id()).put("ts", world().ids().ts()));
            message.update(now);
            return Json.object().put("type", "message").put("subtype", "message_changed").put("hidden", true)
                    .put("channel", message.channel().id()).put("channel_type", "im").put("ts", world().ids().ts())
                    .set("message", message.shown(false)).set("previous_message", before);
        });
        return message.channel().kind() == Channel.Kind.IM ? workspace().event(event)
                : tell(message.channel().id(), new ShownMessage(actors(), this, message), text)
                        .orElseGet(() -> actors().dispatcher().notSent("app_mention", "the app is not mentioned"));
    }

    /**
     * Deletes the message that this person wrote last in the direct messages.
     *
     * @return the delivery of the event
     */
    public Delivery delete() {
        var message = written;
        return workspace().event(world().locked(() -> {
            message.delete();
            return Json.object().put("type", "message").put("subtype", "message_deleted").put("hidden", true)
                    .put("channel", message.channel().id()).put("channel_type", "im").put("ts", world().ids().ts())
                    .put("deleted_ts", message.ts()).set("previous_message", message.shown(false));
        }));
    }

    private Delivery writeDirectly(String thread, String text, SlackFile... files) {
        var message = post(world().locked(() -> workspace().directMessage(id())), thread, text, files);
        if (!workspace().installation().filter(app -> app.active() && app.may("im:history")).isPresent()) {
            return actors().dispatcher().notSent("message", "the app lacks im:history");
        }
        return workspace().event(directly(message));
    }

    private static ObjectNode directly(ShownMessage message) {
        return message.message().shown(false).put("channel", message.channel()).put("channel_type", "im")
                .put("event_ts", message.ts());
    }

    /**
     * Writes to the app in the direct message with a client that was offline: all of it is sent in one go.
     *
     * @param texts what is written
     * @return the deliveries of the events
     */
    public List<Delivery> writeAtOnce(List<String> texts) {
        return workspace().events(texts.stream()
                .map(text -> directly(post(world().locked(() -> workspace().directMessage(id())), "", text)))
                .toList());
    }

    /**
     * Writes in a channel. The app is told only if it is mentioned and has app_mentions:read.
     *
     * @param channel the channel id
     * @param text    what is written
     * @return the message
     */
    public ShownMessage writeIn(String channel, String text) {
        var message = post(world().locked(() -> joined(channel)), "", text);
        tell(channel, message, text);
        return message;
    }

    /**
     * Writes in the thread of a message. The app is told only if it is mentioned and has app_mentions:read.
     *
     * @param channel the channel id
     * @param thread  the timestamp of the message that the thread is of
     * @param text    what is written
     * @param files   what is attached
     * @return the delivery of the event
     */
    public Delivery writeInThread(String channel, String thread, String text, SlackFile... files) {
        var message = post(world().locked(() -> joined(channel)), thread, text, files);
        return tell(channel, message, text)
                .orElseGet(() -> actors().dispatcher().notSent("app_mention", "the app is not mentioned"));
    }

    private Optional<Delivery> tell(String channel, ShownMessage message, String text) {
        var app = workspace().installation().filter(a -> a.active() && a.may("app_mentions:read"));
        if (app.isPresent() && text.contains("<@" + app.get().botUser() + ">")) {
            return Optional.of(workspace().event(message.message().shown(false).put("type", "app_mention")
                    .put("channel", channel).put("event_ts", message.ts())));
        }
        return Optional.empty();
    }

    private ShownMessage post(Channel channel, String thread, String text, SlackFile... files) {
        return world().locked(() -> {
            var kept = Arrays.stream(files).map(f -> world().files().keep(workspace().id(), id(), f)).toList();
            var json = actors().payloads().writtenMessage(workspace(), person(), channel, text, kept);
            if (!thread.isEmpty()) {
                json.put("thread_ts", thread);
            }
            var message = new Message(channel, json, "");
            channel.add(message);
            written = message;
            return new ShownMessage(actors(), this, message);
        });
    }

    /**
     * Opens the app's Home tab.
     *
     * @return the delivery of {@code app_home_opened}
     */
    public Delivery openHome() {
        var event = world().locked(() -> {
            var opened = Json.object().put("type", "app_home_opened").put("user", id())
                    .put("channel", workspace().directMessage(id()).id()).put("tab", "home");
            workspace().installation().flatMap(app -> world().views().home(workspace(), id())
                    .map(v -> v.json(app, world().appId()))).ifPresent(v -> opened.set("view", v));
            return opened;
        });
        return workspace().event(event);
    }
}
