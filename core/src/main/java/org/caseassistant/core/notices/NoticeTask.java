package org.caseassistant.core.notices;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.words.Phrase;

/** What the staff do with notices by filling in a form. */
public enum NoticeTask {
    /** Post an incident. */
    INCIDENT,
    /** Announce maintenance. */
    MAINTENANCE,
    /** Say more, or that it goes on in another state. */
    UPDATE,
    /** Close it because it is over. */
    RESOLVE,
    /** Put maintenance off. */
    RESCHEDULE,
    /** Close maintenance that does not take place. */
    CANCEL;

    /** As people type it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The task that is typed like this, upper and lower case alike. */
    public static Optional<NoticeTask> of(String word) {
        for (NoticeTask task : values()) {
            if (task.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(task);
            }
        }
        return Optional.empty();
    }

    /** Whether it makes a new notice. */
    public boolean posts() {
        return this == INCIDENT || this == MAINTENANCE;
    }

    /** Why this cannot be done with a notice as it is now; empty if it can. */
    public Optional<Phrase> refusal(Notice notice) {
        if (!notice.open()) {
            return refused("notice.refused.closed", notice);
        }
        return switch (this) {
            case INCIDENT, MAINTENANCE, UPDATE -> Optional.empty();
            case RESOLVE ->
                notice instanceof Maintenance maintenance
                        && !maintenance.state().canBecome(MaintenanceState.COMPLETED)
                                ? refused("notice.refused.not-begun", notice)
                                : Optional.empty();
            case RESCHEDULE, CANCEL ->
                notice instanceof Incident ? refused("notice.refused.incident", notice) : Optional.empty();
        };
    }

    private static Optional<Phrase> refused(String key, Notice notice) {
        return Optional.of(Phrase.of(key).with("number", notice.number().toString()));
    }
}
