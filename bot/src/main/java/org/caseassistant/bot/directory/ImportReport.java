package org.caseassistant.bot.directory;

import java.util.List;

/**
 * What came of an import.
 *
 * @param problems what is wrong with the file, a line each; if there are any, nothing was changed
 * @param lines what is changed or would be, a line each, and at last how much that is
 */
public record ImportReport(List<String> problems, List<String> lines) {
    /** Copies the lists. */
    public ImportReport {
        problems = List.copyOf(problems);
        lines = List.copyOf(lines);
    }
}
