package org.caseassistant.bot.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.caseassistant.core.chat.Interaction;

/** Counts and measures. Safe for use by several threads; what it is told costs next to nothing. */
public final class Metrics implements AutoCloseable {
    private static final String SURFACE = "surface";
    private static final String WAITING = "case_assistant.waiting";

    /** Within which people feel no wait, notice one, and a platform gives up. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2),
        Duration.ofSeconds(3), Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Counts from nothing. */
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Answers an interaction, and counts it and how long that took. */
    public <R> R handled(Interaction interaction, Supplier<R> answering) {
        String surface = interaction.place().surface();
        registry.counter("case_assistant.interactions", SURFACE, surface, "kind", kind(interaction.what()))
                .increment();
        return timer("case_assistant.handling", "Time from an interaction to what is stored and to be said of it",
                surface)
                .record(answering);
    }

    private static String kind(Interaction.What what) {
        return what.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** Something was acknowledged to a platform, so long after it came. */
    public void acknowledged(String surface, Duration after) {
        timer("case_assistant.acknowledgement", "Time from what a platform sent to its acknowledgement", surface)
                .record(after);
    }

    private Timer timer(String name, String description, String surface) {
        return Timer.builder(name)
                .description(description)
                .tag(SURFACE, surface)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    /** How many people a surface is answering, asked whenever somebody looks; of a surface that starts again, the new. */
    public void waiting(String surface, IntSupplier people) {
        Optional.ofNullable(registry.find(WAITING).tag(SURFACE, surface).gauge()).ifPresent(registry::remove);
        Gauge.builder(WAITING, people, IntSupplier::getAsInt)
                .description("People whose interactions are being answered")
                .tag(SURFACE, surface)
                .strongReference(true)
                .register(registry);
    }

    /** A message of the outbox arrived, or did not. */
    public void delivered(String surface, boolean arrived) {
        registry.counter(
                "case_assistant.deliveries", SURFACE, surface, "outcome", arrived ? "sent" : "failed")
                .increment();
    }

    /**
     * A platform did not do what was asked of it.
     *
     * @param method what was asked, by the platform's name for it
     * @param code the platform's word for what is wrong, one of few
     */
    public void platformError(String surface, String method, String code) {
        registry.counter("case_assistant.platform_errors", SURFACE, surface, "method", method, "code", code)
                .increment();
    }

    MeterRegistry registry() {
        return registry;
    }

    /** All of it, in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
