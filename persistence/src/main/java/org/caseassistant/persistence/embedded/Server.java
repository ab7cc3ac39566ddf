package org.caseassistant.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.caseassistant.persistence.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process of a data directory. Only for whoever holds the {@link DirectoryLock}: a server found running
 * under it has nobody else.
 */
final class Server {
    /** The user and the database, as every PostgreSQL has them. */
    static final String NAME = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** After a crash a server repeats what was under way, which takes longer the more that was. */
    private static final Duration TO_START = Duration.ofMinutes(2);

    private static final Duration TO_STOP = Duration.ofSeconds(30);
    private static final Duration TO_END = Duration.ofSeconds(10);

    /** The id of no process: Linux, macOS and Windows all stay below. */
    private static final String NO_PROCESS = Integer.toString(Integer.MAX_VALUE);

    /** Values that need no quoting, since a shell reads them. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            // What was acknowledged is on the disk. Both are so by default; they are the point, so they are said.
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "localhost"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("timezone", "UTC"),
            Map.entry("max_connections", "50"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("jit", "off"),
            // The details of an error and its statement would bring what people wrote into the log.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_checkpoints", "off"));

    private final ServerPrograms programs;
    private final DataDirectory directory;
    private final Path pidFile;

    Server(ServerPrograms programs, DataDirectory directory) {
        this.programs = programs;
        this.directory = directory;
        this.pidFile = directory.cluster().resolve("postmaster.pid");
    }

    /** Makes the data directory, with a new password. */
    void create() throws IOException {
        directory.choosePassword();
        run(
                "initdb",
                "--pgdata=" + directory.newCluster(),
                "--username=" + NAME,
                "--auth=scram-sha-256",
                "--pwfile=" + directory.passwordFile(),
                "--encoding=UTF8",
                // The same order of names and the same upper and lower case whatever system this is.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        directory.adoptNewCluster();
    }

    /**
     * Starts it and waits until it takes connections.
     *
     * @return the port on which it does
     */
    int start() throws IOException {
        var port = freePort();
        var settings = SETTINGS.entrySet().stream()
                .map(setting -> " -c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining());
        try {
            control("start", TO_START, "--options=-p " + port + settings);
        } catch (DatabaseUnavailableException e) {
            // It may be late rather than dead, and nobody would know of it.
            stop();
            throw e;
        }
        return port;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void control(String what, Duration within, String more) throws IOException {
        run(
                "pg_ctl",
                what,
                "--pgdata=" + directory.cluster(),
                "--wait",
                "--timeout=" + within.toSeconds(),
                more);
    }

    private void run(String program, String... arguments) throws IOException {
        var exitCode = programs.run(directory.log(), program, List.of(arguments));
        if (exitCode != 0) {
            throw new DatabaseUnavailableException("The built-in database has a problem (" + program + " ended with "
                    + exitCode + "), and its log " + directory.log()
                    + " says which. Correct that, or name a PostgreSQL server in DATABASE_URL.");
        }
    }

    /**
     * Stops it if it is running, also if another process started it and was killed since, and sees to it that nothing
     * it left keeps the next one from starting.
     */
    void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var process = process(lines);
        if (process.filter(this::isOurs).isPresent()) {
            stop(process.get());
        } else if (lines.isEmpty() || process.isPresent()) {
            forget(lines);
        }
    }

    private static Optional<ProcessHandle> process(List<String> lines) {
        return lines.stream()
                .findFirst()
                .map(String::strip)
                .filter(id -> id.matches("[1-9][0-9]{0,9}"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)));
    }

    private boolean isOurs(ProcessHandle process) {
        var program = process.info().command().map(Path::of);
        if (program.isEmpty() || !program.get().getFileName().toString().startsWith("postgres")) {
            return false;
        }
        // Where the system does not tell arguments (Windows), our own copy of the program is telling enough.
        return process.info()
                .arguments()
                .map(arguments -> List.of(arguments).contains(directory.cluster().toString()))
                .orElseGet(() -> programs.include(program.get()));
    }

    /**
     * Another program has the id of the last server by now, and PostgreSQL would take it for that server. The file
     * stays all the same, since it also tells PostgreSQL how to look for server processes that are still at work.
     */
    private void forget(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            Files.delete(pidFile);
            return;
        }
        var changed = new ArrayList<>(lines);
        changed.set(0, NO_PROCESS);
        Files.write(pidFile, changed);
    }

    private void stop(ProcessHandle process) throws IOException {
        try {
            control("stop", TO_STOP, "--mode=fast");
        } catch (DatabaseUnavailableException e) {
            LOG.warn("The database server {} does not stop when told to, and is ended", process.pid(), e);
            // Its workers end with it, by themselves.
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    private static void awaitEnd(ProcessHandle process) throws IOException {
        try {
            process.onExit().get(TO_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while stopping the database server", e);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("the database server " + process.pid() + " does not end", e);
        }
    }
}
