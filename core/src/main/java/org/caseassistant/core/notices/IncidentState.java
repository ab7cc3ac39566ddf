package org.caseassistant.core.notices;

/** How far an incident is. */
public enum IncidentState implements NoticeState {
    /** It is known that something is wrong, not yet what. */
    INVESTIGATING,
    /** The cause is known. */
    IDENTIFIED,
    /** It is mended; somebody watches whether it holds. */
    MONITORING,
    /** It is over. Final: trouble that comes back is another incident. */
    RESOLVED;

    /**
     * Whether an incident in this state can go on in that one. Until it is resolved it can go anywhere, also back,
     * when a cause turns out to be the wrong one or a repair does not hold; and it may stay where it is.
     */
    public boolean canBecome(IncidentState next) {
        return switch (this) {
            case INVESTIGATING, IDENTIFIED, MONITORING ->
                switch (next) {
                    case INVESTIGATING, IDENTIFIED, MONITORING, RESOLVED -> true;
                };
            case RESOLVED -> false;
        };
    }

    @Override
    public boolean closed() {
        return this == RESOLVED;
    }
}
