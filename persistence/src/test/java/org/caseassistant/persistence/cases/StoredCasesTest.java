package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.CaseTopic;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.EndedCase;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredCasesTest {
    private static final CaseScope EVERYTHING = new CaseScope.Everything();

    private final TestDatabase database = TestDatabase.create();
    private final Cases cases = database.callByCall(Cases.class, Stores::cases);
    private final CaseWrites writes = database.callByCall(CaseWrites.class, Stores::caseWrites);
    private final Samples.World world = Samples.World.in(database.unitOfWork());

    @AfterEach
    void drop() {
        database.close();
    }

    private CaseNumber open(String draft) {
        return world.open(database.unitOfWork(), draft, world.north(), world.ann(), "network");
    }

    private List<CaseNumber> numbers(CaseScope scope) {
        return cases.list(scope, Optional.empty(), 100).stream()
                .map(CaseSummary::number)
                .toList();
    }

    @Test
    void everythingComesBackAsItWasWritten() {
        var written = new NewCase(
                new DraftId("d1"),
                "application-issue",
                Samples.CATALOG,
                "network",
                world.south().id(),
                world.dan().id(),
                world.cat().id(),
                "Can't log in",
                Optional.empty(),
                Samples.answers(),
                Samples.NOW,
                "console");

        var number = writes.open(written, "Cat Dunn");

        assertThat(number).isEqualTo(new CaseNumber(1001));
        var found = cases.find(number, EVERYTHING).orElseThrow();
        assertThat(found).isEqualTo(
                new SupportCase(number, CaseState.SUBMITTED, "South Lake", "Dan Earl", Optional.empty(), written));
        assertThat(found.content().answers()).containsExactlyEntriesOf(Samples.answers());
    }

    @Test
    void historyBeginsWithTheSubmission() {
        var number = open("d1");

        assertThat(cases.history(number, EVERYTHING))
                .containsExactly(new CaseEvent(
                        Samples.NOW, Actor.of(world.ann()), CaseEvent.What.SUBMITTED, Optional.empty()));
        assertThat(database.value("SELECT actor_id FROM case_event")).isEqualTo(world.ann().id().value());
    }

    @Test
    void oneDraftMakesOneCase() {
        var first = open("d1");
        var again = open("d1");

        assertThat(again).isEqualTo(first);
        assertThat(numbers(EVERYTHING)).containsExactly(first);
        assertThat(cases.history(first, EVERYTHING)).hasSize(1);
    }

    @Test
    void oneDraftMakesOneCaseFromManyThreads() throws Exception {
        var numbers = Together.times(8, () -> open("d1"));

        assertThat(Set.copyOf(numbers)).hasSize(1);
        assertThat(numbers(EVERYTHING)).containsExactly(numbers.getFirst());
        assertThat(cases.history(numbers.getFirst(), EVERYTHING)).hasSize(1);
    }

    @Test
    void aDraftOfSomebodyElseIsNoNumberOfMine() {
        var number = open("d1");
        var stolen = Samples.newCase("d1", world.south(), world.cat(), world.cat(), "network");

        assertThat(cases.ofDraft(new DraftId("d1"), world.ann().id())).contains(number);
        assertThat(cases.ofDraft(new DraftId("d1"), world.cat().id())).isEmpty();
        assertThat(cases.ofDraft(new DraftId("d2"), world.ann().id())).isEmpty();
        assertThatThrownBy(() -> writes.open(stolen, "Cat Dunn")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void eachScopeCoversItsCasesAndNoOthers() {
        var storage = database.unitOfWork();
        var annNorth = open("d1");
        var bobNorth = world.open(storage, "d2", world.north(), world.bob(), "training");
        var catSouth = world.open(storage, "d3", world.south(), world.cat(), "network");
        var catNorth = world.open(storage, "d4", world.north(), world.cat(), "consulting");
        var danByCat =
                writes.open(Samples.newCase("d5", world.south(), world.dan(), world.cat(), "training"), "Cat Dunn");
        var north = world.north().id();
        var south = world.south().id();

        assertCovers(new CaseScope.OfAccounts(Set.of(north)), annNorth, bobNorth, catNorth);
        assertCovers(new CaseScope.OfAccounts(Set.of(south)), catSouth, danByCat);
        assertCovers(new CaseScope.OfAccounts(Set.of(north, south)), annNorth, bobNorth, catSouth, catNorth, danByCat);
        assertCovers(new CaseScope.OfAccounts(Set.of()));
        assertCovers(new CaseScope.OfContact(world.ann().id(), Set.of(north)), annNorth);
        assertCovers(new CaseScope.OfContact(world.ann().id(), Set.of(south)));
        assertCovers(new CaseScope.OfContact(world.ann().id(), Set.of()));
        assertCovers(new CaseScope.OfContact(world.cat().id(), Set.of(north, south)), catSouth, catNorth, danByCat);
        assertCovers(new CaseScope.OfContact(world.cat().id(), Set.of(south)), catSouth, danByCat);
        assertCovers(new CaseScope.OfContact(world.dan().id(), Set.of(south)), danByCat);
        assertCovers(new CaseScope.OfDepartments(Set.of("training")), bobNorth, danByCat);
        assertCovers(new CaseScope.OfDepartments(Set.of("training", "consulting")), bobNorth, catNorth, danByCat);
        assertCovers(new CaseScope.OfDepartments(Set.of("TRAINING")));
        assertCovers(new CaseScope.OfDepartments(Set.of()));
        assertCovers(EVERYTHING, annNorth, bobNorth, catSouth, catNorth, danByCat);
    }

    /** Of the five cases there are, by every way to get at one. */
    private void assertCovers(CaseScope scope, CaseNumber... expected) {
        var all = IntStream.rangeClosed(1001, 1005).mapToObj(CaseNumber::new).toList();

        assertThat(numbers(scope)).containsExactlyInAnyOrder(expected);
        assertThat(all.stream().filter(number -> cases.find(number, scope).isPresent()))
                .containsExactlyInAnyOrder(expected);
        assertThat(all.stream().filter(number -> !cases.history(number, scope).isEmpty()))
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void aListIsPagedFromTheNewest() {
        var all = IntStream.range(0, 7)
                .mapToObj(draft -> draft % 2 == 0
                        ? open("d" + draft)
                        : world.open(database.unitOfWork(), "d" + draft, world.south(), world.cat(), "network"))
                .toList()
                .reversed();

        for (var scope : Stream.of(
                EVERYTHING,
                new CaseScope.OfAccounts(Set.of(world.north().id(), world.south().id())),
                new CaseScope.OfDepartments(Set.of("network", "training")))
                .toList()) {
            var first = cases.list(scope, Optional.empty(), 3);
            var second = cases.list(scope, Optional.of(first.getLast().number()), 3);
            var third = cases.list(scope, Optional.of(second.getLast().number()), 3);
            assertThat(Stream.of(first, second, third).flatMap(List::stream).map(CaseSummary::number))
                    .containsExactlyElementsOf(all);
            assertThat(third).hasSize(1);
        }
    }

    private CaseNumber ended(String draft, String subject, Account account, Contact contact) {
        var base = Samples.newCase(draft, account, contact, contact, "training");
        var number = writes.open(
                new NewCase(
                        base.draft(), base.caseType(), base.catalogVersion(), base.department(), base.account(),
                        base.contact(), base.openedBy(), subject, base.priority(), base.answers(), base.openedAt(),
                        base.surface()),
                "Ann Bell");
        writes.move(
                number,
                CaseState.CLOSED,
                new CaseEvent(Samples.NOW, Actor.of(contact), CaseEvent.What.CLOSED, Optional.empty()));
        return number;
    }

    private List<CaseNumber> similar(CaseScope scope, Account account, String subject, String more) {
        return cases.similar(scope, account.id(), CaseTopic.of(subject, more, Set.of("the", "how")), 3).stream()
                .map(EndedCase::number)
                .toList();
    }

    @Test
    void similarAreThoseOfTheSameAccountThatAreOverAndAboutTheSame() {
        var north = world.north();
        var most = ended("d1", "Printing Students' report cards", north, world.ann());
        var some = ended("d2", "A report on attendance of students", north, world.bob());
        ended("d3", "Snow day", north, world.ann());
        var elsewhere = ended("d4", "Printing a student report card", world.south(), world.cat());
        open("d5");
        var ofNorth = new CaseScope.OfAccounts(Set.of(north.id(), world.south().id()));

        assertThat(similar(ofNorth, north, "How do students print the report card?", "")).containsExactly(most, some);
        assertThat(similar(ofNorth, north, "Report", "It is about students")).containsExactlyInAnyOrder(most, some);
        assertThat(similar(ofNorth, north, "Report", "It is about the snow")).isEmpty();
        assertThat(similar(ofNorth, north, "Report", "")).isEmpty();
        assertThat(similar(ofNorth, north, "Subject of d5", "")).isEmpty();
        assertThat(similar(new CaseScope.OfContact(world.bob().id(), Set.of(north.id())), north, "Student reports", ""))
                .containsExactly(some);
        assertThat(similar(ofNorth, world.south(), "Student reports", "")).containsExactly(elsewhere);
        assertThat(similar(new CaseScope.OfAccounts(Set.of(north.id())), world.south(), "Student reports", ""))
                .isEmpty();
    }

    @Test
    void aLineOfAListSaysWhatTheCaseSays() {
        var number = open("d1");

        assertThat(cases.list(EVERYTHING, Optional.empty(), 1))
                .containsExactly(new CaseSummary(
                        number,
                        "ask-a-question",
                        Samples.CATALOG,
                        "Subject of d1",
                        Optional.of("medium"),
                        CaseState.SUBMITTED,
                        "North Valley",
                        "Ann Bell",
                        Optional.empty(),
                        Samples.NOW));
    }

    @Test
    void historyIsNeitherChangedNorDeleted() {
        var number = open("d1");

        for (var change : List.of(
                "UPDATE case_event SET actor_name = 'Somebody Else'",
                "DELETE FROM case_event",
                "TRUNCATE case_event")) {
            assertThatThrownBy(() -> database.execute(change)).hasMessageContaining("only ever added to");
        }
        assertThat(cases.history(number, EVERYTHING)).extracting(CaseEvent::actorName).containsExactly("Ann Bell");
    }

    @Test
    void historyIsErasedByWhoSaysSo() {
        var number = open("d1");

        database.execute("""
                BEGIN;
                SET LOCAL case_assistant.erasing = 'on';
                UPDATE case_event SET actor_name = 'Erased';
                COMMIT;
                """);
        assertThat(cases.history(number, EVERYTHING)).extracting(CaseEvent::actorName).containsExactly("Erased");

        database.execute("BEGIN; SET LOCAL case_assistant.erasing = 'on'; DELETE FROM case_event; COMMIT");
        assertThat(cases.history(number, EVERYTHING)).isEmpty();
    }

    @Test
    void aCaseAndItsHistoryAreStoredTogetherOrNotAtAll() {
        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.caseWrites().open(Samples.newCase("d1", world.north(), world.ann(), world.ann(), "n"), "Ann");
            throw new IllegalArgumentException("after the fact");
        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(numbers(EVERYTHING)).isEmpty();
        assertThat(database.value("SELECT count(*) FROM case_event")).isEqualTo(0L);
    }
}
