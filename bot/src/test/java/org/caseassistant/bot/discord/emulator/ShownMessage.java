package org.caseassistant.bot.discord.emulator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message as a person sees it.
 *
 * <p>Whoever touches what is not there gets an {@link AssertionError} that shows what is.
 */
public final class ShownMessage {

    private final World world;

    private final DiscordUser user;

    private final Message message;

    ShownMessage(World world, DiscordUser user, Message message) {
        this.world = world;
        this.user = user;
        this.message = message;
    }

    /** The message, if it is still there. */
    Message present() {
        if (!message.visibleTo(user.id())) {
            throw new AssertionError("The message " + message.id() + " is gone");
        }
        return message;
    }

    private ObjectNode json() {
        return message.json();
    }

    /**
     * Its id.
     *
     * @return a snowflake
     */
    public String id() {
        return message.id();
    }

    /**
     * The conversation.
     *
     * @return the channel id
     */
    public String channel() {
        return message.channel().id();
    }

    /**
     * Who wrote it.
     *
     * @return a user id
     */
    public String author() {
        return world.locked(message::author);
    }

    /**
     * The text outside of components.
     *
     * @return as the app gave it, in Markdown
     */
    public String content() {
        return world.locked(() -> Json.text(json(), "content"));
    }

    /**
     * All that it shows.
     *
     * @return texts in Markdown, buttons in brackets, menus and files in braces
     */
    public List<String> lines() {
        return world.locked(() -> MessageText.lines(json()));
    }

    /**
     * All that it shows, as one text.
     *
     * @return the lines
     */
    public String asText() {
        return String.join("\n", lines());
    }

    /**
     * What of its texts Discord would render as more than plain text.
     *
     * @return the spans, in reading order
     */
    public List<Markup> markup() {
        return world.locked(() -> Mentions.texts(json()).stream().flatMap(t -> Markup.of(t).stream()).toList());
    }

    /**
     * The message object.
     *
     * @return JSON, with good addresses of the files
     */
    public String object() {
        return world.locked(() -> new Messages(world).json(message).toString());
    }

    /**
     * Whether this person alone sees it.
     *
     * @return whether it is ephemeral
     */
    public boolean ephemeral() {
        return message.ephemeral();
    }

    /**
     * Whether it says only that the app is thinking.
     *
     * @return whether the answer is still to come
     */
    public boolean loading() {
        return world.locked(message::loading);
    }

    /**
     * How often it was changed in place.
     *
     * @return the number of edits
     */
    public int updates() {
        return world.locked(() -> message.earlier().size());
    }

    /**
     * Whether it was taken away.
     *
     * @return whether it was deleted
     */
    public boolean deleted() {
        return world.locked(message::deleted);
    }

    /** Takes an ephemeral message off the screen, as people can. */
    public void dismiss() {
        if (!ephemeral()) {
            throw new AssertionError("Only ephemeral messages can be dismissed");
        }
        world.locked(() -> {
            message.dismiss();
            return this;
        });
    }

    /**
     * Waits until it shows a text.
     *
     * @param part a part of its lines
     * @return this
     */
    public ShownMessage await(String part) {
        Waiting.until(Screen.PATIENCE, () -> asText().contains(part),
                () -> "The message never showed \"" + part + "\" but:\n" + asText());
        return this;
    }

    /**
     * The files, as the person downloads them.
     *
     * @return those that are shown
     */
    public List<DiscordFile> files() {
        return world.locked(() -> Json.objects(json(), "attachments").stream()
                .filter(a -> !message.is(Flags.V2) || Tree.media(json().path("components")).stream()
                        .anyMatch(m -> Json.text(a, "id").equals(Json.text(m, "attachment_id"))))
                .flatMap(a -> world.cdn().file(Json.text(a, "id")).stream()).toList());
    }

    /**
     * The labels of the buttons that can be pressed.
     *
     * @return in reading order
     */
    public List<String> buttons() {
        return world.locked(() -> controls(json(), ShownMessage::isButton).stream().map(MessageText::label).toList());
    }

    /**
     * The addresses of the buttons that lead to a page.
     *
     * @return in reading order
     */
    public List<String> links() {
        return world.locked(() -> Tree.all(json().path("components")).stream().filter(c -> c.has("url"))
                .map(c -> Json.text(c, "url")).toList());
    }

    boolean hasButton(String label) {
        return buttons().contains(label);
    }

