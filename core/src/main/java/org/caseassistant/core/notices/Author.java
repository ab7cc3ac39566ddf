package org.caseassistant.core.notices;

import org.caseassistant.core.directory.StaffId;

/**
 * Who wrote an update.
 *
 * @param id the member of the staff
 * @param name the name they had then
 */
public record Author(StaffId id, String name) {}
