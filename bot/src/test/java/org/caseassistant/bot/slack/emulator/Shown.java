package org.caseassistant.bot.slack.emulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that a user can act on: a message, a modal, the Home tab.
 *
 * <p>Whoever touches what is not there gets an {@link AssertionError} that shows what is.
 */
public abstract sealed class Shown extends Viewed permits ShownMessage, ShownModal, ShownHome {

    Shown(Actors actors, SlackUser user) {
        super(actors, user);
    }

    abstract ObjectNode actionPayload(ObjectNode action);

    abstract ObjectNode suggestionPayload(Elements.Placed menu, String query);

    /**
     * Clicks a button.
     *
     * @param ref the button
     * @return the delivery
     */
    public Delivery click(String ref) {
        return act(() -> Gestures.find(this, ref), this::pressed);
    }

    /**
     * Clicks the button with a label.
     *
     * @param label its text
     * @return the delivery
     */
    public Delivery clickLabelled(String label) {
        return act(() -> Gestures.only(this, "button " + label,
                e -> "button".equals(e.type()) && label.equals(Json.textAt(e.element(), "/text/text"))), this::pressed);
    }

    /**
     * Clicks the button with a value.
     *
     * @param value its value
     * @return the delivery
     */
    public Delivery clickValue(String value) {
        return act(() -> Gestures.only(this, "button with value " + value,
                e -> "button".equals(e.type()) && value.equals(Json.text(e.element(), "value"))), this::pressed);
    }

    /**
     * Sends what a tampered client could send: that a button was clicked which is not there.
     *
     * @param actionId its action_id
     * @return the delivery
     */
    public Delivery forge(String actionId) {
        var payload = world().locked(() -> actionPayload(Json.object()
                .put("type", "button")
                .put("block_id", "forged")
                .put("action_id", actionId)));
        var delivery = actors().dispatcher().send(Parcel.Kind.INTERACTIVE, payload, false);
        user().shown(delivery);
        return delivery;
    }

    private ObjectNode pressed(Elements.Placed button) {
        Gestures.mustBe(button, "button", "workflow_button");
        return Gestures.action(button);
    }

    /**
     * Picks from a menu, radio buttons, checkboxes or an overflow menu; what was chosen before is given up.
     *
     * @param ref     the menu
     * @param options values or texts; none to take back the choice
     * @return the delivery
     */
    public Delivery pick(String ref, String... options) {
        return act(() -> Gestures.find(this, ref), placed -> {
            Gestures.mustBe(placed, "static_select", "radio_buttons", "multi_static_select", "checkboxes", "overflow");
            var offered = OptionRules.listed(placed.element());
            return choose(placed, Arrays.stream(options).map(o -> Gestures.option(offered, o)).toList());
        });
    }

    /**
     * Types into a menu that asks the app for its options.
     *
     * @param ref   the menu
     * @param query what is typed
     * @return the texts of the options found
     */
    public List<String> search(String ref, String query) {
        return found(ref, query).stream().map(o -> Json.textAt(o, "/text/text")).toList();
    }

    private List<JsonNode> found(String ref, String query) {
        var payload = world().locked(() -> {
            var menu = Gestures.find(this, ref);
            Gestures.mustBe(menu, "external_select", "multi_external_select");
            int least = menu.element().path("min_query_length").asInt(3);
            if (Json.length(query) < least) {
                throw new AssertionError("Slack asks the app only after " + least + " characters, not for: " + query);
            }
            return suggestionPayload(menu, query);
        });
        var delivery = actors().dispatcher().send(Parcel.Kind.INTERACTIVE, payload, true);
        user().shown(delivery);
        return delivery.acknowledged() ? actors().answers().options(delivery.last().payload()) : List.of();
    }

    /**
     * Types into a menu that asks the app, and picks of what is found.
     *
     * @param ref     the menu
     * @param query   what is typed
     * @param options values or texts
     * @return the delivery of the choice
     */
    public Delivery pickFound(String ref, String query, String... options) {
        var offered = found(ref, query);
        return act(() -> Gestures.find(this, ref),
                menu -> choose(menu, Arrays.stream(options).map(o -> Gestures.option(offered, o)).toList()));
    }

