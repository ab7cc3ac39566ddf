package org.caseassistant.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredOutboxTest {
    private static final Address C1 = Samples.address("C1", "U1");
    private static final Address C2 = Samples.address("C2", "U1");

    private final TestDatabase database = TestDatabase.create();
    private final Outbox outbox = database.callByCall(Outbox.class, Stores::outbox);

    @AfterEach
    void drop() {
        database.close();
    }

    private void add(Address to, String text) {
        outbox.add(to, Samples.screen(text), Samples.NOW);
    }

    private List<Delivery> take() {
        return outbox.take("slack", "T1", Samples.NOW, 10);
    }

    private static String text(Delivery delivery) {
        return ((View.Text) delivery.screen().views().getFirst()).text();
    }

    private static List<String> texts(List<Delivery> deliveries) {
        return deliveries.stream().map(StoredOutboxTest::text).toList();
    }

    @Test
    void aMessageComesBackAsItWasAdded() {
        add(C1, "one");

        var taken = take().getFirst();

        assertThat(taken).isEqualTo(new Delivery(
                taken.id(),
                C1.place(),
                Optional.of(C1.user()),
                new Delivery.Act.Post(Optional.empty(), Samples.screen("one")),
                Optional.empty(),
                0));
    }

    @Test
    void whatWasTriedMayHaveArrivedUntilThatIsKnown() {
        add(C1, "one");
        assertThat(outbox.mayHaveArrived(C1)).isFalse();

        Delivery tried = take().getFirst();
        outbox.failed(tried, Samples.NOW, Duration.ofSeconds(4));
        assertThat(outbox.mayHaveArrived(C1)).isTrue();
        assertThat(outbox.mayHaveArrived(C2)).isFalse();

        outbox.sent(tried, Optional.of("message"), Samples.NOW);
        assertThat(outbox.mayHaveArrived(C1)).isFalse();
    }

    @Test
    void aPlacesMessagesAreTakenOneByOneInOrder() {
        add(C1, "one");
        add(C1, "two");
        add(C2, "other");
        add(C1, "three");

        var first = take();
        assertThat(texts(first)).containsExactly("one", "other");
        assertThat(texts(take())).as("not sent yet").containsExactly("one", "other");
        first.forEach(delivery -> outbox.sent(delivery, Optional.empty(), Samples.NOW));
        var second = take();
        assertThat(texts(second)).containsExactly("two");
        outbox.sent(second.getFirst(), Optional.empty(), Samples.NOW);
        var third = take();
        assertThat(texts(third)).containsExactly("three");
        outbox.sent(third.getFirst(), Optional.empty(), Samples.NOW);
        assertThat(take()).isEmpty();
    }

    @Test
    void aMessageThatFailedHoldsUpItsPlaceAndNoOther() {
        add(C1, "one");
        add(C1, "two");
        add(C2, "other");
        var one = take().getFirst();

        outbox.failed(one, Samples.NOW, Duration.ofSeconds(30));

        assertThat(texts(take())).containsExactly("other");
        assertThat(texts(outbox.take("slack", "T1", Samples.NOW.plusSeconds(29), 10))).containsExactly("other");
        var again = outbox.take("slack", "T1", Samples.NOW.plusSeconds(30), 10);
        assertThat(texts(again)).containsExactly("one", "other");
        assertThat(again.getFirst().attempts()).isEqualTo(1);
        assertThat(again.getFirst().id()).isEqualTo(one.id());
    }

    /** A private message on Discord is for a person of no server: all of them have the same place. */
    @Test
    void aMessageThatFailedHoldsUpNobodyElseAtAPlaceThatManyShare() {
        add(C1, "one");
        add(C1, "two");
        add(Samples.address("C1", "U2"), "other");
        outbox.failed(take().getFirst(), Samples.NOW, Duration.ofSeconds(30));

        var other = take();

        assertThat(texts(other)).containsExactly("other");
        outbox.sent(other.getFirst(), Optional.empty(), Samples.NOW);
        assertThat(take()).isEmpty();
        assertThat(texts(outbox.take("slack", "T1", Samples.NOW.plusSeconds(30), 10))).containsExactly("one");
    }

    @Test
    void onlyWhatIsDueOnThisSurfaceUpToTheLimit() {
        outbox.add(C1, Samples.screen("later"), Samples.NOW.plusSeconds(1));
        add(C2, "now");
        add(Samples.address("C3", "U1"), "too many");
        outbox.add(
                new Address(
                        new Place("discord", "T1", "C4"),
                        new ChatIdentity("discord", "T1", "U1")),
                Samples.screen("elsewhere"),
                Samples.NOW);

        assertThat(texts(outbox.take("slack", "T1", Samples.NOW, 1))).containsExactly("now");
        assertThat(texts(outbox.take("discord", "T1", Samples.NOW, 10))).containsExactly("elsewhere");
        assertThat(outbox.take("console", "T1", Samples.NOW, 10)).isEmpty();
    }

    @Test
    void aMessageOfARolledBackTransactionIsNotSent() {
        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(C1, Samples.screen("never"), Samples.NOW);
            throw new IllegalArgumentException("no");
        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(take()).isEmpty();
    }

    @Test
    void whatWasSentLongAgoIsForgottenAndNothingElse() {
        add(C1, "old");
        outbox.sent(take().getFirst(), Optional.empty(), Samples.NOW);
        add(C1, "new");
        outbox.sent(take().getFirst(), Optional.empty(), Samples.NOW.plusSeconds(60));
        add(C1, "waiting");

        assertThat(outbox.forgetSentBefore(Samples.NOW.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(outbox.forgetSentBefore(Samples.NOW.plusSeconds(1), 10)).isZero();
        assertThat(texts(take())).containsExactly("waiting");
        assertThat(database.value("SELECT count(*) FROM outbox")).isEqualTo(2L);
    }

    @Test
    void aMessageIsSettledOnce() {
        add(C1, "one");
        var one = take().getFirst();
        outbox.sent(one, Optional.empty(), Samples.NOW);

        assertThatThrownBy(() -> outbox.sent(one, Optional.empty(), Samples.NOW))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> outbox.failed(one, Samples.NOW, Duration.ZERO))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tenantsAreThoseForWhichSomethingIsDue() {
        add(C1, "one");
        add(C2, "another");
        add(of("T2"), "sent");
        outbox.sent(outbox.take("slack", "T2", Samples.NOW, 1).getFirst(), Optional.empty(), Samples.NOW);
        add(of("T3"), "given up");
        outbox.giveUp(outbox.take("slack", "T3", Samples.NOW, 1).getFirst(), "gone", Samples.NOW);
        add(of("T4"), "held");
        outbox.failed(
                outbox.take("slack", "T4", Samples.NOW, 1).getFirst(), Samples.NOW, Duration.ofSeconds(20));
        add(of("T5"), "due");

        assertThat(outbox.tenants("slack", Samples.NOW)).containsExactlyInAnyOrder("T1", "T5");
        assertThat(outbox.tenants("slack", Samples.NOW.plusSeconds(20))).containsExactlyInAnyOrder("T1", "T4", "T5");
        assertThat(outbox.tenants("discord", Samples.NOW)).isEmpty();
    }

    @Test
    void aTenantsMessagesAreTakenApartFromTheOthers() {
        add(of("T2"), "theirs");
        add(C1, "ours");

        assertThat(texts(take())).containsExactly("ours");
        assertThat(texts(outbox.take("slack", "T2", Samples.NOW, 10))).containsExactly("theirs");
    }

    private static Address of(String tenant) {
        return new Address(new Place("slack", tenant, "C1"), new ChatIdentity("slack", tenant, "U1"));
    }

    @Test
    void actsInAChannelComeBackAsTheyWereAdded() {
        var screen = Samples.screen("one");
        outbox.add(C1.place(), new Delivery.Act.Post(Optional.of("K"), screen), Samples.NOW);
        var post = take().getFirst();
        assertThat(post.user()).isEmpty();
        assertThat(post.act()).isEqualTo(new Delivery.Act.Post(Optional.of("K"), screen));
        outbox.sent(post, Optional.of("M1"), Samples.NOW);

        outbox.add(C1.place(), new Delivery.Act.Note("K", screen), Samples.NOW);
        var note = take().getFirst();
        assertThat(note.act()).isEqualTo(new Delivery.Act.Note("K", screen));
        assertThat(note.message()).contains("M1");
        outbox.giveUp(note, "x".repeat(600), Samples.NOW);

        assertThat(take()).isEmpty();
        assertThat(outbox.givenUp(Optional.empty(), 10)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(note.id());
            assertThat(one.reason()).hasSize(500);
        });
        assertThat(outbox.givenUp(Optional.of(note.id()), 10)).isEmpty();
        assertThat(outbox.retryAll(Samples.NOW)).isEqualTo(1);
        assertThat(take()).containsExactly(note);
    }

    @Test
    void whatOneWorkerHoldsAnotherPassesOver() throws Exception {
        add(C1, "one");
        add(C1, "two");
        add(C2, "other");
        var taken = new CountDownLatch(1);
        var proceed = new CountDownLatch(1);

        try (var executor = Executors.newSingleThreadExecutor()) {
            Future<List<Delivery>> first = executor.submit(() -> database.unitOfWork().inTransaction(stores -> {
                var mine = stores.outbox().take("slack", "T1", Samples.NOW, 1);
                taken.countDown();
                awaitUninterrupted(proceed);
                mine.forEach(delivery -> stores.outbox().sent(delivery, Optional.empty(), Samples.NOW));
                return mine;
            }));
            taken.await();
            var second = take();
            proceed.countDown();

            assertThat(texts(first.get())).containsExactly("one");
            assertThat(texts(second)).as("neither one nor two").containsExactly("other");
        }
    }

    @Test
    void aPlaceIsServedByOneWorkerEvenIfAnOlderMessageIsCommittedLate() throws Exception {
        var added = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var late = executor.submit(() -> database.unitOfWork().inTransaction(stores -> {
                stores.outbox().add(C1, Samples.screen("older id, later commit"), Samples.NOW);
                added.countDown();
                awaitUninterrupted(commit);
                return true;
            }));
            added.await();
            add(C1, "newer id");

            var meanwhile = database.unitOfWork().inTransaction(stores -> {
                assertThat(texts(stores.outbox().take("slack", "T1", Samples.NOW, 10))).containsExactly("newer id");
                commit.countDown();
                getUninterrupted(late);
                return take();
            });

            assertThat(meanwhile).isEmpty();
            assertThat(texts(take())).containsExactly("older id, later commit");
        }
    }

    @Test
    void workersShareTheWorkAndKeepTheOrder() throws Exception {
        var places = 5;
        var messages = 12;
        for (var message = 0; message < messages; message++) {
            for (var place = 0; place < places; place++) {
                add(Samples.address("C" + place, "U1"), Integer.toString(message));
            }
        }
        var sent = new ConcurrentHashMap<String, List<String>>();

        Together.times(4, () -> {
            while (!database.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL").equals(0L)) {
                database.unitOfWork().inTransaction(stores -> {
                    for (var delivery : stores.outbox().take("slack", "T1", Samples.NOW, 2)) {
                        sent.computeIfAbsent(delivery.place().channel(), channel -> new ArrayList<>())
                                .add(text(delivery));
                        stores.outbox().sent(delivery, Optional.empty(), Samples.NOW);
                    }
                    return true;
                });
            }
            return true;
        });

        var inOrder = IntStream.range(0, messages).mapToObj(Integer::toString).toList();
        assertThat(sent).hasSize(places);
        assertThat(sent.values()).allSatisfy(ofPlace -> assertThat(ofPlace).containsExactlyElementsOf(inOrder));
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void getUninterrupted(Future<Boolean> future) {
        try {
            assertThat(future.get()).isTrue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
