package org.caseassistant.persistence.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.caseassistant.persistence.DatabaseUnavailableException;

/**
 * Keeps a data directory to one process. The operating system gives the lock back when the process ends, however it
 * ends.
 *
 * <p>The locked byte lies behind the content of the file, because Windows lets nobody read a locked part, and the
 * content is for others to read: the id of the process that has the lock.
 */
final class DirectoryLock implements AutoCloseable {
    static final String FILE_NAME = "case-assistant.lock";

    private static final long LOCKED_BYTE = 1_000_000;

    private final FileChannel file;

    private DirectoryLock(FileChannel file) {
        this.file = file;
    }

    /**
     * Takes the lock of a directory.
     *
     * @throws DatabaseUnavailableException if another process has it
     */
    static DirectoryLock acquire(Path directory) throws IOException {
        var path = directory.resolve(FILE_NAME);
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!tryLock(file)) {
                throw new DatabaseUnavailableException(directory + " is in use by another Case Assistant"
                        + holder(path) + ". Stop it, or choose another directory with --data.");
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(
                    Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return new DirectoryLock(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static boolean tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock(LOCKED_BYTE, 1, false) != null;
        } catch (OverlappingFileLockException e) {
            // Held by this very process.
            return false;
        }
    }

    private static String holder(Path path) throws IOException {
        var id = Files.readString(path).strip();
        return id.isEmpty() ? "" : " (process " + id + ")";
    }

    /** Gives the lock back. The file stays: removing it would let two processes lock two files of one name. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
