package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Stage;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredDraftsTest {
    private static final DraftId D1 = new DraftId("d1");

    private final TestDatabase database = TestDatabase.create();
    private final Drafts drafts = database.callByCall(Drafts.class, Stores::drafts);
    private final Samples.World world = Samples.World.in(database.unitOfWork());

    @AfterEach
    void drop() {
        database.close();
    }

    private Draft draft(String id, String caseType, Instant updatedAt) {
        return Samples.draft(id, world.ann(), caseType, updatedAt);
    }

    @Test
    void aDraftComesBackAsItWasStored() {
        var session = new FormSession(
                D1,
                "application-issue",
                Samples.CATALOG,
                Samples.answers(),
                new LinkedHashSet<>(List.of("second-phone", "attachment", "error-message")),
                new Stage.Discarding(new Stage.Asking(
                        "description", Optional.of(new Answer.Text("so far")), Optional.empty())),
                List.of("subject", FormSession.REVIEW, "subject", "module"),
                42);
        var stored = new Draft(world.ann().id(), session, Samples.NOW);

        assertThat(drafts.add(stored)).isTrue();

        var found = drafts.lock(D1, world.ann().id()).orElseThrow();
        assertThat(found).isEqualTo(stored);
        assertThat(found.session().answers()).containsExactlyEntriesOf(Samples.answers());
        assertThat(found.session().skipped()).containsExactly("second-phone", "attachment", "error-message");
        assertThat(drafts.lockByForm(world.ann().id(), "application-issue")).contains(stored);
        assertThat(drafts.of(world.ann().id())).containsExactly(stored);
    }

    @Test
    void somebodyElsesDraftIsNotThere() {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));

        assertThat(drafts.lock(D1, world.bob().id())).isEmpty();
        assertThat(drafts.lockByForm(world.bob().id(), "ask-a-question")).isEmpty();
        assertThat(drafts.of(world.bob().id())).isEmpty();
        assertThat(drafts.lockByForm(world.ann().id(), "server-issue")).isEmpty();
    }

    @Test
    void theLatestChangedDraftIsFirst() {
        drafts.add(draft("d1", "one", Samples.NOW));
        drafts.add(draft("d2", "two", Samples.NOW.plusSeconds(2)));
        drafts.add(draft("d3", "three", Samples.NOW.plusSeconds(1)));

        assertThat(drafts.of(world.ann().id()))
                .extracting(draft -> draft.session().draft().value())
                .containsExactly("d2", "d3", "d1");
    }

    @Test
    void savingChangesIt() {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));
        var changed = new Draft(
                world.ann().id(),
                new FormSession(
                        D1,
                        "ask-a-question",
                        Samples.CATALOG,
                        Samples.answers(),
                        Set.of(),
                        new Stage.Reviewing(),
                        List.of(),
                        2),
                Samples.NOW.plusSeconds(5));

        drafts.save(changed);

        assertThat(drafts.lock(D1, world.ann().id())).contains(changed);
    }

    @Test
    void nobodySavesSomebodyElsesDraftOrOneThatIsGone() {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));
        var bobs = Samples.draft("d1", world.bob(), "ask-a-question", Samples.NOW);

        assertThatThrownBy(() -> drafts.save(bobs)).isInstanceOf(IllegalStateException.class);
        drafts.remove(D1);
        assertThatThrownBy(() -> drafts.save(draft("d1", "ask-a-question", Samples.NOW)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneDraftForEachTypeAndContact() {
        var first = draft("d1", "ask-a-question", Samples.NOW);

        assertThat(drafts.add(first)).isTrue();
        assertThat(drafts.add(draft("d2", "ask-a-question", Samples.NOW))).isFalse();
        assertThat(drafts.add(draft("d3", "server-issue", Samples.NOW))).isTrue();
        assertThat(drafts.add(Samples.draft("d4", world.bob(), "ask-a-question", Samples.NOW)))
                .isTrue();
        assertThat(drafts.lockByForm(world.ann().id(), "ask-a-question")).contains(first);
    }

    @Test
    void oneDraftForEachTypeAndContactFromManyThreads() throws Exception {
        var next = new AtomicInteger();

        var added = Together.times(
                8, () -> drafts.add(draft("d" + next.incrementAndGet(), "ask-a-question", Samples.NOW)));

        assertThat(added).containsOnlyOnce(true);
        assertThat(drafts.of(world.ann().id())).hasSize(1);
    }

    @Test
    void aSecondDraftWithTheSameIdIsAMistake() {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));

        assertThatThrownBy(() -> drafts.add(draft("d1", "server-issue", Samples.NOW)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aLockedDraftWaitsForTheTransaction() throws Exception {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));
        var locked = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);

        try (var executor = Executors.newFixedThreadPool(2)) {
            var first = executor.submit(() -> database.unitOfWork().inTransaction(stores -> {
                var draft = stores.drafts().lock(D1, world.ann().id()).orElseThrow();
                locked.countDown();
                awaitUninterrupted(proceed);
                var session = draft.session();
                var changed = new FormSession(
                        D1,
                        session.form(),
                        session.catalogVersion(),
                        session.answers(),
                        session.skipped(),
                        session.stage(),
                        session.trail(),
                        7);
                stores.drafts().save(new Draft(draft.owner(), changed, Samples.NOW));
                return true;
            }));
            locked.await();
            var second = executor.submit(() -> drafts.lock(D1, world.ann().id()));

            assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            proceed.countDown();
            assertThat(second.get(10, TimeUnit.SECONDS).orElseThrow().session().revision())
                    .isEqualTo(7);
            assertThat(first.get()).isTrue();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void removingADraftTakesItsFilesAlong() {
        drafts.add(draft("d1", "ask-a-question", Samples.NOW));
        database.unitOfWork().inTransaction(
                stores -> stores.attachments().add(D1, "a.png", "image/png", new byte[] {1}, Samples.NOW));

        drafts.remove(D1);

        assertThat(drafts.of(world.ann().id())).isEmpty();
        assertThat(database.value("SELECT count(*) FROM attachment")).isEqualTo(0L);
    }

    @Test
    void oldDraftsAreRemovedTheOldestFirst() {
        drafts.add(draft("d1", "one", Samples.NOW));
        drafts.add(draft("d2", "two", Samples.NOW.minusSeconds(2)));
        drafts.add(draft("d3", "three", Samples.NOW.minusSeconds(1)));

        assertThat(drafts.removeUnchangedSince(Samples.NOW, 1)).isEqualTo(1);
        assertThat(drafts.of(world.ann().id())).extracting(draft -> draft.session().form())
                .containsExactly("one", "three");
        assertThat(drafts.removeUnchangedSince(Samples.NOW, 10)).isEqualTo(1);
        assertThat(drafts.removeUnchangedSince(Samples.NOW, 10)).isZero();
        assertThat(drafts.of(world.ann().id())).hasSize(1);
    }

    @Test
    void aDraftThatIsWorkedOnIsNotRemovedForItsAge() {
        drafts.add(draft("d1", "one", Samples.NOW.minusSeconds(2)));

        var removed = database.unitOfWork().inTransaction(stores -> {
            stores.drafts().lock(D1, world.ann().id());
            return drafts.removeUnchangedSince(Samples.NOW, 10);
        });

        assertThat(removed).isZero();
        assertThat(drafts.removeUnchangedSince(Samples.NOW, 10)).isEqualTo(1);
    }

    @Test
    void aReminderIsTakenOnceUntilTheDraftChanges() {
        var old = draft("d1", "one", Samples.NOW.minusSeconds(2));
        drafts.add(old);
        drafts.add(draft("d2", "two", Samples.NOW));

        assertThat(drafts.takeForReminder(Samples.NOW, 10)).containsExactly(old);
        assertThat(drafts.takeForReminder(Samples.NOW, 10)).isEmpty();

        var later = Samples.NOW.plus(Duration.ofDays(1));
        drafts.save(draft("d1", "one", Samples.NOW));
        assertThat(drafts.takeForReminder(later, 1)).hasSize(1);
        assertThat(drafts.takeForReminder(later, 1)).hasSize(1);
        assertThat(drafts.takeForReminder(later, 1)).isEmpty();
    }

    @Test
    void aReminderIsTakenByOneWorker() throws Exception {
        for (var i = 0; i < 20; i++) {
            drafts.add(draft("d" + i, "type-" + i, Samples.NOW.minusSeconds(i)));
        }

        var taken = Together.times(4, () -> drafts.takeForReminder(Samples.NOW.plusSeconds(1), 20));

        assertThat(taken.stream().flatMap(List::stream).map(draft -> draft.session().draft()))
                .doesNotHaveDuplicates()
                .hasSize(20);
    }

    @Test
    void aReminderThatIsRolledBackIsTakenAgain() {
        drafts.add(draft("d1", "one", Samples.NOW.minusSeconds(2)));

        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.drafts().takeForReminder(Samples.NOW, 10);
            throw new IllegalArgumentException("could not be written to the outbox");
        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(drafts.takeForReminder(Samples.NOW, 10)).hasSize(1);
    }
}
