package org.caseassistant.core.notices;

/** How far a notice is. */
public sealed interface NoticeState permits IncidentState, MaintenanceState {
    /** Its name in storage and in feeds, such as {@code IN_PROGRESS}. */
    String name();

    /** Whether nothing more can happen to a notice in it. */
    boolean closed();
}
