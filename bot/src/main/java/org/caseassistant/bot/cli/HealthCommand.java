package org.caseassistant.bot.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseassistant.bot.health.Heartbeat;
import picocli.CommandLine;

/** Tells whether the bot that runs on a data directory is well, for a container engine to ask now and then. */
@CommandLine.Command(
        name = "health",
        description = "Tells whether the bot that runs on the data directory (--data) reaches its database.",
        mixinStandardHelpOptions = true)
final class HealthCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final InstantSource clock = InstantSource.system();

    @CommandLine.ParentCommand
    private StartCommand start;

    HealthCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Instant> last = Heartbeat.last(start.data());
        if (last.isEmpty()) {
            surroundings.err().println("No bot runs on " + start.data() + ".");
            return ExitCode.PROBLEM;
        }
        Duration age = Duration.between(last.get(), clock.instant());
        boolean well = age.compareTo(Heartbeat.STALE) <= 0;
        (well ? surroundings.out() : surroundings.err())
                .println("The bot reached its database " + age.toSeconds() + " s ago.");
        return well ? ExitCode.OK : ExitCode.PROBLEM;
    }
}
