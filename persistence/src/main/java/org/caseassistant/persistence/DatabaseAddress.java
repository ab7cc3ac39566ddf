package org.caseassistant.persistence;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a PostgreSQL database is, and as whom to enter it. Its text form holds no password. */
public final class DatabaseAddress {
    /** What an address from the environment is called in messages. */
    private static final String SETTING = "DATABASE_URL";

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<login>[^/?#]*)@)?(?<hosts>[^/?#@]+)(?:/(?<database>[^/?#]*))?(?:\\?(?<options>[^#]*))?");

    /** Options of libpq, in whose words hosting providers give addresses, that the JDBC driver calls otherwise. */
    private static final Map<String, String> DRIVER_OPTIONS = Map.of(
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "target_session_attrs", "targetServerType");

    private static final Map<String, String> DRIVER_SERVER_TYPES =
            Map.of("read-write", "primary", "read-only", "secondary", "standby", "secondary");

    private final String origin;
    private final String jdbcUrl;
    private final Optional<String> user;
    private final Optional<String> password;

    private DatabaseAddress(String origin, String jdbcUrl, Optional<String> user, Optional<String> password) {
        this.origin = origin;
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
    }

    /**
     * Reads {@code postgres://user:password@host:5432/database?sslmode=require} as hosting providers give it, or the
     * same as {@code postgresql://} or {@code jdbc:postgresql://}. User and password may also be options named
     * {@code user} and {@code password}; special characters in any part are percent-encoded. Several hosts are joined
     * by commas.
     *
     * @throws DatabaseUnavailableException if it is not such an address
     */
    public static DatabaseAddress parse(String url) {
        var form = FORM.matcher(url.strip());
        if (!form.matches()) {
            throw notAnAddress();
        }
        try {
            var login = Optional.ofNullable(form.group("login"));
            var given = Optional.ofNullable(form.group("options")).orElse("");
            var jdbcUrl = "jdbc:postgresql://" + form.group("hosts") + "/"
                    + Optional.ofNullable(form.group("database")).orElse("") + driverOptions(given);
            if (!driverAccepts(jdbcUrl)) {
                throw notAnAddress();
            }
            return new DatabaseAddress(
                    SETTING,
                    jdbcUrl,
                    login.map(both -> both.split(":", 2)[0])
                            .map(DatabaseAddress::decoded)
                            .or(() -> option(given, "user")),
                    login.filter(both -> both.contains(":"))
                            .map(both -> decoded(both.split(":", 2)[1]))
                            .or(() -> option(given, "password")));
        } catch (IllegalArgumentException e) {
            // From decoding. Not kept as the cause, since its message quotes what it could not decode.
            throw notAnAddress();
        }
    }

    /**
     * A database on this machine.
     *
     * @param origin what to call it in messages to the operator
     */
    public static DatabaseAddress local(String origin, int port, String database, String user, String password) {
        return new DatabaseAddress(
                origin, "jdbc:postgresql://localhost:" + port + "/" + database, Optional.of(user),
                Optional.of(password));
    }

    private static boolean driverAccepts(String jdbcUrl) {
        try {
            return DriverManager.getDriver(jdbcUrl).acceptsURL(jdbcUrl);
        } catch (SQLException e) {
            throw notAnAddress();
        }
    }

    private static String driverOptions(String given) {
        var options = Arrays.stream(given.split("&"))
                .filter(option -> !option.isEmpty())
                .map(option -> option.split("=", 2))
                .filter(option -> !option[0].equals("user") && !option[0].equals("password"))
                .map(option -> DRIVER_OPTIONS.getOrDefault(option[0], option[0])
                        + (option.length == 1 ? "" : "=" + driverValue(option[0], option[1])))
                .collect(Collectors.joining("&"));
        return options.isEmpty() ? "" : "?" + options;
    }

    private static String driverValue(String option, String value) {
        return option.equals("target_session_attrs") ? DRIVER_SERVER_TYPES.getOrDefault(value, value) : value;
    }

    private static Optional<String> option(String given, String name) {
        return Arrays.stream(given.split("&"))
                .filter(option -> option.startsWith(name + "="))
                .map(option -> decoded(option.substring(name.length() + 1)))
                .findFirst();
    }

    /** In the part before the hosts a plus sign is just that, and nobody means a space by it in an option either. */
    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static DatabaseUnavailableException notAnAddress() {
        return new DatabaseUnavailableException(SETTING
                + ": this is not the address of a PostgreSQL database. Write it as"
                + " postgres://user:password@host:5432/database, special characters of the password as %-codes, such"
                + " as %40 for @.");
    }

    /** What to call it in messages to the operator: the setting it came from, or the built-in database's directory. */
    String origin() {
        return origin;
    }

    /** For the JDBC driver, without user and password. */
    String jdbcUrl() {
        return jdbcUrl;
    }

    /** As whom to enter; the driver's own default if empty. */
    Optional<String> user() {
        return user;
    }

    /** The password, if one was given. */
    Optional<String> password() {
        return password;
    }

    /** Its hosts with their ports, as they were written. */
    String hosts() {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("[/?].*$", "");
    }

    /** The hosts and the database; neither user nor password. */
    @Override
    public String toString() {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*$", "");
    }
}
