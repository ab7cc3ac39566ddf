package org.caseassistant.core.chat;

/**
 * A channel that several people read.
 *
 * @param place where it is
 * @param manager whether the platform says that whoever acts there may manage it
 */
public record Channel(Place place, boolean manager) {}
