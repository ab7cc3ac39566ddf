package org.caseassistant.bot;

import java.nio.file.Files;
import java.nio.file.Path;

/** The top of the repository, for tests that look at its files. */
public final class RepositoryFolder {
    private RepositoryFolder() {}

    /** Where the parent POM is, above the module in which Maven runs the tests. */
    public static Path find() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("core/src/main/java"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
