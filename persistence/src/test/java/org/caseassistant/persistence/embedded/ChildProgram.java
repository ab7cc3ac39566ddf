package org.caseassistant.persistence.embedded;

import java.nio.file.Path;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.Samples;

/** A program that holds an embedded database until it is killed or its input ends. For tests to start. */
final class ChildProgram {
    static final String READY = "ready";

    private ChildProgram() {}

    /** Starts on the directory named first; with a second argument it adds an account before it says that it is ready. */
    public static void main(String[] arguments) throws Exception {
        try (var server = EmbeddedDatabase.start(Path.of(arguments[0]), () -> {});
                var database = Database.open(server.address(), 2)) {
            if (arguments.length > 1) {
                database.unitOfWork()
                        .inTransaction(stores -> stores.directory().addAccount("Of a child", Samples.ZONE));
            }
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // Until the end.
            }
        }
    }
}
