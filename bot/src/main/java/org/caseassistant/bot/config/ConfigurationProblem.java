package org.caseassistant.bot.config;

/**
 * One setting that cannot be used.
 *
 * @param variable the variable, or the option that stands in for it
 * @param what what is wrong, without a full stop; never the value of a secret
 * @param expected what is expected, with an example
 */
public record ConfigurationProblem(String variable, String what, String expected) {

    /** One line for a terminal, such as {@code LOG_LEVEL: 'loud' is none of them; expected error, warn or info, ...}. */
    @Override
    public String toString() {
        return variable + ": " + what + "; expected " + expected;
    }
}
