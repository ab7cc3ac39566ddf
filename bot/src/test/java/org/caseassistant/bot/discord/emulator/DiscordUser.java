package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person at a Discord client: what they do; what they see is in {@link Screen}. Each verb returns when the app has
 * answered, or after three seconds.
 */
public final class DiscordUser extends Screen {

    /** The type of a message that replies to another (Discord, Message, Message Types). */
    private static final int REPLY = 19;

    private volatile boolean closed;

    DiscordUser(World world, Person person) {
        super(world, person);
    }

    boolean closed() {
        return closed;
    }

    /** Takes no direct messages from members of servers any more: the bot's are refused with 50007. */
    public void closeDirectMessages() {
        closed = true;
    }

    /** Takes direct messages again. */
    public void openDirectMessages() {
        closed = false;
    }

    /**
     * Gives a slash command in the direct message with the app.
     *
     * @param path    the command with its subcommand, for example {@code case open}
     * @param options what is entered
     * @return the delivery
     */
    public Delivery command(String path, Option... options) {
        return command(world().locked(() -> world().direct(person())), path, options);
    }

    /**
     * Gives a slash command in a channel.
     *
     * @param channel the channel id
     * @param path    the command with its subcommand
     * @param options what is entered
     * @return the delivery
     */
    public Delivery commandIn(String channel, String path, Option... options) {
        return command(world().locked(() -> place(channel)), path, options);
    }

    private Delivery command(Channel channel, String path, Option... options) {
        return send(world().locked(() -> {
            var line = new CommandLine(world(), person(), channel, path);
            var data = line.entered(List.of(options));
            return start(Interaction.COMMAND, channel, null, line.title(), data);
        }));
    }

    /**
     * Types into an option with autocomplete, in the direct message.
     *
     * @param path    the command with its subcommand
     * @param option  the option
     * @param typed   what is typed so far
     * @param entered the options before it
     * @return the suggestions
     */
    public List<Choice> autocomplete(String path, String option, String typed, Option... entered) {
        return autocomplete(world().locked(() -> world().direct(person())), path, option, typed, entered).choices();
    }

    /**
     * Types into an option with autocomplete, in a channel.
     *
     * @param channel the channel id
     * @param path    the command with its subcommand
     * @param option  the option
     * @param typed   what is typed so far
     * @param entered the options before it
     * @return the suggestions
     */
    public List<Choice> autocompleteIn(String channel, String path, String option, String typed, Option... entered) {
        return autocomplete(world().locked(() -> place(channel)), path, option, typed, entered).choices();
    }

    private Delivery autocomplete(Channel channel, String path, String option, String typed, Option... entered) {
        return send(world().locked(() -> {
            var line = new CommandLine(world(), person(), channel, path);
            var data = line.typing(List.of(entered), option, typed);
            return start(Interaction.AUTOCOMPLETE, channel, null, line.title() + ", typing " + option, data);
        }));
    }

    /**
     * Picks one of the app's commands from the menu of a message.
     *
     * @param message the message
     * @param name    the command's name
     * @return the delivery
     */
    public Delivery messageCommand(ShownMessage message, String name) {
        return send(world().locked(() -> {
            var target = message.present();
            var command = world().commands().visible(3, name, target.channel(), id()).orElseThrow(
                    () -> new AssertionError(person().name() + " sees no message command " + name));
            var data = Json.object().put("id", Json.text(command, "id")).put("name", name).put("type", 3)
                    .put("target_id", target.id());
            data.putObject("resolved").putObject("messages").set(target.id(), new Messages(world()).json(target));
            if (command.has("guild_id")) {
                data.put("guild_id", target.channel().guildId());
            }
            return start(Interaction.COMMAND, target.channel(), null, name + " of " + person().name(), data);
        }));
    }

    /**
     * Presses a button of the latest message that has it.
     *
     * @param label its label
     * @return the delivery
     */
    public Delivery click(String label) {
        return latest(m -> m.hasButton(label)).orElseThrow(() -> new AssertionError(
                person().name() + " sees no button " + label + ":\n" + seenText())).click(label);
    }

    /**
     * Picks from the menu of the latest message that offers all of the options.
     *
     * @param options their labels or values
     * @return the delivery
     */
    public Delivery pick(String... options) {
        return latest(m -> m.offers(options)).orElseThrow(() -> new AssertionError(
                person().name() + " is not offered " + Arrays.asList(options) + ":\n" + seenText())).pick(options);
    }

    /**
     * Submits the form that is open.
     *
     * @return the delivery
     */
    public Delivery submitModal() {
        return modal().submit();
    }

