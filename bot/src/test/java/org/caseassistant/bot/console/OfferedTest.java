package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferedTest {
    private static final ControlId ONE = new ControlId("one");
    private static final ControlId MANY = new ControlId("many");
    private static final ControlId SKIP = new ControlId("skip");

    private final Offered offered = Offered.on(List.of(
            Screen.of(new View.Heading("Above")),
            Screen.of(
                    new View.Choice(ONE, "One", options("a", "b"), Optional.empty()),
                    new View.MultiChoice(MANY, "Many", options("x", "y", "z"), List.of()),
                    new View.Buttons(List.of(new View.Button(SKIP, "Skip this", View.Button.Style.NORMAL))))));

    private static List<View.Option> options(String... values) {
        return List.of(values).stream().map(value -> new View.Option(value, "Label " + value, "")).toList();
    }

    @Test
    void aNumberPicksThatOption() {
        assertThat(offered.chosenBy("2")).contains(new What.Picked(ONE, List.of("b")));
        assertThat(offered.chosenBy(" 3 ")).contains(new What.Picked(MANY, List.of("x")));
    }

    @Test
    void severalNumbersPickFromOneMultiChoice() {
        assertThat(offered.chosenBy("3,5")).contains(new What.Picked(MANY, List.of("x", "z")));
        assertThat(offered.chosenBy("4 3, 4")).contains(new What.Picked(MANY, List.of("y", "x")));
    }

    @Test
    void theWordsOfAButtonPressIt() {
        assertThat(offered.chosenBy("skip THIS ")).contains(new What.Pressed(SKIP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "6", "99999999999", "1,2", "2,3", "3,9", "-1", "1.5", "Label a", "skip", ","})
    void anythingElseChoosesNothing(String line) {
        assertThat(offered.chosenBy(line)).isEmpty();
    }

    @Test
    void whatComesByItselfOffersNoNumbers() {
        assertThat(offered.withoutOptions().chosenBy("2")).isEmpty();
        assertThat(offered.withoutOptions().chosenBy("skip this")).contains(new What.Pressed(SKIP));
    }
}
