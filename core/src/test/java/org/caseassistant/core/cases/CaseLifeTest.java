package org.caseassistant.core.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Actor.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CaseLifeTest {
    /** A row for each state and action: the state after, and the initials of those who may; a dash where nobody may. */
    private static final String TABLE = """
            SUBMITTED           APPROVE  CLOSED              s
            SUBMITTED           DECLINE  CLOSED              s
            SUBMITTED           START    IN_PROGRESS         s
            SUBMITTED           WAIT     WAITING_ON_CONTACT  s
            SUBMITTED           ANSWER   -                   -
            SUBMITTED           RESOLVE  RESOLVED            s
            SUBMITTED           CLOSE    CLOSED              cs
            SUBMITTED           REOPEN   -                   -
            IN_PROGRESS         APPROVE  CLOSED              s
            IN_PROGRESS         DECLINE  CLOSED              s
            IN_PROGRESS         START    -                   -
            IN_PROGRESS         WAIT     WAITING_ON_CONTACT  s
            IN_PROGRESS         ANSWER   -                   -
            IN_PROGRESS         RESOLVE  RESOLVED            s
            IN_PROGRESS         CLOSE    CLOSED              cs
            IN_PROGRESS         REOPEN   -                   -
            WAITING_ON_CONTACT  APPROVE  CLOSED              s
            WAITING_ON_CONTACT  DECLINE  CLOSED              s
            WAITING_ON_CONTACT  START    IN_PROGRESS         s
            WAITING_ON_CONTACT  WAIT     -                   -
            WAITING_ON_CONTACT  ANSWER   IN_PROGRESS         c
            WAITING_ON_CONTACT  RESOLVE  RESOLVED            s
            WAITING_ON_CONTACT  CLOSE    CLOSED              cs
            WAITING_ON_CONTACT  REOPEN   -                   -
            RESOLVED            APPROVE  -                   -
            RESOLVED            DECLINE  -                   -
            RESOLVED            START    -                   -
            RESOLVED            WAIT     -                   -
            RESOLVED            ANSWER   -                   -
            RESOLVED            RESOLVE  -                   -
            RESOLVED            CLOSE    CLOSED              csn
            RESOLVED            REOPEN   REOPENED            cs
            CLOSED              APPROVE  -                   -
            CLOSED              DECLINE  -                   -
            CLOSED              START    -                   -
            CLOSED              WAIT     -                   -
            CLOSED              ANSWER   -                   -
            CLOSED              RESOLVE  -                   -
            CLOSED              CLOSE    -                   -
            CLOSED              REOPEN   REOPENED            cs
            REOPENED            APPROVE  CLOSED              s
            REOPENED            DECLINE  CLOSED              s
            REOPENED            START    IN_PROGRESS         s
            REOPENED            WAIT     WAITING_ON_CONTACT  s
            REOPENED            ANSWER   -                   -
            REOPENED            RESOLVE  RESOLVED            s
            REOPENED            CLOSE    CLOSED              cs
            REOPENED            REOPEN   -                   -
            """;

    private static char initial(Kind kind) {
        return switch (kind) {
            case CONTACT -> 'c';
            case STAFF -> 's';
            case SYSTEM -> 'n';
        };
    }

    @Test
    void everyPairOfStateAndActionIsAllowedOrRefusedAsWritten() {
        var seen = new ArrayList<String>();
        for (String row : TABLE.lines().toList()) {
            String[] cells = row.split(" +", -1);
            var from = CaseState.valueOf(cells[0]);
            var action = CaseAction.valueOf(cells[1]);
            for (Kind kind : Kind.values()) {
                boolean may = cells[3].indexOf(initial(kind)) >= 0;
                assertThat(CaseLife.next(from, action, kind))
                        .as("%s %s by %s", from, action, kind)
                        .isEqualTo(may ? Optional.of(CaseState.valueOf(cells[2])) : Optional.empty());
            }
            seen.add(from + " " + action);
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .hasSize(CaseState.values().length * CaseAction.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPossibleIsWhatHasANextState(CaseState from) {
        for (Kind kind : Kind.values()) {
            for (CaseAction action : CaseAction.values()) {
                assertThat(CaseLife.possible(from, kind).contains(action))
                        .isEqualTo(CaseLife.next(from, action, kind).isPresent());
            }
        }
    }

    @Test
    void everyStateCanBeReachedFromSubmissionAndNoneIsADeadEnd() {
        var reached = EnumSet.of(CaseState.SUBMITTED);
        for (int step = 0; step < CaseState.values().length; step++) {
            CaseLife.transitions().stream()
                    .filter(transition -> reached.contains(transition.from()))
                    .toList()
                    .forEach(transition -> reached.add(transition.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
        for (CaseState state : CaseState.values()) {
            assertThat(CaseLife.possible(state, Kind.CONTACT)).isNotEmpty();
            assertThat(CaseLife.possible(state, Kind.STAFF)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, true", "IN_PROGRESS, true", "WAITING_ON_CONTACT, true", "REOPENED, true",
        "RESOLVED, false", "CLOSED, false"
    })
    void aCaseIsOpenUntilItIsResolvedOrClosed(CaseState state, boolean open) {
        assertThat(state.isOpen()).isEqualTo(open);
    }

    @Test
    void noTwoStepsBeginAlike() {
        List<String> beginnings = CaseLife.transitions().stream()
                .map(step -> step.from() + " " + step.action())
                .toList();

        assertThat(beginnings).doesNotHaveDuplicates();
    }
}
