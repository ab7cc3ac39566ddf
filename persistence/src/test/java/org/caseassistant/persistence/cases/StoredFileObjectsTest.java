package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.FileContent;
import org.caseassistant.core.cases.FileObjects;
import org.caseassistant.core.cases.ObjectStoreException;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.Database;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a file, its content is where the row says, and no object is left behind. */
class StoredFileObjectsTest {
    private static final DraftId D1 = new DraftId("d1");
    private static final CaseScope EVERYTHING = new CaseScope.Everything();
    private static final Instant LATER = Samples.NOW.plus(Duration.ofHours(1));
    private static final byte[] PICTURE = {1, 2, 3};

    private final TestDatabase database = TestDatabase.create();
    private final ObjectsInMemory store = new ObjectsInMemory();
    private final Database withStore = database.with(store);
    private final Attachments attachments = database.callByCall(Attachments.class, Stores::attachments);
    private final FileObjects objects = database.callByCall(FileObjects.class, Stores::fileObjects);
    private final Samples.World world = Samples.World.in(database.unitOfWork());
    private final AtomicInteger keys = new AtomicInteger();

    @BeforeEach
    void startDraft() {
        database.unitOfWork().inTransaction(stores -> {
            stores.drafts().add(Samples.draft("d1", world.ann(), "ask-a-question", Samples.NOW));
            return true;
        });
    }

    @AfterEach
    void drop() {
        withStore.close();
        database.close();
    }

    private FileRef ofDraft() {
        return attachments.add(D1, "shot.png", "image/png", PICTURE, Samples.NOW);
    }

    private CaseNumber submit(FileRef... files) {
        return database.unitOfWork().inTransaction(stores -> {
            var number = stores.caseWrites()
                    .open(Samples.newCase("d1", world.north(), world.ann(), world.ann(), "network"), "Ann Bell");
            stores.attachments().moveToCase(D1, number, List.of(files));
            stores.drafts().remove(D1);
            return number;
        });
    }

    private FileRef ofCase() {
        var file = ofDraft();
        submit(file);
        return file;
    }

    /** Moves the oldest content into the store; answers its key. */
    private String offload() {
        String key = "files/" + keys.incrementAndGet();
        var moving = objects.move(key, LATER, Set.of()).orElseThrow();
        store.put(key, moving.content());
        assertThat(objects.moved(moving.file(), key)).isTrue();
        return key;
    }

    private void begins(String key, Instant until) {
        assertThat(objects.move(key, until, Set.of())).isPresent();
    }

    private static Optional<byte[]> content(UnitOfWork storage, FileRef file, CaseScope scope) {
        return storage.inTransaction(stores -> stores.attachments().content(file.id(), scope)).map(FileContent::bytes);
    }

    private List<String> due() {
        return objects.toDelete(Samples.NOW, LATER, 10);
    }

    @Test
    void aContentIsReadWhereverItIs() {
        var file = ofCase();
        assertThat(content(withStore.unitOfWork(), file, EVERYTHING)).contains(PICTURE);
        assertThat(store.gets).isZero();

        offload();

        assertThat(database.value("SELECT content FROM attachment")).isNull();
        assertThat(content(withStore.unitOfWork(), file, EVERYTHING)).contains(PICTURE);
        assertThat(store.gets).isEqualTo(1);
        assertThat(objects.move("files/more", LATER, Set.of())).as("more to move").isEmpty();
        assertThat(due()).isEmpty();
    }

    @Test
    void whoMayNotSeeTheCaseHasNothingFetched() {
        var file = ofCase();
        offload();
        var north = Set.of(world.north().id());
        var south = Set.of(world.south().id());

        for (CaseScope scope : List.of(
                new CaseScope.OfAccounts(south),
                new CaseScope.OfAccounts(Set.of()),
                new CaseScope.OfContact(world.bob().id(), north),
                new CaseScope.OfDepartments(Set.of("training")))) {
            assertThat(content(withStore.unitOfWork(), file, scope)).isEmpty();
        }
        assertThat(store.gets).isZero();
        assertThat(content(withStore.unitOfWork(), file, new CaseScope.OfAccounts(north))).contains(PICTURE);
    }

    @Test
    void aContentOfADraftIsNobodysToRead() {
        var file = ofDraft();
        offload();

        assertThat(content(withStore.unitOfWork(), file, EVERYTHING)).isEmpty();
        submit(file);
        assertThat(content(withStore.unitOfWork(), file, EVERYTHING)).contains(PICTURE);
    }

    @Test
    void anObjectThatCannotBeHadOrIsNotTheOneIsNoContent() {
        var file = ofCase();
        String key = offload();

        assertThatThrownBy(() -> content(database.unitOfWork(), file, EVERYTHING))
                .isInstanceOf(ObjectStoreException.class)
                .hasMessageContaining("no object store");
        store.put(key, new byte[] {1});
        assertThatThrownBy(() -> content(withStore.unitOfWork(), file, EVERYTHING))
                .isInstanceOf(ObjectStoreException.class);
        store.delete(key);
        assertThatThrownBy(() -> content(withStore.unitOfWork(), file, EVERYTHING))
                .isInstanceOf(ObjectStoreException.class);
    }

