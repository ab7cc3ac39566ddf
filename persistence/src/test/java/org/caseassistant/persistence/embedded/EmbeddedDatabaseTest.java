package org.caseassistant.persistence.embedded;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.DatabaseUnavailableException;
import org.caseassistant.persistence.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
    @TempDir
    private static Path folder;

    /** Made once and copied for each test, since it takes seconds. */
    private static Path made;

    private final List<Process> children = new ArrayList<>();
    private Path directory;

    @BeforeAll
    static void make() throws IOException {
        made = folder.resolve("made");
        var announced = new AtomicInteger();
        try (var server = EmbeddedDatabase.start(made, announced::incrementAndGet);
                var database = Database.open(server.address(), 2)) {
            assertThat(announced).as("the first start takes a while").hasValue(1);
            database.unitOfWork().inTransaction(stores -> stores.directory().addAccount("North", Samples.ZONE));
        }
    }

    @BeforeEach
    void copy() throws IOException {
        directory = folder.resolve("copy-" + System.nanoTime());
        try (var files = Files.walk(made)) {
            for (var file : files.toList()) {
                var target = directory.resolve(made.relativize(file));
                // The programs are large and many, and no test writes into one.
                if (file.startsWith(made.resolve("binaries")) && Files.isRegularFile(file, NOFOLLOW_LINKS)) {
                    Files.createLink(target, file);
                } else {
                    Files.copy(file, target, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
                }
            }
        }
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        for (var child : children) {
            child.destroyForcibly().waitFor();
        }
        var root = directory.toRealPath();
        new Server(ServerPrograms.unpackedIn(root.resolve("binaries")), new DataDirectory(root)).stop();
        PrivateFiles.deleteTree(root);
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(directory, () -> {});
    }

    private static long accounts(EmbeddedDatabase server) {
        try (var database = Database.open(server.address(), 1)) {
            return ((Number) value(database, "SELECT count(*) FROM account")).longValue();
        }
    }

    private static Object value(Database database, String sql) {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another program that uses the directory; answers once it said that it is ready. */
    private Process startChild(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildProgram.class.getName(),
                directory.toString()));
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        children.add(child);
        var output = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo(ChildProgram.READY);
        return child;
    }

    private long serverProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid")).getFirst());
    }

    @Test
    void aRestartKeepsTheDataAndIsNotAnnounced() {
        var announced = new AtomicInteger();

        try (var server = EmbeddedDatabase.start(directory, announced::incrementAndGet)) {
            assertThat(accounts(server)).isEqualTo(1);
        }

        assertThat(announced).hasValue(0);
    }

    @Test
    void closingStopsTheServer() throws Exception {
        ProcessHandle process;
        try (var server = start()) {
            process = ProcessHandle.of(serverProcess()).orElseThrow();
            assertThat(process.isAlive()).isTrue();
            assertThat(server.address().toString()).startsWith("postgresql://localhost:");
        }

        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        assertThat(directory.resolve("postgresql").resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void theServerIsOneThatKeepsWhatItAcknowledged() {
        try (var server = start();
                var database = Database.open(server.address(), 1)) {
            assertThat(value(database, "SHOW fsync")).isEqualTo("on");
            assertThat(value(database, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(database, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(value(database, "SHOW server_version")).isEqualTo(ServerPrograms.VERSION);
        }
    }

    @Test
    void nobodyEntersWithoutThePassword() throws Exception {
        try (var server = start()) {
            var url = "jdbc:" + server.address();
            var password = Files.readString(directory.resolve("password")).strip();

            assertThat(password).hasSizeGreaterThan(30);
            DriverManager.getConnection(url, "postgres", password).close();
            for (var wrong : List.of("", "postgres", password + "x")) {
                assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", wrong))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void theServerListensToThisMachineOnly() throws Exception {
        try (var server = start();
                var database = Database.open(server.address(), 1)) {
            assertThat(value(database, "SHOW listen_addresses")).isEqualTo("localhost");
            assertThat(value(database, "SHOW unix_socket_directories")).isEqualTo("");
            assertThat(value(database, "SELECT count(*) FROM pg_hba_file_rules WHERE auth_method <> 'scram-sha-256'"))
                    .isEqualTo(0L);
        }
    }

    @Test
    void filesAreTheirOwnersOnly() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        for (var inner : List.of("postgresql", "binaries")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(inner))))
                    .isEqualTo("rwx------");
        }
        for (var inner : List.of("password", "postgresql.log")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolve(inner))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondProgramIsRefusedAndTheFirstGoesOn() throws Exception {
        var child = startChild();

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessage(directory.toRealPath() + " is in use by another Case Assistant (process " + child.pid()
                        + "). Stop it, or choose another directory with --data.");

        assertThat(ProcessHandle.of(serverProcess()).orElseThrow().isAlive()).isTrue();
    }

    @Test
    void aDirectoryIsOpenedOnceByOneProgram() {
        try (var first = start()) {
            assertThat(first.address()).isNotNull();
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("is in use by another Case Assistant");
        }
    }

    @Test
    void whatAKilledProgramCommittedIsThere() throws Exception {
        var child = startChild("account");
        var orphan = ProcessHandle.of(serverProcess()).orElseThrow();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        assertThat(orphan.isAlive()).as("the server outlives it").isTrue();

        try (var server = start()) {
            assertThat(orphan.onExit()).as("until the next start").succeedsWithin(Duration.ofSeconds(10));
            assertThat(accounts(server)).isEqualTo(2);
        }
    }

    @Test
    void aServerThatIsKeptBusyIsStoppedAllTheSame() throws Exception {
        var child = startChild();
        var port = Files.readAllLines(directory.resolve("postgresql").resolve("postmaster.pid")).get(3);
        var password = Files.readString(directory.resolve("password")).strip();
        try (var busy = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", password)) {
            assertThat(busy.isValid(5)).isTrue();
            child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

            try (var server = start()) {
                assertThat(accounts(server)).isEqualTo(1);
            }
        }
    }

    @Test
    void aServerThatWasKilledToo() throws Exception {
        var child = startChild("account");
        var orphan = ProcessHandle.of(serverProcess()).orElseThrow();
        child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        orphan.destroyForcibly();
        orphan.onExit().get(10, TimeUnit.SECONDS);

        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(2);
        }
    }

    @Test
    void aLeftoverFileThatNamesAnotherProgramDoesNotBlock() throws IOException {
        var other = ProcessHandle.current().parent().orElseThrow();
        Files.write(
                directory.resolve("postgresql").resolve("postmaster.pid"),
                List.of(Long.toString(other.pid()), directory.resolve("postgresql").toString(), "1", "5432", "", ""));

        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(1);
        }
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void aLeftoverFileThatNamesNobodyDoesNotBlock() throws IOException {
        var file = directory.resolve("postgresql").resolve("postmaster.pid");
        Files.write(file, List.of("2147483647", directory.resolve("postgresql").toString(), "1", "5432", "", ""));
        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(1);
        }

        Files.writeString(file, "");
        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(1);
        }
    }

    @Test
    void aFirstStartThatWasCutIsBegunAgain() throws IOException {
        PrivateFiles.deleteTree(directory.resolve("postgresql"));
        Files.createDirectories(directory.resolve("postgresql.new-1").resolve("base"));
        var announced = new AtomicInteger();

        try (var server = EmbeddedDatabase.start(directory, announced::incrementAndGet)) {
            assertThat(accounts(server)).isZero();
        }

        assertThat(announced).hasValue(1);
        assertThat(directory.resolve("postgresql.new-1")).doesNotExist();
    }

    @Test
    void serverProgramsThatWereUnpackedInPartAreUnpackedAgain() throws IOException {
        var binaries = directory.resolve("binaries");
        var whole = binaries.resolve(ServerPrograms.VERSION);
        var part = binaries.resolve(ServerPrograms.VERSION + ".part");
        Files.move(whole, part);
        Files.delete(part.resolve("bin").resolve("postgres"));

        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(1);
        }

        assertThat(part).doesNotExist();
    }

    @Test
    void serverProgramsOfAnotherVersionGoAway() throws IOException {
        var other = Files.createDirectories(directory.resolve("binaries").resolve("18.0").resolve("bin"));

        try (var server = start()) {
            assertThat(accounts(server)).isEqualTo(1);
        }

        assertThat(other.getParent()).doesNotExist();
    }

    @Test
    void dataOfAnotherVersionIsRefused() throws IOException {
        Files.writeString(directory.resolve("postgresql").resolve("PG_VERSION"), "16\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("was written by PostgreSQL 16")
                .hasMessageContaining("PostgreSQL 18")
                .hasMessageNotContaining("\n");
    }

    @Test
    void aLostPasswordIsSaid() throws IOException {
        Files.delete(directory.resolve("password"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(directory.toRealPath().resolve("password").toString());
    }

    @Test
    void aServerThatCannotStartSaysWhereToLook() throws IOException {
        Files.delete(directory.resolve("postgresql").resolve("global").resolve("pg_control"));

        assertThatThrownBy(this::start)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(directory.toRealPath().resolve("postgresql.log").toString());
        assertThatThrownBy(this::start).as("and lets go of the directory").hasMessageContaining("postgresql.log");
    }

    @Test
    void aDirectoryThatIsAFileIsRefused() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file, () -> {}))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining(file + " is a file")
                .hasMessageContaining("--data");
    }

    @Test
    void aLongLogBeginsAnew() throws IOException {
        var log = directory.resolve("postgresql.log");
        Files.writeString(log, "x".repeat(1_000_001));

        new DataDirectory(directory).tidy();

        assertThat(log).isEmptyFile();
    }

    @Test
    void aDirectoryWithSpacesAndAQuoteInItsName() {
        var odd = directory.resolve("my data, 'here'");
        try (var server = EmbeddedDatabase.start(odd, () -> {})) {
            assertThat(accounts(server)).isZero();
        }
    }
}