    /**
     * Sends what a tampered client could send: that a component was used which this person was never shown.
     *
     * @param at       a message that they see
     * @param customId the component's custom_id
     * @param values   what is chosen, for a menu; none for a button
     * @return the delivery
     */
    public Delivery forge(ShownMessage at, String customId, String... values) {
        return send(world().locked(() -> {
            var data = Json.object().put("custom_id", customId).put("id", 1)
                    .put("component_type", values.length == 0 ? Kind.BUTTON : Kind.STRING_SELECT);
            if (values.length > 0) {
                data.set("values", Json.strings(List.of(values)));
            }
            return start(Interaction.COMPONENT, at.present().channel(), at.present(), "a forged click", data);
        }));
    }

    /**
     * Sends what a tampered client could send: a form that this person was never shown, with one text.
     *
     * @param at       a message that they see
     * @param customId the form's custom_id
     * @param field    the custom_id of the text input
     * @param text     what it says
     * @return the delivery
     */
    public Delivery forgeForm(ShownMessage at, String customId, String field, String text) {
        return send(world().locked(() -> {
            var data = Json.object().put("custom_id", customId);
            data.putArray("components").addObject().put("type", Kind.LABEL).put("id", 1).putObject("component")
                    .put("type", Kind.TEXT_INPUT).put("id", 2).put("custom_id", field).put("value", text);
            return start(Interaction.MODAL, at.present().channel(), at.present(), "a forged form", data);
        }));
    }

    /**
     * Writes to the app in the direct message.
     *
     * @param text  what is written; may be empty if there are files
     * @param files what is attached
     * @return the delivery; nothing is waited for
     */
    public Delivery write(String text, DiscordFile... files) {
        return write(world().locked(() -> world().direct(person())), text, files);
    }

    /**
     * Writes in a channel. Without the intent MESSAGE_CONTENT the app reads it only if it is mentioned.
     *
     * @param channel the channel id
     * @param text    what is written
     * @param files   what is attached
     * @return the delivery; nothing is waited for
     */
    public Delivery writeIn(String channel, String text, DiscordFile... files) {
        return write(world().locked(() -> place(channel)), text, files);
    }

    /**
     * Writes to the app in the direct message as a reply to one of its messages.
     *
     * @param answered the message
     * @param text     what is written
     * @param files    what is attached
     * @return the delivery; nothing is waited for
     */
    public Delivery answer(ShownMessage answered, String text, DiscordFile... files) {
        return write(world().locked(() -> world().direct(person())), answered.id(), text, files);
    }

    /**
     * Edits a message of their own.
     *
     * @param written the delivery of the message
     * @param text    what it says now
     */
    public void edit(Delivery written, String text) {
        world().locked(() -> {
            var messages = new Messages(world());
            var message = written.message().orElseThrow().present();
            message.remember();
            message.json().put("content", text.strip()).put("edited_timestamp",
                    world().clock().instant().toString());
            message.json().putArray("mentions");
            if (text.contains("<@" + world().bot().id() + ">")) {
                message.json().withArray("mentions").add(world().bot().json());
            }
            messages.announce("MESSAGE_UPDATE", message);
            return message;
        });
    }

    /**
     * Deletes a message of their own.
     *
     * @param written the delivery of the message
     */
    public void delete(Delivery written) {
        world().locked(() -> {
            new Messages(world()).delete(written.message().orElseThrow().present());
            return written;
        });
    }

    private Delivery write(Channel channel, String text, DiscordFile... files) {
        return write(channel, "", text, files);
    }

    private Delivery write(Channel channel, String answered, String text, DiscordFile... files) {
        if (Json.length(text) > MessageRules.CONTENT || files.length > Files.AT_ONCE
                || (text.isBlank() && files.length == 0)) {
            throw new AssertionError("Discord sends no message of " + Json.length(text) + " characters and "
                    + files.length + " files");
        }
        return world().locked(() -> {
            var messages = new Messages(world());
            var json = messages.empty(channel, person(), answered.isEmpty() ? 0 : REPLY).put("content", text.strip());
            channel.message(answered).ifPresent(target -> {
                json.putObject("message_reference").put("type", 0).put("message_id", answered)
                        .put("channel_id", channel.id());
                json.set("referenced_message", messages.json(target));
            });
            for (var file : files) {
                json.withArray("attachments").add(Files.keep(world(), channel, file, false));
            }
            if (text.contains("<@" + world().bot().id() + ">")) {
                json.withArray("mentions").add(world().bot().json());
            }
            var message = new Message(channel, json, "");
            channel.add(message);
            messages.announce("MESSAGE_CREATE", message);
            return Delivery.ofMessage(world(), this, message);
        });
    }

    Interaction start(int type, Channel channel, Message source, String title, ObjectNode data) {
        return world().interactions().start(type, person(), channel, source, title, data);
    }

    /** Waits for the app's answer, and opens the modal if that is it. */
    Delivery send(Interaction interaction) {
        var delivery = Delivery.await(world(), this, interaction);
        delivery.answer().filter(a -> a.type() == Callbacks.FORM)
                .ifPresent(a -> show(new ShownModal(world(), this, interaction, a.data())));
        return delivery;
    }
}