    @Test
    void theOldestIsMovedFirst() {
        var later = attachments.add(D1, "b.png", "image/png", new byte[] {2}, Samples.NOW.plusSeconds(1));
        var oldest = ofDraft();

        assertThat(objects.move("files/1", LATER, Set.of())).map(FileObjects.Moving::file).contains(oldest.id());
        assertThat(objects.move("files/2", LATER, Set.of(oldest.id())))
                .map(FileObjects.Moving::file)
                .contains(later.id());
        assertThat(objects.move("files/3", LATER, Set.of(oldest.id(), later.id()))).isEmpty();
    }

    @Test
    void aFileThatIsRemovedLeavesItsObjectToBeDeleted() {
        var file = ofDraft();
        String key = offload();
        assertThat(objects.any()).isTrue();

        attachments.remove(D1, file.id());

        assertThat(due()).containsExactly(key);
        assertThat(due()).as("before it is time to try again").isEmpty();
        assertThat(objects.toDelete(LATER, LATER.plusSeconds(1), 10)).containsExactly(key);
        objects.forget(key);
        assertThat(objects.any()).isFalse();
    }

    @Test
    void soDoesADraft() {
        ofDraft();
        String key = offload();

        database.unitOfWork().inTransaction(stores -> stores.drafts().removeUnchangedSince(LATER, 10));

        assertThat(due()).containsExactly(key);
    }

    @Test
    void soDoesAFileThatWasKeptForLongEnough() {
        ofCase();
        String key = offload();
        database.execute("UPDATE support_case SET open = false, state = 'CLOSED'");
        assertThat(database.unitOfWork().<Integer>inTransaction(
                stores -> stores.erasure().removeFilesOfCasesOverBefore(LATER, 10))).isEqualTo(1);
        assertThat(due()).containsExactly(key);
    }

    @Test
    void soDoesACaseThatIsDeleted() {
        ofCase();
        String key = offload();
        database.execute("UPDATE support_case SET open = false, state = 'CLOSED'");

        assertThat(database.unitOfWork().<Integer>inTransaction(
                stores -> stores.erasure().removeCasesOverBefore(LATER, 10))).isEqualTo(1);
        assertThat(due()).containsExactly(key);
    }

    @Test
    void soDoesAContactWhoIsErased() {
        ofCase();
        String key = offload();

        database.unitOfWork().inTransaction(stores -> {
            stores.erasure().erase(world.ann().id(), Samples.NOW);
            return true;
        });

        assertThat(due()).containsExactly(key);
    }

    @Test
    void aRemovalThatIsRolledBackLeavesTheObject() {
        var file = ofCase();
        offload();

        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.erasure().erase(world.ann().id(), Samples.NOW);
            throw new IllegalStateException("after all not");
        })).hasMessage("after all not");

        assertThat(due()).isEmpty();
        assertThat(content(withStore.unitOfWork(), file, EVERYTHING)).contains(PICTURE);
    }

    @Test
    void anObjectThatNoFileGotIsGivenUp() {
        var file = ofCase();
        begins("files/lost", LATER);

        assertThat(due()).as("while its file may still get it").isEmpty();
        assertThat(objects.toDelete(LATER, LATER, 10)).containsExactly("files/lost");
        assertThat(objects.moved(file.id(), "files/lost")).as("the object is about to be deleted").isFalse();
        assertThat(content(database.unitOfWork(), file, EVERYTHING)).contains(PICTURE);
    }

    @Test
    void anObjectThatComesAfterItWasForgottenIsDeletedAgain() {
        var file = ofCase();
        begins("files/late", Samples.NOW);
        assertThat(due()).containsExactly("files/late");
        objects.forget("files/late");

        assertThat(objects.moved(file.id(), "files/late")).isFalse();
        assertThat(due()).containsExactly("files/late");
    }

    @Test
    void aFileThatGoesWhileItIsMovedTakesTheObjectAlong() {
        var file = ofDraft();
        begins("files/1", LATER);
        attachments.remove(D1, file.id());

        assertThat(objects.moved(file.id(), "files/1")).isFalse();
        assertThat(due()).containsExactly("files/1");
    }

    @Test
    void ofTwoThatMoveOneContentOneDoes() {
        var file = ofCase();
        begins("files/1", LATER);
        begins("files/2", LATER);

        assertThat(objects.moved(file.id(), "files/2")).isTrue();
        assertThat(objects.moved(file.id(), "files/1")).isFalse();
        assertThat(due()).containsExactly("files/1");
        assertThat(database.value("SELECT object_key FROM attachment")).isEqualTo("files/2");
    }

    @Test
    void anObjectThatIsBeingGivenUpIsNotTaken() throws Exception {
        var file = ofCase();
        begins("files/1", Samples.NOW);

        Future<Boolean> taken;
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            taken = database.unitOfWork().inTransaction(stores -> {
                assertThat(stores.fileObjects().toDelete(Samples.NOW, LATER, 10)).containsExactly("files/1");
                var taking = other.submit(() -> objects.moved(file.id(), "files/1"));
                await(() -> database.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND wait_event_type = 'Lock'").equals(1L));
                return taking;
            });
        }

        assertThat(taken.get()).isFalse();
        assertThat(database.value("SELECT object_key FROM attachment")).isNull();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