    private ObjectNode choose(Elements.Placed placed, List<JsonNode> chosen) {
        var key = "overflow".equals(placed.type()) ? "selected_option" : Elements.valueKey(placed.type());
        var value = Json.object().put("type", placed.type());
        if ("selected_options".equals(key)) {
            value.set(key, Json.array().addAll(chosen));
        } else if (chosen.size() > 1) {
            throw new AssertionError(placed.name() + " takes one option only");
        } else if (chosen.isEmpty()) {
            value.putNull(key);
        } else {
            value.set(key, chosen.getFirst());
        }
        return entered(placed, value);
    }

    /** Keeps a value, and makes the action that tells of it. */
    ObjectNode entered(Elements.Placed placed, ObjectNode value) {
        if (placed.holdsValue()) {
            values().set(placed, value);
        }
        var action = Gestures.action(placed);
        action.setAll(value);
        return action;
    }

    /**
     * Picks a day.
     *
     * @param ref the date picker
     * @param day the day
     * @return the delivery
     */
    public Delivery date(String ref, LocalDate day) {
        return enter(ref, Set.of("datepicker"), v -> v.put("selected_date", day.toString()));
    }

    /**
     * Picks a time of the day.
     *
     * @param ref  the time picker
     * @param time the time, to the minute
     * @return the delivery
     */
    public Delivery time(String ref, LocalTime time) {
        return enter(ref, Set.of("timepicker"), v -> v.put("selected_time", time.toString().substring(0, 5)));
    }

    /**
     * Picks a day and a time.
     *
     * @param ref  the date and time picker
     * @param time the moment
     * @return the delivery
     */
    public Delivery dateTime(String ref, Instant time) {
        return enter(ref, Set.of("datetimepicker"), v -> v.put("selected_date_time", time.getEpochSecond()));
    }

    /**
     * Picks a person.
     *
     * @param ref the menu
     * @param who the person
     * @return the delivery
     */
    public Delivery person(String ref, SlackUser who) {
        return enter(ref, Set.of("users_select"), v -> v.put("selected_user", who.id()));
    }

    /**
     * Types a text, without the Enter key.
     *
     * @param ref  the input
     * @param text what is typed
     * @return the delivery, if the input tells of each character
     */
    public Delivery type(String ref, String text) {
        return typed(ref, text, "on_character_entered");
    }

    /**
     * Types a text and presses Enter.
     *
     * @param ref  the input
     * @param text what is typed
     * @return the delivery, if the input tells of it
     */
    public Delivery typeAndEnter(String ref, String text) {
        return typed(ref, text, "on_enter_pressed");
    }

    private Delivery typed(String ref, String text, String trigger) {
        return act(() -> {
            var placed = Gestures.find(this, ref);
            Gestures.mustBe(placed, "plain_text_input", "email_text_input", "url_text_input", "number_input");
            return placed;
        }, placed -> entered(placed,
                Json.object().put("type", placed.type()).put("value", text.isEmpty() ? null : text)),
                placed -> placed.dispatches() && triggers(placed.element()).contains(trigger));
    }

    private static List<String> triggers(ObjectNode input) {
        var triggers = new ArrayList<String>();
        Json.list(Json.map(input, "dispatch_action_config"), "trigger_actions_on")
                .forEach(t -> triggers.add(t.stringValue("")));
        return triggers.isEmpty() ? List.of("on_enter_pressed") : triggers;
    }

    private Delivery enter(String ref, Set<String> types, Function<ObjectNode, ObjectNode> value) {
        return act(() -> Gestures.find(this, ref), placed -> {
            Gestures.mustBe(placed, types.toArray(String[]::new));
            return entered(placed, value.apply(Json.object().put("type", placed.type())));
        });
    }

    private Delivery act(Supplier<Elements.Placed> find,
            Function<Elements.Placed, ObjectNode> gesture) {
        return act(find, gesture, Elements.Placed::dispatches);
    }

    private Delivery act(Supplier<Elements.Placed> find,
            Function<Elements.Placed, ObjectNode> gesture, Predicate<Elements.Placed> sends) {
        var payload = world().locked(() -> {
            var placed = find.get();
            var action = gesture.apply(placed);
            return sends.test(placed) ? actionPayload(action) : null;
        });
        if (payload == null) {
            return actors().dispatcher().notSent("block_actions", "the element does not dispatch its use");
        }
        var delivery = actors().dispatcher().send(Parcel.Kind.INTERACTIVE, payload, false);
        user().shown(delivery);
        return delivery;
    }
}
