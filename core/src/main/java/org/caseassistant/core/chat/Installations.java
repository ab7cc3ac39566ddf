package org.caseassistant.core.chat;

import java.util.Optional;

/** The workspaces that let the program in by themselves, without anything in the configuration. */
public interface Installations {
    /** The installation in a workspace. */
    Optional<Installation> in(String surface, String tenant);

    /** Keeps it, in the place of an earlier one of the same workspace. */
    void keep(Installation installation);

    /** Forgets that of a workspace, with its secret; does nothing if there is none. */
    void remove(String surface, String tenant);
}
