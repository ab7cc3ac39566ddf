package org.caseassistant.bot;

import java.io.IOException;
import java.util.List;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.cli.Surroundings;
import org.caseassistant.bot.console.ConsoleDevice;
import org.caseassistant.bot.console.LocalConsole;
import org.caseassistant.bot.console.PipedDevice;
import org.caseassistant.bot.console.TerminalDevice;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.storage.UnitOfWork;

/** Puts the console together, on which the operator talks where no chat platform is served. */
final class OperatorConsole {
    private final Groundwork ground;
    private final ConsoleDevice device;

    private OperatorConsole(Groundwork ground, ConsoleDevice device) {
        this.ground = ground;
        this.device = device;
    }

    /** Opens what it reads from and prints to. */
    static OperatorConsole open(Groundwork ground, Opened opened) throws IOException {
        return new OperatorConsole(ground, opened.keep(device(ground.surroundings())));
    }

    private static ConsoleDevice device(Surroundings surroundings) throws IOException {
        return surroundings.onTerminal()
                ? TerminalDevice.open(surroundings.environment())
                : new PipedDevice(surroundings.in(), surroundings.out());
    }

    /** Shows a line before anybody talks. */
    void notice(String line) {
        device.notice(line);
    }

    /**
     * The conversation, not begun.
     *
     * @throws CannotStartException if there is nobody to act as
     */
    LocalConsole with(Assistant assistant, UnitOfWork storage) throws CannotStartException {
        return LocalConsole.on(device, assistant, storage, ground.failures(), ground.ids(), settings())
                .orElseThrow(() -> new CannotStartException(
                        ExitCode.PROBLEM, List.of(ground.words().say("console.nobody"))));
    }

    private LocalConsole.Settings settings() {
        return new LocalConsole.Settings(
                ground.words(),
                ground.configuration().consoleZone(),
                ground.data(),
                ground.surroundings().directory(),
                ground.surroundings().home(),
                ground.configuration().assistant().largestFile(),
                ground.catalog().catalog().caseTypes().stream().map(CaseType::label).toList(),
                ground.configuration().database().isEmpty());
    }
}
