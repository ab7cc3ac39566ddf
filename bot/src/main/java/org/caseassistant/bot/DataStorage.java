package org.caseassistant.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.cli.CannotStartException;
import org.caseassistant.bot.cli.ExitCode;
import org.caseassistant.bot.directory.FirstAdministrator;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.health.HealthRoutes;
import org.caseassistant.bot.shutdown.Opened;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.DatabaseAddress;
import org.caseassistant.persistence.embedded.EmbeddedDatabase;

/** Puts storage together: the database, the files, and what must be in them before anybody is served. */
final class DataStorage {
    private final FileStorage files;
    private final Database database;
    private final Catalogs catalogs;

    private DataStorage(FileStorage files, Database database, Catalogs catalogs) {
        this.files = files;
        this.database = database;
        this.catalogs = catalogs;
    }

    /**
     * Opens all of it.
     *
     * @param notice shows the operator a line while they wait
     * @throws CannotStartException if the files or the first administrator do not suit the settings
     */
    static DataStorage open(Groundwork ground, Opened opened, Consumer<String> notice)
            throws IOException, CannotStartException {
        FileStorage files = opened.keep(FileStorage.open(ground.configuration().bucket(), ground.ids()));
        Database database = database(ground, opened, files.objects(), notice);
        files.suits(database.unitOfWork());
        Catalogs catalogs = catalogs(ground, database.unitOfWork());
        firstAdministrator(ground, database.unitOfWork());
        return new DataStorage(files, database, catalogs);
    }

    /** Opens the database alone, for what is done once from the command line. */
    static UnitOfWork databaseAlone(Groundwork ground, Opened opened) throws IOException {
        return database(ground, opened, Optional.empty(), ground.surroundings().err()::println)
                .unitOfWork();
    }

    private static Database database(
            Groundwork ground, Opened opened, Optional<ObjectStore> objects, Consumer<String> notice)
            throws IOException {
        DatabaseAddress address = ground.configuration()
                .database()
                .orElseGet(() -> opened.keep(EmbeddedDatabase.start(
                        ground.data(), () -> notice.accept(ground.words().say("console.database.first"))))
                        .address());
        Database database =
                opened.keep(Database.open(address, ground.configuration().databasePoolSize(), objects));
        // Made by the built-in database, closed to others; with an external one, nothing in it is worth hiding.
        Files.createDirectories(ground.data());
        return database;
    }

    /** Keeps the catalogue, and puts the sample directory into a built-in database that is new. */
    private static Catalogs catalogs(Groundwork ground, UnitOfWork storage) {
        return storage.inTransaction(stores -> {
            stores.catalogs()
                    .keep(ground.catalog().catalog().version(), ground.catalog().text(), ground.clock().instant());
            if (ground.configuration().database().isEmpty()) {
                SampleDirectory.fill(stores.directory(), ground.catalog().catalog());
            }
            return new KeptCatalogs(ground.catalog().catalog());
        });
    }

    private static void firstAdministrator(Groundwork ground, UnitOfWork storage) throws CannotStartException {
        Optional<String> problem = ground.configuration()
                .firstAdministrator()
                .map(FirstAdministrator::new)
                .flatMap(first -> storage.inTransaction(stores -> first.see(stores, ground.clock().instant())));
        if (problem.isPresent()) {
            throw new CannotStartException(
                    ExitCode.PROBLEM,
                    List.of("FIRST_ADMINISTRATOR: " + problem.get()
                            + "; expected the address of a member of the staff, or of somebody who is not in the"
                            + " directory yet"));
        }
    }

    /** Runs work in transactions. */
    UnitOfWork unitOfWork() {
        return database.unitOfWork();
    }

    /** Connections, for the scheduler, which keeps a table of its own. */
    DataSource connections() {
        return database.dataSource();
    }

    /** The catalogues, earlier ones too. */
    Catalogs catalogs() {
        return catalogs;
    }

    /** The bucket for contents of files; empty where the database keeps them. */
    Optional<ObjectStore> objects() {
        return files.objects();
    }

    /** The check whether the bucket is there; empty where the database keeps files. */
    Optional<HealthRoutes.Check> filesCheck() {
        return files.check();
    }
}
