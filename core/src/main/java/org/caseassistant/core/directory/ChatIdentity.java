package org.caseassistant.core.directory;

/**
 * A user of a chat platform, before we know who that is.
 *
 * @param surface the platform's name, such as {@code console}
 * @param tenant the workspace or server that vouches for the user; empty where the person proves who they are
 * @param user the platform's id of the user
 */
public record ChatIdentity(String surface, String tenant, String user) {}
