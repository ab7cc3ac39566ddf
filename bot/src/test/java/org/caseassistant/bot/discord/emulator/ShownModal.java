package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A form that is open. Inputs are named by their label or their custom_id. */
public final class ShownModal {

    private final World world;

    private final DiscordUser user;

    private final Interaction opener;

    private final ObjectNode definition;

    private final Map<String, FormField> fields = new LinkedHashMap<>();

    private final ObjectNode attachments = Json.object();

    ShownModal(World world, DiscordUser user, Interaction opener, ObjectNode given) {
        this.world = world;
        this.user = user;
        this.opener = opener;
        this.definition = given.deepCopy();
        Tree.number(definition.path("components"));
        for (var top : Json.objects(definition, "components")) {
            if (Json.number(top, "type", 0) == Kind.LABEL) {
                add(Json.text(top, "label"), Json.map(top, "component"));
            } else {
                Json.objects(top, "components").forEach(c -> add(Json.text(c, "label"), c));
            }
        }
    }

    private void add(String label, ObjectNode component) {
        fields.put(Json.text(component, "custom_id"), new FormField(label, component));
    }

    private FormField field(String ref) {
        return fields.values().stream().filter(f -> f.label().equals(ref) || f.customId().equals(ref)).findFirst()
                .orElseThrow(() -> new AssertionError("The form has no input " + ref + ":\n" + asText()));
    }

    /**
     * The words in its head.
     *
     * @return the title
     */
    public String title() {
        return Json.text(definition, "title");
    }

    /**
     * The form as the app sent it.
     *
     * @return JSON
     */
    public String object() {
        return definition.toString();
    }

    /**
     * The labels of its inputs.
     *
     * @return in order
     */
    public List<String> labels() {
        return fields.values().stream().map(FormField::label).toList();
    }

    /**
     * What an input holds now.
     *
     * @param ref the input
     * @return JSON: a text, a list of values, a truth value, or null
     */
    public String value(String ref) {
        return world.locked(() -> field(ref).value().toString());
    }

    /**
     * The options of an input.
     *
     * @param ref the input
     * @return their labels
     */
    public List<String> options(String ref) {
        return Json.objects(field(ref).component(), "options").stream().map(o -> Json.text(o, "label")).toList();
    }

    private ShownModal change(String ref, Consumer<FormField> change) {
        world.locked(() -> {
            change.accept(field(ref));
            return this;
        });
        return this;
    }

    /**
     * Types into a text input; what was there is replaced.
     *
     * @param ref  the input
     * @param text what is typed
     * @return this
     */
    public ShownModal fill(String ref, String text) {
        return change(ref, f -> f.type(text));
    }

    /**
     * Chooses from a menu, radio buttons or checkboxes; what was chosen before is given up.
     *
     * @param ref     the input
     * @param options labels or values
     * @return this
     */
    public ShownModal pick(String ref, String... options) {
        return change(ref, f -> f.choose(options));
    }

    /**
     * Sets or clears a single checkbox.
     *
     * @param ref the input
     * @param on  whether it is set
     * @return this
     */
    public ShownModal check(String ref, boolean on) {
        return change(ref, f -> f.check(on));
    }

    /**
     * Drops files on an upload.
     *
     * @param ref   the input
     * @param files what to upload
     * @return this
     */
    public ShownModal upload(String ref, DiscordFile... files) {
        return change(ref, f -> {
            var ids = new ArrayList<String>();
            for (var file : files) {
                f.takes(file);
                var kept = Files.keep(world, opener.channel(), file, true);
                attachments.set(Json.text(kept, "id"), kept);
                ids.add(Json.text(kept, "id"));
            }
            f.uploaded(ids);
        });
    }

    /**
     * What keeps the form from being submitted.
     *
     * @return a sentence each; empty if it can be submitted
     */
    public List<String> missing() {
        return world.locked(() -> fields.values().stream().flatMap(f -> f.missing().stream()).toList());
    }

    /**
     * Presses the submit button. The form closes when the app answers in time, else it stays open with an error.
     *
     * @return the delivery
     */
    public Delivery submit() {
        mustBeOpen();
        var missing = missing();
        if (!missing.isEmpty()) {
            throw new AssertionError("Discord does not send the form: " + missing + "\n" + asText());
        }
        var interaction = world.locked(() -> user.start(Interaction.MODAL, opener.channel(),
                opener.type() == Interaction.COMPONENT ? opener.source().orElse(null) : null,
                "the form " + title() + " of " + user.person().name(), data()));
        var delivery = user.send(interaction);
        if (delivery.acknowledged()) {
            user.show(null);
        }
        return delivery;
    }

    private void mustBeOpen() {
        if (user.openModal().filter(this::equals).isEmpty()) {
            throw new AssertionError("The form " + title() + " is closed");
        }
    }

    /** Closes it without submitting; the app is not told. */
    public void cancel() {
        mustBeOpen();
        user.show(null);
    }

    private ObjectNode data() {
        var data = Json.object().put("custom_id", Json.text(definition, "custom_id"));
        var components = data.putArray("components");
        for (var top : Json.objects(definition, "components")) {
            var entry = components.addObject().put("type", Json.number(top, "type", 0))
                    .put("id", Json.number(top, "id", 0));
            if (top.has("component")) {
                entry.set("component", submitted(top.path("component")));
            } else if (top.has("components")) {
                Json.objects(top, "components").forEach(c -> entry.withArray("components").add(submitted(c)));
            }
        }
        if (!attachments.isEmpty()) {
            var resolved = data.putObject("resolved").putObject("attachments");
            Tree.all(components).stream().filter(c -> Json.number(c, "type", 0) == Kind.FILE_UPLOAD)
                    .flatMap(c -> Json.list(c, "values").valueStream()).map(v -> v.stringValue())
                    .forEach(id -> resolved.set(id, world.cdn().signed(Json.map(attachments, id))));
        }
        return data;
    }

    private ObjectNode submitted(JsonNode component) {
        var custom = Json.text(component, "custom_id");
        var field = fields.get(custom);
        var entry = Json.object().put("type", Json.number(component, "type", 0))
                .put("id", Json.number(component, "id", 0)).put("custom_id", custom);
        entry.set(field.value().isArray() ? "values" : "value", field.value());
        return entry;
    }

    /**
     * All that it shows, as one text.
     *
     * @return the title, then a line for each input
     */
    public String asText() {
        var lines = new ArrayList<String>();
        lines.add("== " + title() + " ==");
        for (var top : Json.objects(definition, "components")) {
            if (top.has("content")) {
                lines.add(Json.text(top, "content"));
            } else if (!Json.text(top, "description").isEmpty()) {
                lines.add("(" + Json.text(top, "description") + ")");
            }
            var ids = Tree.all(Json.array().add(top)).stream().map(c -> Json.text(c, "custom_id")).toList();
            fields.values().stream().filter(f -> ids.contains(f.customId())).forEach(f -> lines.add(f.toString()));
        }
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return asText();
    }
}
