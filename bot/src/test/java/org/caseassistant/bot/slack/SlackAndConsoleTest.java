package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.caseassistant.bot.console.ConsoleTypist;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.core.cases.SupportCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One draft, answered partly in Slack and partly at the console, makes the same case as anywhere. */
class SlackAndConsoleTest {
    @TempDir
    private Path folder;

    private SlackTypist slack;
    private ConsoleTypist console;

    @BeforeEach
    void start() throws Exception {
        slack = new SlackTypist(SlackBench.start(SlackBench.Mode.SOCKET));
        slack.actAs(Script.ACTOR);
        console = new ConsoleTypist(folder, slack.bench().database(), "console");
        console.actAs(Script.ACTOR);
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    static List<Script> scripts() {
        return Script.all();
    }

    /** Tells a script, its lines at the console where that is said; the end is where the last line was not. */
    private void tell(String how, Script script, IntPredicate atConsole) {
        boolean there = atConsole.test(0);
        driver(there).open(script.label());
        for (int i = 0; i < script.lines().size(); i++) {
            Line line = script.lines().get(i);
            if (atConsole.test(i) != there) {
                there = !there;
                resume(there);
            }
            SurfaceContract.tell(driver(there), line);
        }
        resume(!there);
        assertThat(driver(!there).question()).as("%s%n%s", how, driver(!there).screen()).isEqualTo("Review");
        driver(!there).press("Submit");

        SupportCase stored = slack.storage().inTransaction(SurfaceContract::newest);
        assertThat(stored.content().caseType()).isEqualTo(script.caseType());
        assertThat(SurfaceContract.shown(stored.content())).as(how).isEqualTo(SurfaceContract.expected(script));
    }

    private SurfaceDriver driver(boolean atConsole) {
        return atConsole ? console : slack;
    }

    private void resume(boolean atConsole) {
        if (atConsole) {
            console.line("/case resume");
        } else {
            slack.resume();
        }
    }

    @Test
    void theLongestFormCanChangeAtEveryQuestionInBothDirections() {
        Script longest = Script.all().getFirst();
        tell("begun at the console", longest, i -> i % 2 == 0);
        tell("begun in Slack", longest, i -> i % 2 == 1);
        assertThat(slack.bench().cases()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyFormCanChangeAtSomeQuestionAndComeBack(Script script) {
        int half = 1 + new Random().nextInt(script.lines().size() - 1);
        tell("after " + half + " answers", script, i -> i >= half);
        assertThat(slack.bench().cases()).isEqualTo(1);
    }
}
