package org.caseassistant.persistence.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of a PostgreSQL server, unpacked from the library that brings them for each system.
 *
 * <p>Only its archives are used. Its own way to start a server is made for tests: it lets everybody in, trades the
 * safety of what is committed for speed, and waits its whole time for a server that has failed to start.
 */
final class ServerPrograms {
    /** The version in the archives, by which an earlier one is told apart. A test compares it to the server. */
    static final String VERSION = "18.6";

    /** By which data directories are compatible. */
    static final String MAJOR_VERSION = VERSION.substring(0, VERSION.indexOf('.'));

    private static final String PART = ".part";

    private final Path home;

    private ServerPrograms(Path home) {
        this.home = home;
    }

    /** Whether they are unpacked there. */
    static boolean areIn(Path directory) {
        return Files.isDirectory(directory.resolve(VERSION));
    }

    /** Unpacks them there, which takes some seconds, unless they are. */
    static ServerPrograms unpackedIn(Path directory) throws IOException {
        var home = directory.resolve(VERSION);
        if (!areIn(directory)) {
            var part = directory.resolve(VERSION + PART);
            PrivateFiles.deleteTree(part);
            PrivateFiles.createDirectories(part);
            unpack(part);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(home);
    }

    private static void unpack(Path target) throws IOException {
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), machine());
                var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive of the database server has a file outside of itself");
                }
                unpack(entry, tar, path);
            }
        } catch (IllegalStateException e) {
            throw new IOException("there is no built-in database server for " + system() + " on " + machine(), e);
        }
    }

    private static void unpack(TarArchiveEntry entry, TarArchiveInputStream tar, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (path.getParent().endsWith("bin")) {
            path.toFile().setExecutable(true, true);
        }
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return "Windows";
        }
        return name.startsWith("mac") ? "Darwin" : "Linux";
    }

    private static String machine() {
        var name = System.getProperty("os.arch");
        return name.equals("amd64") ? "x86_64" : name;
    }

    /** Removes other versions, unpacked by an earlier or a later program. None of them may be running. */
    void removeOthers() throws IOException {
        try (var versions = Files.list(home.getParent())) {
            for (var version : versions.filter(other -> !other.equals(home)).toList()) {
                PrivateFiles.deleteTree(version);
            }
        }
    }

    /**
     * Runs one of them to its end.
     *
     * @param log where its output goes
     * @return its exit code, 0 if all is well
     */
    int run(Path log, String program, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it does not know.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);

        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        // Settings for other PostgreSQL clients and servers are not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + program + " was running", e);
        }
    }

    /** Whether a program belongs to these or to an earlier version of them. */
    boolean include(Path program) {
        return program.startsWith(home.getParent());
    }
}
