package org.caseassistant.bot.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.caseassistant.bot.catalog.CatalogFile;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.persistence.DatabaseUnavailableException;

/** The program as commands use it, put together and not started. Whatever they started is closed with it. */
public interface Program extends AutoCloseable {
    /**
     * Serves people until the end.
     *
     * @throws CannotStartException if there is nobody to act as, or a platform does not let us in
     * @throws DatabaseUnavailableException if the database cannot be used
     */
    void run() throws IOException, CannotStartException;

    /** Writes the Notifications page once. */
    void exportNotices(Path directory) throws IOException;

    /** What the operator does from the command line. */
    Administration administration() throws IOException;

    /** Closes what was started. May be called again, and while {@link #run} still runs. */
    @Override
    void close();

    /** How the program is put together. */
    @FunctionalInterface
    interface Assembly {
        /**
         * Puts it together.
         *
         * @param configuration what the operator set
         * @param catalog the catalogue in force
         * @param data where everything is kept that is not in an external database
         */
        Program of(Configuration configuration, CatalogFile.Result.Read catalog, Path data);
    }
}
