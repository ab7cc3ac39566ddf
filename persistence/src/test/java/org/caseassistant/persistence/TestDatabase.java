package org.caseassistant.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.embedded.EmbeddedDatabase;

/**
 * A migrated database of its own for a test, with nothing in it. One real server serves all tests of a JVM; it is
 * started with the first of them and gone with the JVM. Other modules use it too.
 *
 * <p>Making and removing a database costs more than most tests do, so one that a test is done with is emptied and
 * serves the next.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int POOL_SIZE = 8;

    private static final Pattern ALTERING =
            Pattern.compile("\\b(ALTER|CREATE|DROP|VACUUM|ANALYZE)\\b", Pattern.CASE_INSENSITIVE);

    private final DatabaseAddress address;
    private final String name;
    private final Database database;
    private boolean altered;

    private TestDatabase(String name) {
        this.name = name;
        this.address = Server.ONE.addressOf(name);
        this.database = Database.migrated(address, POOL_SIZE, Optional.empty());
    }

    /** An empty one, in some hundredths of a second, so a test may well have its own. */
    public static TestDatabase create() {
        return new TestDatabase(Server.ONE.lend());
    }

    /**
     * One that served no other test, in about a second, for a test of how PostgreSQL reads: files and statistics that
     * another left behind have it read in other ways.
     */
    public static TestDatabase createAnew() {
        return new TestDatabase(Server.ONE.make());
    }

    /** The open database. Closing this closes it. */
    public Database database() {
        return database;
    }

    /** The same once more, with contents of files in an object store; to be closed before this. */
    public Database with(ObjectStore objects) {
        return Database.migrated(address, 2, Optional.of(objects));
    }

    /** Runs work in transactions of the database. */
    public UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    /** A repository of which every call is a transaction of its own. */
    public <T> T callByCall(Class<T> repository, Function<Stores, T> from) {
        return repository.cast(Proxy.newProxyInstance(
                repository.getClassLoader(), new Class<?>[] {repository}, (proxy, method, arguments) -> unitOfWork()
                        .inTransaction(stores -> call(from.apply(stores), method, arguments))));
    }

    private static Object call(Object repository, Method method, Object[] arguments) {
        try {
            return method.invoke(repository, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Plain connections, for looking past the repositories. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Where it is, for a test that opens it itself. */
    public DatabaseAddress address() {
        return address;
    }

    /** The environment of a program that is to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "DATABASE_URL", address.toString(),
                "DATABASE_USER", address.user().orElseThrow(),
                "DATABASE_PASSWORD", address.password().orElseThrow());
    }

    /** Runs statements past the repositories. After one that changes more than rows it serves no other test. */
    public void execute(String sql) {
        altered |= ALTERING.matcher(sql).find();
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row of a query past the repositories. */
    public Object value(String sql) {
        try (var connection = dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends all connections to it, also those of other programs. */
    @Override
    public void close() {
        database.close();
        if (altered) {
            Server.ONE.remove(name);
        } else {
            Server.ONE.takeBack(name);
        }
    }

    /** The server of all test databases of this JVM. */
    private static final class Server {
        static final String TEMPLATE = "template_migrated";
        static final Server ONE = new Server();

        /** With more rows a database has files and statistics that the next test should not find. */
        private static final int MOST_ROWS = 5_000;

        private final EmbeddedDatabase server;
        private final Queue<String> idle = new ConcurrentLinkedQueue<>();

        private Server() {
            var directory = newDirectory();
            server = EmbeddedDatabase.start(directory, () -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(directory);
            }));
            // No test asks whether this server survives a crash, nor whether its password is hard to guess.
            execute("ALTER ROLE CURRENT_USER SET synchronous_commit = off");
            execute("SET scram_iterations = 1; ALTER ROLE CURRENT_USER PASSWORD '"
                    + server.address().password().orElseThrow() + "'");
            execute("CREATE DATABASE " + TEMPLATE);
            Database.open(addressOf(TEMPLATE), 1).close();
        }

        String lend() {
            var kept = idle.poll();
            if (kept != null) {
                return kept;
            }
            return make();
        }

        String make() {
            var name = "test_" + UUID.randomUUID().toString().replace("-", "");
            execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            return name;
        }

        void remove(String name) {
            execute("DROP DATABASE " + name + " WITH (FORCE)");
        }

        void takeBack(String name) {
            if (emptied(name)) {
                idle.add(name);
            } else {
                remove(name);
            }
        }

        /** Removes what a test wrote and starts all numbers again; false if that was too much to leave no trace. */
        private boolean emptied(String name) {
            try (var connection = connectTo(addressOf(name));
                    var statement = connection.createStatement()) {
                statement.execute("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                // Neither the order of the tables nor what forbids to change some of them matters here.
                statement.execute("SET session_replication_role = replica");
                for (String table : tables(statement)) {
                    statement.addBatch("DELETE FROM " + table);
                }
                var rows = IntStream.of(statement.executeBatch()).sum();
                statement.execute(
                        "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)"
                                + " FROM pg_sequences WHERE last_value IS NOT NULL");
                return rows <= MOST_ROWS;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static List<String> tables(Statement statement) throws SQLException {
            var names = new ArrayList<String>();
            try (var rows = statement.executeQuery("SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                    + " WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'")) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        }

        DatabaseAddress addressOf(String database) {
            var own = server.address();
            return DatabaseAddress.parse(own.jdbcUrl().replaceFirst("/[^/]*$", "/" + database) + "?user="
                    + own.user().orElseThrow() + "&password=" + own.password().orElseThrow());
        }

        void execute(String sql) {
            try (var connection = connectTo(server.address());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Connection connectTo(DatabaseAddress address) throws SQLException {
            return DriverManager.getConnection(
                    address.jdbcUrl(),
                    address.user().orElseThrow(),
                    address.password().orElseThrow());
        }

        private static Path newDirectory() {
            try {
                return Files.createTempDirectory("case-assistant-tests");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path directory) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
