package org.caseassistant.bot.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.DatabaseUnavailableException;

/** Reads the variables about the database. */
final class DatabaseSettingsReader {
    private final Values values;

    DatabaseSettingsReader(Values values) {
        this.values = values;
    }

    /** The address of an external database; empty if there is none, and if something is wrong with it. */
    Optional<DatabaseAddress> read() {
        Optional<String> url = values.text(Variable.DATABASE_URL);
        for (Variable login : List.of(Variable.DATABASE_USER, Variable.DATABASE_PASSWORD)) {
            if (url.isEmpty() && values.text(login).isPresent()) {
                values.problem(
                        login.name(),
                        "it is set, but DATABASE_URL is not",
                        "both or neither, for example DATABASE_URL=postgres://db.example.org:5432/cases");
            }
        }
        return values.value(
                Variable.DATABASE_URL,
                "postgres://HOST:PORT/DATABASE, special characters as %-codes, for example"
                        + " postgres://db.example.org:5432/cases",
                text -> {
                    try {
                        return DatabaseAddress.parse(withLogin(text));
                    } catch (DatabaseUnavailableException _) {
                        // Says the same at greater length.
                        throw new UnusableException("it is not the address of a PostgreSQL database");
                    }
                });
    }

    /** An address may have the login as options; one that stands before the host wins. */
    private String withLogin(String url) {
        var address = new StringBuilder(url);
        Map.of("user", Variable.DATABASE_USER, "password", Variable.DATABASE_PASSWORD)
                .forEach((option, variable) -> values.text(variable)
                        .ifPresent(text -> address.append(address.indexOf("?") < 0 ? '?' : '&')
                                .append(option)
                                .append('=')
                                .append(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))));
        return address.toString();
    }
}