    private static boolean isButton(JsonNode component) {
        return Json.number(component, "type", 0) == Kind.BUTTON && component.has("custom_id");
    }

    private static List<ObjectNode> controls(ObjectNode json, Predicate<ObjectNode> which) {
        return Tree.all(json.path("components")).stream().filter(c -> !Json.flag(c, "disabled")).filter(which).toList();
    }

    /**
     * Presses a button.
     *
     * @param label its label, or else its custom_id
     * @return the delivery
     */
    public Delivery click(String label) {
        return user.send(world.locked(() -> pressed(present().json(), label)));
    }

    /**
     * Presses a button as it was before the last change, as happens when the change has not reached the client yet.
     *
     * @param label its label, or else its custom_id
     * @return the delivery
     */
    public Delivery clickBeforeUpdate(String label) {
        return user.send(world.locked(() -> pressed(present().earlier().getLast(), label)));
    }

    private Interaction pressed(ObjectNode json, String label) {
        var buttons = controls(json, c -> isButton(c) && label.equals(MessageText.label(c)));
        if (buttons.isEmpty()) {
            buttons = controls(json, c -> isButton(c) && label.equals(Json.text(c, "custom_id")));
        }
        if (buttons.size() != 1) {
            throw new AssertionError("There are " + buttons.size() + " buttons " + label + " that can be pressed:\n"
                    + String.join("\n", MessageText.lines(json)));
        }
        return start(buttons.getFirst(), "the click on " + label, used(buttons.getFirst()));
    }

    private static ObjectNode used(ObjectNode component) {
        return Json.object().put("custom_id", Json.text(component, "custom_id"))
                .put("component_type", Json.number(component, "type", 0)).put("id", Json.number(component, "id", 0));
    }

    private Interaction start(ObjectNode component, String title, ObjectNode data) {
        if (Json.text(component, "custom_id").isEmpty()) {
            throw new AssertionError("Discord tells nobody of " + title);
        }
        return user.start(Interaction.COMPONENT, message.channel(), message, title + " of " + user.person().name(),
                data);
    }

    /**
     * The options of the only menu.
     *
     * @return their labels
     */
    public List<String> options() {
        return world.locked(() -> menus(json(), _ -> true).stream().flatMap(m -> Json.objects(m, "options").stream())
                .map(o -> Json.text(o, "label")).toList());
    }

    private static List<ObjectNode> menus(ObjectNode json, Predicate<ObjectNode> which) {
        return controls(json, c -> Json.number(c, "type", 0) == Kind.STRING_SELECT && which.test(c));
    }

    boolean offers(String... options) {
        return world.locked(() -> !menus(json(), m -> offers(m, options)).isEmpty());
    }

    private static boolean offers(ObjectNode menu, String... options) {
        return Arrays.stream(options).allMatch(o -> Selection.find(menu, o).isPresent());
    }

    /**
     * Picks from the menu that offers all of the options; what was chosen before is given up.
     *
     * @param options labels or values
     * @return the delivery
     */
    public Delivery pick(String... options) {
        return pick(m -> offers(m, options), options);
    }

    /**
     * Picks from one menu.
     *
     * @param menu    its placeholder or custom_id
     * @param options labels or values; none if the menu allows that
     * @return the delivery
     */
    public Delivery pickFrom(String menu, String... options) {
        return pick(m -> menu.equals(Json.text(m, "placeholder")) || menu.equals(Json.text(m, "custom_id")), options);
    }

    private Delivery pick(Predicate<ObjectNode> which, String... options) {
        return user.send(world.locked(() -> {
            var menus = menus(present().json(), which);
            if (menus.size() != 1) {
                throw new AssertionError(menus.size() + " menus offer " + Arrays.asList(options) + ":\n" + asText());
            }
            var data = used(menus.getFirst());
            data.set("values", Selection.choose(menus.getFirst(), options));
            return start(menus.getFirst(), "the choice of " + Arrays.asList(options), data);
        }));
    }

    /**
     * The message that it answers.
     *
     * @return its id, if it is a reply
     */
    public Optional<String> repliesTo() {
        return world.locked(() -> Optional.of(Json.text(Json.map(json(), "message_reference"), "message_id"))
                .filter(t -> !t.isEmpty()));
    }

    @Override
    public String toString() {
        return deleted() ? "(deleted)" : (ephemeral() ? "(only for you) " : "") + asText();
    }
}
