package org.caseassistant.bot.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caseassistant.persistence.TestDatabase;

/**
 * How long it takes to import {@value #CONTACTS} contacts of {@value #ACCOUNTS} accounts: into an empty directory, then
 * the same file again, then one in which everybody has another title. Not a test: run it by hand, with the class path of
 * the tests.
 */
final class DirectoryBenchmark {
    private static final int CONTACTS = 50_000;
    private static final int ACCOUNTS = 2_000;

    private DirectoryBenchmark() {}

    /** Prints the seconds, and fails if the same file gives another directory the second time. */
    public static void main(String[] arguments) {
        String file = file("Clerk");
        try (var database = TestDatabase.create()) {
            run("first import", database, file);
            String first = DirectoryFile.exported(database);
            run("the same again", database, file);
            if (!DirectoryFile.exported(database).equals(first)) {
                throw new IllegalStateException("the second import of the same file changed the directory");
            }
            run("everybody changed", database, file("Teacher"));
        }
    }

    private static void run(String title, TestDatabase database, String file) {
        long start = System.nanoTime();
        ImportReport report = DirectoryFile.imported(database, file, true);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> said = report.problems().isEmpty() ? report.lines() : report.problems();
        System.out.printf(Locale.ROOT, "%s: %.1f s; %s%n", title, seconds, said.getLast());
    }

    private static String file(String title) {
        var lines = new ArrayList<String>();
        for (int contact = 0; contact < CONTACTS; contact++) {
            int account = contact % ACCOUNTS;
            lines.add(
                    "technical,First%d,Last%d,person%d@district%d.example.org,District %d; District %d,America/Chicago,"
                            .formatted(contact, contact, contact, account, account, (account + 1) % ACCOUNTS)
                            + title
                            + ",(612) 555-0123 ext. 4,+1 612 555 0124,SIS; Finance,,");
        }
        return DirectoryFile.HEAD + String.join("\n", lines) + "\n";
    }
}
