package org.caseassistant.bot.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Screens and forms keep to the limits that JDA holds as Discord does, and lose nothing that can be used. */
class DiscordScreensTest {
    private static final long OWNER = Long.MAX_VALUE;
    private static final ControlId CONTROL =
            new ControlId("d:0123456789abcdef:9999:answer:a-field-whose-name-is-as-long-as-it-can-b");

    private static MessageComponentTree one(Screen screen, boolean typed) {
        List<MessageComponentTree> trees = draw(screen, typed);
        assertThat(trees).hasSize(1);
        return trees.getFirst();
    }

    /** Built as they would be sent, where JDA refuses what Discord would. */
    private static List<MessageComponentTree> draw(Screen screen, boolean typed) {
        return new DiscordScreens(RenderWords.in(Locale.US), OWNER, typed).messages(screen).stream()
                .map(message -> {
                    var data = new MessageCreateBuilder()
                            .useComponentsV2()
                            .setComponents(message.components())
                            .build();
                    assertThat(data.getComponents()).isNotEmpty();
                    return MessageComponentTree.of(message.components());
                })
                .toList();
    }

    private static List<View.Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new View.Option("value-" + number, "l".repeat(120), "m".repeat(150)))
                .toList();
    }

    static Stream<CaseType> caseTypes() {
        return CatalogReader.builtIn().caseTypes().stream();
    }

    @ParameterizedTest
    @MethodSource("caseTypes")
    void asksEveryQuestionOfTheCatalogue(CaseType caseType) {
        var questions = new ArrayList<Dialog.Question>();
        for (Field field : caseType.fields()) {
            View input = input(field);
            for (boolean typed : List.of(true, false)) {
                one(new Screen(List.of(new View.Heading(field.label()), View.Text.of(field.help()), input)), typed);
            }
            questions.add(new Dialog.Question(
                    field.id(), field.label(), field.help(), field.required(), true, input));
        }
        for (Dialog.Question question : questions) {
            Modal modal = new DiscordModals(RenderWords.in(Locale.US), OWNER)
                    .modal(new Dialog(CONTROL, caseType.label(), "", List.of(question)), Map.of());
            assertThat(modal.getComponents()).isNotEmpty();
        }
        Modal all = new DiscordModals(RenderWords.in(Locale.US), OWNER)
                .modal(new Dialog(CONTROL, caseType.label(), "", questions), Map.of());
        assertThat(all.getComponents()).hasSizeBetween(4, 5);
    }

    private static View input(Field field) {
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) ->
                new View.TextInput(CONTROL, field.label(), false, most, Optional.of("s".repeat(most)));
            case FieldKind.LongText(int most) ->
                new View.TextInput(CONTROL, field.label(), true, most, Optional.of("l".repeat(most)));
            case FieldKind.Date date ->
                new View.DateInput(CONTROL, field.label(), date.time(), Optional.empty(), Optional.empty());
            case FieldKind.Choice _, FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                new View.Choice(CONTROL, field.label(), options(100), Optional.of("value-70"));
            case FieldKind.MultiChoice _ ->
                new View.MultiChoice(CONTROL, field.label(), options(100), List.of("value-1", "value-70"));
            case FieldKind.Files(int most) -> new View.FileRequest(CONTROL, field.label(), most);
            case FieldKind.Confirmation(String statement) ->
                new View.MultiChoice(
                        CONTROL, field.label(), List.of(new View.Option("agreed", "I agree", statement)), List.of());
            case FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _ ->
                new View.TextInput(CONTROL, field.label(), false, 80, Optional.empty());
        };
    }

    @Test
    void aMenuOfAHundredHasPagesAndKeepsWhatIsChosenOnOthers() {
        MessageComponentTree tree = one(
                Screen.of(new View.MultiChoice(CONTROL, "Modules", options(100), List.of("value-1", "value-70"))),
                true);
        List<StringSelectMenu> menus = tree.findAll(StringSelectMenu.class);
        assertThat(menus).hasSize(2);
        assertThat(menus.getFirst().getOptions()).hasSize(25);
        assertThat(menus.getLast().getOptions()).extracting(option -> option.getValue()).containsExactly(
                "value-1", "value-70");
        assertThat(tree.findAll(Button.class)).extracting(Button::getLabel).containsExactly(
                "Previous", "Next", "Search", "Use these (2)");
    }

    @Test
    void whatIsTooLongForOneMessageGoesOnInTheNextAndButtonsStandLast() {
        var entries = IntStream.range(0, 4)
                .mapToObj(number -> new View.FieldList.Entry("Label " + number, "word ".repeat(500)))
                .toList();
        List<MessageComponentTree> trees = draw(
                Screen.of(
                        new View.FieldList(entries),
                        new View.Buttons(List.of(new View.Button(CONTROL, "Submit", View.Button.Style.PRIMARY)))),
                true);
        assertThat(trees).hasSizeBetween(3, 4);
        assertThat(trees.getLast().findAll(Button.class)).hasSize(1);
    }

    @Test
    void aScreenAtTheLimitsIsShortenedAndKeepsItsButtons() {
        var entries = IntStream.range(0, 60)
                .mapToObj(number -> new View.FieldList.Entry("*".repeat(200), "_".repeat(3000)))
                .toList();
        List<MessageComponentTree> trees = draw(
                Screen.of(
                        new View.Heading("#".repeat(500)),
                        View.Text.of("`".repeat(3000)),
                        new View.Banner(View.Banner.Tone.INCIDENT, "@everyone ".repeat(400)),
                        new View.FieldList(entries),
                        new View.Choice(CONTROL, "Change", options(60), Optional.empty()),
                        new View.Buttons(List.of(new View.Button(CONTROL, "Submit", View.Button.Style.PRIMARY)))),
                true);
        assertThat(trees).hasSizeLessThanOrEqualTo(4);
        assertThat(trees.getLast().findAll(Button.class)).extracting(Button::getLabel).contains("Submit");
    }

    @Test
    void whereWordsCannotBeSentAButtonAsksForThem() {
        Screen screen = Screen.of(new View.TextInput(CONTROL, "Subject", false, 120, Optional.empty()));
        assertThat(one(screen, false).findAll(Button.class)).hasSize(1);
        assertThat(one(screen, true).findAll(Button.class)).isEmpty();
    }

    @Test
    void idsComeBackAsTheyWere() {
        var id = new ComponentId(ComponentId.Kind.PRESS, "3k", OWNER, CONTROL);
        assertThat(id.fits()).isTrue();
        assertThat(ComponentId.parse(id.encoded())).contains(id);
        assertThat(ComponentId.parse("b1~zzzzzzzzzzzzz~open")).isEmpty();
        assertThat(ComponentId.parse("open")).isEmpty();
    }
}
