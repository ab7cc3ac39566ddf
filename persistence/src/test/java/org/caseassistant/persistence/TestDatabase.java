package org.caseassistant.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.embedded.EmbeddedDatabase;

/**
 * A migrated database of its own for a test, with nothing in it. One real server serves all tests of a JVM; it is
 * started with the first of them and gone with the JVM. Other modules use it too.
 */
public final class TestDatabase implements AutoCloseable {
    private static final int POOL_SIZE = 8;

    private final DatabaseAddress address;
    private final String name;
    private final Database database;

    private TestDatabase(String name) {
        this.name = name;
        this.address = Server.ONE.addressOf(name);
        this.database = Database.open(address, POOL_SIZE);
    }

    /** A new one. It takes about a tenth of a second, so a test may well have its own. */
    public static TestDatabase create() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        Server.ONE.execute("CREATE DATABASE " + name + " TEMPLATE " + Server.TEMPLATE);
        return new TestDatabase(name);
    }

    /** The open database. Closing this closes it. */
    public Database database() {
        return database;
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

    /** Runs statements past the repositories. */
    public void execute(String sql) {
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

    /** Removes the database. */
    @Override
    public void close() {
        database.close();
        Server.ONE.execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    /** The server of all test databases of this JVM. */
    private static final class Server {
        static final String TEMPLATE = "template_migrated";
        static final Server ONE = new Server();

        private final EmbeddedDatabase server;

        private Server() {
            var directory = newDirectory();
            server = EmbeddedDatabase.start(directory, () -> {});
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                delete(directory);
            }));
            execute("CREATE DATABASE " + TEMPLATE);
            Database.open(addressOf(TEMPLATE), 1).close();
        }

        DatabaseAddress addressOf(String database) {
            var own = server.address();
            return DatabaseAddress.parse(own.jdbcUrl().replaceFirst("/[^/]*$", "/" + database) + "?user="
                    + own.user().orElseThrow() + "&password=" + own.password().orElseThrow());
        }

        void execute(String sql) {
            var own = server.address();
            try (var connection = DriverManager.getConnection(
                    own.jdbcUrl(), own.user().orElseThrow(), own.password().orElseThrow());
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
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
