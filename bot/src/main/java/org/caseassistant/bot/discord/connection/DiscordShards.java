package org.caseassistant.bot.discord.connection;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.MiscUtil;
import net.dv8tion.jda.api.utils.SessionController;
import okhttp3.OkHttpClient;
import org.caseassistant.bot.config.DiscordSettings;
import org.caseassistant.bot.surface.CannotServeException;

/**
 * The connections to Discord. Each hears of its share of the servers, the first one of direct messages too (Gateway:
 * Sharding).
 */
public final class DiscordShards implements AutoCloseable {
    /** Of messages in servers, Discord sends what names us; of all others that they are there, and nothing of them. */
    private static final EnumSet<GatewayIntent> INTENTS =
            EnumSet.of(GatewayIntent.DIRECT_MESSAGES, GatewayIntent.GUILD_MESSAGES);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final DiscordSettings settings;
    private final ExecutorService threads;
    private final DiscordGateway gateway;
    private final GlobalLimit limit = new GlobalLimit();
    private final List<JDA> all = new CopyOnWriteArrayList<>();
    private volatile int total = 1;

    /**
     * Not connected yet.
     *
     * @param threads for what is answered
     */
    public DiscordShards(DiscordSettings settings, ExecutorService threads) {
        this.settings = settings;
        this.threads = threads;
        this.gateway = new DiscordGateway(
                settings.apiUrl().orElse(RestConfig.DEFAULT_BASE_URL), settings.botToken());
    }

    /**
     * Connects them all, and waits until they are.
     *
     * @param clock the time
     * @param listeners hear of everything from the first one's start on
     * @throws CannotServeException if Discord is not there or does not let us in
     */
    public void connect(InstantSource clock, EventListener... listeners) throws CannotServeException {
        try {
            DiscordGateway.Terms terms = gateway.ask();
            total = settings.shards().orElse(terms.shards());
            if (terms.left() < total) {
                throw CannotServeException.unreachable(
                        ("Discord lets the bot connect only %d more times until %s, and %d connections are needed. They"
                                + " are not made, as Discord would reset the token.")
                                .formatted(terms.left(), clock.instant().plus(terms.anew()), total),
                        null);
            }
            gateway.setConcurrency(terms.concurrency());
            List<CompletableFuture<Optional<CannotServeException>>> ready = build(listeners);
            int rounds = (total - 1) / terms.concurrency();
            await(ready, PATIENCE.plusSeconds((long) rounds * SessionController.IDENTIFY_DELAY));
        } catch (RuntimeException failure) {
            throw reason(failure);
        }
    }

    private List<CompletableFuture<Optional<CannotServeException>>> build(EventListener... listeners) {
        var ready = new ArrayList<CompletableFuture<Optional<CannotServeException>>>();
        for (int shard = 0; shard < total; shard++) {
            var known = new CompletableFuture<Optional<CannotServeException>>();
            ready.add(known);
            JDA built = JDABuilder.createLight(settings.botToken(), INTENTS)
                    .useSharding(shard, total)
                    .setSessionController(gateway)
                    .setRestConfig(gateway.rest())
                    .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(limit))
                    .setEventPool(inOrder(shard), true)
                    .setCallbackPool(threads)
                    .setEnableShutdownHook(false)
                    .addEventListeners((EventListener) event -> hear(event, known))
                    .addEventListeners((Object[]) listeners)
                    .build();
            all.add(built);
            gateway.open(built);
        }
        return ready;
    }

    /** What one writes after the other is heard in that order, as it would not be by several threads. */
    private static ExecutorService inOrder(int shard) {
        return Executors.newSingleThreadExecutor(
                Thread.ofVirtual().name("discord-shard-" + shard).factory());
    }

    private static void hear(GenericEvent event, CompletableFuture<Optional<CannotServeException>> known) {
        if (event instanceof ReadyEvent) {
            known.complete(Optional.empty());
        } else if (event instanceof ShutdownEvent ended) {
            known.complete(Optional.of(reason(ended.getCloseCode())));
        }
    }

    private static void await(List<CompletableFuture<Optional<CannotServeException>>> ready, Duration patience)
            throws CannotServeException {
        long end = System.nanoTime() + patience.toNanos();
        for (CompletableFuture<Optional<CannotServeException>> known : ready) {
            Optional<CannotServeException> refusal;
            try {
                refusal = known.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw CannotServeException.unreachable("Waiting for Discord was interrupted.", interrupted);
            } catch (ExecutionException | TimeoutException failure) {
                throw CannotServeException.unreachable(
                        "Discord's gateway did not answer within %d s. Check the connection."
                                .formatted(patience.toSeconds()),
                        failure);
            }
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
    }

    private static CannotServeException reason(CloseCode code) {
        return CannotServeException.refused(
                code == CloseCode.SHARDING_REQUIRED
                        ? "DISCORD_SHARDS: Discord wants more connections for the servers of this bot. Set it to auto, or"
                                + " to a greater number, and start again."
                        : "Discord's gateway refused the bot: %s. Check DISCORD_BOT_TOKEN, and start again."
                                .formatted(code == null ? "the connection ended" : code.getMeaning()),
                null);
    }

    /** Why Discord cannot be served after this. */
    public static CannotServeException reason(RuntimeException failure) {
        return failure instanceof InvalidTokenException
                ? CannotServeException.refused(
                        "DISCORD_BOT_TOKEN: Discord does not know this token. Copy the token from the page Bot of the"
                                + " application, and start again.",
                        failure)
                : CannotServeException.unreachable(
                        "Discord could not be reached with these settings: " + failure.getMessage()
                                + ". Check the connection.",
                        failure);
    }

    /** What all calls keep to. */
    public GlobalLimit limit() {
        return limit;
    }

    /** The one for what belongs to no server: direct messages, and commands. There once anything was heard. */
    public JDA first() {
        return all.getFirst();
    }

    /** The one that hears of this server. */
    public JDA of(String server) {
        return all.get(MiscUtil.getShardForGuild(server, total));
    }

    /** What is wrong with the connections, in words for the operator; empty if all are made. */
    public Optional<String> trouble() {
        List<JDA> lost = all.stream()
                .filter(shard -> shard.getStatus() != JDA.Status.CONNECTED)
                .toList();
        if (lost.isEmpty()) {
            return Optional.empty();
        }
        if (lost.stream().anyMatch(shard -> shard.getStatus() == JDA.Status.SHUTDOWN)) {
            return Optional.of("Discord ended the connection for good; the log says why. Mend it, and start again");
        }
        return Optional.of(total == 1
                ? "the connection is lost, and is being made anew"
                : "of the %d connections these are lost, and are being made anew: %s".formatted(
                        total,
                        lost.stream()
                                .map(shard -> Integer.toString(shard.getShardInfo().getShardId()))
                                .collect(Collectors.joining(", "))));
    }

    /** What was begun by them is finished, if it does not take long. */
    @Override
    public void close() {
        all.forEach(JDA::shutdown);
        long end = System.nanoTime() + ENDING.toNanos();
        for (JDA shard : all) {
            try {
                if (!shard.awaitShutdown(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                    shard.shutdownNow();
                }
            } catch (InterruptedException _) {
                shard.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
