package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Text.Weight;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Whatever people write is shown letter by letter. */
class HostileTextTest {
    private static final int LONG = 6000;

    static Stream<String> hostile() {
        return Samples.HOSTILE.stream().flatMap(text -> Stream.of(text, text.repeat(1 + LONG / text.length())));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysTextOnScreens(String text) {
        for (Screen screen : List.of(
                Screen.of(
                        new View.Heading(text),
                        View.Text.of(text),
                        new View.Text(Weight.SUBTLE, text),
                        new View.Text(Weight.PROBLEM, text),
                        new View.FieldList(List.of(new View.FieldList.Entry(text, text))),
                        new View.Banner(View.Banner.Tone.INCIDENT, text)),
                Screen.of(controls(text).toArray(View[]::new)))) {
            assertHarmless(Checks.message(screen));
            assertHarmless(Checks.home(screen));
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysTextInModals(String text) {
        List<Dialog.Question> questions = controls(text)
                .map(input -> new Dialog.Question(
                        "f" + input.getClass().getSimpleName() + input.hashCode(), text, text, true, true, input))
                .toList();

        assertHarmless(Checks.modal(new Dialog(Samples.CONTROL, text, text, questions)));
    }

    private static Stream<View> controls(String text) {
        List<View.Option> few = List.of(new View.Option("a", text, text), new View.Option("b", text, text));
        List<View.Option> more = Stream.concat(few.stream(), Samples.options(20, 3).stream()).toList();
        return Stream.of(
                new View.Choice(Samples.CONTROL, text, few, Optional.of("a")),
                new View.Choice(Samples.CONTROL, text, more, Optional.of("a")),
                new View.MultiChoice(Samples.CONTROL, text, more, List.of("a", "b")),
                new View.DateInput(Samples.CONTROL, text, true, Optional.empty(), Optional.empty()),
                new View.TextInput(Samples.CONTROL, text, true, 3000, Optional.of(text)),
                new View.FileRequest(Samples.CONTROL, text, 3),
                new View.Buttons(List.of(new View.Button(Samples.CONTROL, text, View.Button.Style.NORMAL))));
    }

    /** Only our own bold is markup, and no text has its emoji codes replaced. */
    private static void assertHarmless(JsonNode drawn) {
        for (JsonNode markup : Checks.elements(drawn, "mrkdwn")) {
            assertThat(markup.path("verbatim").booleanValue()).isTrue();
            String text = markup.path("text").stringValue();
            assertThat(text).matches("(?s)\\*[^*_~`<>]+\\*");
            assertThat(text).doesNotContainPattern(":[a-z_]+:");
        }
        for (JsonNode plain : Checks.elements(drawn, "plain_text")) {
            assertThat(plain.path("emoji").booleanValue()).isFalse();
        }
    }
}
