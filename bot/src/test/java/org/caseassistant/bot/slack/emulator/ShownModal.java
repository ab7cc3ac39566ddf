package org.caseassistant.bot.slack.emulator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A modal as a user sees it (docs.slack.dev, Modals). */
public final class ShownModal extends Shown {

    /** docs.slack.dev, file input element: "There is a 10MB file size limit." */
    private static final int FILE_BYTES = 10 * 1024 * 1024;

    private final OpenView view;

    ShownModal(Actors actors, SlackUser user, OpenView view) {
        super(actors, user);
        this.view = view;
    }

    @Override
    ArrayNode blocks() {
        if (!isOpen()) {
            throw new AssertionError("The modal is closed: " + title());
        }
        return Json.list(view.definition(), "blocks");
    }

    @Override
    Values values() {
        return view.values();
    }

    @Override
    ObjectNode actionPayload(ObjectNode action) {
        return actors().payloads().actionInView(user().workspace(), user().person(), view, action);
    }

    @Override
    ObjectNode suggestionPayload(Elements.Placed menu, String query) {
        return actors().payloads().suggestionInView(user().workspace(), user().person(), view, menu, query);
    }

    /**
     * The view id.
     *
     * @return for example {@code V0EMU00001}
     */
    public String id() {
        return view.id();
    }

    /**
     * The words in its head.
     *
     * @return the title
     */
    public String title() {
        return world().locked(() -> Json.textAt(view.definition(), "/title/text"));
    }

    /**
     * The callback id.
     *
     * @return as the app gave it
     */
    public String callbackId() {
        return world().locked(() -> Json.text(view.definition(), "callback_id"));
    }

    /**
     * The private metadata.
     *
     * @return as the app gave it
     */
    public String privateMetadata() {
        return world().locked(() -> Json.text(view.definition(), "private_metadata"));
    }

    /**
     * How often the app changed it in place.
     *
     * @return the number of updates
     */
    public int updates() {
        return world().locked(view::updates);
    }

    /**
     * Whether it is still there, on top or below another one.
     *
     * @return whether it is open
     */
    public boolean isOpen() {
        return world().locked(() -> world().views().isOpen(view));
    }

    /**
     * The errors that the last submission brought.
     *
     * @return by block_id
     */
    public Map<String, String> errors() {
        return world().locked(() -> Map.copyOf(view.errors()));
    }

    /**
     * What keeps the modal from being submitted: required inputs without a value, and values beyond their limits.
     *
     * @return a sentence each; empty if it can be submitted
     */
    public List<String> missing() {
        return world().locked(() -> Gestures.missing(blocks(), values()));
    }

    /**
     * Drops files on a file input.
     *
     * @param ref   the input
     * @param files what to upload; refused if the input or Slack does not take them
     * @return this modal
     */
    public ShownModal upload(String ref, SlackFile... files) {
        world().locked(() -> {
            var placed = Gestures.find(this, ref);
            Gestures.mustBe(placed, "file_input");
            check(placed, files);
            var kept = new ArrayList<ObjectNode>();
            for (var file : files) {
                kept.add(world().files().keep(user().workspace().id(), user().id(), file).json(world().root()));
            }
            var value = Json.object().put("type", "file_input");
            value.set("files", Json.array().addAll(kept));
            return entered(placed, value);
        });
        return this;
    }

    private static void check(Elements.Placed input, SlackFile... files) {
        if (files.length > input.element().path("max_files").asInt(10)) {
            throw new AssertionError("Slack takes no " + files.length + " files here: " + input.name());
        }
        var types = Json.list(input.element(), "filetypes");
        for (var file : files) {
            var extension = file.name().replaceFirst(".*\\.", "");
            if (!types.isEmpty() && types.valueStream().noneMatch(t -> extension.equalsIgnoreCase(t.stringValue("")))) {
                throw new AssertionError("Slack takes only " + types + " here, not " + file.name());
            }
            if (file.bytes().length > FILE_BYTES) {
                throw new AssertionError("Slack takes files of 10 MB at most here: " + file.name());
            }
        }
    }

    /**
     * Presses the submit button.
     *
     * @return the delivery of {@code view_submission}
     */
    public Delivery submit() {
        var payload = world().locked(() -> {
            if (Json.map(view.definition(), "submit").isEmpty()) {
                throw new AssertionError("The modal has no submit button:\n" + asText());
            }
            var missing = missing();
            if (!missing.isEmpty()) {
                throw new AssertionError("Slack does not send the modal: " + missing + "\n" + asText());
            }
            return actors().payloads().submission(user().workspace(), user().person(), view);
        });
        int updates = updates();
        var delivery = actors().dispatcher().send(Parcel.Kind.INTERACTIVE, payload, true);
        if (delivery.acknowledged()) {
            user().told(actors().answers().toSubmission(view, updates, delivery.last().payload()));
        } else {
            user().told("We had some trouble connecting. Try again?");
        }
        return delivery;
    }

    /**
     * Presses the close button. The app hears of it only if it asked to.
     *
     * @return the deliveries of {@code view_closed}
     */
    public List<Delivery> close() {
        boolean all = world().locked(() -> Json.flag(view.definition(), "clear_on_close"));
        return all ? closeAll() : leave(List.of(view), false);
    }

    /**
     * Closes this modal and all below it.
     *
     * @return the deliveries of {@code view_closed}
     */
    public List<Delivery> closeAll() {
        var stack = world().locked(() -> List.copyOf(world().views().stack(user().workspace(), user().id())));
        return leave(stack.reversed(), true);
    }

    private List<Delivery> leave(List<OpenView> views, boolean cleared) {
        var payloads = world().locked(() -> {
            blocks();
            world().views().stack(user().workspace(), user().id()).removeAll(views);
            return views.stream().filter(OpenView::notifiesOnClose)
                    .map(v -> actors().payloads().closed(user().workspace(), user().person(), v, cleared)).toList();
        });
        return payloads.stream().map(p -> actors().dispatcher().send(Parcel.Kind.INTERACTIVE, p, false)).toList();
    }

    /** The title and the buttons around the blocks, and errors below their inputs. */
    @Override
    public List<String> lines() {
        return world().locked(() -> {
            var lines = new ArrayList<String>();
            lines.add("== " + title() + " ==");
            lines.addAll(BlockText.lines(Json.list(view.definition(), "blocks"), values()));
            view.errors().forEach((block, error) -> lines.add("! " + block + ": " + error));
            lines.add(String.join(" ", Arrays.asList("close", "submit").stream()
                    .map(k -> Json.textAt(view.definition(), "/" + k + "/text")).filter(t -> !t.isEmpty())
                    .map(t -> "[" + t + "]").toList()));
            return List.copyOf(lines);
        });
    }

    @Override
    public String toString() {
        return asText();
    }
}
