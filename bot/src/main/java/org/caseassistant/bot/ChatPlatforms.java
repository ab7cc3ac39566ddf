package org.caseassistant.bot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.discord.DiscordService;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.bot.slack.SlackService;
import org.caseassistant.bot.slack.webapi.Rates;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.bot.surface.SurfaceStart;
import org.caseassistant.bot.surface.Surfaces;
import org.caseassistant.bot.web.Route;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;

/** Puts the chat platforms together that the operator wants served. */
final class ChatPlatforms {
    private final Groundwork ground;
    private final Assistant assistant;
    private final UnitOfWork storage;
    private final Consumer<List<Route>> web;

    /**
     * None is started yet.
     *
     * @param assistant answers
     * @param storage keeps what is to be kept
     * @param web takes what is to be answered by HTTP
     */
    ChatPlatforms(Groundwork ground, Assistant assistant, UnitOfWork storage, Consumer<List<Route>> web) {
        this.ground = ground;
        this.assistant = assistant;
        this.storage = storage;
        this.web = web;
    }

    /**
     * Starts them.
     *
     * @throws CannotStartException if one of them refuses its settings
     */
    Surfaces start(Opened opened) throws CannotStartException {
        try {
            return opened.keep(Surfaces.start(wanted(), ground.failures()));
        } catch (CannotServeException reason) {
            throw new CannotStartException(ExitCode.PROBLEM, List.of(reason.getMessage()));
        }
    }

    private List<SurfaceStart> wanted() {
        var starts = new ArrayList<SurfaceStart>();
        Intake files = Intake.inMemory(ground.configuration().assistant());
        ground.configuration()
                .slack()
                .map(settings -> SlackService.start(
                        settings,
                        new SlackService.Parts(
                                assistant,
                                storage,
                                ground.failures(),
                                ground.metrics(),
                                ground.clock(),
                                files,
                                Rates.SLACK,
                                web)))
                .ifPresent(starts::add);
        ground.configuration()
                .discord()
                .map(settings -> DiscordService.start(
                        settings,
                        new DiscordService.Parts(
                                assistant,
                                storage,
                                ground.failures(),
                                ground.metrics(),
                                ground.clock(),
                                files)))
                .ifPresent(starts::add);
        return starts;
    }

    /** Tells the operator which of these are served. */
    void announce(Surfaces surfaces) {
        surfaces.all().stream()
                .filter(served -> served.running().isPresent())
                .map(served -> Phrase.of("console.serving").with("platform", served.name()))
                .forEach(served -> ground.surroundings().out().println(ground.words().say(served)));
    }
}
