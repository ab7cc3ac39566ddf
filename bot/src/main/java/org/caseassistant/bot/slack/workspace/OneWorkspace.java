package org.caseassistant.bot.slack.workspace;

import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspace whose token is in the configuration. */
public final class OneWorkspace implements Workspaces {
    private static final Logger LOG = LoggerFactory.getLogger(OneWorkspace.class);

    private final Workspace workspace;

    /** This one; it is closed with this. */
    public OneWorkspace(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public Optional<Workspace> of(String team) {
        return Optional.of(workspace).filter(served -> served.team().equals(team));
    }

    @Override
    public Optional<Workspace> remembered(String team) {
        return of(team);
    }

    @Override
    public void removed(String team, Instant at) {
        LOG.error("The Slack workspace took the app away, so SLACK_BOT_TOKEN is of no use any more.");
    }

    @Override
    public void close() {
        workspace.close();
    }
}
