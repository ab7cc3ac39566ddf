package org.caseassistant.core.chat;

/**
 * Where in a chat platform something happens.
 *
 * @param surface the platform's name
 * @param tenant the workspace or server; empty where there is none, such as in direct messages of some platforms
 * @param channel the channel, direct message or thread
 */
public record Place(String surface, String tenant, String channel) {}
