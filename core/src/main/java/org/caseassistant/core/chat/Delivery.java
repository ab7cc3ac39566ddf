package org.caseassistant.core.chat;

/**
 * One message to one place, on its way out.
 *
 * @param id its id, the same on every attempt
 * @param to to whom and where
 * @param screen what to show
 * @param attempts how often it was tried before
 */
public record Delivery(long id, Address to, Screen screen, int attempts) {}
