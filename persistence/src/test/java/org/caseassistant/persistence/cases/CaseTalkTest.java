package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseFile;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.Cases;
import org.caseassistant.core.cases.FileContent;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages, their files and the words by which cases are found: who sees which. */
class CaseTalkTest {
    private static final CaseScope STAFF = new CaseScope.OfDepartments(Set.of("network"));

    private final TestDatabase database = TestDatabase.create();
    private final Cases cases = database.callByCall(Cases.class, Stores::cases);
    private final CaseWrites writes = database.callByCall(CaseWrites.class, Stores::caseWrites);
    private final Attachments attachments = database.callByCall(Attachments.class, Stores::attachments);
    private final Samples.World world = Samples.World.in(database.unitOfWork());
    private final CaseScope north = new CaseScope.OfAccounts(Set.of(world.north().id()));
    private final CaseScope south = new CaseScope.OfAccounts(Set.of(world.south().id()));
    private final CaseNumber number =
            world.open(database.unitOfWork(), "d1", world.north(), world.ann(), "network");

    @AfterEach
    void drop() {
        database.close();
    }

    private long say(String text, boolean internal) {
        return writes.add(
                number, new CaseMessage(Samples.NOW, Actor.of(world.ann()), internal, text, List.of()));
    }

    private List<String> said(CaseScope scope) {
        return cases.entries(number, scope, Optional.empty(), 100).stream()
                .flatMap(entry -> entry instanceof CaseEntry.Said(_, CaseMessage message)
                        ? List.of(message.text()).stream()
                        : List.<String>of().stream())
                .toList();
    }

    private List<CaseNumber> found(CaseScope scope, String... words) {
        var filter = new CaseFilter(
                CaseFilter.Which.ALL, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(words));
        return cases.list(scope, filter, Optional.empty(), 10).stream().map(CaseSummary::number).toList();
    }

    @Test
    void internalNotesAreForTheStaffOnly() {
        say("It fails since Monday", false);
        long note = say("They forgot the licence", true);
        byte[] picture = "invoice".getBytes(StandardCharsets.UTF_8);
        var file = attachments.add(number, note, "invoice.png", "image/png", picture, Samples.NOW);

        assertThat(said(STAFF)).containsExactly("It fails since Monday", "They forgot the licence");
        assertThat(said(north)).containsExactly("It fails since Monday");
        assertThat(said(new CaseScope.OfContact(world.ann().id(), Set.of(world.north().id()))))
                .containsExactly("It fails since Monday");
        assertThat(said(south)).isEmpty();
        assertThat(attachments.of(number, STAFF)).containsExactly(new CaseFile(file, Samples.NOW));
        assertThat(attachments.of(number, north)).isEmpty();
        assertThat(attachments.content(file.id(), STAFF)).map(FileContent::bytes).contains(picture);
        assertThat(attachments.content(file.id(), north)).isEmpty();
        assertThat(found(STAFF, "licence")).containsExactly(number);
        assertThat(found(STAFF, "licence", "monday")).containsExactly(number);
        assertThat(found(north, "licence")).isEmpty();
        assertThat(found(north, "monday")).containsExactly(number);
    }

    @Test
    void aWordThatIsInternalAndPublicIsFoundByBoth() {
        say("The server is slow", true);
        say("Our server is slow", false);

        assertThat(found(north, "server")).containsExactly(number);
        assertThat(found(STAFF, "server")).containsExactly(number);
    }

    @Test
    void filesOfAMessageComeWithItAndOnlyToThoseWhoSeeTheCase() {
        long id = say("", false);
        byte[] picture = "picture".getBytes(StandardCharsets.UTF_8);
        var file = attachments.add(number, id, "shot.png", "image/png", picture, Samples.NOW);

        assertThat(cases.entries(number, north, Optional.empty(), 1))
                .containsExactly(new CaseEntry.Said(
                        id, new CaseMessage(Samples.NOW, Actor.of(world.ann()), false, "", List.of(file))));
        assertThat(attachments.of(number, north)).containsExactly(new CaseFile(file, Samples.NOW));
        assertThat(attachments.of(number, south)).isEmpty();
        assertThat(attachments.content(file.id(), north)).map(FileContent::bytes).contains(picture);
        assertThat(attachments.content(file.id(), south)).isEmpty();
    }

    @Test
    void stepsAndMessagesComeInTheirOrderAPageAtATime() {
        say("one", false);
        database.unitOfWork().inTransaction(stores -> Books.at(
                stores, Samples.NOW, Actor.of(world.ann()), STAFF)
                .move(number, CaseAction.CLOSE, Optional.of("It works")));
        say("two", false);

        var all = cases.entries(number, north, Optional.empty(), 10);
        assertThat(all).hasSize(4).isSortedAccordingTo((a, b) -> Long.compare(a.id(), b.id()));
        assertThat(all.get(0)).isInstanceOf(CaseEntry.Step.class);
        assertThat(all.get(1)).isInstanceOf(CaseEntry.Said.class);
        assertThat(all.get(2)).isInstanceOf(CaseEntry.Step.class);
        assertThat(cases.entries(number, north, Optional.empty(), 2)).isEqualTo(all.subList(2, 4));
        assertThat(cases.entries(number, north, Optional.of(all.get(2).id()), 10)).isEqualTo(all.subList(0, 2));
    }

