package org.caseassistant.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.UnitOfWork;

/** An open PostgreSQL database with the tables this program needs. */
public final class Database implements AutoCloseable {
    private static final int OLDEST_SERVER = 15;
    private static final int IDLE_CONNECTIONS = 2;

    /** For a connection of the pool to come free. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** For an answer of the server, in seconds: longer than it may work on a statement. */
    private static final String LONGEST_SILENCE = "60";

    private static final Map<String, String> DRIVER_PROPERTIES = Map.of(
            "ApplicationName", "case-assistant",
            "connectTimeout", "5",
            "tcpKeepAlive", "true",
            // The details of an error quote the row it is about, and errors are logged.
            "logServerErrorDetail", "false");

    /**
     * So that a stuck statement or a forgotten transaction gives its locks back. Migrations take as long as they take:
     * they run on connections of their own.
     */
    private static final String SESSION_LIMITS =
            "SET statement_timeout = '30s'; SET lock_timeout = '10s'; SET idle_in_transaction_session_timeout = '5min'";

    private final HikariDataSource pool;
    private final UnitOfWork transactions;

    private Database(HikariDataSource pool, Optional<ObjectStore> objects) {
        this.pool = pool;
        this.transactions = new Transactions(pool, objects);
    }

    /**
     * The same with no object store: contents of files that are in one cannot be read.
     *
     * @throws DatabaseUnavailableException if the database cannot be used
     */
    public static Database open(DatabaseAddress address, int poolSize) {
        return open(address, poolSize, Optional.empty());
    }

    /**
     * Connects, checks the server, and brings the tables up to date.
     *
     * @param poolSize the most connections to hold at once, at least 1
     * @param objects where contents of files are that are not in the database; it stays the caller's to close
     * @throws DatabaseUnavailableException if the database cannot be used
     */
    public static Database open(DatabaseAddress address, int poolSize, Optional<ObjectStore> objects) {
        var problems = new ServerProblems(address);
        try (var connection = connect(address)) {
            checkVersion(connection, problems);
            checkRights(connection, problems);
            checkExtension(connection, problems);
            // Loading jOOQ takes as long as Flyway takes to see that there is nothing to do; a start does both at once.
            var loading = CompletableFuture.runAsync(() -> Transactions.load(connection));
            new Schema(problems).migrate(address, DRIVER_PROPERTIES);
            loading.join();
        } catch (SQLException e) {
            throw problems.of(e);
        }
        return migrated(address, poolSize, objects);
    }

    /** Connects only: to a database whose tables are known to be up to date. */
    static Database migrated(DatabaseAddress address, int poolSize, Optional<ObjectStore> objects) {
        return new Database(pool(address, poolSize, new ServerProblems(address)), objects);
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.putAll(DRIVER_PROPERTIES);
        address.user().ifPresent(user -> properties.setProperty("user", user));
        address.password().ifPresent(password -> properties.setProperty("password", password));
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    private static void checkVersion(Connection connection, ServerProblems problems) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            throw problems.tooOld(version, OLDEST_SERVER);
        }
    }

    /** Flyway would find out too, but only after many attempts; and this is what most often is amiss at first. */
    private static void checkRights(Connection connection, ServerProblems problems) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT to_regclass('flyway_schema_history') IS NOT NULL"
                        + " OR has_schema_privilege(current_schema(), 'CREATE')")) {
            if (!row.next() || !row.getBoolean(1)) {
                throw problems.noRights();
            }
        }
    }

    /** The migrations add it, where it is installed with the server and this user may. */
    private static void checkExtension(Connection connection, ServerProblems problems) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm'),"
                        + " EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm'),"
                        + " has_database_privilege(current_database(), 'CREATE')")) {
            row.next();
            boolean there = row.getBoolean(1);
            if (!there && !row.getBoolean(2)) {
                throw problems.notInstalled();
            }
            if (!there && !row.getBoolean(3)) {
                throw problems.noExtension();
            }
        }
    }

    private static HikariDataSource pool(DatabaseAddress address, int poolSize, ServerProblems problems) {
        var config = new HikariConfig();
        config.setPoolName("case-assistant");
        config.setJdbcUrl(address.jdbcUrl());
        address.user().ifPresent(config::setUsername);
        address.password().ifPresent(config::setPassword);
        DRIVER_PROPERTIES.forEach(config::addDataSourceProperty);
        config.addDataSourceProperty("socketTimeout", LONGEST_SILENCE);
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(Math.min(IDLE_CONNECTIONS, poolSize));
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql(SESSION_LIMITS);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw problems.of(sql);
            }
            throw e;
        }
    }

    /** Runs work in transactions of this database. */
    public UnitOfWork unitOfWork() {
        return transactions;
    }

    /** Its connections, for the scheduler, which keeps a table of its own here. They commit each statement. */
    public DataSource dataSource() {
        return pool;
    }

    /** Closes the connections. What still runs in one of them is rolled back. */
    @Override
    public void close() {
        pool.close();
    }
}
