package org.caseassistant.bot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.storage.Figures;
import org.caseassistant.core.storage.UnitOfWork;

/** How much the database holds, counted anew when somebody asks, but not more often than every few seconds. */
final class StoredFigures {
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Counted(long drafts, Map<CaseState, Long> cases, List<Figures.Waiting> outbox) {}

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final FailureLog failures;
    private final MultiGauge cases;
    private final MultiGauge waiting;
    private final MultiGauge age;
    private volatile double drafts = Double.NaN;
    private Instant counted = Instant.MIN;

    StoredFigures(Metrics metrics, UnitOfWork storage, InstantSource clock, FailureLog failures) {
        this.storage = storage;
        this.clock = clock;
        this.failures = failures;
        Gauge.builder("case_assistant.drafts", () -> drafts)
                .description("Cases that are being filled in")
                .register(metrics.registry());
        cases = MultiGauge.builder("case_assistant.cases")
                .description("Cases by state; of those that are over, an estimate")
                .register(metrics.registry());
        waiting = MultiGauge.builder("case_assistant.outbox.messages")
                .description("Messages that wait to be sent")
                .register(metrics.registry());
        age = MultiGauge.builder("case_assistant.outbox.age")
                .description("Age of the oldest message that waits to be sent")
                .baseUnit("seconds")
                .register(metrics.registry());
    }

    /** Counts, if it is time to. What cannot be counted is not shown as it was. */
    synchronized void refresh() {
        Instant now = clock.instant();
        if (counted.plus(FRESH).isAfter(now)) {
            return;
        }
        counted = now;
        try {
            show(storage.inTransaction(stores -> new Counted(
                    stores.figures().drafts(), stores.figures().cases(), stores.figures().outbox())), now);
        } catch (RuntimeException failure) {
            failures.record("counting for the metrics", failure);
            drafts = Double.NaN;
            cases.register(List.of(), true);
            waiting.register(List.of(), true);
            age.register(List.of(), true);
        }
    }

    private void show(Counted figures, Instant now) {
        drafts = figures.drafts();
        cases.register(
                figures.cases().entrySet().stream().<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(
                        Tags.of("state", entry.getKey().name().toLowerCase(Locale.ROOT)), entry.getValue()))
                        .toList(),
                true);
        waiting.register(
                figures.outbox()
                        .stream().<MultiGauge.Row<?>>map(queue -> MultiGauge.Row.of(surface(queue), queue.messages()))
                        .toList(),
                true);
        age.register(
                figures.outbox().stream().<MultiGauge.Row<?>>map(queue -> MultiGauge.Row.of(
                        surface(queue),
                        queue.oldest().map(then -> Duration.between(then, now).toMillis() / 1000.0).orElse(0.0)))
                        .toList(),
                true);
    }

    private static Tags surface(Figures.Waiting queue) {
        return Tags.of("surface", queue.surface());
    }
}
