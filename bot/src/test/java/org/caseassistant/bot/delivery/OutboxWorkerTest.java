package org.caseassistant.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {
    private static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

    private final TestDatabase database = TestDatabase.create();
    private final Platform platform = new Platform();
    private Instant now = START;
    private final OutboxWorker worker = new OutboxWorker(database.unitOfWork(), platform, () -> now, new Metrics());

    @AfterEach
    void close() {
        database.close();
    }

    /** A platform of which some channels are down. */
    private static final class Platform implements ChatSurface {
        private final Set<String> down = new TreeSet<>();
        private final Set<String> broken = new TreeSet<>();
        private final List<String> arrived = new ArrayList<>();
        private final List<Integer> attempts = new ArrayList<>();

        @Override
        public String name() {
            return "platform";
        }

        @Override
        public void deliver(Delivery delivery) throws DeliveryFailedException {
            attempts.add(delivery.attempts());
            String channel = delivery.to().place().channel();
            if (broken.contains(channel)) {
                throw new IllegalStateException("a bug");
            }
            if (down.contains(channel)) {
                throw new DeliveryFailedException("no answer", null);
            }
            arrived.add(channel + " " + ((View.Text) delivery.screen().views().getFirst()).text());
        }
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
        now = START.plusSeconds(29);
        worker.run();
        assertThat(platform.arrived).containsExactly("b 1");

        now = START.plusSeconds(31);
        worker.run();
        assertThat(platform.arrived).containsExactlyInAnyOrder("b 1", "a 1", "a 2", "c 1");
        assertThat(platform.attempts).containsExactlyInAnyOrder(0, 0, 0, 1, 0, 1);
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
            public void deliver(Delivery delivery) {
                locks.add(database.value("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state = 'idle in transaction'"));
            }
        };

        new OutboxWorker(database.unitOfWork(), looking, () -> now, new Metrics()).run();

        assertThat(locks).containsExactly(0L);
    }

    @Test
    void pausesDoubleUpToAnHour() {
        assertThat(List.of(0, 1, 2, 6, 7, 40, Integer.MAX_VALUE).stream().map(OutboxWorker::retryAfter).toList())
                .containsExactly(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(120),
                        Duration.ofSeconds(1920),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }
}
