package org.caseassistant.core.cases;

import org.caseassistant.core.directory.StaffId;

/**
 * Whose a case is among the staff.
 *
 * @param id the member of the staff
 * @param name their name today
 */
public record Assignee(StaffId id, String name) {}
