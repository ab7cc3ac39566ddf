package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.caseassistant.bot.slack.emulator.Delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures and checks of the request URL, with the real Bolt. */
class SignedHttpTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private RunningApp running;

    private SlackEmulator slack;

    private Endpoint endpoint;

    @BeforeEach
    void start() throws Exception {
        running = RunningApp.start(RunningApp.Mode.HTTP);
        slack = running.slack();
        endpoint = slack.endpoint(running.address());
    }

    @AfterEach
    void stop() throws IOException {
        running.close();
    }

    @Test
    void aWrongSignatureOrAnOldTimestampGets401() throws IOException {
        var body = "token=t&team_id=T1&user_id=U1&command=%2Fcase&text=help&api_app_id=A0EMULATOR";
        assertThat(endpoint.send(FORM, body, "guessed", Instant.now()).statusCode()).isEqualTo(401);
        assertThat(endpoint.send(FORM, body, slack.signingSecret(), Instant.now().minus(Duration.ofMinutes(6)))
                .statusCode()).isEqualTo(401);
        assertThat(endpoint.send(FORM, body, slack.signingSecret(), Instant.now()).statusCode()).isEqualTo(200);
    }

    @Test
    void theRequestUrlIsVerified() throws IOException {
        assertThat(endpoint.verify()).isTrue();
        assertThat(endpoint.sslCheck()).isEqualTo(200);
    }

    @Test
    void anUnhandledCommandIsRefusedAndTheUserIsTold() {
        assertThat(running.maria().command("/other", "").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(running.maria().problems()).containsExactly("dispatch_failed");
        assertThat(slack.violations()).extracting(Violation::detail).containsExactly(
                "/other was refused: HTTP status 404");
    }

    @Test
    void aMissingAcknowledgementIsAViolation() {
        slack.acknowledgeWithin(Duration.ofMillis(300));
        slack.faults().hold("views.open", 1);
        assertThat(running.maria().command("/case", "").outcome()).isEqualTo(Outcome.TIMED_OUT);
        slack.faults().release();
        assertThat(running.maria().problems()).containsExactly("operation_timeout");
        assertThat(slack.violations()).extracting(Violation::kind).contains(Violation.Kind.ACKNOWLEDGEMENT);
    }
}
