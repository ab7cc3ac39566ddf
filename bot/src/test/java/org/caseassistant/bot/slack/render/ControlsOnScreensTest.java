package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ControlsOnScreensTest {
    @Test
    void offersFewShortOptionsAsButtonsWithTheirMeanings() {
        JsonNode blocks = Checks.message(Screen.of(
                new View.Heading("Priority (3 of 9)"),
                Samples.choice(List.of(
                        new View.Option("low", "Low", ""), new View.Option("high", "High", "Nobody can work.")))));

        assertThat(Checks.texts(blocks)).containsExactly("Priority (3 of 9)", "High: Nobody can work.", "Low", "High");
        assertThat(Checks.elements(blocks, "button")).extracting(button -> button.path("value").stringValue())
                .containsExactly("low", "high");
    }

    @Test
    void namesAChoiceThatTheHeadingDoesNot() {
        JsonNode blocks = Checks.message(
                Screen.of(new View.Heading("Review"), Samples.choice(Samples.options(8, 1), "value-3")));

        assertThat(Checks.texts(blocks)).contains("*Priority*");
        assertThat(Checks.element(blocks, "static_select").at("/initial_option/value").stringValue())
                .isEqualTo("value-3");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 99, 100})
    void listsUpToAHundredOptions(int count) {
        List<View.Option> options = Samples.options(count, 40);

        JsonNode one = Checks.message(Screen.of(Samples.choice(options, "value-0")));
        JsonNode several = Checks.message(Screen.of(Samples.multiChoice(options, "value-0", "value-" + (count - 1))));

        assertThat(Checks.element(one, "static_select").path("options")).hasSize(count);
        assertThat(Checks.element(several, "multi_static_select").path("options")).hasSize(count);
        assertThat(Checks.element(several, "multi_static_select").path("initial_options")).hasSize(Math.min(count, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 5000})
    void searchesMoreOptionsThanAMenuLists(int count) {
        List<View.Option> options = Samples.options(count, 200);

        JsonNode one = Checks.message(Screen.of(Samples.choice(options, "value-100")));
        JsonNode several = Checks.message(Screen.of(Samples.multiChoice(options, "value-0", "value-100")));

        assertThat(Checks.element(one, "external_select").path("min_query_length").intValue()).isZero();
        assertThat(Checks.element(one, "external_select").at("/initial_option/value").stringValue())
                .isEqualTo("value-100");
        assertThat(Checks.element(several, "multi_external_select").path("initial_options")).hasSize(2);
        assertThat(SlackScreens.suggestions(options)).hasSize(100);
    }

    @Test
    void leavesOutMeaningsBeforeItStopsListingOptions() {
        var options = new ArrayList<View.Option>();
        for (int number = 0; number < 100; number++) {
            options.add(new View.Option("v" + number, number + "l".repeat(100), "m".repeat(100)));
        }

        JsonNode blocks = Checks.message(Screen.of(Samples.choice(options)));

        assertThat(Checks.element(blocks, "static_select").path("options")).hasSize(100);
        assertThat(blocks.findValues("description")).isEmpty();
    }

    @Test
    void keepsShortenedOptionsApart() {
        var options = new ArrayList<View.Option>();
        for (int number = 0; number < 30; number++) {
            options.add(new View.Option("v" + number, "The same long beginning ".repeat(10) + number, ""));
        }

        JsonNode blocks = Checks.message(Screen.of(Samples.choice(options)));

        assertThat(Checks.texts(Checks.element(blocks, "static_select").path("options")))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesOptionsThatSlackWouldRefuse() {
        var options = List.of(
                new View.Option("a", "", "no label"),
                new View.Option("a", "Again", "the same value"),
                new View.Option("b", "Two\nlines", "  "),
                new View.Option("c", Samples.FAMILY.repeat(50), Samples.FAMILY.repeat(50)),
                new View.Option("d", "D", ""),
                new View.Option("e", "E", ""),
                new View.Option("f", "F", ""));

        JsonNode blocks = Checks.message(Screen.of(Samples.choice(options, "none of them")));

        assertThat(Checks.element(blocks, "static_select").path("options")).hasSize(6);
        assertThat(Checks.element(blocks, "static_select").has("initial_option")).isFalse();
        Checks.message(Screen.of(Samples.choice(List.of()), Samples.multiChoice(List.of())));
    }

    @Test
    void drawsManyFullMenusInOneMessage() {
        var views = new ArrayList<View>();
        for (int number = 0; number < 12; number++) {
            views.add(Samples.choice(Samples.options(100, 60)));
            views.add(Samples.multiChoice(Samples.options(100, 60)));
        }

        JsonNode blocks = Checks.message(new Screen(views));

        assertThat(Checks.elements(blocks, "external_select")).isNotEmpty();
        Checks.home(new Screen(views));
    }

    @Test
    void drawsDays() {
        var day = LocalDate.of(2026, 11, 23);
        JsonNode alone = Checks.message(
                Screen.of(new View.DateInput(Samples.CONTROL, "Day", false, Optional.of(day), Optional.empty())));
        JsonNode withTime = Checks.message(Screen.of(new View.DateInput(
                Samples.CONTROL, "Day", true, Optional.of(day), Optional.of(LocalTime.of(9, 5, 30)))));

        assertThat(Checks.element(alone, "datepicker").path("initial_date").stringValue()).isEqualTo("2026-11-23");
        assertThat(Checks.element(withTime, "timepicker").path("initial_time").stringValue()).isEqualTo("09:05");
        assertThat(withTime.findValues("dispatch_action")).noneMatch(JsonNode::booleanValue);
        Checks.message(Screen.of(new View.DateInput(
                Samples.CONTROL, "Day", true, Optional.of(LocalDate.MAX), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2999, 3000})
    void putsWhatStandsIntoTheInputWhole(int length) {
        String current = "<".repeat(length);

        JsonNode input = Checks.element(
                Checks.message(Screen.of(Samples.text(true, current))), "plain_text_input");

        assertThat(input.path("initial_value").stringValue("")).isEqualTo(current);
    }

    @Test
    void neverPutsHalfAnAnswerIntoAnInput() {
        JsonNode input = Checks.element(
                Checks.message(Screen.of(Samples.text(true, "x".repeat(3001)))), "plain_text_input");

        assertThat(input.has("initial_value")).isFalse();
        assertThat(input.path("max_length").intValue()).isEqualTo(3000);
    }

    @Test
    void saysHowToGiveFiles() {
        assertThat(Checks.texts(Checks.message(Screen.of(new View.FileRequest(Samples.CONTROL, "Files", 10)))))
                .containsExactly("Drop up to 10 files into this chat, with the paper clip or by dragging.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 6, 25, 26, 300, 5000})
    void takesAnyNumberOfButtons(int count) {
        JsonNode blocks = Checks.message(Screen.of(View.Text.of("Text"), Samples.buttons(count)));

        if (count <= 300) {
            assertThat(Checks.elements(blocks, "button")).hasSize(count);
        }
        Checks.home(Screen.of(View.Text.of("Text"), Samples.buttons(count)));
    }

    @Test
    void stylesButtons() {
        JsonNode blocks = Checks.message(Screen.of(
                Samples.text(false, ""),
                new View.Buttons(List.of(
                        new View.Button(Samples.CONTROL, "b".repeat(200), View.Button.Style.PRIMARY),
                        new View.Button(Samples.CONTROL, "Cancel", View.Button.Style.DANGER),
                        new View.Button(Samples.LONGEST, "", View.Button.Style.NORMAL)))));

        assertThat(Checks.elements(blocks, "button"))
                .extracting(button -> button.path("style").stringValue(""))
                .containsExactly("", "primary", "danger", "");
    }
}
