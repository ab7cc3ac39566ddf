package org.caseassistant.bot.discord;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.chat.Turns;
import org.caseassistant.bot.config.DiscordSettings;
import org.caseassistant.bot.discord.connection.DiscordShards;
import org.caseassistant.bot.discord.conversation.DiscordAssistant;
import org.caseassistant.bot.discord.conversation.DiscordConversations;
import org.caseassistant.bot.discord.conversation.DiscordFiles;
import org.caseassistant.bot.discord.conversation.DiscordPeople;
import org.caseassistant.bot.discord.conversation.DiscordReplies;
import org.caseassistant.bot.discord.events.DiscordCommands;
import org.caseassistant.bot.discord.events.DiscordControls;
import org.caseassistant.bot.discord.events.DiscordMessages;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.handouts.Handouts;
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
    private final Turns turns;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-answer-", 0).factory());
    private final DiscordShards shards;
    private final ChatSurface surface;

    private DiscordService(DiscordSettings settings, Parts parts) throws CannotServeException {
        turns = new Turns(DiscordNames.SURFACE, parts.failures());
        parts.metrics().waiting(DiscordNames.SURFACE, turns::waiting);
        shards = new DiscordShards(settings, threads);
        var people = new DiscordPeople(parts.storage());
        surface = new DiscordSurface(shards, people, parts.metrics());
        var assistant = new DiscordAssistant(parts.assistant(), new DiscordFiles(parts.files()), parts.metrics());
        DiscordConversations conversations = conversations(parts, assistant, people);
        try {
            shards.connect(
                    parts.clock(),
                    new DiscordControls(conversations, assistant, people),
                    new DiscordMessages(conversations));
            register(settings.developmentGuild());
        } catch (CannotServeException | RuntimeException failure) {
            close();
            throw failure instanceof CannotServeException reason
                    ? reason
                    : DiscordShards.reason((RuntimeException) failure);
        }
    }

    private DiscordConversations conversations(Parts parts, DiscordAssistant assistant, DiscordPeople people) {
        var shown = new ShownReplies(DiscordNames.SURFACE, parts.storage(), parts.clock());
        var replies = new DiscordReplies(shown, new Handouts(parts.assistant()), shards);
        return new DiscordConversations(assistant, people, replies, shown, turns, parts.failures());
    }

    /**
     * What it is put together from.
     *
     * @param assistant answers
     * @param storage keeps what is to be kept
     * @param failures where failures are recorded
     * @param metrics counts and measures
     * @param clock the time
     * @param files lets in the files that people give
     */
    public record Parts(
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            Metrics metrics,
            InstantSource clock,
            Intake files) {}

    /** Starts to serve, on demand. */
    public static SurfaceStart start(DiscordSettings settings, Parts parts) {
        return new SurfaceStart() {
            @Override
            public String name() {
                return DiscordNames.SURFACE;
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

    private void register(Optional<String> developmentGuild) throws CannotServeException {
        List<CommandData> ours = DiscordCommands.all(developmentGuild.isEmpty());
        if (developmentGuild.isEmpty()) {
            if (!DiscordCommands.same(shards.first().retrieveCommands().complete(), ours, true)) {
                shards.first().updateCommands().addCommands(ours).complete();
            }
            return;
        }
        Guild guild = shards.of(developmentGuild.get()).getGuildById(developmentGuild.get());
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
        return shards.trouble();
    }

    /** Whether everything that people asked for is answered and shown. */
    boolean idle() {
        return turns.idle();
    }

    /** What was begun is finished while there is still a connection. */
    @Override
    public void close() {
        turns.close();
        shards.close();
        threads.shutdownNow();
    }
}
