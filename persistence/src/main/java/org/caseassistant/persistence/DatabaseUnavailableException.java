package org.caseassistant.persistence;

/**
 * The database cannot be used, for a reason that whoever runs the program can do something about. The message is one
 * line for them: what is wrong and what to do. It never holds a password.
 */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With that one line. */
    public DatabaseUnavailableException(String line) {
        super(line);
    }

    /** With that one line, and what it came from. */
    public DatabaseUnavailableException(String line, Throwable cause) {
        super(line, cause);
    }
}
