package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.CatalogAtTheLimits;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Text.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Slack takes every view of every field, of the built-in catalogue and of one at its limits; and whatever has to be left
 * out for it, what takes the answer and the buttons are there.
 */
class CatalogueTest {
    private static final List<String> BUTTONS =
            List.of("Keep this answer", "Remove the answer", "Back", "Review", "Fill in as one form", "Cancel");

    /** What a question looks like. */
    private enum State {
        EMPTY, ANSWERED, REFUSED, UNDER_WAY
    }

    static Stream<CaseType> caseTypes() {
        return Stream.concat(
                CatalogReader.builtIn().caseTypes().stream(),
                atTheLimits().caseType(CatalogAtTheLimits.LARGEST).stream());
    }

    private static Catalog atTheLimits() {
        return switch (CatalogReader.read(CatalogAtTheLimits.source())) {
            case CatalogReader.Result.Read(Catalog read) -> read;
            case CatalogReader.Result.Refused refused -> throw new AssertionError(refused);
        };
    }

    @ParameterizedTest
    @MethodSource("caseTypes")
    void asksEveryQuestionInAMessage(CaseType caseType) {
        for (Field field : caseType.fields()) {
            for (State state : State.values()) {
                JsonNode drawn = Checks.message(prompt(field, state));
                assertThat(labels(drawn)).as("%s %s", field.id(), state).containsAll(BUTTONS);
                assertThat(Checks.elements(drawn, "button"))
                        .as("%s %s", field.id(), state)
                        .hasSizeGreaterThanOrEqualTo(BUTTONS.size() + extraButtons(field));
                assertThat(widgets(field.kind()).stream().mapToInt(type -> Checks.elements(drawn, type).size()).sum())
                        .as("%s %s %s", field.id(), state, drawn)
                        .isGreaterThanOrEqualTo(widgets(field.kind()).isEmpty() ? 0 : 1);
            }
        }
    }

    private static Set<String> labels(JsonNode drawn) {
        return Set.copyOf(Checks.elements(drawn, "button").stream()
                .map(button -> button.path("text").path("text").stringValue(""))
                .toList());
    }

    /** A button that sends what was typed or chosen. */
    private static int extraButtons(Field field) {
        return field.kind() instanceof FieldKind.MultiChoice ? 1 : 0;
    }

