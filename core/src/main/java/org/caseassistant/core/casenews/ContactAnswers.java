package org.caseassistant.core.casenews;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.Cases;

/** Of which messages of contacts whoever has the case is told: of one an hour, until the staff did something. */
final class ContactAnswers {
    private static final Duration QUIET = Duration.ofHours(1);

    /** Whoever writes more without an answer has told often enough that they wait. */
    private static final int LOOKED_AT = 50;

    private final Cases cases;

    ContactAnswers(Cases cases) {
        this.cases = cases;
    }

    /** Whether this message, written now, is one of those. */
    boolean worthTelling(CaseNumber number, long entry, Instant now) {
        List<CaseEntry> before =
                cases.entries(number, new CaseScope.Everything(), Optional.of(entry), LOOKED_AT);
        Optional<Instant> told = Optional.empty();
        for (CaseEntry earlier : before) {
            if (actor(earlier).kind() == Actor.Kind.STAFF) {
                told = Optional.empty();
            } else if (earlier instanceof CaseEntry.Said(_, var message) && overdue(told, message.at())) {
                told = Optional.of(message.at());
            }
        }
        return overdue(told, now);
    }

    private static boolean overdue(Optional<Instant> told, Instant at) {
        return told.filter(then -> at.isBefore(then.plus(QUIET))).isEmpty();
    }

    private static Actor actor(CaseEntry entry) {
        return switch (entry) {
            case CaseEntry.Step(_, var event) -> event.actor();
            case CaseEntry.Said(_, var message) -> message.author();
        };
    }
}
