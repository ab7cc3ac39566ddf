package org.caseassistant.bot.discord;

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
import org.caseassistant.bot.slack.SlackSurfaceDriver;
import org.caseassistant.core.cases.SupportCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One draft, answered partly in Discord and partly at the console or in Slack, makes the same case as anywhere. */
class DiscordAndOthersTest {
    @TempDir
    private static Path folder;

    private static DiscordTypist discord;
    private static ConsoleTypist console;
    private static SlackSurfaceDriver slack;

    @BeforeAll
    static void start() throws Exception {
        var bench = DiscordBench.start();
        discord = new DiscordTypist(bench);
        discord.actAs(Script.ACTOR);
        console = new ConsoleTypist(folder, bench.database(), "console");
        console.actAs(Script.ACTOR);
        slack = SlackSurfaceDriver.on(bench.database(), "slack");
        slack.actAs(Script.ACTOR);
    }

    @AfterAll
    static void stop() {
        slack.close();
        discord.close();
    }

    static List<Script> scripts() {
        return Script.all();
    }

    /** Tells a script, its lines elsewhere where that is said; the end is where the last line was not. */
    private void tell(String how, Script script, SurfaceDriver other, IntPredicate elsewhere) {
        boolean there = elsewhere.test(0);
        driver(there, other).open(script.label());
        for (int i = 0; i < script.lines().size(); i++) {
            Line line = script.lines().get(i);
            if (elsewhere.test(i) != there) {
                there = !there;
                resume(driver(there, other));
            }
            SurfaceContract.tell(driver(there, other), line);
        }
        SurfaceDriver end = driver(!there, other);
        resume(end);
        assertThat(end.question()).as("%s%n%s", how, end.screen()).isEqualTo("Review");
        end.press("Submit");

        SupportCase stored = discord.storage().inTransaction(SurfaceContract::newest);
        assertThat(stored.content().caseType()).isEqualTo(script.caseType());
        assertThat(SurfaceContract.shown(stored.content())).as(how).isEqualTo(SurfaceContract.expected(script));
    }

    private static SurfaceDriver driver(boolean elsewhere, SurfaceDriver other) {
        return elsewhere ? other : discord;
    }

    @SuppressWarnings("ReferenceEquality")
    private static void resume(SurfaceDriver driver) {
        if (driver.equals(discord)) {
            discord.resume();
        } else if (driver.equals(slack)) {
            slack.resume();
        } else {
            console.line("/case resume");
        }
    }

    @Test
    void theLongestFormCanChangeAtEveryQuestion() {
        Script longest = Script.all().getFirst();
        tell("begun at the console", longest, console, i -> i % 2 == 0);
        tell("begun in Discord", longest, slack, i -> i % 2 == 1);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyFormCanChangeToTheConsoleAndComeBack(Script script) {
        int half = 1 + new Random().nextInt(script.lines().size() - 1);
        tell("after " + half + " answers", script, console, i -> i >= half);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyFormCanChangeToSlackAndComeBack(Script script) {
        // Not more of them: Slack is paced at a message a second.
        int half = 1 + new Random().nextInt(script.lines().size() - 1);
        tell("after " + half + " answers", script, slack, i -> i == half);
    }
}
