package org.caseassistant.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.core.chat.ProcessedEvents;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredEventsTest {
    private static final Reply REPLY = Reply.of(Samples.screen("Subject?"));

    private final TestDatabase database = TestDatabase.create();
    private final ProcessedEvents events = database.callByCall(ProcessedEvents.class, Stores::events);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anEventIsHandledOnce() {
        assertThat(events.claim("slack", "E1", Samples.NOW)).isEmpty();
        events.finish("slack", "E1", REPLY);

        assertThat(events.claim("slack", "E1", Samples.NOW)).contains(REPLY);
    }

    @Test
    void thatAReplyWasShownIsRemembered() {
        assertThat(events.shown("slack", "E1")).isFalse();
        events.claim("slack", "E1", Samples.NOW);
        events.finish("slack", "E1", REPLY);
        assertThat(events.shown("slack", "E1")).isFalse();

        events.shown("slack", "E1", Samples.NOW);

        assertThat(events.shown("slack", "E1")).isTrue();
        assertThat(events.shown("console", "E1")).isFalse();
    }

    @Test
    void anotherSurfacesEventIsAnotherEvent() {
        events.claim("slack", "E1", Samples.NOW);

        assertThat(events.claim("discord", "E1", Samples.NOW)).isEmpty();
        assertThat(events.claim("slack", "E2", Samples.NOW)).isEmpty();
    }

    @Test
    void anEventHandledWithoutReplyIsHandledAllTheSame() {
        events.claim("slack", "E1", Samples.NOW);

        assertThat(events.claim("slack", "E1", Samples.NOW))
                .contains(new Reply(Optional.empty(), List.of(), Optional.empty(), Map.of()));
    }

    @Test
    void anEventThatFailedIsHandledAgain() {
        assertThatThrownBy(() -> database.unitOfWork().inTransaction(stores -> {
            stores.events().claim("slack", "E1", Samples.NOW);
            throw new IllegalArgumentException("on the way");
        }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(events.claim("slack", "E1", Samples.NOW)).isEmpty();
    }

    @Test
    void manyDeliveriesAtOnceAreHandledOnceAndAnsweredAlike() throws Exception {
        var handled = new AtomicInteger();

        var replies = Together.times(8, () -> database.unitOfWork()
                .inTransaction(stores -> stores.events()
                        .claim("slack", "E1", Samples.NOW)
                        .orElseGet(() -> {
                            var reply = Reply.of(Samples.screen("Handled " + handled.incrementAndGet()));
                            stores.events().finish("slack", "E1", reply);
                            return reply;
                        })));

        assertThat(handled).hasValue(1);
        assertThat(replies).hasSize(8).containsOnly(Reply.of(Samples.screen("Handled 1")));
    }

    @Test
    void ofManyDeliveriesTheNextTakesOverWhenTheFirstFails() throws Exception {
        var handled = new AtomicInteger();

        var replies = Together.times(4, () -> {
            try {
                return database.unitOfWork().inTransaction(stores -> stores.events()
                        .claim("slack", "E1", Samples.NOW)
                        .orElseGet(() -> {
                            if (handled.incrementAndGet() == 1) {
                                throw new IllegalArgumentException("the first one fails");
                            }
                            stores.events().finish("slack", "E1", REPLY);
                            return REPLY;
                        }));
            } catch (IllegalArgumentException e) {
                return Reply.of(Samples.screen("failed"));
            }
        });

        assertThat(handled).hasValue(2);
        assertThat(replies).containsOnlyOnce(Reply.of(Samples.screen("failed"))).containsOnly(
                REPLY, Reply.of(Samples.screen("failed")));
    }

    @Test
    void onlyAClaimedEventIsFinishedAndOnlyOnce() {
        assertThatThrownBy(() -> events.finish("slack", "E1", REPLY)).isInstanceOf(IllegalStateException.class);
        events.claim("slack", "E1", Samples.NOW);
        events.finish("slack", "E1", REPLY);
        assertThatThrownBy(() -> events.finish("slack", "E1", REPLY)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oldEventsAreForgottenTheOldestFirst() {
        events.claim("slack", "E1", Samples.NOW);
        events.claim("slack", "E2", Samples.NOW.minusSeconds(2));
        events.claim("slack", "E3", Samples.NOW.minusSeconds(1));

        assertThat(events.forgetBefore(Samples.NOW, 1)).isEqualTo(1);
        assertThat(events.claim("slack", "E3", Samples.NOW)).as("still known").isPresent();
        assertThat(events.claim("slack", "E2", Samples.NOW)).as("forgotten").isEmpty();
        assertThat(events.forgetBefore(Samples.NOW, 10)).isEqualTo(1);
        assertThat(events.forgetBefore(Samples.NOW, 10)).isZero();
    }
}
