package org.caseassistant.core.notices;

/** How far maintenance is. */
public enum MaintenanceState implements NoticeState {
    /** It is announced. */
    SCHEDULED,
    /** It is announced for another time than before. */
    RESCHEDULED,
    /** It has begun. */
    IN_PROGRESS,
    /** It is done. Final. */
    COMPLETED,
    /** It does not take place, or was broken off. Final. */
    CANCELLED;

    /**
     * Whether maintenance in this state can go on in that one. It may stay where it is; what has not begun cannot be
     * completed; what has begun can still be put off, but is never again as first announced.
     */
    public boolean canBecome(MaintenanceState next) {
        return switch (this) {
            case SCHEDULED ->
                switch (next) {
                    case SCHEDULED, RESCHEDULED, IN_PROGRESS, CANCELLED -> true;
                    case COMPLETED -> false;
                };
            case RESCHEDULED ->
                switch (next) {
                    case RESCHEDULED, IN_PROGRESS, CANCELLED -> true;
                    case SCHEDULED, COMPLETED -> false;
                };
            case IN_PROGRESS ->
                switch (next) {
                    case IN_PROGRESS, COMPLETED, RESCHEDULED, CANCELLED -> true;
                    case SCHEDULED -> false;
                };
            case COMPLETED, CANCELLED -> false;
        };
    }

    @Override
    public boolean closed() {
        return this == COMPLETED || this == CANCELLED;
    }
}
