package org.caseassistant.bot.discord.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The real JDA at the emulator, with a listener for each test. */
final class SampleBot implements AutoCloseable {

    /** Leads to the emulator's gateway instead of Discord's. */
    private static final class Controller extends ConcurrentSessionController {

        private final String url;

        Controller(String url) {
            this.url = url;
        }

        @Override
        public String getGateway() {
            return url;
        }
    }

    /** What a test does with an event; an error it throws fails the test when the bot is closed. */
    private record Listener<T>(Class<T> type, Consumer<T> action) {

        void hear(Object event) {
            if (type.isInstance(event)) {
                action.accept(type.cast(event));
            }
        }
    }

    private final List<Listener<?>> listeners = new CopyOnWriteArrayList<>();

    private final List<Throwable> failures = new CopyOnWriteArrayList<>();

    private final ExecutorService events = Executors.newVirtualThreadPerTaskExecutor();

    private final JDA jda;

    private SampleBot(DiscordEmulator discord, Compression compression, EnumSet<GatewayIntent> intents) {
        jda = JDABuilder.createLight(discord.token(), intents)
                .setRestConfig(new RestConfig().setBaseUrl(discord.baseUrl()))
                .setSessionController(new Controller(discord.gateway().url())).setCompression(compression)
                .setEventPool(events).addEventListeners((EventListener) this::hear).setEnableShutdownHook(false)
                .build();
    }

    static SampleBot at(DiscordEmulator discord) {
        return at(discord, Compression.ZLIB);
    }

    static SampleBot at(DiscordEmulator discord, Compression compression) {
        var bot = connecting(discord, compression, EnumSet.of(GatewayIntent.DIRECT_MESSAGES,
                GatewayIntent.GUILD_MESSAGES));
        try {
            bot.jda.awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting JDA", e);
        }
        return bot;
    }

    /** A bot that is not waited for. */
    static SampleBot connecting(DiscordEmulator discord, Compression compression, EnumSet<GatewayIntent> intents) {
        return new SampleBot(discord, compression, intents);
    }

    private void hear(GenericEvent event) {
        try {
            new ArrayList<>(listeners).forEach(l -> l.hear(event));
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    <T> void on(Class<T> type, Consumer<T> action) {
        listeners.add(new Listener<>(type, action));
    }

    JDA jda() {
        return jda;
    }

    List<Throwable> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        jda.shutdown();
        try {
            assertThat(jda.awaitShutdown(Duration.ofSeconds(10))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping JDA", e);
        }
        events.shutdownNow();
    }
}
