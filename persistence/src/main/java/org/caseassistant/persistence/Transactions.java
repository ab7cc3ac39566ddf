package org.caseassistant.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.Configuration;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * Units of work, each a READ COMMITTED transaction on a connection of its own.
 *
 * <p>Where PostgreSQL ends a transaction because it met another one (a deadlock, or a conflict that it asks to repeat),
 * the work is run again at once, a few times. So work must be a function of the stores only: what it does elsewhere
 * would be done again. Any other exception rolls back and reaches the caller as it was thrown.
 */
final class Transactions implements UnitOfWork {
    private static final int MOST_ATTEMPTS = 5;
    private static final Set<String> WORTH_ANOTHER_ATTEMPT = Set.of("40001", "40P01");

    private final DataSource connections;
    private final Optional<ObjectStore> objects;
    private final JsonCodec json = new JsonCodec();
    private final Configuration jooq = new DefaultConfiguration()
            .set(SQLDialect.POSTGRES)
            // Its log would hold the bound values, which are what people wrote.
            .set(new Settings().withExecuteLogging(false));

    Transactions(DataSource connections, Optional<ObjectStore> objects) {
        this.connections = connections;
        this.objects = objects;
    }

    /** Loads the classes for which the first transaction would have to wait otherwise. */
    static void load(Connection connection) {
        DSL.using(connection, SQLDialect.POSTGRES).selectOne().fetch();
    }

    @Override
    public <T> T inTransaction(Function<Stores, T> work) {
        for (var attempt = 1;; attempt++) {
            try {
                return once(work);
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isWorthAnotherAttempt(e)) {
                    throw e;
                }
            }
        }
    }

    private <T> T once(Function<Stores, T> work) {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            var result = runOrRollBack(work, connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new StorageException("a database transaction failed (SQLSTATE " + e.getSQLState() + ")", e);
        }
    }

    private <T> T runOrRollBack(Function<Stores, T> work, Connection connection) throws SQLException {
        try {
            return work.apply(PostgresStores.in(DSL.using(jooq.derive(connection)), json, objects));
        } catch (RuntimeException | Error e) {
            try {
                connection.rollback();
            } catch (SQLException rollback) {
                // A connection that cannot roll back is lost, and the server rolls back for it.
                e.addSuppressed(rollback);
            }
            throw e;
        }
    }

    private static boolean isWorthAnotherAttempt(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && WORTH_ANOTHER_ATTEMPT.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
