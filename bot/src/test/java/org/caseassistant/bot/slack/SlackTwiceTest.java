package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.core.cases.SupportCase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conversations of which all comes twice at the same time, and all once more after a restart. */
class SlackTwiceTest {
    /** By prompts alone, and by a form from its fourth question on. */
    private static final Map<Script, Integer> PROMPTS =
            Map.of(Script.all().get(7), Integer.MAX_VALUE, Script.all().get(0), 3);

    private SlackBench bench;
    private SlackTypist daniel;

    @AfterEach
    void stop() {
        bench.close();
    }

    /** What there is to see and what is stored after a conversation, without the number of its case. */
    private record Outcome(String transcript, Map<String, String> answers) {}

    private Outcome tell(Script script, int prompts) {
        daniel = new SlackTypist(bench);
        daniel.actAs(Script.ACTOR);
        daniel.done(daniel.user().openHome());
        daniel.open(script.label());
        script.lines().stream().limit(prompts).forEach(line -> SurfaceContract.tell(daniel, line));
        if (prompts < script.lines().size()) {
            fill(script, prompts);
        }
        daniel.press("Submit");
        daniel.press("Add information");
        daniel.type("It is <!channel> again");
        daniel.press("Done");
        daniel.press("Close");
        daniel.type("Found it");
        daniel.done(daniel.user().command("/case", "resume"));

        SupportCase stored = bench.storage().inTransaction(SurfaceContract::newest);
        return new Outcome(
                daniel.user().transcriptText().replace(stored.number().toString(), "CS-N"),
                SurfaceContract.shown(stored.content()));
    }

    private void fill(Script script, int prompts) {
        daniel.press("Fill in as one form");
        ShownModal form = daniel.user().modal();
        var filling = new FormFilling(form, this::done);
        script.lines().stream().skip(prompts).forEach(filling::fill);
        form.upload("ask:attachments", new SlackFile("tool.exe", "image/png", FormFilling.CONTENT));
        done(form.submit());
        assertThat(form.errors()).containsOnlyKeys("ask:attachments");
        filling.fill(script.lines().getLast());
        done(form.submit());
        assertThat(form.isOpen()).isFalse();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.outcome()).as(delivery.toString())
                .isIn(Delivery.Outcome.ACKNOWLEDGED, Delivery.Outcome.NOT_SENT);
        bench.settle();
    }

    /** Everything that is stored of cases and drafts. */
    private Object stored() {
        return bench.database().value("""
                select concat(
                    (select string_agg(c::text, ';' order by c::text) from support_case c),
                    (select string_agg(e::text, ';' order by e::text) from case_event e),
                    (select string_agg(d::text, ';' order by d::text) from draft d))""");
    }

    @ParameterizedTest
    @EnumSource
    void whatComesTwiceIsShownAndStoredAsIfItCameOnce(SlackBench.Mode mode) throws Exception {
        bench = SlackBench.start(mode);
        PROMPTS.forEach((script, prompts) -> {
            Outcome once = tell(script, prompts);
            // Else the case of the first time is offered as similar the second time.
            bench.database().execute("UPDATE support_case SET words = ''");
            bench.slack().deliverTwice(true);
            assertThat(tell(script, prompts)).isEqualTo(once);
            bench.slack().deliverTwice(false);
            assertThat(once.answers()).isEqualTo(SurfaceContract.expected(script));
        });
        assertThat(bench.cases()).isEqualTo(2 * PROMPTS.size());

        List<Delivery> all = bench.slack().deliveries();
        bench.restart();
        Object stored = stored();
        String transcript = daniel.user().transcriptText();
        all.stream().filter(delivery -> delivery.outcome() != Delivery.Outcome.NOT_SENT).forEach(Delivery::sendLate);
        bench.settle();
        assertThat(stored()).isEqualTo(stored);
        assertThat(daniel.user().transcriptText()).isEqualTo(transcript);
    }
}
