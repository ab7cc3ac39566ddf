package org.caseassistant.core.directory;

/**
 * A workspace or server of a chat platform.
 *
 * @param surface the platform's name
 * @param id the platform's id of it
 */
public record Tenant(String surface, String id) {}
