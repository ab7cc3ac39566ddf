package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.desk.DeskFigures.OfDepartment;
import org.caseassistant.core.desk.DeskFigures.OfWeek;
import org.caseassistant.core.desk.DeskFigures.Times;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted of cases as they go on, and how a desk is told. */
class DeskFiguresTest {
    private static final Actor STAFF = new Actor(Actor.Kind.STAFF, Optional.empty(), "Sam");
    private static final Instant FROM = Samples.NOW.minus(Duration.ofDays(1));
    private static final Instant TO = Samples.NOW.plus(Duration.ofDays(30));

    private static TestDatabase database;
    private static Samples.World world;

    @BeforeAll
    static void create() {
        database = TestDatabase.create();
        world = Samples.World.in(database.unitOfWork());
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private interface Work {
        void with(Stores stores);
    }

    private static void does(Work work) {
        database.unitOfWork().inTransaction(stores -> {
            work.with(stores);
            return true;
        });
    }

    private static CaseNumber open(String draft, String department) {
        return world.open(database.unitOfWork(), draft, world.north(), world.ann(), department);
    }

    private static void moves(
            CaseNumber number, CaseState to, CaseEvent.What what, Actor actor, long hours, String words) {
        does(stores -> stores.caseWrites()
                .move(
                        number,
                        to,
                        new CaseEvent(
                                Samples.NOW.plus(Duration.ofHours(hours)), actor, what,
                                Optional.of(words).filter(said -> !said.isEmpty()))));
    }

    private static void says(CaseNumber number, Actor author, boolean internal, long hours) {
        does(stores -> stores.caseWrites()
                .add(
                        number,
                        new CaseMessage(
                                Samples.NOW.plus(Duration.ofHours(hours)), author, internal, "Words", List.of())));
    }

    private static List<OfDepartment> figures(String department) {
        return database.unitOfWork().inTransaction(stores -> stores.deskFigures().of(Set.of(department), FROM, TO));
    }

    private static Optional<Times> hours(long half, long mostly) {
        return Optional.of(new Times(Duration.ofMinutes(half * 60), Duration.ofMinutes(mostly)));
    }

    @Test
    void theFirstAnswerAndTheResolutionCount() {
        var one = open("f1", "figures");
        says(one, Actor.of(world.ann()), false, 1);
        says(one, STAFF, true, 2);
        says(one, STAFF, false, 3);
        says(one, STAFF, false, 4);
        moves(one, CaseState.RESOLVED, CaseEvent.What.RESOLVED, STAFF, 5, "");
        does(stores -> stores.caseWrites().rate(one, Satisfaction.OKAY));
        does(stores -> stores.caseWrites().rate(one, Satisfaction.GOOD));
        moves(one, CaseState.CLOSED, CaseEvent.What.CLOSED, Actor.system(), 200, "");
        var two = open("f2", "figures");
        moves(two, CaseState.IN_PROGRESS, CaseEvent.What.STARTED, STAFF, 1, "");
        moves(two, CaseState.WAITING_ON_CONTACT, CaseEvent.What.WAITING, STAFF, 7, "Which printer?");
        moves(two, CaseState.RESOLVED, CaseEvent.What.RESOLVED, STAFF, 8, "");
        does(stores -> stores.caseWrites().rate(two, Satisfaction.BAD));
        moves(two, CaseState.REOPENED, CaseEvent.What.REOPENED, Actor.of(world.ann()), 9, "");
        moves(two, CaseState.RESOLVED, CaseEvent.What.RESOLVED, STAFF, 15, "");
        open("f3", "figures");
        open("f4", "elsewhere");

        assertThat(figures("figures")).containsExactly(new OfDepartment(
                "figures", 3, 2, hours(5, 6 * 60 + 36), hours(10, 14 * 60),
                Map.of(Satisfaction.GOOD, 1L, Satisfaction.OKAY, 0L, Satisfaction.BAD, 0L)));
        assertThat(figures("elsewhere")).containsExactly(
                new OfDepartment("elsewhere", 1, 0, Optional.empty(), Optional.empty(), Map.of()));
        assertThat(figures("nowhere")).isEmpty();
        var monday = LocalDate.of(2026, 11, 23).with(DayOfWeek.MONDAY);
        assertThat(database.unitOfWork().<List<OfWeek>>inTransaction(stores -> stores.deskFigures()
                .weeks(Set.of("figures", "elsewhere"), LocalDate.EPOCH.with(DayOfWeek.MONDAY),
                        ZoneOffset.UTC)))
                .singleElement()
                .satisfies(week -> {
                    assertThat(week.opened()).isEqualTo(4);
                    assertThat(week.closed()).isEqualTo(2);
                    assertThat(week.monday().getDayOfWeek()).isEqualTo(monday.getDayOfWeek());
                });
    }

    @Test
    void ofManyProcessesOneTellsADesk() throws Exception {
        does(stores -> stores.desks().open(new Desk("told", new Place("slack", "T1", "C1")), Samples.NOW));
        var week = LocalDate.of(2026, 11, 16);

        assertThat(tells(week, Samples.NOW.minusSeconds(1))).isFalse();
        assertThat(Together.times(8, () -> tells(week, Samples.NOW))).containsOnlyOnce(true);
        assertThat(tells(week, Samples.NOW)).isFalse();
        assertThat(tells(week.plusWeeks(1), Samples.NOW)).isTrue();
    }

    private static boolean tells(LocalDate week, Instant due) {
        return database.unitOfWork().inTransaction(stores -> stores.desks().tellFigures("told", week, due));
    }
}
