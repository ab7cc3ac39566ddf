package org.caseassistant.bot.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many cases are talked about at once with the program as an operator starts it, which is killed meanwhile. */
class InterleavedProcessTest {
    @TempDir
    private Path folder;

    @Test
    void eachMessageArrivesOnceInOrderAndInItsCaseThoughTheProgramIsKilled() throws Exception {
        try (var talk = new InterleavedTalk(folder, new TalkPlan.Size(8, 10, 120, 20261129), _ -> {})) {
            talk.run();
        }
    }
}
