package org.caseassistant.bot.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of a directory file, in the order in which they are written. */
enum Column {
    TYPE,
    FIRST_NAME,
    LAST_NAME,
    EMAIL,
    ACCOUNTS,
    ZONE,
    TITLE,
    PRIMARY_PHONE,
    SECONDARY_PHONE,
    AREAS,
    DEPARTMENTS,
    RIGHTS;

    /** As it stands in the first line. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static Optional<Column> titled(String title) {
        String sought = title.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace("e-mail", "email");
        return Arrays.stream(values())
                .filter(column -> column.title().equals(sought))
                .findFirst();
    }
}
