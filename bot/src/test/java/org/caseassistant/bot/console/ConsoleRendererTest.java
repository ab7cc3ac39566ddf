package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Button.Style;
import org.caseassistant.core.chat.View.Text.Weight;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class ConsoleRendererTest {
    private static final ControlId ID = new ControlId("x");

    private static ConsoleRenderer renderer(int width) {
        return new ConsoleRenderer(ConsoleWords.in(Locale.ENGLISH), new Lettering(StandardCharsets.UTF_8), width);
    }

    private static List<String> draw(int width, View... views) {
        return renderer(width).draw(List.of(Screen.of(views))).stream()
                .map(AttributedString::toString)
                .toList();
    }

    private static String ansi(View view) {
        return renderer(40).draw(List.of(Screen.of(view))).getFirst().toAnsi();
    }

    @Test
    void aHeadingIsBold() {
        assertThat(draw(40, new View.Heading("Review"))).containsExactly("Review");
        assertThat(ansi(new View.Heading("Review"))).startsWith("\u001b[1m");
    }

    @Test
    void textsAreWrappedAndKeepTheirLines() {
        assertThat(draw(20, View.Text.of("a text that is longer\n\nthan one"))).containsExactly(
                "a text that is", "longer", "", "than one");
        assertThat(ansi(new View.Text(Weight.SUBTLE, "help"))).startsWith("\u001b[2m");
    }

    @Test
    void aProblemIsMarked() {
        assertThat(draw(20, new View.Text(Weight.PROBLEM, "that is not a date at all"))).containsExactly(
                "! that is not a date", "  at all");
        assertThat(ansi(new View.Text(Weight.PROBLEM, "no"))).contains("31");
    }

    @Test
    void fieldsStandInColumns() {
        var fields = new View.FieldList(List.of(
                new View.FieldList.Entry("Subject", "Cannot log in"),
                new View.FieldList.Entry("Steps to Reproduce", "one\ntwo"),
                new View.FieldList.Entry("Empty", "")));

        assertThat(draw(60, fields)).containsExactly(
                "Subject             Cannot log in",
                "Steps to Reproduce  one",
                "                    two",
                "Empty");
        assertThat(draw(30, fields)).containsExactly(
                "Subject", "    Cannot log in", "Steps to Reproduce", "    one", "    two", "Empty");
    }

    @Test
    void aLongLabelHasItsOwnLine() {
        var fields = new View.FieldList(List.of(
                new View.FieldList.Entry("A label that is much longer than any other", "value"),
                new View.FieldList.Entry("Short", "one two")));

        assertThat(draw(60, fields)).containsExactly(
                "A label that is much longer than any other", "       value", "Short  one two");
    }

    @Test
    void bannersSayWhatTheyAreAndHaveTheirColour() {
        var incident = new View.Banner(View.Banner.Tone.INCIDENT, "Logins are slow");
        var maintenance = new View.Banner(View.Banner.Tone.MAINTENANCE, "Tonight");
        var none = new View.Banner(View.Banner.Tone.NONE, "Nothing is open");

        assertThat(draw(40, incident, maintenance, none)).containsExactly(
                "Incident: Logins are slow", "Maintenance: Tonight", "Nothing is open");
        assertThat(ansi(incident)).contains("43");
        assertThat(ansi(maintenance)).contains("42");
    }

    @Test
    void choicesAreNumberedThroughTheReply() {
        var colour = new View.Choice(
                ID,
                "Priority",
                List.of(new View.Option("h", "High", "Cannot do a task that cannot wait"),
                        new View.Option("l", "Low", "")),
                Optional.of("l"));
        var more =
                new View.Choice(ID, "Change an answer", List.of(new View.Option("s", "Subject", "")), Optional.empty());

        assertThat(draw(32, new View.Heading("Priority (3 of 9)"), colour, more)).containsExactly(
                "Priority (3 of 9)",
                "   1. High - Cannot do a task",
                "      that cannot wait",
                ">  2. Low",
                "Change an answer",
                "   3. Subject");
    }

    @Test
    void manyShortOptionsStandInColumns() {
        var options = IntStream.rangeClosed(1, 8)
                .mapToObj(number -> new View.Option("" + number, "Module " + number, ""))
                .toList();
        var choice = new View.Choice(ID, "Module", options, Optional.of("6"));

        assertThat(draw(40, choice)).containsExactly(
                "Module",
                "   1. Module 1     5. Module 5",
                "   2. Module 2  >  6. Module 6",
                "   3. Module 3     7. Module 7",
                "   4. Module 4     8. Module 8");
    }

    @Test
    void severalOptionsHaveBoxesAndAHint() {
        var choice = new View.MultiChoice(
                ID,
                "Areas",
                List.of(new View.Option("a", "SIS", ""), new View.Option("b", "Finance", "")),
                List.of("b"));

        assertThat(draw(70, choice)).containsExactly(
                "Areas",
                "   1. [ ] SIS",
                "   2. [x] Finance",
                "Type the numbers with commas between them, for example 1,3");
    }

    @Test
    void inputsSayHowTheyAreTyped() {
        assertThat(draw(80, new View.DateInput(ID, "Day", false, Optional.empty(), Optional.empty())))
                .containsExactly("Type a day.");
        assertThat(draw(80, new View.DateInput(ID, "Day", true, Optional.empty(), Optional.empty())))
                .containsExactly("Type a day, and a time if you know it.");
        assertThat(draw(80, new View.TextInput(ID, "Subject", false, 80, Optional.empty()))).isEmpty();
        assertThat(draw(80, new View.TextInput(ID, "Description", true, 80, Optional.empty())))
                .containsExactly("Type one or more lines, then done.");
        assertThat(draw(80, new View.TextInput(ID, "Description", true, 80, Optional.of("so far")))).isEmpty();
        assertThat(draw(80, new View.FileRequest(ID, "Files", 10)))
                .containsExactly("Type /attach and the path of a file (at most 10 files).");
        assertThat(draw(80, new View.FileRequest(ID, "Files", 1)))
                .containsExactly("Type /attach and the path of a file (one file).");
    }

    @Test
    void buttonsStandInOneLineWhereTheyFit() {
        var buttons = new View.Buttons(List.of(
                new View.Button(ID, "Submit", Style.PRIMARY),
                new View.Button(ID, "Back", Style.NORMAL),
                new View.Button(ID, "Throw it away", Style.DANGER)));

        assertThat(draw(80, buttons)).containsExactly("[Submit] [Back] [Throw it away]");
        assertThat(draw(20, buttons)).containsExactly("[Submit] [Back]", "[Throw it away]");
        assertThat(ansi(buttons)).contains("\u001b[1m[Submit]");
    }

    @Test
    void anEmptyLineStandsBetweenScreens() {
        var lines = renderer(40).draw(List.of(
                Screen.of(new View.Heading("One")), Screen.of(new View.Heading("Two"))));
        assertThat(lines).extracting(AttributedString::toString).containsExactly("One", "", "Two");
    }

    @Test
    void anAnsweredPromptIsOneLine() {
        assertThat(renderer(30).drawSettled("Subject: Cannot save attendance")).extracting(AttributedString::toString)
                .containsExactly("✓ Subject: Cannot save", "  attendance");
        var ascii = new ConsoleRenderer(
                ConsoleWords.in(Locale.ENGLISH), new Lettering(StandardCharsets.US_ASCII), 30);
        assertThat(ascii.drawSettled("Done")).extracting(AttributedString::toString).containsExactly("+ Done");
    }

    @Test
    void noTextOfAnyoneCommandsTheTerminal() {
        String evil = "x\u001b[2Jy\u0007";
        var screen = Screen.of(
                new View.Heading(evil),
                View.Text.of(evil),
                new View.FieldList(List.of(new View.FieldList.Entry(evil, evil))),
                new View.Banner(View.Banner.Tone.INCIDENT, evil),
                new View.Choice(ID, evil, List.of(new View.Option("a", evil, evil)), Optional.empty()),
                new View.MultiChoice(ID, evil, List.of(new View.Option("a", evil, evil)), List.of()),
                new View.Buttons(List.of(new View.Button(ID, evil, Style.NORMAL))));

        var lines = renderer(60).draw(List.of(screen));

        assertThat(lines).isNotEmpty().allSatisfy(
                line -> assertThat(line.toString().codePoints()).noneMatch(Character::isISOControl));
        assertThat(renderer(60).drawTyped(evil).toString()).isEqualTo("> x\uFFFD[2Jy\uFFFD");
    }
}
