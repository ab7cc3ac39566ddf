package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.cases.SupportCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything filled in as one form. */
class SlackModalTest {
    private static final Duration ACKNOWLEDGED = Duration.ofMillis(2900);

    private SlackBench bench;
    private SlackUser daniel;

    @BeforeEach
    void start() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        daniel = bench.user(Script.ACTOR);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    static List<Script> scripts() {
        return Script.all();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.outcome()).as(delivery.toString())
                .isIn(Delivery.Outcome.ACKNOWLEDGED, Delivery.Outcome.NOT_SENT);
        bench.settle();
    }

    private ShownModal form(String caseType) {
        done(daniel.command("/case", "open " + caseType.toLowerCase(Locale.ROOT)));
        done(daniel.lastMessage().clickLabelled("Fill in as one form"));
        return daniel.modal();
    }

    private void fill(ShownModal form, Script script) {
        var filling = new FormFilling(form, this::done);
        script.lines().forEach(filling::fill);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theFormStoresTheSameCaseAsTheConversation(Script script) {
        ShownModal form = form(script.label());
        fill(form, script);
        done(form.submit());
        assertThat(form.isOpen()).as(form.toString()).isFalse();
        assertThat(daniel.lastMessage().asText()).contains("Review");
        done(daniel.lastMessage().clickLabelled("Submit"));

        SupportCase stored = bench.storage().inTransaction(SurfaceContract::newest);
        assertThat(SurfaceContract.shown(stored.content())).isEqualTo(SurfaceContract.expected(script));
        assertThat(daniel.transcriptText()).contains("Case " + stored.number() + " is submitted");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndCanBeCorrected() {
        Script script = Script.all().get(1);
        ShownModal form = form(script.label());
        fill(form, script);
        form.upload("ask:attachments", new SlackFile("tool.exe", "image/png", FormFilling.CONTENT));
        done(form.submit());
        assertThat(form.errors()).hasSize(1).allSatisfy((block, why) -> assertThat(block).isEqualTo("ask:attachments"));
        form.upload("ask:attachments", new SlackFile(Script.FILE, "image/png", FormFilling.CONTENT));
        Delivery sent = form.submit();
        done(sent);
        String transcript = daniel.transcriptText();
        done(sent.sendTwice());
        assertThat(daniel.transcriptText()).isEqualTo(transcript);
        done(daniel.lastMessage().clickLabelled("Submit").sendTwice());
        assertThat(bench.cases()).isEqualTo(1);
    }

    @Test
    void aSlowSubmissionIsAcknowledgedInTimeAndItsOutcomeToldAfterwards() {
        Script script = Script.all().get(1);
        ShownModal form = form(script.label());
        fill(form, script);
        bench.slack().faults().hold("download", 1);
        Delivery sent = form.submit();
        assertThat(sent.acknowledged()).isTrue();
        assertThat(sent.elapsed()).isLessThan(ACKNOWLEDGED);
        assertThat(form.asText()).contains("Saving …");
        bench.slack().faults().release();
        bench.settle();
        assertThat(form.asText()).contains("Saved. You can close this window.");
        assertThat(daniel.lastMessage().asText()).contains("Review");
    }

    @Test
    void aSlowAnswerToACommandComesAfterItsAcknowledgement() {
        bench.slack().faults().hold("users.info", 1);
        Delivery command = daniel.command("/case", "help");
        assertThat(command.acknowledged()).isTrue();
        assertThat(command.elapsed()).isLessThan(ACKNOWLEDGED);
        daniel.awaitMessage("longer than usual");
        bench.slack().faults().release();
        bench.settle();
        assertThat(daniel.transcript()).hasSize(2);
    }
}
