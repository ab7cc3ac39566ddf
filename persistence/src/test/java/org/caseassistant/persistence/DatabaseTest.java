package org.caseassistant.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    private String url(String user, String password, String name) {
        var own = database.address();
        return "postgres://" + user + ":" + password + "@" + own.hosts() + "/" + name;
    }

    private static void assertRefused(ThrowingCallable open, String... parts) {
        assertThatThrownBy(open)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageStartingWith("DATABASE_URL: ")
                .hasMessageContainingAll(parts)
                .hasMessageNotContaining("hush")
                .hasMessageNotContaining("\n")
                .satisfies(problem -> {
                    for (var cause = problem; cause != null; cause = cause.getCause()) {
                        assertThat(String.valueOf(cause.getMessage())).doesNotContain("hush");
                    }
                });
    }

    /** The numbers of the migrations that the program comes with. */
    private static List<Integer> migrations() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyMigrationIsApplied() throws IOException {
        assertMigrated();
    }

    private void assertMigrated() throws IOException {
        assertThat(database.value("SELECT count(*) FROM flyway_schema_history WHERE success"))
                .isEqualTo((long) migrations().size());
        assertThat(database.value("SELECT count(*) FROM scheduled_tasks")).isEqualTo(0L);
    }

    @Test
    void openingAgainChangesNothing() {
        Samples.World.in(database.unitOfWork());

        try (var again = Database.open(database.address(), 1)) {
            assertThat(again.unitOfWork()
                    .<Integer>inTransaction(stores -> stores.directory().everyone(10).size()))
                    .isEqualTo(4);
        }
    }

    @Test
    void severalOpenAnEmptyDatabaseAtOnce() throws Exception {
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");

        var tables = Together.times(3, () -> {
            try (var opened = Database.open(database.address(), 1)) {
                return opened.unitOfWork().<Boolean>inTransaction(stores -> stores.directory().isEmpty());
            }
        });

        assertThat(tables).containsOnly(true);
        assertMigrated();
    }

    @Test
    void aRefusedPasswordIsSaid() {
        assertRefused(
                () -> Database.open(DatabaseAddress.parse(url("postgres", "hush", "postgres")), 1),
                "refuses this user or password");
        assertRefused(
                () -> Database.open(DatabaseAddress.parse(url("nobody", "hush", "postgres")), 1),
                "refuses this user or password");
    }

    @Test
    void aMissingDatabaseIsSaid() {
        var own = database.address();

        assertRefused(
                () -> Database.open(
                        DatabaseAddress.parse(
                                url(own.user().orElseThrow(), own.password().orElseThrow(), "absent")),
                        1),
                "no database of this name");
    }

    @Test
    void anUnreachableServerIsSaid() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertRefused(
                () -> Database.open(DatabaseAddress.parse("postgres://u:hush@localhost:" + free + "/db"), 1),
                "no server answers at localhost:" + free);
    }

    @Test
    void aServerWithTooFewConnectionsIsSaid() {
        var role = "crowded_" + Long.toUnsignedString(System.nanoTime(), 36);
        var name = database.value("SELECT current_database()").toString();
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'hush' CONNECTION LIMIT 0");

        assertRefused(() -> Database.open(DatabaseAddress.parse(url(role, "hush", name)), 1), "no connection left");

        database.execute("DROP ROLE " + role);
    }

    @Test
    void anUnknownHostIsSaid() {
        var address = DatabaseAddress.parse("postgres://u:hush@no-such-host.invalid/db");
        var problem = new SQLException("The connection attempt failed.", "08001", new UnknownHostException("no"));

        assertThat(new ServerProblems(address).of(problem))
                .hasMessage("DATABASE_URL: there is no host of the name in no-such-host.invalid. Correct it.");
    }

    @Test
    void aUserWithoutRightsIsSaid() {
        var role = "limited_" + Long.toUnsignedString(System.nanoTime(), 36);
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'hush'");
        database.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
        var name = database.value("SELECT current_database()").toString();

        assertRefused(
                () -> Database.open(DatabaseAddress.parse(url(role, "hush", name)), 1),
                "may not create or change tables");

        database.execute("DROP ROLE " + role);
    }

    @Test
    void aUserWhoMayNotAddTheExtensionIsTold() {
        var role = "modest_" + Long.toUnsignedString(System.nanoTime(), 36);
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD 'hush'");
        database.execute("DROP EXTENSION pg_trgm; DROP SCHEMA public CASCADE; CREATE SCHEMA public;"
                + " GRANT ALL ON SCHEMA public TO " + role);
        var address = DatabaseAddress.parse(url(role, "hush", database.value("SELECT current_database()").toString()));

        assertRefused(() -> Database.open(address, 1), "lacks the extension pg_trgm", "run CREATE EXTENSION pg_trgm");
        database.execute("CREATE EXTENSION pg_trgm");
        Database.open(address, 1).close();

        database.execute("DROP SCHEMA public CASCADE; DROP OWNED BY " + role + "; DROP ROLE " + role);
    }

    @Test
    void aNewerSchemaIsSaid() throws IOException {
        database.execute("INSERT INTO flyway_schema_history SELECT 99, '99', 'from the future', 'SQL', 'V99__f.sql', 1,"
                + " installed_by, now(), 1, true FROM flyway_schema_history LIMIT 1");

        assertRefused(
                () -> Database.open(database.address(), 1),
                "a newer Case Assistant has used this database",
                "version 99",
                "up to " + migrations().getLast());
    }

    @Test
    void aMigrationThatWasChangedIsSaid() {
        database.execute("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");

        assertRefused(() -> Database.open(database.address(), 1), "could not be brought up to date");
    }

    @Test
    void anOldServerIsSaid() {
        assertThat(new ServerProblems(database.address()).tooOld(14, 15))
                .hasMessage("DATABASE_URL: the server is PostgreSQL 14, and Case Assistant needs 15 or newer."
                        + " Upgrade the server, or name another one.");
    }

    @Test
    void anyOtherProblemIsOneLineWithItsCode() {
        assertThat(new ServerProblems(database.address()).of(new SQLException("out of\n memory", "53200")))
                .hasMessageMatching("DATABASE_URL: the server at localhost:\\d+ cannot be used"
                        + " \\(SQLSTATE 53200: out of memory\\)\\. .*");
    }

    @Test
    void plainConnectionsCommitEachStatement() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void noStatementRunsForEver() throws SQLException {
        assertThat(database.value("SHOW statement_timeout")).isEqualTo("30s");
        var own = database.address();
        try (var outside = DriverManager.getConnection(
                own.jdbcUrl(), own.user().orElseThrow(), own.password().orElseThrow());
                var rows = outside.createStatement().executeQuery("SHOW statement_timeout")) {
            rows.next();
            assertThat(rows.getString(1)).as("as migrations have it").isEqualTo("0");
        }
    }
}
