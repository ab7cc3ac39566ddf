package org.caseassistant.bot.discord;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.config.DiscordSettings;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.bot.surface.RunningSurface;
import org.caseassistant.bot.surface.SurfaceStart;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.storage.UnitOfWork;

/** Everything that serves Discord, put together. */
public final class DiscordService implements RunningSurface {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final Turns turns = new Turns(DiscordSurface.NAME);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-event-", 0).factory());
    private final JDA jda;
    private final ChatSurface surface;

    private DiscordService(DiscordSettings settings, Parts parts) throws CannotServeException {
        var conversations = new DiscordConversations(parts, turns);
        var ready = new CompletableFuture<Optional<String>>();
        EventListener start = event -> hear(event, ready);
        JDABuilder builder = JDABuilder.createLight(
                settings.botToken(), EnumSet.of(GatewayIntent.DIRECT_MESSAGES))
                .setEventPool(threads)
                .setCallbackPool(threads)
                .setEnableShutdownHook(false)
                .addEventListeners(start, new DiscordListener(conversations));
        var rest = new RestConfig().setUserAgentSuffix(DiscordGateway.NAME);
        settings.apiUrl().ifPresent(url -> {
            var gateway = new DiscordGateway(url, settings.botToken());
            rest.setBaseUrl(url);
            builder.setSessionController(gateway).setWebsocketFactory(gateway.sockets());
        });
        builder.setRestConfig(rest);
        try {
            jda = builder.build();
        } catch (RuntimeException failure) {
            release();
            throw reason(failure);
        }
        surface = new DiscordSurface(jda, conversations);
        try {
            awaited(ready);
            register(settings.developmentGuild());
        } catch (CannotServeException | RuntimeException failure) {
            close();
            throw failure instanceof CannotServeException reason ? reason : reason((RuntimeException) failure);
        }
    }

    /**
     * What it is put together from.
     *
     * @param assistant answers
     * @param storage keeps what is to be kept
     * @param failures where failures are recorded
     * @param metrics counts and measures
     * @param clock the time
     * @param largestFile the most bytes of a file that is taken
     */
    public record Parts(
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            Metrics metrics,
            InstantSource clock,
            long largestFile) {}

    /** Starts to serve, on demand. */
    public static SurfaceStart start(DiscordSettings settings, Parts parts) {
        return new SurfaceStart() {
            @Override
            public String name() {
                return DiscordSurface.NAME;
            }

            @Override
            public DiscordService start() throws CannotServeException {
                return connect(settings, parts);
            }
        };
    }

    /**
     * Connects to Discord and serves it until closed.
     *
     * @throws CannotServeException if Discord is not there or does not let us in
     */
    static DiscordService connect(DiscordSettings settings, Parts parts) throws CannotServeException {
        // What people write never calls anybody; for all messages of the program, as JDA has no narrower place for it.
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        return new DiscordService(settings, parts);
    }

    private static void hear(GenericEvent event, CompletableFuture<Optional<String>> ready) {
        if (event instanceof ReadyEvent) {
            ready.complete(Optional.empty());
        } else if (event instanceof ShutdownEvent ended) {
            ready.complete(Optional.of(
                    ended.getCloseCode() == null ? "the connection ended" : ended.getCloseCode().getMeaning()));
        }
    }

    private static void awaited(CompletableFuture<Optional<String>> ready) throws CannotServeException {
        Optional<String> refusal;
        try {
            refusal = ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CannotServeException.unreachable("Waiting for Discord was interrupted.", interrupted);
        } catch (ExecutionException | TimeoutException failure) {
            throw CannotServeException.unreachable(
                    "Discord's gateway did not answer within %d s. Check the connection."
                            .formatted(PATIENCE.toSeconds()),
                    failure);
        }
        if (refusal.isPresent()) {
            throw CannotServeException.refused(
                    "Discord's gateway refused the bot: %s. Check DISCORD_BOT_TOKEN, and start again."
                            .formatted(refusal.get()),
                    null);
        }
    }

    private static CannotServeException reason(RuntimeException failure) {
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

    private void register(Optional<String> developmentGuild) throws CannotServeException {
        List<CommandData> ours = DiscordCommands.all(developmentGuild.isEmpty());
        if (developmentGuild.isEmpty()) {
            if (!DiscordCommands.same(jda.retrieveCommands().complete(), ours, true)) {
                jda.updateCommands().addCommands(ours).complete();
            }
            return;
        }
        Guild guild = jda.getGuildById(developmentGuild.get());
        if (guild == null) {
            throw CannotServeException.refused(
                    "DISCORD_DEVELOPMENT_GUILD: the bot is in no server with the id %s. Add it there, and start again."
                            .formatted(developmentGuild.get()),
                    null);
        }
        if (!DiscordCommands.same(guild.retrieveCommands().complete(), ours, false)) {
            guild.updateCommands().addCommands(ours).complete();
        }
    }

    @Override
    public ChatSurface chat() {
        return surface;
    }

    @Override
    public Optional<String> trouble() {
        return jda.getStatus() == JDA.Status.CONNECTED
                ? Optional.empty()
                : Optional.of("the connection is lost, and is being made anew");
    }

    /** Whether everything that people asked for is answered and shown. */
    boolean idle() {
        return turns.idle();
    }

    /** What was begun is finished while there is still a connection. */
    @Override
    public void close() {
        turns.close();
        jda.shutdown();
        try {
            if (!jda.awaitShutdown(ENDING)) {
                jda.shutdownNow();
            }
        } catch (InterruptedException _) {
            jda.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
    }

    private void release() {
        turns.close();
        threads.shutdownNow();
    }
}
