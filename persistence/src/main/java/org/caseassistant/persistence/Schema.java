package org.caseassistant.persistence;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables to what this program needs. Several processes may do so at once: Flyway lets one at a time. */
final class Schema {
    private static final String MIGRATIONS = "classpath:db/migration";

    private final ServerProblems problems;

    Schema(ServerProblems problems) {
        this.problems = problems;
    }

    void migrate(DatabaseAddress address, Map<String, String> driverProperties) {
        try {
            var flyway = Flyway.configure()
                    .dataSource(
                            address.jdbcUrl(), address.user().orElse(null), address.password().orElse(null))
                    .jdbcProperties(driverProperties)
                    .locations(MIGRATIONS)
                    .cleanDisabled(true)
                    .load();
            refuseNewer(flyway.info().all());
            flyway.migrate();
        } catch (FlywayException e) {
            throw sqlCause(e).map(problems::of).orElseGet(() -> problems.notMigrated(firstLine(e), e));
        }
    }

    /** Flyway itself would go on, but this program does not know what the newer tables mean. */
    private void refuseNewer(MigrationInfo[] migrations) {
        var applied = newest(migrations, true);
        var known = newest(migrations, false);
        if (applied.compareTo(known) > 0) {
            throw problems.newerSchema(applied.getVersion(), known.getVersion());
        }
    }

    private static MigrationVersion newest(MigrationInfo[] migrations, boolean applied) {
        return Arrays.stream(migrations)
                .filter(migration -> applied ? migration.getState().isApplied() : migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }

    private static Optional<SQLException> sqlCause(Throwable problem) {
        for (var cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    private static String firstLine(FlywayException problem) {
        return problem.getMessage().lines().findFirst().orElse("");
    }
}
