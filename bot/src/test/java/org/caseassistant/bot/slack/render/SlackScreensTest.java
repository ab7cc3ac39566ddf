package org.caseassistant.bot.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Text.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SlackScreensTest {
    private static final String MARK = "… (shortened)";

    @Test
    void drawsAPromptFromTopToBottom() {
        JsonNode blocks = Checks.message(Screen.of(
                new View.Heading("Subject (1 of 9)"),
                new View.Text(Weight.PROBLEM, "Too short."),
                View.Text.of("One line."),
                new View.Text(Weight.SUBTLE, "For example: x"),
                new View.TextInput(Samples.CONTROL, "Subject", false, 255, Optional.empty()),
                Samples.buttons(3)));

        assertThat(blocks.values().stream().map(block -> block.path("type").stringValue()))
                .containsExactly("header", "section", "section", "input", "actions", "context", "actions");
        assertThat(Checks.texts(blocks))
                .startsWith("Subject (1 of 9)", "⚠️ Too short.", "One line.", "Subject")
                .contains("For example: x");
        assertThat(blocks.get(3).path("dispatch_action").booleanValue()).isTrue();
        assertThat(blocks.get(3).path("element").path("max_length").intValue()).isEqualTo(255);
    }

    @Test
    void showsALongHeadingWholeBelowItsBeginning() {
        String heading = "CS-1042: " + "word ".repeat(60).strip();

        JsonNode blocks = Checks.message(Screen.of(new View.Heading(heading)));

        assertThat(blocks.get(0).path("text").path("text").stringValue()).endsWith("…");
        assertThat(blocks.get(1).path("text").path("text").stringValue()).isEqualTo(heading);
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void splitsTextsAndLosesNothingWhileThereIsRoom(Weight weight) {
        String text = "TenLetters".repeat(900);

        JsonNode blocks = Checks.message(Screen.of(new View.Text(weight, text)));

        assertThat(String.join("", Checks.texts(blocks)).replace("⚠️ ", "")).isEqualTo(text);
    }

    @Test
    void shortensWhatNoMessageTakesAndSaysSo() {
        JsonNode blocks = Checks.message(Screen.of(View.Text.of("x".repeat(20_000)), Samples.buttons(2)));

        assertThat(Checks.texts(blocks)).anyMatch(text -> text.endsWith(MARK));
        assertThat(Checks.elements(blocks, "button")).hasSize(2);
    }

    @Test
    void shortensOnlyTheLongestOfManyTexts() {
        JsonNode blocks = Checks.message(Screen.of(new View.FieldList(List.of(
                new View.FieldList.Entry("Subject", "short".repeat(20)),
                new View.FieldList.Entry("Description", "d".repeat(20_000)),
                new View.FieldList.Entry("Steps", "s".repeat(20_000)),
                new View.FieldList.Entry("E-mail", "a@example.org")))));

        assertThat(Checks.texts(blocks)).contains("short".repeat(20), "a@example.org", "*Description*");
        assertThat(Checks.texts(blocks).stream().filter(text -> text.endsWith(MARK))).hasSize(2);
    }

    @Test
    void putsShortValuesBesideTheirLabelsAndLongOnesBelow() {
        JsonNode blocks = Checks.message(Screen.of(new View.FieldList(List.of(
                new View.FieldList.Entry("Subject", "Cannot log in"),
                new View.FieldList.Entry("Department", ""),
                new View.FieldList.Entry("Description", "d".repeat(3500)),
                new View.FieldList.Entry("a *starred* label", "v")))));

        assertThat(Checks.texts(blocks))
                .containsExactly(
                        "*Subject*",
                        "Cannot log in",
                        "*Department*",
                        "–",
                        "*Description*",
                        "d".repeat(3000),
                        "d".repeat(500),
                        "a *starred* label",
                        "v");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 60, 245, 246, 5000})
    void takesAnyNumberOfFields(int count) {
        Checks.message(Screen.of(Samples.fields(count, "Label", "A value of some words")));
        Checks.message(Screen.of(Samples.fields(count, "l".repeat(200), "v".repeat(3000)), Samples.buttons(3)));
        Checks.home(Screen.of(Samples.fields(count, "l".repeat(200), "v".repeat(3000)), Samples.buttons(3)));
    }

    @Test
    void showsSixtyAnswersOfAReviewEachWithItsLabel() {
        JsonNode blocks = Checks.message(Screen.of(
                new View.Heading("Review"),
                Samples.fields(60, "A label of some words ", "v".repeat(3000)),
                Samples.choice(Samples.options(60, 60)),
                Samples.buttons(3)));

        for (int number = 0; number < 60; number++) {
            assertThat(Checks.texts(blocks)).contains("*A label of some words " + number + "*");
        }
        assertThat(Checks.element(blocks, "static_select").path("options")).hasSize(60);
    }

    @ParameterizedTest
    @EnumSource(View.Banner.Tone.class)
    void drawsBanners(View.Banner.Tone tone) {
        String square = switch (tone) {
            case INCIDENT -> "🟧 Incident: ";
            case MAINTENANCE -> "🟩 Maintenance: ";
            case NONE -> "⬜ ";
            case URGENT -> "🟥 ";
        };
        assertThat(Checks.texts(Checks.message(Screen.of(new View.Banner(tone, "Slow logins")))))
                .containsExactly(square + "Slow logins");
        assertThat(Checks.SCREENS.message(Screen.of(new View.Banner(tone, "Slow logins"))).text())
                .isEqualTo(square + "Slow logins");
        Checks.message(Screen.of(new View.Banner(tone, "b".repeat(20_000))));
        Checks.home(Screen.of(new View.Banner(tone, "b".repeat(20_000))));
    }

    @Test
    void keepsControlsWhenTheTextsBeforeThemAreTooMany() {
        var views = new ArrayList<View>();
        for (int number = 0; number < 300; number++) {
            views.add(View.Text.of("Paragraph " + number + " " + "t".repeat(500)));
        }
        views.add(Samples.text(true, "c".repeat(3000)));
        views.add(Samples.buttons(4));

        JsonNode blocks = Checks.message(new Screen(views));

        assertThat(Checks.elements(blocks, "button")).hasSize(5);
        assertThat(Checks.texts(blocks)).contains("There is more than fits here.")
                .anyMatch(text -> text.startsWith("Paragraph 0"));
    }

    @Test
    void fillsAHomeTabToItsLimits() {
        var views = new ArrayList<View>();
        for (int number = 0; number < 80; number++) {
            views.add(View.Text.of("漢字".repeat(1000)));
            views.add(Samples.buttons(1));
            views.add(Samples.choice(Samples.options(100, 60)));
        }

        assertThat(Checks.home(new Screen(views))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void isNeverEmpty() {
        assertThat(Checks.texts(Checks.message(Screen.of()))).containsExactly("There is nothing to show here.");
        Checks.message(Screen.of(
                new View.Heading(" "),
                View.Text.of("\n"),
                new View.Text(Weight.SUBTLE, ""),
                new View.Text(Weight.PROBLEM, ""),
                new View.Banner(View.Banner.Tone.INCIDENT, ""),
                new View.Buttons(List.of()),
                new View.FieldList(List.of())));
        Checks.home(Screen.of());
    }

    @Test
    void readsAsPlainTextForNotifications() {
        SlackMessage message = new SlackScreens(RenderWords.in(Locale.ENGLISH))
                .message(Screen.of(
                        new View.Heading("Review"),
                        new View.FieldList(List.of(new View.FieldList.Entry("Subject", "<!channel> & co"))),
                        Samples.buttons(2)));

        assertThat(message.text()).isEqualTo("Review\nSubject: &lt;!channel&gt; &amp; co");
    }

    @Test
    void whatIsPostedHasABarInTheColourOfItsBanner() {
        Screen urgent = Screen.of(new View.Banner(View.Banner.Tone.INCIDENT, "<slow>"), Samples.buttons(2));

        SlackMessage message = Checks.SCREENS.posted(urgent);

        assertThat(message.blocks()).isEmpty();
        assertThat(message.text()).isEmpty();
        assertThat(message.attachments()).singleElement().satisfies(bar -> {
            assertThat(bar.getColor()).isEqualTo("#E67E22");
            assertThat(bar.getFallback()).contains("Incident", "&lt;slow&gt;");
            assertThat(bar.getBlocks()).isEqualTo(Checks.SCREENS.message(urgent).blocks());
        });
        assertThat(Checks.SCREENS.posted(Screen.of(View.Text.of("calm"))).attachments()).isEmpty();
    }

    @Test
    void settlesAPromptInOneLine() {
        var screens = new SlackScreens(RenderWords.in(Locale.ENGLISH));

        assertThat(Checks.texts(Checks.checked(screens.settled("Subject: Cannot\nlog in"))))
                .containsExactly("✓ Subject: Cannot log in");
        assertThat(Checks.texts(Checks.checked(screens.settled("x".repeat(9000)))).getFirst()).endsWith(MARK);
    }
}
