package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.CaseType;
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
import org.junit.jupiter.params.provider.MethodSource;

/** Every question of the built-in catalogue can be asked in a message and in a modal. */
class CatalogueTest {

    static Stream<CaseType> caseTypes() {
        return CatalogReader.builtIn().caseTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("caseTypes")
    void asksEveryQuestion(CaseType caseType) {
        for (Field field : caseType.fields()) {
            var views = new ArrayList<View>(List.of(
                    new View.Heading(field.label() + " (1 of 9)"),
                    View.Text.of(field.help()),
                    new View.Text(Weight.SUBTLE, field.example().orElse(""))));
            views.add(input(field));
            views.add(Samples.buttons(5));
            Checks.message(new Screen(views));
        }
        List<Dialog.Question> questions = caseType.fields().stream()
                .map(field -> new Dialog.Question(
                        field.id(), field.label(), field.help(), field.required(), true, input(field)))
                .toList();
        var modal = Checks.modal(new Dialog(Samples.CONTROL, caseType.label(), caseType.description(), questions));

        assertThat(Checks.elements(modal, "input")).hasSizeGreaterThanOrEqualTo(questions.size());
    }

    private static View input(Field field) {
        var id = new ControlId("d:0123456789abcdef:12:answer:" + field.id());
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) ->
                new View.TextInput(id, field.label(), false, most, Optional.of("s".repeat(most)));
            case FieldKind.LongText(int most) ->
                new View.TextInput(id, field.label(), true, most, Optional.of("l".repeat(most)));
            case FieldKind.Choice choice ->
                new View.Choice(id, field.label(), options(choice.options()), choice.preset());
            case FieldKind.MultiChoice choice ->
                new View.MultiChoice(id, field.label(), options(choice.options()), List.of());
            case FieldKind.Date date ->
                new View.DateInput(id, field.label(), date.time(), Optional.empty(), Optional.empty());
            case FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                new View.Choice(id, field.label(), Samples.options(250, 20), Optional.of("value-200"));
            case FieldKind.Files(int most) -> new View.FileRequest(id, field.label(), most);
            case FieldKind.Confirmation(String statement) ->
                new View.MultiChoice(id, field.label(), List.of(new View.Option("agreed", "I agree", statement)),
                        List.of());
            case FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _ ->
                new View.TextInput(id, field.label(), false, 80, Optional.empty());
        };
    }

    private static List<View.Option> options(List<Option> options) {
        return options.stream()
                .map(option -> new View.Option(option.id(), option.label(), option.label()))
                .toList();
    }
}
