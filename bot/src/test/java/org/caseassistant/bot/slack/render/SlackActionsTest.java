package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload.Action;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is drawn comes back as what it stands for. */
class SlackActionsTest {
    private static final ControlId OTHER = new ControlId("resume:draft-2");

    @ParameterizedTest
    @ValueSource(strings = {"open", "d:x:1:skip:", "a\nb", "press-1:open", "🙂", ":"})
    void readsAButton(String control) {
        JsonNode blocks = Checks.message(Screen.of(new View.Buttons(List.of(
                new View.Button(new ControlId(control), "Go", View.Button.Style.NORMAL),
                new View.Button(new ControlId(control), "Go again", View.Button.Style.NORMAL)))));

        for (String actionId : Checks.actionIds(blocks)) {
            assertThat(SlackActions.ACTION_IDS.matcher(actionId).matches()).isTrue();
            assertThat(SlackActions.read(action(actionId), null))
                    .contains(new What.Pressed(new ControlId(control)));
        }
    }

    @Test
    void readsTheLongestControl() {
        JsonNode blocks = Checks.message(Screen.of(
                new View.Buttons(List.of(new View.Button(Samples.LONGEST, "Go", View.Button.Style.NORMAL)))));

        assertThat(SlackActions.read(action(Checks.actionIds(blocks).getFirst()), null))
                .contains(new What.Pressed(Samples.LONGEST));
    }

    @Test
    void readsAnOptionOfAMenuAndOneDrawnAsAButton() {
        JsonNode menu = Checks.element(
                Checks.message(Screen.of(Samples.choice(Samples.options(9, 3)))), "static_select");
        Action picked = action(id(menu));
        picked.setSelectedOption(option("value-3"));
        assertThat(SlackActions.read(picked, null)).contains(new What.Picked(Samples.CONTROL, List.of("value-3")));

        JsonNode button = Checks.elements(
                Checks.message(Screen.of(Samples.choice(Samples.options(2, 3)))), "button").getLast();
        Action pressed = action(id(button));
        pressed.setValue(button.path("value").stringValue());
        assertThat(SlackActions.read(pressed, null)).contains(new What.Picked(Samples.CONTROL, List.of("value-1")));
    }

    @Test
    void namesTheMenuThatIsSearched() {
        JsonNode menu = Checks.element(
                Checks.message(Screen.of(Samples.choice(Samples.options(101, 3)))), "external_select");

        assertThat(SlackActions.searched(id(menu))).contains(Samples.CONTROL);
        assertThat(SlackActions.searched("someone-else")).isEmpty();
    }

    @Test
    void readsSeveralOptionsWhenTheyAreSent() {
        JsonNode blocks = Checks.message(Screen.of(
                Samples.multiChoice(Samples.options(9, 3)),
                new View.MultiChoice(OTHER, "Other", Samples.options(101, 3), List.of())));
        ViewState state = state(blocks, Map.of(
                "multi_static_select", value -> value.setSelectedOptions(List.of(held("value-1"), held("value-2"))),
                "multi_external_select", value -> value.setSelectedOptions(List.of())));
        List<JsonNode> send = Checks.elements(blocks, "button");

        assertThat(SlackActions.read(action(id(send.getFirst())), state))
                .contains(new What.Picked(Samples.CONTROL, List.of("value-1", "value-2")));
        assertThat(SlackActions.read(action(id(send.getLast())), state)).contains(new What.Picked(OTHER, List.of()));
        assertThat(SlackActions.read(action(id(Checks.element(blocks, "multi_static_select"))), state)).isEmpty();
    }

    @Test
    void readsATextOnEnterAndWhenItIsSent() {
        JsonNode blocks = Checks.message(Screen.of(Samples.text(false, "before")));
        ViewState state = state(blocks, Map.of("plain_text_input", value -> value.setValue("words")));
        Action enter = action(id(Checks.element(blocks, "plain_text_input")));
        enter.setValue("words");

        assertThat(SlackActions.read(enter, state)).contains(new What.Filled(Samples.CONTROL, "words"));
        assertThat(SlackActions.read(action(id(Checks.element(blocks, "button"))), state))
                .contains(new What.Filled(Samples.CONTROL, "words"));
        assertThat(SlackActions.read(action(id(Checks.element(blocks, "button"))), null))
                .contains(new What.Filled(Samples.CONTROL, ""));
    }