    @Test
    void wordsAreFoundByTheirBeginningInSubjectAnswersAndMessages() {
        var other = writes.open(
                Samples.newCase("d2", world.north(), world.ann(), world.ann(), "network"), "Ann Bell");
        say("The message was ERR-1045, at /var/log", false);

        assertThat(found(north, "subject", "d1")).containsExactly(number);
        assertThat(found(north, "subj")).containsExactly(other, number);
        assertThat(found(north, "err", "1045")).containsExactly(number);
        assertThat(found(north, "104")).containsExactly(number);
        assertThat(found(north, "rr")).isEmpty();
        assertThat(found(south, "err")).isEmpty();
    }

    @Test
    void wordsWithWhichACaseWasEndedAreFoundByAllAlsoAfterAMessageChanged() {
        long said = say("Look at the server", false);
        database.unitOfWork().inTransaction(stores -> Books.at(
                stores, Samples.NOW, Actor.of(world.ann()), STAFF)
                .move(number, CaseAction.CLOSE, Optional.of("Cleared the JVM cache")));
        writes.record(
                number,
                new CaseEvent(
                        Samples.NOW, Actor.of(world.ann()), CaseEvent.What.ASSIGNED, Optional.of("Zacharias")));

        for (int time = 0; time < 2; time++) {
            assertThat(found(north, "jvm", "cache")).containsExactly(number);
            assertThat(found(STAFF, "jvm", "cache")).containsExactly(number);
            assertThat(found(south, "jvm")).isEmpty();
            assertThat(found(STAFF, "zacharias")).isEmpty();
            writes.edit(number, said, "Look at the printer", Samples.NOW);
        }
    }

    @Test
    void everyMessageIsKeptHoweverManyWordsTheCaseHas() {
        for (int message = 0; message < 8; message++) {
            var text = new StringBuilder();
            for (int word = 0; word < 1000; word++) {
                text.append("w").append(message).append("x").append(word).append(' ');
            }
            say(text.toString(), false);
        }

        assertThat(said(north)).hasSize(8);
        assertThat(found(north, "w0x999")).containsExactly(number);
    }

    @Test
    void listsAreOfOpenCasesOrOfThoseThatAreOver() {
        var closed = world.open(database.unitOfWork(), "d2", world.north(), world.ann(), "network");
        var later = world.open(database.unitOfWork(), "d3", world.north(), world.ann(), "network");
        for (CaseNumber each : List.of(later, closed)) {
            database.unitOfWork().inTransaction(stores -> Books.at(
                    stores, Samples.NOW.plusSeconds(each.equals(closed) ? 60 : 30), Actor.of(world.ann()), STAFF)
                    .move(each, CaseAction.CLOSE, Optional.empty()));
        }

        assertThat(cases.list(north, CaseFilter.of(CaseFilter.Which.OPEN), Optional.empty(), 10))
                .extracting(CaseSummary::number)
                .containsExactly(number);
        assertThat(cases.list(north, CaseFilter.of(CaseFilter.Which.CLOSED), Optional.empty(), 10))
                .extracting(CaseSummary::number)
                .containsExactly(later, closed);
        assertThat(cases.endedLately(north, 10)).extracting(CaseSummary::number).containsExactly(closed, later);
        assertThat(cases.endedLately(north, 1)).extracting(CaseSummary::number).containsExactly(closed);
        assertThat(cases.endedLately(south, 10)).isEmpty();
    }

    @Test
    void aFilterKeepsOtherTypesPrioritiesAndAccountsOut() {
        var ofType = new CaseFilter(
                CaseFilter.Which.ALL, Optional.of("ask-a-question"), Optional.of("medium"),
                Optional.of(world.north().id()), Set.of());
        var none = new CaseFilter(
                CaseFilter.Which.ALL, Optional.of("data-restore"), Optional.empty(), Optional.empty(), Set.of());
        var elsewhere = new CaseFilter(
                CaseFilter.Which.ALL, Optional.empty(), Optional.empty(), Optional.of(world.south().id()), Set.of());

        assertThat(cases.list(STAFF, ofType, Optional.empty(), 10)).hasSize(1);
        assertThat(cases.list(STAFF, none, Optional.empty(), 10)).isEmpty();
        assertThat(cases.list(STAFF, elsewhere, Optional.empty(), 10)).isEmpty();
        assertThat(cases.list(STAFF, ofType, Optional.of(number), 10)).isEmpty();
    }

    @Test
    void aFileOfADraftCanBeRemoved() {
        database.unitOfWork().inTransaction(
                stores -> stores.drafts().add(Samples.draft("d9", world.ann(), "data-restore", Samples.NOW)));
        var draft = new DraftId("d9");
        var file = attachments.add(draft, "a.png", "image/png", new byte[] {1}, Samples.NOW);

        attachments.remove(new DraftId("d8"), file.id());
        assertThat(database.value("SELECT count(*) FROM attachment")).isEqualTo(1L);
        attachments.remove(draft, file.id());
        assertThat(database.value("SELECT count(*) FROM attachment")).isEqualTo(0L);
    }
}
