package org.caseassistant.bot.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsRouteTest {
    private static final String TOKEN = "a-long-enough-token";
    private static final Place PLACE = new Place("slack", "T1", "D1");
    private static final ChatIdentity USER = new ChatIdentity("slack", "T1", "U1");

    private final TestDatabase database = TestDatabase.create();
    private final Metrics metrics = new Metrics();
    private Instant now = Instant.parse("2026-11-23T10:00:00Z");

    @AfterEach
    void stop() {
        metrics.close();
        database.close();
    }

    private MetricsRoute route(Optional<String> token) {
        return new MetricsRoute(
                metrics, token, database.unitOfWork(), () -> now, new FailureLog(() -> "K3F9QX2A"));
    }

    private static WebResponse get(MetricsRoute route, String peer, Map<String, List<String>> headers)
            throws Exception {
        return route.route().answering().answer(
                new WebRequest("GET", "/metrics", Map.of(), headers, new byte[0], peer));
    }

    private static String text(MetricsRoute route) throws Exception {
        return new String(get(route, "127.0.0.1", Map.of()).body(), UTF_8);
    }

    @Test
    void withoutATokenOnlyTheMachineItselfIsAnswered() throws Exception {
        MetricsRoute route = route(Optional.empty());
        assertThat(get(route, "127.0.0.1", Map.of()).status()).isEqualTo(200);
        assertThat(get(route, "0:0:0:0:0:0:0:1", Map.of()).status()).isEqualTo(200);
        assertThat(get(route, "192.0.2.1", Map.of()).status()).isEqualTo(403);
        assertThat(get(route, "127.0.0.1", Map.of("x-forwarded-for", List.of("192.0.2.1"))).status()).isEqualTo(403);
    }

    @Test
    void withATokenItMustBeShown() throws Exception {
        MetricsRoute route = route(Optional.of(TOKEN));
        assertThat(get(route, "192.0.2.1", Map.of("Authorization", List.of("Bearer " + TOKEN))).status())
                .isEqualTo(200);
        assertThat(get(route, "127.0.0.1", Map.of()).status()).isEqualTo(401);
        assertThat(get(route, "127.0.0.1", Map.of("Authorization", List.of("Bearer guessed"))).status())
                .isEqualTo(401);
    }

    @Test
    void whatHappensIsCountedAndMeasured() throws Exception {
        var interaction = new Interaction(
                "1", PLACE, USER, Locale.US, Optional.empty(), new Capabilities(true, true, Capabilities.ANY_NUMBER),
                new Interaction.What.Typed("a secret"));
        assertThat(metrics.<String>handled(interaction, () -> "answer")).isEqualTo("answer");
        metrics.acknowledged("slack", Duration.ofMillis(40));
        metrics.waiting("slack", () -> 7);
        metrics.waiting("slack", () -> 3);
        metrics.delivered("slack", true);
        metrics.delivered("slack", false);
        metrics.platformError("slack", "chat.postMessage", "channel_not_found");
        assertThat(text(route(Optional.empty()))).contains(
                "case_assistant_interactions_total{kind=\"typed\",surface=\"slack\"} 1.0",
                "case_assistant_handling_seconds_count{surface=\"slack\"} 1",
                "case_assistant_acknowledgement_seconds_bucket{surface=\"slack\",le=\"0.025\"} 0",
                "case_assistant_acknowledgement_seconds_bucket{surface=\"slack\",le=\"0.05\"} 1",
                "case_assistant_deliveries_total{outcome=\"failed\",surface=\"slack\"} 1.0",
                "case_assistant_deliveries_total{outcome=\"sent\",surface=\"slack\"} 1.0",
                "case_assistant_platform_errors_total{code=\"channel_not_found\",method=\"chat.postMessage\","
                        + "surface=\"slack\"} 1.0",
                "case_assistant_waiting{surface=\"slack\"} 3.0",
                "jvm_memory_used_bytes",
                "process_uptime_seconds").doesNotContain("secret", "U1", "D1");
    }

    @Test
    void whatIsStoredIsCountedAnewAfterSomeSeconds() throws Exception {
        MetricsRoute route = route(Optional.empty());
        assertThat(text(route)).contains("case_assistant_drafts 0.0", "case_assistant_cases{state=\"submitted\"} 0.0");
        Instant written = now;
        database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(
                    new Address(PLACE, USER), Screen.of(View.Text.of("hello")), written);
            return true;
        });
        now = now.plusSeconds(5);
        assertThat(text(route)).doesNotContain("case_assistant_outbox_messages{");
        now = now.plusSeconds(5);
        assertThat(text(route)).contains(
                "case_assistant_outbox_messages{surface=\"slack\"} 1.0",
                "case_assistant_outbox_age_seconds{surface=\"slack\"} 10.0");
    }

    @Test
    void withoutADatabaseTheRestIsStillTold() throws Exception {
        MetricsRoute route = route(Optional.empty());
        assertThat(text(route)).contains("case_assistant_drafts 0.0");
        database.execute("ALTER TABLE draft RENAME TO away");
        now = now.plusSeconds(10);
        assertThat(text(route)).contains("case_assistant_drafts NaN", "jvm_memory_used_bytes");
    }
}
