package org.caseassistant.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.storage.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TransactionsTest {
    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatReturnedIsCommitted() {
        var version = database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep("v1", "text", Samples.NOW);
            return "v1";
        });

        assertThat(database.value("SELECT yaml FROM catalog_version WHERE version = '" + version + "'"))
                .isEqualTo("text");
    }

    @Test
    void whatThrewIsRolledBackAndRethrownAsItIs() {
        var problem = new IllegalArgumentException("as it is");

        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep("v1", "text", Samples.NOW);
            throw problem;
        }))
                .isSameAs(problem);

        assertThat(database.value("SELECT count(*) FROM catalog_version")).isEqualTo(0L);
    }

    @Test
    void anErrorRollsBackToo() {
        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep("v1", "text", Samples.NOW);
            throw new AssertionError("an error");
        }))
                .isInstanceOf(AssertionError.class);

        assertThat(database.value("SELECT count(*) FROM catalog_version")).isEqualTo(0L);
    }

    @Test
    void isolationIsReadCommitted() throws Exception {
        try (var connection = database.dataSource().getConnection();
                var rows = connection.createStatement().executeQuery("SHOW transaction_isolation")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("read committed");
        }
    }

    /** Two transactions that lock two drafts crosswise: PostgreSQL ends one of them. */
    @Test
    void aDeadlockIsRepeatedUntilBothAreDone() throws Exception {
        var world = Samples.World.in(database.unitOfWork());
        database.unitOfWork().inTransaction(
                stores -> stores.drafts().add(Samples.draft("d1", world.ann(), "one", Samples.NOW))
                        && stores.drafts().add(Samples.draft("d2", world.ann(), "two", Samples.NOW)));
        var runs = new AtomicInteger();
        var bothHaveOne = new CyclicBarrier(2);
        var order = new AtomicInteger();

        var done = Together.times(2, () -> {
            var first = "d" + order.incrementAndGet();
            var second = first.equals("d1") ? "d2" : "d1";
            var isFirstRun = new AtomicInteger();
            return database.unitOfWork().inTransaction(stores -> {
                runs.incrementAndGet();
                lock(stores, world, first);
                if (isFirstRun.incrementAndGet() == 1) {
                    await(bothHaveOne);
                }
                lock(stores, world, second);
                return true;
            });
        });

        assertThat(done).containsExactly(true, true);
        // Whoever is ended may come back faster than the other goes on, and meet it once more.
        assertThat(runs).hasValueGreaterThanOrEqualTo(3);
    }

    private static void lock(Stores stores, Samples.World world, String draft) {
        assertThat(stores.drafts().lock(new DraftId(draft), world.ann().id())).isPresent();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConflictThatStaysIsReportedInTheEnd() {
        database.execute("""
                CREATE FUNCTION conflict() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'try again' USING ERRCODE = 'serialization_failure'; END $$;
                CREATE TRIGGER conflict BEFORE INSERT ON catalog_version FOR EACH ROW EXECUTE FUNCTION conflict();
                """);
        var runs = new AtomicInteger();

        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            runs.incrementAndGet();
            stores.catalogs().keep("v1", "text", Samples.NOW);
            return true;
        }))
                .hasRootCauseMessage("ERROR: try again");
        assertThat(runs).hasValue(5);
    }

    @Test
    void anErrorDoesNotQuoteWhatWasStored() {
        var world = Samples.World.in(database.unitOfWork());
        var tooLong = Samples.draft("d1-secret-" + "x".repeat(40), world.ann(), "one", Samples.NOW);

        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> stores.drafts().add(tooLong)))
                .satisfies(problem -> {
                    for (var cause = problem; cause != null; cause = cause.getCause()) {
                        assertThat(cause.getMessage()).doesNotContain("secret", "Subject of");
                    }
                });
    }

    @Test
    void aLostDatabaseIsAStorageProblem() {
        var closed = Database.open(database.address(), 1);
        var transactions = closed.unitOfWork();
        closed.close();

        assertThatThrownBy(() -> transactions.inTransaction(stores -> true)).isInstanceOf(StorageException.class);
    }

    @Test
    void aConnectionThatBreaksIsReplaced() {
        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            database.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            return stores.directory().isEmpty();
        }))
                .isInstanceOf(RuntimeException.class);

        assertThat(database.unitOfWork().<Boolean>inTransaction(stores -> stores.directory().isEmpty()))
                .isTrue();
    }
}
