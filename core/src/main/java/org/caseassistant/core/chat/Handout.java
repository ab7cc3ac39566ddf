package org.caseassistant.core.chat;

/**
 * A file that a person asked for. Only what it is called and how to ask for it: it is made when it is handed out, for
 * whoever it is handed to, so that nobody is given what they may not see any more, and no copy is kept.
 *
 * @param name what the file is called
 * @param id the control that asks for it
 */
public record Handout(String name, ControlId id) {}
