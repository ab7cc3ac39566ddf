package org.caseassistant.bot.slack.workspace;

import java.time.Instant;
import java.util.Optional;

/** The workspaces that are served. */
public interface Workspaces extends AutoCloseable {
    /** The one with this id; empty if it is not served, or no longer. May ask the database. */
    Optional<Workspace> of(String team);

    /** The one with this id, if that is known without asking anybody, for want of anything better. */
    Optional<Workspace> remembered(String team);

    /** A workspace took the app away, at this time. */
    void removed(String team, Instant at);

    @Override
    void close();
}