    @Test
    void tellsTwoInputsOfOneControlApart() {
        JsonNode blocks = Checks.message(Screen.of(Samples.text(true, "one"), Samples.text(true, "two")));
        var values = new HashMap<String, Map<String, Value>>();
        for (JsonNode input : Checks.elements(blocks, "input")) {
            var value = new Value();
            value.setValue(input.at("/element/initial_value").stringValue());
            values.put(input.path("block_id").stringValue(), Map.of(id(input.path("element")), value));
        }

        assertThat(Checks.elements(blocks, "button"))
                .map(button -> SlackActions.read(action(id(button)), new ViewState(values)).orElseThrow())
                .containsExactly(new What.Filled(Samples.CONTROL, "one"), new What.Filled(Samples.CONTROL, "two"));
    }

    @Test
    void readsADayAtOnceAndWithATimeWhenItIsSent() {
        JsonNode alone = Checks.message(Screen.of(day(false)));
        Action picked = action(id(Checks.element(alone, "datepicker")));
        picked.setSelectedDate("2026-11-23");
        var day = LocalDate.of(2026, 11, 23);
        assertThat(SlackActions.read(picked, null))
                .contains(new What.PickedDay(Samples.CONTROL, day, Optional.empty()));

        JsonNode withTime = Checks.message(Screen.of(day(true)));
        Action send = action(id(Checks.element(withTime, "button")));
        assertThat(SlackActions.read(send, state(withTime, Map.of(
                "datepicker", value -> value.setSelectedDate("2026-11-23"),
                "timepicker", value -> value.setSelectedTime("14:30")))))
                .contains(new What.PickedDay(Samples.CONTROL, day, Optional.of(LocalTime.of(14, 30))));
        assertThat(SlackActions.read(send, state(withTime, Map.of(
                "datepicker", value -> value.setSelectedDate("2026-11-23"), "timepicker", _ -> {}))))
                .contains(new What.PickedDay(Samples.CONTROL, day, Optional.empty()));
        assertThat(SlackActions.read(send, state(withTime, Map.of("datepicker", _ -> {}, "timepicker", _ -> {}))))
                .contains(new What.Filled(Samples.CONTROL, ""));
        assertThat(SlackActions.read(action(id(Checks.element(withTime, "datepicker"))), null)).isEmpty();
        assertThat(SlackActions.read(action(id(Checks.element(withTime, "timepicker"))), null)).isEmpty();
    }

    @Test
    void makesNothingOfWhatItDidNotDraw() {
        for (String actionId : List.of(
                "", "other", "press-1:", "press-99999:x", "jump-1:x", "press-1:" + "x".repeat(101), "send-me-1:x")) {
            assertThat(SlackActions.read(action(actionId), null)).isEmpty();
        }
        assertThat(SlackActions.read(new Action(), null)).isEmpty();
        assertThat(SlackActions.read(action("menu-0:x"), null)).isEmpty();
        assertThat(SlackActions.read(action("pick-0:x"), null)).isEmpty();
        Action notADay = action("day-0:x");
        notADay.setSelectedDate("2026-02-31");
        assertThat(SlackActions.read(notADay, null)).isEmpty();
    }

    private static View day(boolean withTime) {
        return new View.DateInput(Samples.CONTROL, "Day", withTime, Optional.empty(), Optional.empty());
    }

    private static String id(JsonNode element) {
        return element.path("action_id").stringValue();
    }

    private static Action action(String actionId) {
        var action = new Action();
        action.setActionId(actionId);
        return action;
    }

    private static Action.SelectedOption option(String value) {
        var option = new Action.SelectedOption();
        option.setValue(value);
        return option;
    }

    private static ViewState.SelectedOption held(String value) {
        var option = new ViewState.SelectedOption();
        option.setValue(value);
        return option;
    }

    private interface Entering {
        void into(Value value);
    }

    /** As Slack sends it: what each input holds, by block and action. */
    private static ViewState state(JsonNode blocks, Map<String, Entering> entered) {
        var values = new HashMap<String, Map<String, Value>>();
        for (JsonNode input : Checks.elements(blocks, "input")) {
            JsonNode element = input.path("element");
            var value = new Value();
            entered.get(element.path("type").stringValue()).into(value);
            values.put(input.path("block_id").stringValue(), Map.of(id(element), value));
        }
        return new ViewState(values);
    }
}
