package org.caseassistant.bot.discord;

import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.contract.SurfaceDriver;

/** Discord keeps the contract of chat surfaces in its direct messages. */
class DiscordContractTest extends SurfaceContract {
    @Override
    protected SurfaceDriver start() throws Exception {
        return new DiscordTypist(DiscordBench.start());
    }
}
