package org.caseassistant.bot.notifications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Writes the page and its feeds as files, for another network to serve: the page must be there when everything else is
 * not. Each file is replaced at once, so that nobody ever reads half of one.
 */
public final class NotificationsExport {
    private final UnitOfWork storage;
    private final PageSettings settings;
    private final Path directory;
    private String written = "";

    /** Made once, for one thread at a time. */
    public NotificationsExport(UnitOfWork storage, PageSettings settings, Path directory) {
        this.storage = storage;
        this.settings = settings;
        this.directory = directory;
    }

    /** Writes them if a notice changed since this last did, or never did. */
    public void run() {
        String stamp = storage.inTransaction(stores -> stores.notices().stamp());
        if (!stamp.equals(written)) {
            write(storage.inTransaction(stores -> PublishedFile.all(Publication.of(stores), settings)));
            written = stamp;
        }
    }

    private void write(Map<String, PublishedFile> files) {
        try {
            Files.createDirectories(directory);
            for (Map.Entry<String, PublishedFile> file : files.entrySet()) {
                replace(directory.resolve(file.getKey()), file.getValue().content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the Notifications page cannot be written to " + directory, e);
        }
    }

    private void replace(Path file, byte[] content) throws IOException {
        Path unfinished = directory.resolve("." + file.getFileName() + ".new");
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
