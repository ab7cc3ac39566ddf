package org.caseassistant.core.deskwork;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.catalog.Ids;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Control;
import org.caseassistant.core.turn.ControlText;

/** What a control for the staff who work cases does. */
sealed interface DeskControl extends Control {
    @Override
    default Act act() {
        return Act.WORK_CASES;
    }

    /**
     * Do something to a case; what is needed for it may come with it.
     *
     * @param atDesk whether it is done from the card at a desk, where everybody sees what was done
     */
    record OnCase(CaseNumber number, DeskAction action, boolean atDesk) implements DeskControl {
        static final String PREFIX = "desk";
        private static final String ELSEWHERE = "case";

        @Override
        public ControlId id() {
            return atDesk
                    ? ControlText.of(PREFIX, number.value(), action)
                    : ControlText.of(PREFIX, number.value(), action, ELSEWHERE);
        }

        static Optional<OnCase> read(List<String> parts) {
            boolean atDesk = parts.size() == 2;
            boolean elsewhere = parts.size() == 3 && parts.get(2).equals(ELSEWHERE);
            return atDesk || elsewhere
                    ? CaseNumber.parse(parts.get(0))
                            .flatMap(number -> ControlText.named(DeskAction.values(), parts.get(1))
                                    .map(action -> new OnCase(number, action, atDesk)))
                    : Optional.empty();
        }
    }

    /**
     * Show how departments do.
     *
     * @param department the id of one; empty for all of theirs
     * @param weeks so many weeks back
     */
    record ShowStats(String department, int weeks) implements DeskControl {
        static final String PREFIX = "stats";

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX, weeks, department);
        }

        static Optional<ShowStats> read(List<String> parts) {
            boolean known = parts.size() == 2
                    && parts.get(0).matches("[1-9][0-9]?")
                    && Integer.parseInt(parts.get(0)) <= DeskStats.MOST_WEEKS
                    && (parts.get(1).isEmpty() || Ids.wellFormed(parts.get(1)));
            return known ? Optional.of(new ShowStats(parts.get(1), Integer.parseInt(parts.get(0)))) : Optional.empty();
        }
    }
}
