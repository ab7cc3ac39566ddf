package org.caseassistant.persistence;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what is wrong with a database in one line for whoever runs the program. */
final class ServerProblems {
    private static final String NO_RIGHTS =
            "this user may not create or change tables in the database. Grant it that, or name another user.";

    private final DatabaseAddress address;

    ServerProblems(DatabaseAddress address) {
        this.address = address;
    }

    DatabaseUnavailableException of(SQLException problem) {
        return new DatabaseUnavailableException(address.origin() + ": " + line(problem), problem);
    }

    DatabaseUnavailableException tooOld(int version, int oldest) {
        return new DatabaseUnavailableException(address.origin() + ": the server is PostgreSQL " + version
                + ", and Case Assistant needs " + oldest + " or newer. Upgrade the server, or name another one.");
    }

    DatabaseUnavailableException noRights() {
        return new DatabaseUnavailableException(address.origin() + ": " + NO_RIGHTS);
    }

    DatabaseUnavailableException notInstalled() {
        return new DatabaseUnavailableException(address.origin() + ": the server was installed without the extension"
                + " pg_trgm. Install the package with PostgreSQL's own extensions (postgresql-contrib).");
    }

    DatabaseUnavailableException noExtension() {
        return new DatabaseUnavailableException(
                address.origin() + ": the database lacks the extension pg_trgm, and this"
                        + " user may not add it. Let the owner of the database run CREATE EXTENSION pg_trgm in it.");
    }

    DatabaseUnavailableException newerSchema(String theirs, String ours) {
        return new DatabaseUnavailableException(address.origin()
                + ": a newer Case Assistant has used this database (its schema is version " + theirs
                + ", this program knows up to " + ours + "). Start that newer one.");
    }

    DatabaseUnavailableException notMigrated(String reason, Exception problem) {
        return new DatabaseUnavailableException(
                address.origin() + ": the tables could not be brought up to date. " + reason, problem);
    }

    private String line(SQLException problem) {
        return Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> networkLine(cause).stream())
                .findFirst()
                .orElseGet(() -> serverLine(problem));
    }

    private Optional<String> networkLine(Throwable cause) {
        return switch (cause) {
            case UnknownHostException _ -> Optional.of(
                    "there is no host of the name in " + address.hosts() + ". Correct it.");
            case ConnectException _, NoRouteToHostException _, SocketTimeoutException _ -> Optional.of(
                    "no server answers at " + address.hosts()
                            + ". Start it, correct the address, or let this machine through to it.");
            default -> Optional.empty();
        };
    }

    private String serverLine(SQLException problem) {
        var state = String.valueOf(problem.getSQLState());
        return switch (state) {
            case "28P01", "28000" -> "the server refuses this user or password. Correct them; special characters are"
                    + " written as %-codes, such as %40 for @.";
            case "3D000" -> "the server has no database of this name. Create it, or correct the name.";
            case "42501" -> NO_RIGHTS;
            case "53300" -> "the server has no connection left. Raise its max_connections, or lower our pool size.";
            default -> "the server at " + address.hosts() + " cannot be used (SQLSTATE " + state + ": "
                    + problem.getMessage().replaceAll("\\s+", " ") + "). Check the address and the server.";
        };
    }
}