    /** The elements of which one takes an answer of this kind; none where it is written or posted into the chat. */
    private static List<String> widgets(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Choice _, FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                List.of("static_select", "external_select", "button");
            case FieldKind.MultiChoice _ -> List.of("multi_static_select", "multi_external_select", "checkboxes");
            case FieldKind.Date _ -> List.of("datepicker");
            case FieldKind.ShortText _, FieldKind.LongText _, FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _ ->
                List.of("plain_text_input");
            case FieldKind.Files _, FieldKind.Confirmation _ -> List.of();
        };
    }

    /** As core draws it. */
    private static Screen prompt(Field field, State state) {
        var views = new ArrayList<View>();
        views.add(new View.Heading(field.label() + " (60 of 60, optional)"));
        if (state == State.REFUSED) {
            views.add(new View.Text(Weight.PROBLEM, field.help()));
        }
        if (state != State.UNDER_WAY) {
            views.add(new View.Text(Weight.SUBTLE, field.help()));
            if (field.kind() instanceof FieldKind.Confirmation(String statement)) {
                views.add(View.Text.of(statement));
            }
            field.example().ifPresent(example -> views.add(new View.Text(Weight.SUBTLE, "Example: " + example)));
        }
        if (state != State.EMPTY) {
            views.add(View.Text.of("Your answer now: " + CatalogAtTheLimits.hostile("a", 3000)));
        }
        boolean filled = state != State.EMPTY;
        if (!(field.kind() instanceof FieldKind.Confirmation)) {
            views.add(input(field, filled));
        }
        if (field.kind() instanceof FieldKind.Files && filled) {
            views.add(
                    new View.Choice(id("remove", field), "Remove a file", Samples.options(10, 200), Optional.empty()));
        }
        views.add(buttons());
        return new Screen(views);
    }

    private static View buttons() {
        return new View.Buttons(BUTTONS.stream()
                .map(label -> new View.Button(
                        new ControlId("d:0123456789abcdef:9999:" + label.replace(' ', '-')),
                        label,
                        View.Button.Style.NORMAL))
                .toList());
    }

    private static ControlId id(String action, Field field) {
        return new ControlId("d:0123456789abcdef:9999:" + action + ":" + field.id());
    }

    private static View input(Field field, boolean filled) {
        ControlId id = id("answer", field);
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) -> text(id, field, false, most, filled);
            case FieldKind.LongText(int most) -> text(id, field, true, most, filled);
            case FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _ -> text(id, field, false, 80, filled);
            case FieldKind.Choice choice ->
                new View.Choice(
                        id,
                        field.label(),
                        options(choice.options()),
                        filled ? Optional.of(choice.options().getLast().id()) : choice.preset());
            case FieldKind.MultiChoice choice ->
                new View.MultiChoice(
                        id,
                        field.label(),
                        options(choice.options()),
                        filled ? choice.options().stream().map(Option::id).toList() : List.of());
            case FieldKind.Date date ->
                new View.DateInput(
                        id,
                        field.label(),
                        date.time(),
                        filled ? Optional.of(LocalDate.EPOCH) : Optional.empty(),
                        filled && date.time() ? Optional.of(LocalTime.NOON) : Optional.empty(),
                        List.of(new View.DateInput.QuickDay("Today", LocalDate.EPOCH)));
            case FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                new View.Choice(
                        id,
                        field.label(),
                        Samples.options(250, 200),
                        filled ? Optional.of("value-200") : Optional.empty());
            case FieldKind.Files(int most) -> new View.FileRequest(id, field.label(), most);
            case FieldKind.Confirmation(String statement) ->
                new View.MultiChoice(
                        id, field.label(), List.of(new View.Option("agreed", "I agree", statement)), List.of());
        };
    }

    private static View text(ControlId id, Field field, boolean severalLines, int most, boolean filled) {
        return new View.TextInput(
                id,
                field.label(),
                severalLines,
                most,
                filled ? Optional.of(CatalogAtTheLimits.hostile("a", most)) : Optional.empty());
    }

    private static List<View.Option> options(List<Option> options) {
        return options.stream()
                .map(option -> new View.Option(option.id(), option.label(), option.meaning().orElse("")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("caseTypes")
    void asksEveryQuestionInAForm(CaseType caseType) {
        for (boolean filled : List.of(true, false)) {
            List<Dialog.Question> questions = caseType.fields().stream()
                    .map(field -> new Dialog.Question(
                            field.id(), field.label(), field.help(), field.required(), true, input(field, filled)))
                    .toList();
            for (Dialog.Question question : questions) {
                assertThat(inputs(caseType, List.of(question))).as(question.field()).isPositive();
            }
            int drawn = inputs(caseType, questions);
            // What is too much for one modal is asked in the next, or in messages.
            assertThat(drawn).isGreaterThanOrEqualTo(Math.min(questions.size(), 20));
        }
    }

    private static int inputs(CaseType caseType, List<Dialog.Question> questions) {
        var dialog = new Dialog(
                new ControlId("d:0123456789abcdef:9999:form:"), caseType.label(), caseType.description(), questions);
        return Checks.elements(Checks.modal(dialog), "input").size();
    }

    @ParameterizedTest
    @MethodSource("caseTypes")
    void reviewsEveryAnswer(CaseType caseType) {
        List<View.FieldList.Entry> entries = caseType.fields().stream()
                .map(field -> new View.FieldList.Entry(field.label(), CatalogAtTheLimits.hostile("a", 3000)))
                .toList();
        List<View.Option> fields = caseType.fields().stream()
                .map(field -> new View.Option(field.id(), field.label(), ""))
                .toList();
        var change =
                new View.Choice(new ControlId("d:0123456789abcdef:9999:edit:"), "Change", fields, Optional.empty());
        JsonNode drawn = Checks.message(
                Screen.of(new View.Heading("Review"), new View.FieldList(entries), change, buttons()));
        assertThat(labels(drawn)).containsAll(BUTTONS);
        assertThat(drawn.toString()).contains("_select");
    }

    @ParameterizedTest
    @EnumSource
    void offersEveryCaseTypeBelowABanner(View.Banner.Tone tone) {
        for (Catalog catalog : List.of(CatalogReader.builtIn(), atTheLimits())) {
            List<View.Option> types = catalog.caseTypes().stream()
                    .map(type -> new View.Option(type.id(), type.label(), type.description()))
                    .toList();
            var screen = Screen.of(
                    new View.Banner(tone, CatalogAtTheLimits.hostile("b", 3000)),
                    new View.Heading("Which type?"),
                    new View.Choice(new ControlId("open"), "Type", types, Optional.empty()));
            assertThat(Stream.of(Checks.message(screen), Checks.home(screen)).map(JsonNode::toString))
                    .allMatch(drawn -> drawn.contains("_select"));
        }
    }
}
