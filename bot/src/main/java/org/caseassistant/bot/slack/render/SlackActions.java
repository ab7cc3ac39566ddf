package org.caseassistant.bot.slack.render;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseassistant.bot.slack.render.ActionId.Kind;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;

/**
 * Reads what people do with the controls of messages and of the Home tab.
 *
 * <p>Most controls say all in one action. Those that hold something until their button is pressed (several options, a
 * text of several lines, a day with a time) are found in the state that comes with the button's action.
 */
public final class SlackActions {
    /** The {@code action_id} of every control that {@link SlackScreens} draws, for registering a handler. */
    public static final Pattern ACTION_IDS = ActionId.FORM;

    private SlackActions() {}

    /**
     * What somebody did.
     *
     * @param action the one action of a {@code block_actions} payload
     * @param state the payload's state, for the Home tab that of its view; null if there is none
     * @return empty if that is nothing to act on yet, such as a day without its button or a choice taken back, and if
     *     the action is none of ours: acknowledge it and do nothing
     */
    public static Optional<What> read(Action action, ViewState state) {
        return Optional.ofNullable(action.getActionId())
                .flatMap(ActionId::parse)
                .flatMap(id -> read(id, action, state));
    }

    private static Optional<What> read(ActionId id, Action action, ViewState state) {
        return switch (id.kind()) {
            case PRESS -> Optional.of(new What.Pressed(id.control()));
            case PICK -> Optional.ofNullable(action.getValue()).map(value -> picked(id, List.of(value)));
            case MENU ->
                Optional.ofNullable(action.getSelectedOption()).map(option -> picked(id, List.of(option.getValue())));
            case DAY ->
                Days.day(action.getSelectedDate()).map(day -> new What.PickedDay(id.control(), day, Optional.empty()));
            case TEXT -> Optional.of(new What.Filled(id.control(), written(action.getValue())));
            case SEND_TEXT ->
                Optional.of(new What.Filled(
                        id.control(), written(held(id, Kind.TEXT, state).map(Value::getValue).orElse(null))));
            case SEND_SEVERAL ->
                Optional.of(picked(id, Values.several(held(id, Kind.SEVERAL, state).orElseGet(Value::new))));
            case SEND_DATE -> Optional.of(date(id, state));
            case SEVERAL, DATE, TIME -> Optional.empty();
        };
    }

    private static What picked(ActionId id, List<String> values) {
        return new What.Picked(id.control(), values);
    }

    private static String written(String value) {
        return value == null ? "" : value;
    }

    /** Without a day, what there is goes on as words, so that the assistant says what is missing. */
    private static What date(ActionId id, ViewState state) {
        Optional<LocalTime> time =
                held(id, Kind.TIME, state).flatMap(value -> Days.time(value.getSelectedTime()));
        return held(id, Kind.DATE, state)
                .flatMap(value -> Days.day(value.getSelectedDate()))
                .<What>map(day -> new What.PickedDay(id.control(), day, time))
                .orElseGet(() -> new What.Filled(id.control(), time.map(LocalTime::toString).orElse("")));
    }

    private static Optional<Value> held(ActionId id, Kind kind, ViewState state) {
        String place = id.of(kind).encoded();
        return Optional.ofNullable(state)
                .map(ViewState::getValues)
                .map(values -> values.get(place))
                .map((Map<String, Value> block) -> block.get(place));
    }

    /** The control whose menu is being searched, for {@code block_suggestion}; empty if it is none of ours. */
    public static Optional<ControlId> searched(String actionId) {
        return ActionId.parse(actionId).map(ActionId::control);
    }
}
