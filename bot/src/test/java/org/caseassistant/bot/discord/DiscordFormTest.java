package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.emulator.ShownModal;
import org.caseassistant.core.cases.SupportCase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Forms of few questions, and forms where direct messages are closed, store the same case as the conversation. */
class DiscordFormTest {
    private static DiscordBench bench;

    private DiscordUser daniel;

    @BeforeAll
    static void start() throws Exception {
        bench = DiscordBench.start();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    /** The same person with another user of Discord each time, who has seen nothing yet. */
    @BeforeEach
    void begin() {
        daniel = bench.user(Script.ACTOR);
    }

    static List<Script> scripts() {
        return Script.all();
    }

    private void done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + daniel.seenText()).isTrue();
        bench.settle();
    }

    private void submit(Script script) {
        assertThat(daniel.lastMessage().asText()).contains("### Review");
        done(daniel.click("Submit"));
        SupportCase stored = bench.storage().inTransaction(SurfaceContract::newest);
        assertThat(stored.content().caseType()).isEqualTo(script.caseType());
        assertThat(SurfaceContract.shown(stored.content())).isEqualTo(SurfaceContract.expected(script));
        assertThat(daniel.lastMessage().asText()).contains("Case " + stored.number() + " is submitted");
    }

    /** Fills in one form after the other until all is answered; returns how many there were. */
    private int fillIn(Script script) {
        int forms = 0;
        do {
            assertThat(forms).as(daniel.seenText()).isLessThan(10);
            done(daniel.click("Fill in as one form"));
            ShownModal form = daniel.modal();
            assertThat(form.labels()).hasSizeBetween(1, 5);
            for (Line line : script.lines()) {
                if (form.labels().contains(line.label())) {
                    FormFilling.fill(form, line);
                }
            }
            done(form.submit());
            forms++;
        } while (!daniel.lastMessage().asText().contains("### Review"));
        return forms;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void formsStoreTheSameCaseAsTheConversation(Script script) {
        done(daniel.command("case open", Option.of("type", script.label())));
        int forms = fillIn(script);
        assertThat(forms).isGreaterThanOrEqualTo((script.lines().size() + 4) / 5);
        submit(script);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void withClosedDirectMessagesFormsDoToo(Script script) {
        daniel.closeDirectMessages();
        done(daniel.commandIn(bench.channel(), "case open", Option.of("type", script.label())));
        fillIn(script);
        submit(script);
        assertThat(daniel.transcript()).isEmpty();
        assertThat(daniel.messagesIn(bench.channel())).allMatch(ShownMessage::ephemeral);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void withClosedDirectMessagesTheConversationRunsInPlace(Script script) {
        daniel.closeDirectMessages();
        done(daniel.commandIn(bench.channel(), "case open", Option.of("type", script.label())));
        script.lines().forEach(this::tell);
        submit(script);
        assertThat(daniel.transcript()).isEmpty();
        assertThat(daniel.messagesIn(bench.channel())).allMatch(ShownMessage::ephemeral);
    }

    private void tell(Line line) {
        ShownMessage prompt = daniel.lastMessage();
        assertThat(prompt.asText()).contains("### " + line.label() + " \\(");
        switch (line.way()) {
            case TYPED, IN_PARTS, ATTACHED -> {
                done(prompt.click(line.way() == Line.Way.ATTACHED ? "Attach files" : "Write the answer"));
                FormFilling.fill(daniel.modal(), line);
                done(daniel.submitModal());
            }
            case CHOSEN ->
                done(prompt.options().containsAll(line.words())
                        ? prompt.pick(line.words().toArray(String[]::new))
                        : prompt.click(line.words().getFirst()));
            case PRESET -> done(prompt.click("Use " + line.words().getFirst()));
            case AGREED -> done(prompt.click("I agree"));
            case SKIPPED -> done(prompt.click("Skip"));
        }
    }

    @Test
    void whatIsWrongInAFormIsSaidAndStandsThereWhenItIsCorrected() {
        Script script = Script.all().get(1);
        done(daniel.command("case open", Option.of("type", script.label())));
        while (!daniel.lastMessage().asText().contains("### Review")) {
            done(daniel.click("Fill in as one form"));
            ShownModal next = daniel.modal();
            script.lines().stream()
                    .filter(line -> next.labels().contains(line.label()))
                    .forEach(line -> FormFilling.fill(next, line));
            if (next.labels().contains("Attachments")) {
                next.upload("attachments", new DiscordFile("tool.exe", "image/png", new byte[3]));
            }
            done(next.submit());
            boolean refused = next.labels().contains("Attachments");
            assertThat(daniel.lastMessage().buttons().contains("Correct it")).isEqualTo(refused);
            if (refused) {
                assertThat(daniel.lastMessage().asText()).contains("tool.exe");
                done(daniel.click("Correct it"));
                FormFilling.fill(daniel.modal(), script.lines().getLast());
                done(daniel.submitModal());
            }
        }
        done(daniel.click("Submit"));
        SupportCase stored = bench.storage().inTransaction(SurfaceContract::newest);
        assertThat(SurfaceContract.shown(stored.content())).containsEntry("attachments", "screenshot.png (12 B)");
    }
}
