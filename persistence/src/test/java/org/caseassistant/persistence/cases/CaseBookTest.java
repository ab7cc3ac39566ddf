package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseEvent.What;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.casework.CaseBook.Outcome;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseBookTest {
    private static final CaseScope EVERYTHING = new CaseScope.Everything();

    private final TestDatabase database = TestDatabase.create();
    private final Cases cases = database.callByCall(Cases.class, Stores::cases);
    private final Samples.World world = Samples.World.in(database.unitOfWork());
    private final CaseNumber number =
            world.open(database.unitOfWork(), "d1", world.north(), world.ann(), "network");
    private final Actor staff = Actor.of(database.unitOfWork().inTransaction(
            stores -> stores.directory().addStaff("Sam", "Ortiz", "sam@support.example", Set.of("network"), false)));

    @AfterEach
    void drop() {
        database.close();
    }

    private Outcome move(CaseAction action, Actor actor, CaseScope scope, Optional<String> words) {
        return database.unitOfWork().inTransaction(stores -> Books.at(stores, Samples.NOW.plusSeconds(60), actor, scope)
                .move(number, action, words));
    }

    private CaseState state() {
        return cases.find(number, EVERYTHING).orElseThrow().state();
    }

    @Test
    void aStepChangesTheStateAndIsInTheHistoryWithItsActorTimeAndWords() {
        var outcome = move(CaseAction.RESOLVE, staff, EVERYTHING, Optional.of("The calendar was locked."));

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(((Outcome.Done) outcome).now()).isEqualTo(cases.find(number, EVERYTHING).orElseThrow());
        assertThat(state()).isEqualTo(CaseState.RESOLVED);
        assertThat(cases.history(number, EVERYTHING).getLast())
                .isEqualTo(new CaseEvent(
                        Samples.NOW.plusSeconds(60), staff, What.RESOLVED, Optional.of("The calendar was locked.")));
        assertThat(database.value("SELECT open FROM support_case")).isEqualTo(false);
        assertThat(database.value("SELECT state_since - opened_at = interval '1 minute' FROM support_case"))
                .isEqualTo(true);
    }

    @Test
    void aRuleOfOursActsWithoutAPerson() {
        move(CaseAction.RESOLVE, staff, EVERYTHING, Optional.empty());
        move(CaseAction.CLOSE, Actor.system(), EVERYTHING, Optional.empty());

        assertThat(cases.history(number, EVERYTHING).getLast().actor()).isEqualTo(Actor.system());
        assertThat(state()).isEqualTo(CaseState.CLOSED);
    }

    @Test
    void aStepThatIsNotAllowedChangesNothing() {
        var outcome = move(CaseAction.REOPEN, staff, EVERYTHING, Optional.empty());

        assertThat(outcome).isEqualTo(new Outcome.Refused(cases.find(number, EVERYTHING).orElseThrow()));
        assertThat(state()).isEqualTo(CaseState.SUBMITTED);
        assertThat(cases.history(number, EVERYTHING)).hasSize(1);
    }

    @Test
    void aCaseOutsideTheScopeIsUnknown() {
        var southOnly = new CaseScope.OfAccounts(Set.of(world.south().id()));

        assertThat(move(CaseAction.CLOSE, Actor.of(world.cat()), southOnly, Optional.empty()))
                .isEqualTo(new Outcome.Unknown());
        assertThat(move(CaseAction.CLOSE, Actor.of(world.cat()), new CaseScope.OfAccounts(Set.of()), Optional.empty()))
                .isEqualTo(new Outcome.Unknown());
        assertThat(state()).isEqualTo(CaseState.SUBMITTED);
    }

    @Test
    void clicksAtTheSameMomentTakeOneStep() throws Exception {
        var outcomes = Together.times(8, () -> move(CaseAction.CLOSE, staff, EVERYTHING, Optional.empty()));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(7)
                .allSatisfy(
                        refused -> assertThat(((Outcome.Refused) refused).now().state()).isEqualTo(CaseState.CLOSED));
        assertThat(cases.history(number, EVERYTHING)).extracting(CaseEvent::what)
                .containsExactly(What.SUBMITTED, What.CLOSED);
    }

    @Test
    void theHistoryOfStepsIsOnlyEverAddedTo() {
        move(CaseAction.CLOSE, staff, EVERYTHING, Optional.of("Done."));

        assertThatThrownBy(() -> database.execute("UPDATE case_event SET words = 'Never'"))
                .hasMessageContaining("only ever added to");
    }
}
