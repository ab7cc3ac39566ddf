package org.caseassistant.bot.logging;

/** How log lines look. */
public enum LogFormat {
    /** Plain on a terminal, JSON elsewhere. */
    AUTO,
    /** One line of words. */
    PLAIN,
    /** One JSON object a line. */
    JSON
}
