package org.caseassistant.bot.cli;

import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.caseassistant.bot.config.ConfigurationReader;
import org.caseassistant.bot.config.Variable;
import org.caseassistant.bot.encryption.EncryptionKey;
import picocli.CommandLine;

/** Makes the key for secrets in the database. */
@CommandLine.Command(
        name = "encryption-key",
        description = "Prints a new ENCRYPTION_KEY. Keep it as you keep passwords: without it, workspaces have to be"
                + " installed anew.",
        mixinStandardHelpOptions = true)
final class EncryptionKeyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @CommandLine.Option(
            names = "--rotate",
            description = "Adds a new key to the ENCRYPTION_KEY that is set, to be set in its place: what was"
                    + " encrypted before can still be read.")
    private boolean rotate;

    EncryptionKeyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!rotate) {
            surroundings.out().println(EncryptionKey.fresh().write());
            return ExitCode.OK;
        }
        Optional<String> current =
                ConfigurationReader.text(surroundings.environment(), surroundings.directory(), Variable.ENCRYPTION_KEY);
        if (current.isEmpty()) {
            surroundings.err().println("ENCRYPTION_KEY is not set, so there is none to add a key to.");
            return ExitCode.PROBLEM;
        }
        try {
            surroundings.out().println(EncryptionKey.parse(current.get()).rotated().write());
            return ExitCode.OK;
        } catch (GeneralSecurityException _) {
            surroundings.err().println("ENCRYPTION_KEY is no key that this program made.");
            return ExitCode.PROBLEM;
        }
    }
}
