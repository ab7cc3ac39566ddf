package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.model.File;
import com.slack.api.model.view.ViewState;
import com.slack.api.model.view.ViewState.Value;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlackModalsTest {
    private static final View DAY =
            new View.DateInput(Samples.CONTROL, "Day", true, Optional.empty(), Optional.empty());
    private static final View FILES = new View.FileRequest(Samples.CONTROL, "Files", 4);
    private static final View BOX =
            new View.MultiChoice(Samples.CONTROL, "Permission", List.of(new View.Option("yes", "I agree", "")),
                    List.of());

    @Test
    void drawsOneInputForEachQuestion() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("subject", Samples.text(false, "Cannot log in")),
                Samples.question("priority", Samples.choice(Samples.options(4, 3), "value-2")),
                Samples.question("modules", Samples.multiChoice(Samples.options(4, 3), "value-0", "value-1")),
                Samples.question("permission", BOX),
                Samples.question("when", DAY),
                Samples.question("files", FILES)));

        assertThat(modal.path("blocks").values().stream().skip(1).map(block -> block.at("/element/type").stringValue()))
                .containsExactly(
                        "plain_text_input",
                        "static_select",
                        "multi_static_select",
                        "checkboxes",
                        "datepicker",
                        "timepicker",
                        "file_input");
        assertThat(Checks.element(modal, "file_input").path("max_files").intValue()).isEqualTo(4);
        assertThat(Checks.element(modal, "file_input").has("filetypes")).isFalse();
        assertThat(modal.at("/title/text").stringValue()).isEqualTo("Ask a Question");
        assertThat(SlackModals.dialog(modal.path("callback_id").stringValue()))
                .contains(new ControlId("d:draft-1:7:form:"));
        assertThat(SlackModals.ownMetadata(modal.path("private_metadata").stringValue())).isEqualTo("origin");
    }

    @Test
    void marksWhatMayBeLeftOutAndWhatDecides() {
        var question = new Dialog.Question("subject", "Subject", "", false, true, Samples.text(false, ""));

        JsonNode block = Checks.element(Checks.modal(Samples.dialog(question)), "input");

        assertThat(block.path("optional").booleanValue()).isTrue();
        assertThat(block.path("dispatch_action").booleanValue()).isTrue();
        assertThat(block.has("hint")).isFalse();
    }

    @Test
    void showsLongTitlesAndHelpWhole() {
        String help = "h".repeat(3000);
        String title = "Modify the Support Contacts of an Account";

        JsonNode modal = Checks.modal(new Dialog(Samples.CONTROL, title, "", List.of(
                new Dialog.Question("subject", "l".repeat(200), help, true, false, Samples.text(false, "")))));

        assertThat(modal.at("/title/text").stringValue()).hasSizeLessThanOrEqualTo(24).endsWith("…");
        assertThat(Checks.texts(modal)).contains(title, help, "l".repeat(200));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 98, 99, 200})
    void showsAsManyQuestionsAsFit(int count) {
        JsonNode small = Checks.modal(form(count, "Help", Samples.text(false, "")));
        JsonNode large = Checks.modal(form(count, "h".repeat(3000), Samples.text(true, "漢".repeat(3000))));
        JsonNode menus = Checks.modal(form(count, "Help", Samples.choice(Samples.options(100, 60), "value-99")));
        JsonNode searched = Checks.modal(form(count, "Help", Samples.multiChoice(Samples.options(101, 60), "value-1")));
        Checks.modal(form(count, "Help", DAY));

        if (count <= 98) {
            assertThat(Checks.elements(small, "input")).hasSize(count);
        }
        if (count > 60) {
            for (JsonNode modal : List.of(large, menus, searched)) {
                assertThat(Checks.texts(modal)).last().asString().startsWith("There are more questions");
            }
        }
    }

    private static Dialog form(int count, String help, View input) {
        return new Dialog(Samples.CONTROL, "Title", "Intro", IntStream.range(0, count)
                .mapToObj(number -> new Dialog.Question(
                        "field-" + number, "A label of some words", help, true, false, input))
                .toList());
    }

    @Test
    void leavesOutWhatThereIsNothingToAnswerWith() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("none", Samples.choice(List.of())),
                Samples.question("nobody", Samples.multiChoice(List.of())),
                Samples.question("nothing", new View.FileRequest(Samples.CONTROL, "Files", 0)),
                Samples.question("text", View.Text.of("Only to be read"))));

        assertThat(Checks.elements(modal, "input")).isEmpty();
    }

    @Test
    void keepsIdsWhenItIsShownAnewExceptForMenusWithOtherOptions() {
        JsonNode before = Checks.modal(new Dialog(new ControlId("d:x:7:form:"), "T", "", List.of(
                Samples.question("subject", Samples.text(false, "")),
                Samples.question("account", Samples.choice(Samples.options(3, 3))),
                Samples.question("contact", Samples.choice(Samples.options(3, 3))))));
        JsonNode after = Checks.modal(new Dialog(new ControlId("d:x:8:form:"), "T", "", List.of(
                Samples.question("more", Samples.text(true, "")),
                Samples.question("subject", Samples.text(false, "")),
                Samples.question("account", Samples.choice(Samples.options(3, 3), "value-2")),
                Samples.question("contact", Samples.choice(Samples.options(2, 3))))));

        List<String> old = before.findValuesAsString("block_id");
        List<String> anew = after.findValuesAsString("block_id");
        assertThat(anew.subList(1, 3)).isEqualTo(old.subList(0, 2));
        assertThat(anew.get(3)).isNotEqualTo(old.get(2));
        assertThat(Checks.actionIds(after).subList(1, 4)).isEqualTo(Checks.actionIds(before));
    }

    @Test
    void knowsWhoseMenuIsSearched() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("contact", Samples.choice(Samples.options(101, 3))),
                Samples.question("priority", Samples.choice(Samples.options(3, 3)))));
        String metadata = modal.path("private_metadata").stringValue();

        String actionId = Checks.element(modal, "external_select").path("action_id").stringValue();
        assertThat(SlackModals.ACTION_IDS.matcher(actionId).matches()).isTrue();
        assertThat(SlackModals.searched(actionId, metadata)).contains(Samples.CONTROL);
        assertThat(SlackModals.searched("ask:priority", metadata)).isEmpty();
        assertThat(SlackModals.searched("other", metadata)).isEmpty();
        assertThat(SlackModals.ownMetadata(metadata)).isEqualTo("origin");
    }

    @Test
    void readsWhatWasFilledIn() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("subject", Samples.text(false, "")),
                Samples.question("priority", Samples.choice(Samples.options(4, 3))),
                Samples.question("contact", Samples.choice(Samples.options(101, 3))),
                Samples.question("modules", Samples.multiChoice(Samples.options(4, 3))),
                Samples.question("permission", BOX),
                Samples.question("when", DAY),
                Samples.question("files", FILES)));
        File file = File.builder().id("F1").name("a.png").build();

        SlackModals.Filled filled = SlackModals.read(state(modal, Map.of(
                "ask:subject", value -> value.setValue("Words"),
                "ask:priority", value -> value.setSelectedOption(option("value-1")),
                "ask:contact", value -> value.setSelectedOption(option("value-100")),
                "ask:modules", value -> value.setSelectedOptions(List.of(option("value-0"), option("value-3"))),
                "ask:permission", value -> value.setSelectedOptions(List.of(option("yes"))),
                "ask:when", value -> value.setSelectedDate("2026-11-23"),
                "ask-time:when", value -> value.setSelectedTime("08:15"),
                "ask:files", value -> value.setFiles(List.of(file)))));

        assertThat(filled.given())
                .containsOnly(
                        Map.entry("subject", new Given.Typed("Words")),
                        Map.entry("priority", new Given.Picked(List.of("value-1"))),
                        Map.entry("contact", new Given.Picked(List.of("value-100"))),
                        Map.entry("modules", new Given.Picked(List.of("value-0", "value-3"))),
                        Map.entry("permission", new Given.Picked(List.of("yes"))),
                        Map.entry("when", new Given.Day(LocalDate.of(2026, 11, 23), Optional.of(LocalTime.of(8, 15)))));
        assertThat(filled.files()).containsOnly(Map.entry("files", List.of(file)));
    }

    @Test
    void readsWhatWasLeftEmpty() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("subject", Samples.text(false, "")),
                Samples.question("priority", Samples.choice(Samples.options(4, 3))),
                Samples.question("modules", Samples.multiChoice(Samples.options(4, 3))),
                Samples.question("when", DAY),
                Samples.question("files", FILES)));

        SlackModals.Filled filled = SlackModals.read(state(modal, Map.of()));

        assertThat(filled.given())
                .containsOnly(
                        Map.entry("subject", new Given.Typed("")),
                        Map.entry("priority", new Given.Picked(List.of())),
                        Map.entry("modules", new Given.Picked(List.of())),
                        Map.entry("when", new Given.Typed("")));
        assertThat(filled.files()).containsOnly(Map.entry("files", List.of()));
        assertThat(SlackModals.read(null).given()).isEmpty();
    }

    @Test
    void putsErrorsAtTheirQuestions() {
        JsonNode modal = Checks.modal(Samples.dialog(
                Samples.question("subject", Samples.text(false, "")),
                Samples.question("priority", Samples.choice(Samples.options(4, 3)))));
        var sentences = new LinkedHashMap<String, String>();
        sentences.put("priority", "p".repeat(5000));
        sentences.put("subject", "Too short.");
        sentences.put("hidden", "Not shown.");

        Map<String, String> errors = SlackModals.errors(sentences, state(modal, Map.of()));

        assertThat(modal.findValuesAsString("block_id")).containsAll(errors.keySet());
        assertThat(errors).hasSize(2).allSatisfy((_, sentence) -> assertThat(sentence).hasSizeLessThanOrEqualTo(2000));
        assertThat(String.join("\n", errors.values())).contains("Too short.", "Not shown.");
        assertThat(SlackModals.errors(Map.of("subject", "x"), null)).isEmpty();
    }

    /** As Slack sends it: what each input holds, by block and action. */
    private static ViewState state(JsonNode modal, Map<String, Consumer<Value>> entered) {
        var values = new HashMap<String, Map<String, Value>>();
        for (JsonNode input : Checks.elements(modal, "input")) {
            String actionId = input.at("/element/action_id").stringValue();
            var value = new Value();
            value.setType(input.at("/element/type").stringValue());
            entered.getOrDefault(actionId, _ -> {}).accept(value);
            values.put(input.path("block_id").stringValue(), Map.of(actionId, value));
        }
        return new ViewState(values);
    }

    private static ViewState.SelectedOption option(String value) {
        var option = new ViewState.SelectedOption();
        option.setValue(value);
        return option;
    }
}
