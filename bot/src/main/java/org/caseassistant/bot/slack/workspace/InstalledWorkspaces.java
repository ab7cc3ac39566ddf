package org.caseassistant.bot.slack.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.encryption.EncryptionKey;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.core.chat.Installation;
import org.caseassistant.core.storage.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workspaces that installed the app. Their tokens are in the database, each encrypted as that of its workspace, and
 * looked up anew after some seconds: what one process is told, the others know soon.
 */
public final class InstalledWorkspaces implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(InstalledWorkspaces.class);
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int REMEMBERED = 1_000;

    private final UnitOfWork storage;
    private final EncryptionKey key;
    private final InstantSource clock;
    private final BiFunction<String, String, Workspace> making;
    private final Latest<String, Known> known = new Latest<>(REMEMBERED);

    /**
     * Made once.
     *
     * @param making puts a workspace together from its id and its token
     */
    public InstalledWorkspaces(
            UnitOfWork storage,
            EncryptionKey key,
            InstantSource clock,
            BiFunction<String, String, Workspace> making) {
        this.storage = storage;
        this.key = key;
        this.clock = clock;
        this.making = making;
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Known(Workspace workspace, byte[] secret, Instant until) {}

    @Override
    public Optional<Workspace> of(String team) {
        Instant now = clock.instant();
        Optional<Known> remembered = known.get(team);
        if (remembered.isPresent() && now.isBefore(remembered.get().until())) {
            return remembered.map(Known::workspace);
        }
        Optional<Installation> installed =
                storage.inTransaction(stores -> stores.installations().in(SlackNames.SURFACE, team));
        if (installed.isEmpty()) {
            forget(team);
            return Optional.empty();
        }
        byte[] secret = installed.get().secret();
        Optional<Workspace> workspace = remembered
                .filter(earlier -> Arrays.equals(earlier.secret(), secret))
                .map(Known::workspace)
                .or(() -> made(team, secret));
        workspace.ifPresent(served -> known.put(team, new Known(served, secret, now.plus(FRESH))));
        return workspace;
    }

    private Optional<Workspace> made(String team, byte[] secret) {
        try {
            return Optional.of(making.apply(team, new String(key.decrypt(secret, owner(team)), UTF_8)));
        } catch (GeneralSecurityException _) {
            LOG.error("The token of the workspace {} was encrypted with another ENCRYPTION_KEY. Set that one, or let"
                    + " the workspace install the app again.", team);
            return Optional.empty();
        }
    }

    private static String owner(String team) {
        return SlackNames.SURFACE + ":" + team;
    }

    @Override
    public Optional<Workspace> remembered(String team) {
        return known.get(team).map(Known::workspace);
    }

    /**
     * A workspace installed the app, maybe again.
     *
     * @param botToken the bot's token there; a secret
     */
    void installed(String team, String name, String botToken) {
        byte[] secret = key.encrypt(botToken.getBytes(UTF_8), owner(team));
        Instant now = clock.instant();
        storage.inTransaction(stores -> {
            stores.installations().keep(new Installation(SlackNames.SURFACE, team, name, secret, now));
            return team;
        });
        forget(team);
    }

    /** Not if it installed the app again since: Slack may tell late. */
    @Override
    public void removed(String team, Instant at) {
        storage.inTransaction(stores -> {
            stores.installations()
                    .in(SlackNames.SURFACE, team)
                    // Slack's time has whole seconds.
                    .filter(installed -> installed.at().minusSeconds(1).isBefore(at))
                    .ifPresent(_ -> stores.installations().remove(SlackNames.SURFACE, team));
            return team;
        });
        forget(team);
    }

    private void forget(String team) {
        known.get(team).ifPresent(gone -> gone.workspace().close());
        known.remove(team);
    }

    @Override
    public void close() {
        known.values().forEach(served -> served.workspace().close());
    }
}
