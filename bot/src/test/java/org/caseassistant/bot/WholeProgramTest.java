package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.contract.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as an operator starts it, fed by a script, and killed at the worst moments. */
class WholeProgramTest {
    @TempDir
    private Path folder;

    private ConsoleProcess start() {
        return ConsoleProcess.start(folder, Map.of("CONSOLE_LOCALE", "en-US"));
    }

    /** What is typed for a line of a script. */
    private static List<String> typed(Line line) {
        return switch (line.way()) {
            case TYPED, PRESET -> List.of(line.words().getFirst());
            case CHOSEN -> List.of(String.join(", ", line.words()));
            case IN_PARTS -> {
                var lines = new ArrayList<>(line.words());
                lines.add("/done");
                yield lines;
            }
            case AGREED -> List.of("yes");
            case SKIPPED -> List.of("/skip");
            case ATTACHED -> List.of("/attach " + line.words().getFirst(), "/done");
        };
    }

    @Test
    void aScriptOpensACaseOfEveryTypeAndTheNextStartShowsThemAll() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(Script.FILE), "twelve bytes");
        var lines = new ArrayList<String>();
        lines.add("/as " + Script.ACTOR);
        for (Script script : Script.all()) {
            lines.add("/case open " + script.label());
            script.lines().forEach(line -> lines.addAll(typed(line)));
            lines.add("/submit");
        }
        try (ConsoleProcess program = start()) {
            lines.forEach(program::send);
            program.endInput();
            assertThat(program.exitCode()).isZero();
            assertThat(program.output()).doesNotContain("\n! ");
            assertThat(program.errors()).isEmpty();
        }
        try (ConsoleProcess again = start()) {
            again.ask("/as " + Script.ACTOR, "Daniel Okafor");
            String list = again.ask("/case list", "CS-1001");
            for (int i = 0; i < Script.all().size(); i++) {
                Script script = Script.all().get(i);
                assertThat(list).contains("CS-" + (1001 + i) + " A case of the type " + script.label());
                assertEveryAnswer(script, again.ask("/case view " + (1001 + i), "submitted by Daniel Okafor"));
            }
        }
    }

    private static void assertEveryAnswer(Script script, String card) {
        String joined = card.replace(" ", "");
        for (Line line : script.lines()) {
            line.shown().ifPresent(shown -> assertThat(joined)
                    .as("%s of %s", line.label(), script.label())
                    .contains((line.label() + shown).replaceAll("\\s", "")));
        }
    }

    @Test
    void killedBetweenAnyTwoPromptsOfTheLongestFormItGoesOnWhereItWas() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(Script.FILE), "twelve bytes");
        Script longest = Script.all().getFirst();
        ConsoleProcess program = start();
        program.ask("/as " + Script.ACTOR, "Daniel Okafor");
        program.ask("/case open " + longest.label(), longest.lines().getFirst().label() + " (1 of ");
        for (int i = 0; i < longest.lines().size(); i++) {
            Line line = longest.lines().get(i);
            String next = i + 1 < longest.lines().size()
                    ? longest.lines().get(i + 1).label() + " (" + (i + 2) + " of "
                    : "Review";
            List<String> answers = typed(line);
            for (int part = 0; part < answers.size(); part++) {
                boolean last = part == answers.size() - 1;
                program.ask(answers.get(part), last ? next : "Noted so far");
                program = killedAndResumed(program, last ? next : "Noted so far");
            }
        }
        String review = program.ask("/review", "Change an answer");
        assertEveryAnswer(longest, review);
        program.ask("/submit", "Case CS-1001 is submitted");
        program = killed(program);
        program.ask("/as " + Script.ACTOR, "Daniel Okafor");
        assertEveryAnswer(longest, program.ask("/case view 1001", "submitted by"));
        assertThat(program.ask("/case resume", "Type /case")).contains("You have no case begun");
        program.close();
    }

    private ConsoleProcess killed(ConsoleProcess program) throws InterruptedException {
        program.kill();
        return start();
    }

    private ConsoleProcess killedAndResumed(ConsoleProcess program, String prompt) throws InterruptedException {
        ConsoleProcess next = killed(program);
        next.ask("/as " + Script.ACTOR, "Daniel Okafor");
        next.ask("/case resume", prompt);
        return next;
    }
}
