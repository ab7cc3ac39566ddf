package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The real Bolt has the same conversation over Socket Mode and over signed HTTP. */
class BothTransportsTest {

    @ParameterizedTest
    @EnumSource
    void aCaseIsOpenedFromAModalWithErrorsAndClosedByAButton(RunningApp.Mode mode) throws Exception {
        try (var running = RunningApp.start(mode)) {
            var maria = running.maria();

            maria.command("/case", "");
            var form = maria.awaitModal("Open a case");
            assertThatThrownBy(form::submit).hasMessageContaining("subject is required");
            form.type("text", "no");
            form.submit();
            assertThat(form.errors()).containsExactly(Map.entry("subject", "Please say more"));
            assertThat(form.isOpen()).isTrue();

            assertThat(form.search("product", "router")).containsExactly("router one");
            form.pickFound("product", "router", "p1");
            assertThat(form.value("product")).isEqualTo("p1");
            form.type("text", "No signal");
            form.submit();
            assertThat(form.isOpen()).isFalse();

            var card = maria.awaitMessage("*Case 1*");
            assertThat(card.lines()).containsExactly("*Case 1*", "No signal", "[Close]");
            assertThatThrownBy(() -> card.click("reopen")).hasMessageContaining("buttons > close");
            assertThat(card.click("close").acknowledged()).isTrue();
            assertThat(card.lines()).containsExactly("Case 1 is closed");
            assertThat(card.updates()).isEqualTo(1);
            assertThat(running.slack().violations()).isEmpty();
            assertThat(maria.problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommandIsAnsweredForTheUserAlone(RunningApp.Mode mode) throws Exception {
        try (var running = RunningApp.start(mode)) {
            var slack = running.slack();
            slack.workspace("T1").channel("C1", "general", "U1");
            running.maria().commandIn("C1", "/case", "help");
            var answer = running.maria().messagesIn("C1").getFirst();
            assertThat(answer.ephemeral()).isTrue();
            assertThat(answer.text()).isEqualTo("Say /case to open a case");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFileInTheDirectMessageIsRead(RunningApp.Mode mode) throws Exception {
        try (var running = RunningApp.start(mode)) {
            var delivery = running.maria().write("see this", SlackFile.text("Log.txt", "it broke"));
            assertThat(delivery.payload()).contains("file_share");
            running.maria().awaitMessage("Read Log.txt: it broke");
            assertThat(delivery.retry("http_timeout").tries()).isEqualTo(2);
            assertThat(running.slack().violations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theHomeTabIsPublishedAndUsed(RunningApp.Mode mode) throws Exception {
        try (var running = RunningApp.start(mode)) {
            assertThat(running.maria().openHome().acknowledged()).isTrue();
            var home = running.maria().home();
            assertThat(home.options("product")).isEqualTo(List.of("Open", "All"));
            assertThat(home.pick("product", "All").acknowledged()).isTrue();
            assertThat(running.slack().violations()).isEmpty();
        }
    }
}
