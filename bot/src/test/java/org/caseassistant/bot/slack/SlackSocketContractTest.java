package org.caseassistant.bot.slack;

import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.contract.SurfaceDriver;

/** Slack keeps the contract of chat surfaces where we connect to it. */
class SlackSocketContractTest extends SurfaceContract {
    @Override
    protected SurfaceDriver start() throws Exception {
        return new SlackTypist(SlackBench.start(SlackBench.Mode.SOCKET));
    }
}
