package org.caseassistant.bot.console;

import java.nio.file.Path;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.junit.jupiter.api.io.TempDir;

/** The console keeps the contract of chat surfaces. */
class ConsoleContractTest extends SurfaceContract {
    @TempDir
    private Path folder;

    @Override
    protected SurfaceDriver start() {
        return new ConsoleTypist(folder);
    }
}
