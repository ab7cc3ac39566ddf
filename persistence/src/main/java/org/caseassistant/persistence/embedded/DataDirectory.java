package org.caseassistant.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.caseassistant.persistence.DatabaseUnavailableException;

/** What lies where in the directory of an embedded database. Only for whoever holds its {@link DirectoryLock}. */
final class DataDirectory {
    private static final String CLUSTER = "postgresql";
    private static final int PASSWORD_BYTES = 24;
    private static final long LONGEST_LOG = 1_000_000;

    private final Path root;

    /** A directory that exists, as an absolute path without links. */
    DataDirectory(Path root) {
        this.root = root;
    }

    /** PostgreSQL's own data directory. */
    Path cluster() {
        return root.resolve(CLUSTER);
    }

    /** Where one is made. It gets its name when it is complete, so that none is ever used half made. */
    Path newCluster() {
        return root.resolve(CLUSTER + ".new-" + ProcessHandle.current().pid());
    }

    /** Where the server programs are unpacked. */
    Path binaries() {
        return root.resolve("binaries");
    }

    /** What the server and the programs around it have to say. */
    Path log() {
        return root.resolve("postgresql.log");
    }

    /** The file with the password. */
    Path passwordFile() {
        return root.resolve("password");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    /** Makes it fit for a start: what an earlier process began and never finished goes away. */
    void tidy() throws IOException {
        PrivateFiles.createDirectories(binaries());
        try (var cut = Files.newDirectoryStream(root, CLUSTER + ".new-*")) {
            for (var cluster : cut) {
                PrivateFiles.deleteTree(cluster);
            }
        }
        if (!Files.exists(log()) || Files.size(log()) > LONGEST_LOG) {
            PrivateFiles.write(log(), "");
        }
    }

    /**
     * Checks that a server of this major version can use the cluster.
     *
     * @throws DatabaseUnavailableException if not
     */
    void requireVersion(String version) throws IOException {
        var theirs = Files.readString(cluster().resolve("PG_VERSION")).strip();
        if (!theirs.equals(version)) {
            throw new DatabaseUnavailableException("The data in " + root + " was written by PostgreSQL " + theirs
                    + ", and this program brings PostgreSQL " + version
                    + ", which cannot read it. Move the data with pg_dump and pg_restore, or choose another directory"
                    + " with --data.");
        }
    }

    /** Chooses a password for a cluster about to be made. */
    void choosePassword() throws IOException {
        var random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        PrivateFiles.write(passwordFile(), HexFormat.of().formatHex(random) + "\n");
    }

    /**
     * The password of the cluster.
     *
     * @throws DatabaseUnavailableException if it is lost
     */
    String password() throws IOException {
        if (!Files.exists(passwordFile())) {
            throw new DatabaseUnavailableException("The password of the database is gone: there is no file "
                    + passwordFile() + ". Bring it back from a copy of the directory.");
        }
        return Files.readString(passwordFile()).strip();
    }

    /** The new cluster is complete: from now on it is the one. */
    void adoptNewCluster() throws IOException {
        PrivateFiles.move(newCluster(), cluster());
    }
}
