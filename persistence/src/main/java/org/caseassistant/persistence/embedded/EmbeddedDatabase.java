package org.caseassistant.persistence.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.DatabaseUnavailableException;

/**
 * A PostgreSQL server of our own, for where no other is configured.
 *
 * <p>All of it lies in one directory and stays there: {@code postgresql} with the data, {@code binaries} with the
 * server programs, {@code password}, {@code postgresql.log} and the lock. One process at a time uses a directory, and a
 * process opens a directory once. The server listens to this machine only, and to nobody without the password, since
 * others may have accounts here.
 *
 * <p>The server outlives a program that is killed. The next start on the directory stops it first; nothing that was
 * committed is lost. Whoever starts it closes it, also when the program ends on a signal.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private final DirectoryLock lock;
    private final Server server;
    private final DatabaseAddress address;

    private EmbeddedDatabase(DirectoryLock lock, Server server, DatabaseAddress address) {
        this.lock = lock;
        this.server = server;
        this.address = address;
    }

    /**
     * Starts the server of a directory, which is made if it does not exist.
     *
     * @param directory where everything is kept
     * @param beforeSlowStart run before a start that takes some seconds, because the server programs must be unpacked
     *     or the data directory made
     * @throws DatabaseUnavailableException if the directory cannot be used or the server does not start
     */
    public static EmbeddedDatabase start(Path directory, Runnable beforeSlowStart) {
        try {
            PrivateFiles.createDirectories(directory);
            return startLocked(directory.toRealPath(), beforeSlowStart);
        } catch (IOException e) {
            throw new DatabaseUnavailableException(
                    "The data directory " + directory + " cannot be used: " + reason(e)
                            + ". Correct that, or choose another directory with --data.",
                    e);
        }
    }

    private static EmbeddedDatabase startLocked(Path root, Runnable beforeSlowStart) throws IOException {
        var lock = DirectoryLock.acquire(root);
        try {
            return start(root, lock, beforeSlowStart);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedDatabase start(Path root, DirectoryLock lock, Runnable beforeSlowStart) throws IOException {
        var directory = new DataDirectory(root);
        directory.tidy();
        if (!directory.hasCluster() || !ServerPrograms.areIn(directory.binaries())) {
            beforeSlowStart.run();
        }
        var programs = ServerPrograms.unpackedIn(directory.binaries());
        var server = new Server(programs, directory);
        server.stop();
        programs.removeOthers();

        if (directory.hasCluster()) {
            directory.requireVersion(ServerPrograms.MAJOR_VERSION);
        } else {
            server.create();
        }
        var password = directory.password();
        var address = DatabaseAddress.local(
                "The built-in database in " + root, server.start(), Server.NAME, Server.NAME, password);
        return new EmbeddedDatabase(lock, server, address);
    }

    private static String reason(IOException problem) {
        return switch (problem) {
            case AccessDeniedException denied -> "this user may not read or write " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> problem.getMessage();
        };
    }

    /** How to reach the database; different after each start. */
    public DatabaseAddress address() {
        return address;
    }

    /** Stops the server, whatever is connected to it, and lets go of the directory. */
    @Override
    public void close() {
        try (lock) {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in database could not be stopped", e);
        }
    }
}
