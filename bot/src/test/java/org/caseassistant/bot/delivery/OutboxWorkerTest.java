package org.caseassistant.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {
    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final Platform platform = new Platform();
    private Instant now = START;
    private final OutboxWorker worker = new OutboxWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT),
            platform, () -> now, new Metrics(),
            new FailureLog(() -> "K3F9QX2A"));

    @AfterEach
    void close() {
        database.close();
    }

    /** A platform of which some channels are down. */
    private static final class Platform implements ChatSurface {
        private final Set<String> down = new TreeSet<>();
        private final Set<String> broken = new TreeSet<>();
        private final Map<String, Outlook> ending = new TreeMap<>();
        private final List<String> arrived = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> attempts = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return "platform";
        }

        @Override
        public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
            attempts.add(delivery.attempts());
            String channel = delivery.place().channel();
            if (broken.contains(channel)) {
                throw new IllegalStateException("a bug");
            }
            if (down.contains(channel)) {
                throw new DeliveryFailedException("no answer", null);
            }
            Outlook end = ending.get(channel);
            if (end != null && !(delivery.act() instanceof Delivery.Act.Post)) {
                throw new DeliveryFailedException(end, Optional.empty(), "as it is", null);
            }
            if (end == Outlook.LATER) {
                throw new DeliveryFailedException(end, Optional.of(Duration.ofSeconds(7)), "too many", null);
            }
            String text = ((View.Text) delivery.screen().views().getFirst()).text();
            arrived.add(channel + " " + text + on(delivery));
            return Optional.of("message " + text);
        }

        private static String on(Delivery delivery) {
            return switch (delivery.act()) {
                case Delivery.Act.Post _ -> "";
                case Delivery.Act.Edit _ -> " in place of " + delivery.message().orElseThrow();
                case Delivery.Act.Note _ -> " below " + delivery.message().orElseThrow();
            };
        }
    }

    private void post(String channel, String text) {
        act(channel, new Delivery.Act.Post(Optional.of("N-1"), screen(text)));
    }

    private void edit(String channel, String text) {
        act(channel, new Delivery.Act.Edit("N-1", screen(text)));
    }

    private void note(String channel, String text) {
        act(channel, new Delivery.Act.Note("N-1", screen(text)));
    }

    private static Screen screen(String text) {
        return Screen.of(View.Text.of(text));
    }

    private void act(String channel, Delivery.Act act) {
        act("t", channel, act);
    }

    private void act(String tenant, String channel, Delivery.Act act) {
        database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(new Place("platform", tenant, channel), act, now);
            return act;
        });
    }

    private List<Outbox.GivenUp> givenUp() {
        return database.unitOfWork().inTransaction(stores -> stores.outbox().givenUp(Optional.empty(), 10));
    }

    private void add(String surface, String channel, String text) {
        var to = new Address(new Place(surface, "t", channel), new ChatIdentity(surface, "t", "someone"));
        database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(to, Screen.of(View.Text.of(text)), now);
            return to;
        });
    }

    @Test
    void everythingDueForTheSurfaceArrivesOnceAndInOrder() {
        add("platform", "a", "1");
        add("platform", "a", "2");
        add("platform", "b", "1");
        add("elsewhere", "a", "not ours");

        worker.run();
        worker.run();

        assertThat(platform.arrived).containsExactlyInAnyOrder("a 1", "a 2", "b 1");
        assertThat(platform.arrived).containsSubsequence("a 1", "a 2");
    }

    @Test
    void oneThatFailsStopsOnlyItsPlaceAndIsTriedAgainLater() {
        add("platform", "a", "1");
        add("platform", "a", "2");
        add("platform", "b", "1");
        add("platform", "c", "1");
        platform.down.add("a");
        platform.broken.add("c");

        worker.run();
        assertThat(platform.arrived).containsExactly("b 1");

        platform.down.clear();
        platform.broken.clear();
        now = START.plusMillis(999);
        worker.run();
        assertThat(platform.arrived).containsExactly("b 1");

        now = START.plusSeconds(1);
        worker.run();
        assertThat(platform.arrived).containsExactlyInAnyOrder("b 1", "a 1", "a 2", "c 1");
        assertThat(platform.attempts).containsExactlyInAnyOrder(0, 0, 0, 1, 0, 1);
    }

    @Test
    void aTenantThatIsSlowHoldsUpNoOther() throws Exception {
        var gate = new CountDownLatch(1);
        var others = new CountDownLatch(2);
        ChatSurface waiting = new ChatSurface() {
            @Override
            public String name() {
                return "platform";
            }

            @Override
            public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
                if (delivery.place().tenant().equals("slow")) {
                    awaitUninterruptibly(gate);
                }
                Optional<String> message = platform.deliver(delivery);
                others.countDown();
                return message;
            }
        };
        act("slow", "a", new Delivery.Act.Post(Optional.empty(), screen("1")));
        act("quick", "b", new Delivery.Act.Post(Optional.empty(), screen("1")));
        act("quick", "b", new Delivery.Act.Post(Optional.empty(), screen("2")));

        try (var runner = Executors.newSingleThreadExecutor()) {
            var run = runner.submit(new OutboxWorker(
                    database.unitOfWork(), new DeliveryCheck(Policy.STRICT), waiting, () -> now, new Metrics(),
                    new FailureLog(() -> "K3F9QX2A"))::run);
            awaitUninterruptibly(others);
            assertThat(platform.arrived).containsExactly("b 1", "b 2");
            gate.countDown();
            run.get(20, TimeUnit.SECONDS);
        }

        assertThat(platform.arrived).containsExactly("b 1", "b 2", "a 1");
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aMessageInAChannelIsEditedInPlaceAndNotedBelow() {
        post("a", "1");
        worker.run();
        edit("a", "2");
        note("a", "3");
        worker.run();

        assertThat(platform.arrived)
                .containsExactly("a 1", "a 2 in place of message 1", "a 3 below message 1");
    }

    @Test
    void editsThatNobodyBeganToSendBecomeOne() {
        post("a", "1");
        worker.run();
        edit("a", "2");
        edit("b", "other");
        edit("a", "3");
        worker.run();

        assertThat(platform.arrived).containsExactlyInAnyOrder("a 1", "b other", "a 3 in place of message 1");
    }

    /** The first edit posts it, so what comes below it must not go before. */
    @Test
    void whatBelongsBelowAMessageWaitsForItHoweverOftenThatIsEdited() {
        edit("a", "1");
        note("a", "below 1");
        edit("a", "2");
        note("a", "below 2");
        worker.run();

        assertThat(givenUp()).isEmpty();
        assertThat(platform.arrived).containsExactly("a 2", "a below 1 below message 2", "a below 2 below message 2");
    }

    @Test
    void anEditThatWasGivenUpDoesNotComeBackAfterALaterOne() {
        post("a", "1");
        worker.run();
        edit("a", "2");
        platform.ending.put("a", Outlook.REFUSED);
        worker.run();
        platform.ending.remove("a");
        edit("a", "3");
        worker.run();

        assertThat(database.unitOfWork().<Integer>inTransaction(stores -> stores.outbox().retryAll(now))).isZero();
        assertThat(platform.arrived).containsExactly("a 1", "a 3 in place of message 1");
    }

    @Test
    void aMessageThatIsGoneIsPostedAnewAndWhatBelongsBelowItIsLeftOut() {
        post("a", "1");
        worker.run();
        edit("a", "2");
        platform.ending.put("a", Outlook.MESSAGE_GONE);
        worker.run();
        assertThat(platform.arrived).containsExactly("a 1", "a 2");

        note("a", "3");
        worker.run();

        assertThat(platform.arrived).containsExactly("a 1", "a 2");
        assertThat(givenUp()).singleElement().satisfies(one -> assertThat(one.place().channel()).isEqualTo("a"));
    }

    @Test
    void anEditOfWhatNeverArrivedIsPosted() {
        edit("a", "1");
        worker.run();
        edit("a", "2");
        worker.run();

        assertThat(platform.arrived).containsExactly("a 1", "a 2 in place of message 1");
    }

    @Test
    void aPlatformIsLeftAloneForAsLongAsItAsks() {
        platform.ending.put("a", Outlook.LATER);
        post("a", "1");
        worker.run();
        platform.ending.clear();
        now = START.plusSeconds(6);
        worker.run();
        assertThat(platform.arrived).isEmpty();

        now = START.plusSeconds(7);
        worker.run();
        assertThat(platform.arrived).containsExactly("a 1");
    }

    @Test
    void whatCannotArriveIsGivenUpHoldsUpNothingAndCanBeTriedAgain() {
        post("a", "1");
        worker.run();
        platform.ending.put("a", Outlook.UNREACHABLE);
        edit("a", "2");
        add("platform", "a", "3");
        worker.run();

        assertThat(platform.arrived).containsExactly("a 1", "a 3");
        Outbox.GivenUp given = givenUp().getFirst();
        assertThat(given.reason()).isEqualTo("as it is");

        platform.ending.clear();
        boolean woken = database.unitOfWork().inTransaction(stores -> stores.outbox().retry(given.id(), now));
        worker.run();

        assertThat(woken).isTrue();
        assertThat(platform.arrived).containsExactly("a 1", "a 3", "a 2 in place of message 1");
        assertThat(givenUp()).isEmpty();
    }

    @Test
    void whatNeverArrivesIsGivenUpInTheEnd() {
        platform.down.add("a");
        add("platform", "a", "1");
        for (int attempt = 0; attempt < OutboxWorker.MOST_ATTEMPTS; attempt++) {
            assertThat(givenUp()).isEmpty();
            worker.run();
            now = now.plus(Duration.ofHours(1));
        }

        assertThat(givenUp()).singleElement()
                .satisfies(one -> assertThat(one.attempts()).isEqualTo(OutboxWorker.MOST_ATTEMPTS));
    }

    @Test
    void whatADeadProcessHadTakenIsTakenByAnotherAfterAWhile() {
        post("a", "1");
        var dying = new OutboxWorker(
                database.unitOfWork(), new DeliveryCheck(Policy.STRICT),
                new ChatSurface() {
                    @Override
                    public String name() {
                        return "platform";
                    }

                    @Override
                    public Optional<String> deliver(Delivery delivery) {
                        throw new StackOverflowError("the process dies here");
                    }
                },
                () -> now,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A"));
        dying.run();

        worker.run();
        assertThat(platform.arrived).isEmpty();

        now = START.plusSeconds(26);
        worker.run();
        assertThat(platform.arrived).containsExactly("a 1");
        assertThat(platform.attempts).as("so that the surface looks whether it arrived").containsExactly(1);
    }

    @Test
    void noTransactionIsOpenWhileAPlatformIsAtWork() {
        add("platform", "a", "1");
        var locks = new ArrayList<Object>();
        ChatSurface looking = new ChatSurface() {
            @Override
            public String name() {
                return "platform";
            }

            @Override
            public Optional<String> deliver(Delivery delivery) {
                locks.add(database.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state = 'idle in transaction'"));
                return Optional.empty();
            }
        };

        new OutboxWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT), looking, () -> now, new Metrics(),
                new FailureLog(() -> "K3F9QX2A"))
                .run();

        assertThat(locks).containsExactly(0L);
    }

    @Test
    void pausesDoubleUpToAnHour() {
        assertThat(List.of(0, 1, 2, 6, 7, 40, Integer.MAX_VALUE).stream().map(OutboxWorker::retryAfter).toList())
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(64),
                        Duration.ofSeconds(128),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }
}
