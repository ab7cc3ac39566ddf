package org.caseassistant.persistence;

import java.sql.SQLException;

/**
 * A transaction could not begin or be committed: the database is not reachable, has no connection free, or went away.
 * Where it is the commit that failed, whether it took effect is unknown; a repeated platform event finds out.
 */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String message, SQLException cause) {
        super(message, cause);
    }
}
