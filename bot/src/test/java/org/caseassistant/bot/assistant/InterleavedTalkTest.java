package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Staff and a contact talk in many cases at once, on a platform that tells of things more than once, takes no more for a
 * while, and whose answers get lost: each message arrives once, in order, and in its case.
 */
class InterleavedTalkTest {
    private static final int CASES = 10;
    private static final int MESSAGES = 200;
    private static final Place DESK = new Place("test", "T1", "support");
    private static final Pattern SAID = Pattern.compile("(staff|contact) (CS-\\d+) \\d+");

    private final Chat chat = new Chat();
    private final Random random = new Random(20261129);
    private final Unsteady platform = new Unsteady();
    private final Map<String, List<String>> written = new TreeMap<>();
    private final List<Runnable> events = new ArrayList<>();

    /** Takes each message once, by its id, whatever it answers. */
    private final class Unsteady implements ChatSurface {
        private final Map<String, List<String>> arrived = new TreeMap<>();
        private final Map<String, String> messages = new HashMap<>();
        private final Set<Long> taken = new HashSet<>();
        private boolean steady = true;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public synchronized Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
            int luck = steady ? 9 : random.nextInt(10);
            if (luck < 2) {
                throw new DeliveryFailedException(
                        DeliveryFailedException.Outlook.LATER, Optional.of(Duration.ofSeconds(1)), "429", null);
            }
            if (taken.add(delivery.id())) {
                show(delivery);
            }
            if (luck == 2) {
                throw new IllegalStateException("the program ended before it knew");
            }
            remember(delivery);
            return delivery.message().filter(_ -> delivery.act() instanceof Delivery.Act.Edit)
                    .or(() -> Optional.of("m" + delivery.id()));
        }

        private void show(Delivery delivery) {
            read(delivery).ifPresent(
                    where -> arrived.computeIfAbsent(where, _ -> new ArrayList<>())
                            .add(said(delivery).orElseThrow().group()));
        }

        /** What people can answer: what the program knows to have arrived. */
        private void remember(Delivery delivery) {
            Optional<String> named =
                    delivery.act() instanceof Delivery.Act.Post(Optional<String> key, _) ? key : Optional.empty();
            read(delivery).or(() -> named).ifPresent(where -> messages.put(where, "m" + delivery.id()));
        }

        private static Optional<MatchResult> said(Delivery delivery) {
            return SAID.matcher(text(Reply.of(delivery.screen()))).results().findFirst();
        }

        private static Optional<String> read(Delivery delivery) {
            return said(delivery)
                    .map(said -> (delivery.user().isPresent() ? "contact reads " : "desk reads ") + said.group(2));
        }
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    private void deliver() {
        new OutboxWorker(
                chat.database.unitOfWork(), new DeliveryCheck(Policy.STRICT), platform, chat::now, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        chat.passes(Duration.ofMinutes(3));
    }

    private CaseNumber open(int number) {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", "low", "Case " + number, "How do we?", "done", "calendar",
                "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
        return new CaseNumber(1000 + number);
    }

    private void staffWrites(CaseNumber number, int message) {
        String words = "staff " + number + " " + message;
        var what = new What.Marked(
                DESK, Optional.of(platform.messages.get(number.toString())), "s" + message, words, List.of());
        happens(message % 2 == 0 ? SAM : NORA, "s" + message, what);
        written.computeIfAbsent("contact reads " + number, _ -> new ArrayList<>()).add(words);
    }

    private void contactWrites(CaseNumber number, int message) {
        String answered = platform.messages.get("contact reads " + number);
        String words = "contact " + number + " " + message;
        happens(
                MARIA,
                "c" + message,
                new What.Typed(words, Optional.of(new Source("c" + message, Optional.of(answered)))));
        written.computeIfAbsent("desk reads " + number, _ -> new ArrayList<>()).add(words);
    }

    /** Once, and perhaps again, at once or long after. */
    private void happens(String email, String event, What what) {
        Runnable happening = () -> chat.does(email, event, what);
        happening.run();
        events.add(happening);
        if (random.nextInt(3) == 0) {
            events.get(random.nextInt(events.size())).run();
        }
    }

    private List<String> stored(CaseNumber number) {
        return chat.database.unitOfWork().inTransaction(stores -> stores.cases()
                .entries(number, new CaseScope.Everything(), Optional.empty(), MESSAGES)
                .stream()
                .filter(CaseEntry.Said.class::isInstance)
                .map(entry -> ((CaseEntry.Said) entry).message().text())
                .toList());
    }

    @Test
    void eachMessageArrivesOnceInOrderAndInItsCase() {
        chat.does(NORA, new What.Command("desk", "here application", Optional.of(new Channel(DESK, true))));
        List<CaseNumber> cases = new ArrayList<>();
        for (int number = 1; number <= CASES; number++) {
            cases.add(open(number));
        }
        deliver();
        cases.forEach(number -> staffWrites(number, number.hashCode()));
        deliver();
        platform.steady = false;

        var order = new TreeMap<CaseNumber, List<String>>(Comparator.comparingLong(CaseNumber::value));
        cases.forEach(number -> order.computeIfAbsent(number, _ -> new ArrayList<>())
                .add("staff " + number + " " + number.hashCode()));
        for (int message = 0; message < MESSAGES; message++) {
            CaseNumber number = cases.get(random.nextInt(CASES));
            boolean staff = random.nextBoolean();
            if (staff) {
                staffWrites(number, message);
            } else {
                contactWrites(number, message);
            }
            order.get(number).add((staff ? "staff " : "contact ") + number + " " + message);
            if (random.nextInt(5) == 0) {
                deliver();
            }
        }
        platform.steady = true;
        for (int round = 0; round < 3; round++) {
            deliver();
        }

        assertThat(platform.arrived).isEqualTo(written);
        order.forEach((number, said) -> assertThat(stored(number)).isEqualTo(said));
    }
}
