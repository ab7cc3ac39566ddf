package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A desk of Application Support, what stands there, and what people were sent. */
abstract class DeskBench {
    static final String ELSEWHERE = "other@support.example.org";

    final Chat chat = new Chat();
    final Platform platform = new Platform();

    /** What stands in channels, and what people were sent. */
    static final class Platform implements ChatSurface {
        final Map<String, String> cards = new LinkedHashMap<>();
        final Map<String, String> messages = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();
        final Map<String, Screen> lastSent = new LinkedHashMap<>();

        /** Whether nobody learns that a message to a person arrived. */
        boolean losingAnswers;

        @Override
        public String name() {
            return "test";
        }

        @Override
        public synchronized Optional<String> deliver(Delivery delivery) {
            String channel = delivery.place().channel();
            String said = said(delivery.screen());
            if (delivery.user().isPresent()) {
                if (delivery.act() instanceof Delivery.Act.Edit) {
                    lastSent.put(delivery.user().get().user(), delivery.screen());
                    return delivery.message();
                }
                sent.add(delivery.user().get().user().replaceFirst("@.*", "") + " " + said);
                lastSent.put(delivery.user().get().user(), delivery.screen());
                messages.put(delivery.user().get().user(), "m" + delivery.id());
                if (losingAnswers) {
                    throw new IllegalStateException("the answer was lost");
                }
                return Optional.of("m" + delivery.id());
            }
            switch (delivery.act()) {
                case Delivery.Act.Post(Optional<String> key, Screen _) when key.orElse(" ").contains(" ") ->
                    notes.add(channel + " " + said);
                case Delivery.Act.Post(Optional<String> key, Screen _) -> {
                    cards.put(channel + " " + key.orElseThrow(), said);
                    messages.put(channel + " " + key.orElseThrow(), "m" + delivery.id());
                }
                case Delivery.Act.Edit(String key, Screen _) -> cards.put(channel + " " + key, said);
                case Delivery.Act.Note(String key, Optional<String> _, Screen _) ->
                    notes.add(channel + " " + key + " " + said);
            }
            return Optional.of("m" + delivery.id());
        }

        private static String said(Screen screen) {
            return text(Reply.of(screen));
        }

        List<String> takenNotes() {
            var taken = List.copyOf(notes);
            notes.clear();
            return taken;
        }

        List<String> takenSent() {
            var taken = List.copyOf(sent);
            sent.clear();
            return taken;
        }
    }

    @BeforeEach
    void openADesk() {
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.directory()
                    .addStaff(new StaffProfile(
                            "Other", "Staff", ELSEWHERE, Set.of("training"), Set.of(Right.WORK_CASES)));
            return true;
        });
        assertThat(in("support", NORA, "here application")).startsWith(
                "From now on this channel shows the cases of Application Support. None is open.");
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    String in(String channel, String email, String rest) {
        var place = new Place("test", "T1", channel);
        return text(chat.does(email, new What.Command("desk", rest, Optional.of(new Channel(place, true)))));
    }

    void deliver() {
        new OutboxWorker(chat.database.unitOfWork(), new DeliveryCheck(Policy.STRICT), platform, chat::now,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
    }

    void submit(String subject, String priority) {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", priority, subject, "How do we?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
        deliver();
    }

    String card() {
        return platform.cards.get("support CS-1001");
    }

    Reply does(String email, String action) {
        return chat.does(email, new What.Pressed(new ControlId("desk:1001:" + action)));
    }

    Reply fills(String email, String action, Map<String, Given> given, Map<String, List<Upload>> files) {
        Reply asked = does(email, action);
        assertThat(asked.dialog()).isPresent();
        return chat.does(
                email, new What.FilledForm(asked.dialog().orElseThrow().id(), given, files, true));
    }

    Reply writes(String email, String action, String words) {
        return fills(email, action, Map.of("text", new Given.Typed(words)), Map.of());
    }

    Reply chooses(String email, String action, String option) {
        Reply asked = does(email, action);
        var choice = (View.Choice) asked.dialog().orElseThrow().questions().getFirst().input();
        String value = choice.options().stream()
                .filter(one -> one.label().equals(option))
                .findFirst()
                .orElseThrow()
                .value();
        return chat.does(
                email,
                new What.FilledForm(
                        asked.dialog().orElseThrow().id(),
                        Map.of("choice", new Given.Picked(List.of(value))),
                        Map.of(),
                        true));
    }
}
