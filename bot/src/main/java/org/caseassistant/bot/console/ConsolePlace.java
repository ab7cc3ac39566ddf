package org.caseassistant.bot.console;

import org.caseassistant.core.chat.Place;

/** Where people are on the console: one place, with everybody in it as whom it may act. */
final class ConsolePlace {
    /** The platform's name. */
    static final String SURFACE = "console";

    /** A console has no workspaces, and nobody but the machine vouches for who uses it. */
    static final String TENANT = "";

    /** Where everything happens. */
    static final Place PLACE = new Place(SURFACE, TENANT, "terminal");

    private ConsolePlace() {}
}
