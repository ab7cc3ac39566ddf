package org.caseassistant.core.desk;

import org.caseassistant.core.chat.Place;

/**
 * The channel in which a department is shown its cases.
 *
 * @param department the id of the department
 * @param channel where
 */
public record Desk(String department, Place channel) {}
