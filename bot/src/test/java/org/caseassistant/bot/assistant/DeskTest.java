package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.policy.ReadOnlySees;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Departments are shown their cases in a channel, where the staff work them. */
class DeskTest {
    private static final String ELSEWHERE = "other@support.example.org";

    private final Chat chat = new Chat();
    private final Platform platform = new Platform();

    /** What stands in channels, and what people were sent. */
    private static final class Platform implements ChatSurface {
        private final Map<String, String> cards = new LinkedHashMap<>();
        private final Map<String, String> messages = new LinkedHashMap<>();
        private final List<String> notes = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();
        private final Map<String, Screen> lastSent = new LinkedHashMap<>();

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
                return Optional.of("m" + delivery.id());
            }
            switch (delivery.act()) {
                case Delivery.Act.Post(Optional<String> key, Screen _) when key.orElseThrow().contains(" ") ->
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

    private String in(String channel, String email, String rest) {
        var place = new Place("test", "T1", channel);
        return text(chat.does(email, new What.Command("desk", rest, Optional.of(new Channel(place, true)))));
    }

    private void deliver() {
        new OutboxWorker(chat.database.unitOfWork(), platform, chat::now, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
    }

    private void submit(String subject, String priority) {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", priority, subject, "How do we?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
        deliver();
    }

    private String card() {
        return platform.cards.get("support CS-1001");
    }

    private Reply does(String email, String action) {
        return chat.does(email, new What.Pressed(new ControlId("desk:1001:" + action)));
    }

    private Reply fills(String email, String action, Map<String, Given> given, Map<String, List<Upload>> files) {
        Reply asked = does(email, action);
        assertThat(asked.dialog()).isPresent();
        return chat.does(
                email, new What.FilledForm(asked.dialog().orElseThrow().id(), given, files, true));
    }

    private Reply writes(String email, String action, String words) {
        return fills(email, action, Map.of("text", new Given.Typed(words)), Map.of());
    }

    private Reply chooses(String email, String action, String option) {
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

    @Test
    void aSubmittedCaseReachesItsDesk() {
        submit("Snow day", "high");

        assertThat(card())
                .startsWith("High: CS-1001: Snow day")
                .contains(
                        "Type of case: Ask a Question",
                        "State: Submitted",
                        "Assigned to: nobody yet",
                        "Account: Northfield Public Schools",
                        "Contact: Maria Lopez",
                        "Description: How do we?",
                        "[Claim]",
                        "[Internal note]",
                        "[View CS-1001]");
        assertThat(platform.takenSent()).isEmpty();
    }

    @Test
    void whoeverClaimsItFirstHasItAndOthersAreToldWho() {
        submit("Snow day", "low");

        assertThat(does(SAM, "claim").messages()).isEmpty();
        assertThat(text(does(NORA, "claim"))).startsWith("CS-1001 is Sam Rivera's already");
        assertThat(text(does(SAM, "claim"))).isEqualTo("CS-1001 is yours already.");
        deliver();

        assertThat(card()).startsWith("CS-1001: Snow day")
                .contains("State: In progress", "Assigned to: Sam Rivera")
                .doesNotContain("[Claim]");
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Sam Rivera began to work on it.");
        assertThat(platform.takenSent()).singleElement().asString().startsWith(
                "maria.lopez Sam Rivera began to work on CS-1001: Snow day");
    }

    @Test
    void ofAHundredClicksAtOnceOneWins() throws Exception {
        submit("Snow day", "low");
        chat.types(SAM, "/help");
        chat.types(NORA, "/help");

        List<Callable<String>> clicks = IntStream.range(0, 100)
                .<Callable<String>>mapToObj(click -> () -> {
                    var pressed = new What.Pressed(new ControlId("desk:1001:claim"));
                    String email = click % 2 == 0 ? SAM : NORA;
                    Reply reply = chat.assistant().handle(chat.interaction(email, "click" + click, pressed));
                    return reply.messages().isEmpty() ? "won" : text(reply);
                })
                .toList();
        List<String> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(clicks)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).filteredOn("won"::equals).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.startsWith("CS-1001 is ")).hasSize(99);
    }

    @Test
    void aReplyReachesTheContactAndTheAnswerReachesTheThread() {
        submit("Snow day", "low");
        does(SAM, "claim");
        deliver();
        platform.takenNotes();
        platform.takenSent();

        assertThat(writes(SAM, "reply", "Which school is it?").messages()).isEmpty();
        deliver();
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera replied to the contact:\nWhich school is it?");
        assertThat(platform.takenSent()).containsExactly(
                "maria.lopez Sam Rivera wrote to you about CS-1001: Snow day\nWhich school is it?\n"
                        + "[Answer]\n[View CS-1001]");

        Reply told = Reply.of(platform.lastSent.get(MARIA));
        assertThat(text(chat.does(MARIA, button(told, "Answer")))).startsWith("Add to CS-1001");
        chat.types(MARIA, "It is the North High.");
        deliver();
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Maria Lopez wrote:\nIt is the North High.");
        assertThat(platform.takenSent()).isEmpty();
    }

    private Reply marks(String email, String channel, String thread, String event, String words, Upload... files) {
        var place = new Place("test", "T1", channel);
        return chat.does(
                email, event, new What.Marked(place, Optional.of(thread), event, words, List.of(files)));
    }

    private String thread() {
        return platform.messages.get("support CS-1001");
    }

    @Test
    void aReplyMarkedInTheThreadReachesTheContactOnce() {
        submit("Snow day", "low");

        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(marks(SAM, "support", thread(), "a", " Which school is it? ").messages()).isEmpty();
        }
        deliver();

        assertThat(platform.takenSent()).containsExactly(
                "maria.lopez Sam Rivera began to work on CS-1001: Snow day\n[View CS-1001]",
                "maria.lopez Sam Rivera wrote to you about CS-1001: Snow day\nWhich school is it?\n"
                        + "[Answer]\n[View CS-1001]");
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera began to work on it.", "support CS-1001 Sent to Maria Lopez.");
        assertThat(card()).contains("Assigned to: Sam Rivera");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).containsOnlyOnce("Which school is it?");
    }

    @Test
    void aNoteMarkedInTheThreadStaysWithTheStaff() {
        submit("Snow day", "low");
        var log = new Upload("log.png", "image/png", "x".getBytes(StandardCharsets.UTF_8));

        marks(SAM, "support", thread(), "a", "Note: they forgot the password", log);
        deliver();

        assertThat(platform.takenSent()).isEmpty();
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Noted in CS-1001, for the staff only.");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("password", "log.png");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("they forgot the password", "log.png");
    }

    @Test
    void nothingIsSentThatIsMarkedByOthersOrElsewhere() {
        submit("Snow day", "low");
        in("trainers", NORA, "here training");
        deliver();
        platform.takenNotes();
        platform.takenSent();
        var virus = new Upload("virus.exe", "text/plain", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(text(marks(MARIA, "support", thread(), "a", "Hello"))).startsWith("Only members of the support");
        assertThat(text(marks(ELSEWHERE, "support", thread(), "b", "Hello"))).startsWith("There is no case CS-1001");
        assertThat(text(marks(SAM, "trainers", thread(), "c", "Hello"))).startsWith("I pass on to a contact");
        assertThat(text(marks(SAM, "support", "m999", "d", "Hello"))).startsWith("I pass on to a contact");
        assertThat(text(marks(SAM, "support", thread(), "e", " "))).startsWith("Write after my name");
        assertThat(text(marks(SAM, "support", thread(), "f", "x".repeat(10_001)))).startsWith("That is too long");
        assertThat(text(marks(SAM, "support", thread(), "g", "Look", virus)))
                .contains("virus.exe", "Nothing was sent to the contact.");
        chooses(NORA, "transfer", "Training");
        deliver();
        platform.takenNotes();
        platform.takenSent();
        assertThat(text(marks(NORA, "support", thread(), "h", "Hello"))).startsWith("CS-1001 went to Training.");
        deliver();

        assertThat(platform.takenSent()).isEmpty();
        assertThat(platform.takenNotes()).isEmpty();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("Hello", "Look");
    }

    private Reply answers(String email, String message, String words) {
        return chat.does(
                email, new What.Typed(words, Optional.of(new Source("own " + words, Optional.of(message)))));
    }

    /** Two cases of Maria's, of which both were written about, the first one first; no notes and messages wait. */
    private void writeAboutTwo() {
        submit("Snow day", "low");
        submit("Printers", "low");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        platform.messages.put("first", platform.messages.get(MARIA));
        marks(SAM, "support", platform.messages.get("support CS-1002"), "x", "Which printers?");
        deliver();
        platform.takenNotes();
        platform.takenSent();
    }

    @Test
    void wordsWithNothingAskedAnswerTheOnlyCaseIfItWasWrittenAboutLast() {
        submit("Snow day", "low");
        assertThat(text(chat.types(MARIA, "Any news?"))).startsWith("Which case is this for?");
        chat.types(MARIA, "cancel");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        platform.takenNotes();

        Reply added = chat.types(MARIA, "North High");
        assertThat(text(added)).isEqualTo("Added to CS-1001: Snow day\n[View CS-1001]");
        chat.types(MARIA, "and South High");
        deliver();
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nNorth High", "support CS-1001 Maria Lopez wrote:\nand South High");

        chat.types(MARIA, "/notices");
        assertThat(text(chat.types(MARIA, "What is that?"))).startsWith("Which case is this for?");
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
    }

    @Test
    void whereItIsNotClearWhichCaseIsMeantItIsAskedAndNothingIsLost() {
        writeAboutTwo();

        Reply asked = chat.types(MARIA, "The ones in room 4");
        assertThat(text(asked)).contains("The ones in room 4", "CS-1002: Printers\nCS-1001: Snow day",
                "Open a new case");
        asked = chat.types(MARIA, "on the left");
        assertThat(text(asked)).contains("The ones in room 4\non the left");
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        var picked = new What.Picked(new ControlId("for:case"), List.of("CS-1002"));
        assertThat(chat.does(MARIA, picked).settled()).hasValueSatisfying(
                line -> assertThat(line).startsWith("Added to CS-1002"));
        assertThat(text(chat.does(MARIA, picked))).startsWith("I do not keep those words any more");
        chat.types(MARIA, "Thanks");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1002 Maria Lopez wrote:\nThe ones in room 4\non the left",
                "support CS-1002 Maria Lopez wrote:\nThanks");
    }

    @Test
    void wordsThatAreForNoCaseAreDroppedOrOpenANewOne() {
        writeAboutTwo();

        Reply asked = chat.types(MARIA, "Thanks");
        assertThat(text(chat.does(MARIA, button(asked, "Nothing, thanks")))).isEqualTo("It was added to no case.");
        asked = chat.types(MARIA, "Something else is broken");
        chat.does(MARIA, button(asked, "Open a new case"));
        Reply opened = chat.types(MARIA, "ask a question");
        assertThat(text(opened)).contains("Ask a Question");
        deliver();

        assertThat(platform.takenNotes()).isEmpty();
        assertThat(text(chat.types(MARIA, "review"))).contains("Something else is broken");
    }

    @Test
    void aReplyToAMessageOfACaseGoesIntoThatCase() {
        writeAboutTwo();

        assertThat(text(answers(MARIA, platform.messages.get("first"), "North High"))).startsWith("Added to CS-1001");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        assertThat(text(answers(MARIA, platform.messages.get(MARIA), "Room 4"))).startsWith("Added to CS-1002");
        assertThat(text(answers(DANIEL, platform.messages.get(MARIA), "Let me in"))).startsWith("I am not asking");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nNorth High", "support CS-1002 Maria Lopez wrote:\nRoom 4");
    }

    @Test
    void wordsForOneCaseDoNotGetIntoAnotherThatIsWrittenAboutMeanwhile() {
        submit("Snow day", "low");
        submit("Printers", "low");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        marks(SAM, "support", platform.messages.get("support CS-1002"), "x", "Which printers?");
        deliver();
        platform.takenNotes();

        assertThat(text(chat.types(MARIA, "Those in room 4"))).startsWith("Which case is this for?");
        chat.types(MARIA, "1002");
        deliver();

        assertThat(platform.takenNotes()).containsExactly("support CS-1002 Maria Lopez wrote:\nThose in room 4");
    }

    @Test
    void filesWithNothingAskedAreTakenWhereItIsClearWhichCaseTheyAreFor() {
        submit("Snow day", "low");
        var files = new What.Uploaded(List.of(new Upload("a.png", "image/png", "x".getBytes(StandardCharsets.UTF_8))));
        assertThat(text(chat.does(MARIA, files))).startsWith("Which case are the files for?");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        platform.takenNotes();

        assertThat(text(chat.does(MARIA, files))).startsWith("Added to CS-1001");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nFiles: a.png (1 B)");
    }

    @Test
    void whoMayOnlyReadIsToldSo() {
        submit("Snow day", "low");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        chat.database.unitOfWork().inTransaction(stores -> {
            Contact maria = (Contact) stores.directory().personByEmail(MARIA).orElseThrow();
            stores.directory()
                    .changeContacts(Map.of(
                            maria.id(),
                            new ContactProfile("Maria", "Lopez", MARIA, ContactType.READ_ONLY, maria.accounts())));
            return true;
        });

        assertThat(text(chat.types(MARIA, "North High"))).startsWith("Only contacts who may open cases");
        assertThat(text(answers(MARIA, platform.messages.get(MARIA), "North High")))
                .startsWith("Only contacts who may open cases");
    }

    private boolean changes(String email, Place place, String message, String event, Optional<String> text) {
        return chat.assistant()
                .follow(new MessageChange(
                        event, place, message, Optional.of(new ChatIdentity("test", "T1", email)), text));
    }

    private boolean edits(String email, Place place, String message, String text) {
        return changes(email, place, message, "edit " + text, Optional.of(text));
    }

    private int filesOf(String email) {
        return chat.database.unitOfWork().<Integer>inTransaction(stores -> stores.attachments()
                .of(
                        new CaseNumber(1001),
                        new Policy(ReadOnlySees.OWN)
                                .cases(stores.directory().personByEmail(email).orElseThrow()))
                .size());
    }

    private static final Place DESK = new Place("test", "T1", "support");
    private static final Place MARIAS = new Place("test", "T1", "dm-" + MARIA);

    private String shown(String email) {
        return text(Reply.of(platform.lastSent.get(email)));
    }

    private String change() {
        return platform.cards.entrySet().stream()
                .filter(card -> card.getKey().contains(" said "))
                .map(Map.Entry::getValue)
                .reduce("", (_, last) -> last);
    }

    @Test
    void anEditedReplyIsEditedWhereTheContactReadsIt() {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", "Which building is it?");
        deliver();
        platform.takenSent();

        for (int delivery = 0; delivery < 2; delivery++) {
            assertThat(edits(SAM, DESK, "a", "Which school is it?")).isTrue();
        }
        deliver();

        assertThat(shown(MARIA)).isEqualTo("Sam Rivera wrote to you about CS-1001: Snow day (edited since)\n"
                + "Which school is it?\n[Answer]\n[View CS-1001]");
        assertThat(platform.takenSent()).isEmpty();
        assertThat(change()).startsWith("The contact was sent this, and sees it as it was edited since.");
        assertThat(text(chat.types(MARIA, "/case view 1001")))
                .contains("(edited since)\nWhich school is it?")
                .doesNotContain("building");
        assertThat(text(chat.types(SAM, "/case view 1001"))).containsOnlyOnce("It said before: Which building is it?");
        assertThat(text(chat.types(MARIA, "/case list building"))).doesNotContain("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list school"))).contains("CS-1001");
    }

    @Test
    void aDeletedReplyIsWithdrawnFromTheContact() {
        submit("Snow day", "low");
        var plan = new Upload("plan.png", "image/png", "x".getBytes(StandardCharsets.UTF_8));
        marks(SAM, "support", thread(), "a", "Wrong window, sorry", plan);
        assertThat(filesOf(MARIA)).isEqualTo(1);
        assertThat(changes(SAM, DESK, "a", "gone", Optional.empty())).isTrue();
        deliver();

        assertThat(shown(MARIA)).isEqualTo(
                "Sam Rivera withdrew what they had written to you about CS-1001: Snow day\n[View CS-1001]");
        assertThat(change()).isEqualTo("This was withdrawn from the contact.");
        assertThat(text(chat.types(MARIA, "/case view 1001")))
                .contains("(withdrawn since)")
                .doesNotContain("Wrong window");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("(withdrawn since)\nWrong window, sorry");
        assertThat(filesOf(MARIA)).isZero();
        assertThat(filesOf(SAM)).isEqualTo(1);
        assertThat(text(chat.types(MARIA, "/case list window"))).doesNotContain("CS-1001");
        assertThat(text(chat.types(SAM, "/case list window"))).contains("CS-1001");
    }

    @Test
    void whatTheContactEditsOrDeletesIsFollowedAtTheDesk() {
        submit("Snow day", "low");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        answers(MARIA, platform.messages.get(MARIA), "North Hihg");
        deliver();

        assertThat(edits(MARIA, MARIAS, "own North Hihg", "North High")).isTrue();
        deliver();
        assertThat(change()).isEqualTo("Maria Lopez wrote, and edited it since:\nNorth High");
        changes(MARIA, MARIAS, "own North Hihg", "gone", Optional.empty());
        deliver();
        assertThat(change()).startsWith("Maria Lopez wrote, and withdrew it since:");
        assertThat(edits(MARIA, MARIAS, "own North Hihg", "Anew")).isTrue();
        assertThat(text(chat.types(SAM, "/case view 1001"))).doesNotContain("Anew");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("North Hi");
    }

    @Test
    void nothingThatIsForTheStaffGetsOutByAnEdit() {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", "note: They forgot it again");
        marks(SAM, "support", thread(), "b", "We look into it");
        deliver();
        platform.takenSent();

        edits(SAM, DESK, "a", "They forgot the password");
        edits(SAM, DESK, "b", "note: not worth it");
        deliver();

        assertThat(platform.takenSent()).isEmpty();
        assertThat(shown(MARIA)).startsWith("Sam Rivera withdrew what they had written");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("password", "forgot", "not worth it");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("They forgot the password");
    }

    @Test
    void nobodyChangesWhatIsNotTheirsOrIsOver() {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", "We look into it");
        assertThat(edits(SAM, DESK, "other", "Unknown")).isFalse();
        assertThat(edits(SAM, new Place("test", "T1", "trainers"), "a", "Elsewhere")).isFalse();
        assertThat(edits(NORA, DESK, "a", "By somebody else")).isTrue();
        writes(SAM, "resolve", "");
        assertThat(edits(SAM, DESK, "a", "Too late")).isTrue();
        deliver();

        assertThat(text(chat.types(MARIA, "/case view 1001")))
                .contains("We look into it")
                .doesNotContain("Unknown", "Elsewhere", "somebody else", "Too late");
    }

    @Test
    void whoeverRepliesToACaseThatIsNobodysHasIt() {
        submit("Snow day", "low");

        writes(SAM, "reply", "We look into it.");
        deliver();

        assertThat(card()).contains("State: In progress", "Assigned to: Sam Rivera");
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera began to work on it.",
                "support CS-1001 Sam Rivera replied to the contact:\nWe look into it.");
    }

    @Test
    void anInternalNoteIsForTheStaffOnly() {
        submit("Snow day", "low");

        fills(
                SAM,
                "note",
                Map.of("text", new Given.Typed("They forgot the password again")),
                Map.of("files", List.of(new Upload("log.png", "image/png", "x".getBytes(StandardCharsets.UTF_8)))));
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera noted, for the staff only:\nThey forgot the password again\n"
                        + "Files: log.png (1 B)");
        assertThat(platform.takenSent()).isEmpty();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("password", "log.png");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("password", "log.png");
        assertThat(card()).contains("Assigned to: nobody yet");
    }

    @Test
    void aCaseWaitsAndGoesOnWhenTheContactAnswers() {
        submit("Snow day", "low");
        writes(SAM, "wait", "Which school is it?");
        deliver();
        assertThat(card()).contains("State: Waiting on contact");
        assertThat(platform.takenSent()).anyMatch(said -> said.contains("needs an answer from you")
                && said.contains("Which school is it?") && said.contains("[Answer]"));

        chat.does(MARIA, button(Reply.of(platform.lastSent.get(MARIA)), "Answer"));
        chat.types(MARIA, "North High");
        deliver();
        assertThat(card()).contains("State: In progress");
    }

    @Test
    void aResolvedCaseIsReopenedByTheContactAndTheDeskSeesIt() {
        submit("Snow day", "low");
        does(SAM, "claim");
        writes(SAM, "resolve", "The calendar was set.");
        deliver();
        assertThat(card()).contains("State: Resolved").doesNotContain("[Reply]");
        assertThat(platform.takenSent()).anyMatch(said -> said.contains("resolved CS-1001")
                && said.contains("The calendar was set."));
        platform.takenNotes();

        Reply asked = chat.does(MARIA, button(chat.types(MARIA, "/case view 1001"), "Reopen"));
        assertThat(text(asked)).startsWith("Reopen CS-1001?");
        chat.types(MARIA, "Still wrong");
        deliver();

        assertThat(card()).contains("State: Reopened", "[Resolve]");
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Maria Lopez reopened it.\nStill wrong");
        assertThat(platform.takenSent()).singleElement().asString().startsWith("sam.rivera Maria Lopez reopened");
    }

    @Test
    void itIsAssignedAndGetsAnotherPriority() {
        submit("Snow day", "low");
        writes(SAM, "note", "I have seen it");
        deliver();
        platform.takenNotes();

        assertThat(chooses(NORA, "assign", "Sam Rivera").fieldErrors()).isEmpty();
        assertThat(chooses(NORA, "priority", "High").fieldErrors()).isEmpty();
        deliver();

        assertThat(card()).startsWith("High: CS-1001: Snow day").contains("Assigned to: Sam Rivera");
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Nora Chen assigned it:\nSam Rivera",
                "support CS-1001 Nora Chen changed its priority:\nHigh");
        assertThat(platform.takenSent()).singleElement().asString().startsWith(
                "sam.rivera Nora Chen gave CS-1001 to you: Snow day");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Priority: High", "changed its priority: High");
    }

    @Test
    void aTransferredCaseLeavesOneDeskForAnother() {
        submit("Snow day", "low");
        in("trainers", NORA, "here training");
        does(SAM, "claim");

        chooses(SAM, "transfer", "Training");
        deliver();

        assertThat(card()).isEqualTo("CS-1001 went to Training.");
        assertThat(platform.cards.get("trainers CS-1001")).contains("Assigned to: nobody yet", "[Claim]");
        assertThat(platform.takenSent()).anyMatch(said -> said.startsWith(
                "maria.lopez Sam Rivera passed CS-1001 on to Training: Snow day"));
        assertThat(text(does(SAM, "claim"))).startsWith("There is no case CS-1001 that you can see.");
        assertThat(does(ELSEWHERE, "claim").messages()).isEmpty();
    }

    @Test
    void whatWasPassedOnCanBeClaimedWithoutADesk() {
        submit("Snow day", "low");
        does(SAM, "claim");
        chooses(SAM, "transfer", "Outage Response");

        assertThat(text(does(NORA, "assign"))).startsWith("There is nothing else to choose for CS-1001");
        Reply card = chat.types(NORA, "/case view 1001");
        assertThat(text(card)).contains("Assigned to: nobody yet", "[Claim]").doesNotContain("[Start work]");
        assertThat(text(chat.does(NORA, button(card, "Claim")))).startsWith("CS-1001 is yours.");
        assertThat(text(chat.types(NORA, "/case view 1001"))).contains("Assigned to: Nora Chen");
    }

    @Test
    void nobodyElseWorksACase() {
        submit("Snow day", "low");

        for (String email : List.of(MARIA, DANIEL)) {
            assertThat(text(does(email, "claim"))).startsWith("Only members of the support staff who work cases");
            assertThat(text(does(email, "reply"))).startsWith("Only members of the support staff who work cases");
        }
        assertThat(text(does(ELSEWHERE, "note"))).startsWith("There is no case CS-1001 that you can see.");
        var forged = new What.FilledForm(
                new ControlId("desk:1001:reply"), Map.of("text", new Given.Typed("Hello")), Map.of(), true);
        assertThat(text(chat.does(MARIA, forged))).startsWith("Only members of the support staff who work cases");
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
    }

    @Test
    void aDeskIsOnlyInTheOrganisationsOwnWorkspaces() {
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.tenants().bind(new Tenant("test", "T1"), new Binding.Unbound(), chat.now());
            return true;
        });
        var there = new What.Command(
                "desk", "here training", Optional.of(new Channel(new Place("test", "T2", "C1"), true)));
        var nora = chat.interaction(NORA, "elsewhere", there);
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.tenants().bind(new Tenant("test", "T1"), new Binding.Own(), chat.now());
            stores.directory().link(nora.user(), stores.directory().personByEmail(NORA).orElseThrow());
            return true;
        });
        assertThat(text(chat.assistant().handle(nora))).contains("has to be in a workspace or server of the support");

        // One that is not its own any more is shown nothing.
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.desks().open(
                    new Desk("application-support", new Place("test", "T2", "C1")),
                    chat.now());
            return true;
        });
        submit("Snow day", "low");
        assertThat(platform.cards).isEmpty();
        assertThat(text(chat.types(NORA, "/desk list"))).contains("shown nothing");
    }

    @Test
    void openCasesAreShownWhereADeskOpensAndNoneWhereItIsLeft() {
        submit("Snow day", "low");
        platform.cards.clear();

        assertThat(in("new-place", NORA, "here application")).contains("One is open and shown now.");
        deliver();
        assertThat(platform.cards).containsOnlyKeys("new-place CS-1001");
        assertThat(in("new-place", NORA, "leave")).startsWith("This channel shows no cases any more.");
        assertThat(in("new-place", NORA, "leave")).startsWith("This channel showed no cases anyway.");
        does(SAM, "claim");
        deliver();
        assertThat(platform.cards.get("new-place CS-1001")).contains("nobody yet");
        assertThat(chat.deeds()).anyMatch(deed -> deed.startsWith("Nora Chen DESK_OPENED application-support"));
    }

    @Test
    void theQueueShowsWhatIsTheirsAndWhatIsNobodys() {
        submit("Snow day", "low");
        submit("Rain day", "high");
        does(SAM, "claim");

        assertThat(text(chat.types(SAM, "/desk queue"))).containsSubsequence(
                "Your open cases", "CS-1001", "Nobody's yet", "CS-1002");
        assertThat(text(chat.types(SAM, "/desk queue assignee:nobody"))).contains("Rain day")
                .doesNotContain("Snow day");
        assertThat(text(chat.types(SAM, "/desk queue assignee:me priority:low"))).contains("Snow day");
        assertThat(text(chat.types(SAM, "/desk queue state:progress"))).contains("Snow day").doesNotContain("Rain day");
        assertThat(text(chat.types(SAM, "/desk queue department:application account:northfield"))).contains("Rain day");
        assertThat(text(chat.types(SAM, "/desk queue older:3"))).contains("There are no");
        chat.passes(Duration.ofDays(4));
        assertThat(text(chat.types(SAM, "/desk queue older:3"))).contains("Snow day", "Rain day");
        assertThat(text(chat.types(SAM, "/desk queue account:nowhere"))).startsWith("There is no single account");
        assertThat(text(chat.types(MARIA, "/desk queue"))).startsWith("Only members of the support staff");
    }

    /** The clock stands at Monday, 16:00 UTC; the standard day ends at 17:00 and begins at 8:00. */
    @Test
    void aCaseThatNobodyClaimsIsRemindedOfInWorkingTimeAndThenEverybodyIsTold() {
        submit("Snow day", "high");
        writes(SAM, "note", "I have seen it");
        deliver();
        platform.takenNotes();

        chat.passes(Duration.ofMinutes(16 * 60 + 59));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        chat.passes(Duration.ofMinutes(1));
        chat.goRounds();
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Nobody has claimed CS-1001 yet.");

        chat.passes(Duration.ofHours(2));
        chat.goRounds();
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).singleElement().asString()
                .startsWith("support Nobody has claimed CS-1001, although this desk was reminded of it: Snow day")
                .contains("[Claim]");
        assertThat(platform.takenSent()).singleElement().asString()
                .startsWith("sam.rivera Nobody has claimed CS-1001");
        chat.passes(Duration.ofDays(3));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
    }

    @Test
    void whatADeskWasToBeShownGoesWithTheCase() {
        submit("Snow day", "high");
        chat.passes(Duration.ofDays(7));
        chat.goRounds();
        chat.passes(Duration.ofDays(7));
        chat.goRounds();
        writes(SAM, "resolve", "");
        assertThat(chat.database.value("SELECT count(*) FROM outbox WHERE message_key = 'CS-1001 unclaimed'"))
                .isEqualTo(1L);

        chat.database.unitOfWork().inTransaction(
                stores -> stores.erasure().removeCasesOverBefore(chat.now().plusSeconds(1), 10));

        assertThat(chat.cases()).isEmpty();
        assertThat(chat.database.value("SELECT count(*) FROM outbox WHERE message_key LIKE 'CS-1001%'"))
                .isEqualTo(0L);
        assertThat(chat.database.value("SELECT count(*) FROM posted_message")).isEqualTo(0L);
    }

    @Test
    void ofACaseThatWasClaimedInTimeNobodyIsReminded() {
        submit("Snow day", "high");
        does(SAM, "claim");
        deliver();
        platform.takenNotes();

        chat.passes(Duration.ofDays(7));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        assertThat(chat.database.value("SELECT count(*) FROM claim_watch")).isEqualTo(0L);
    }

    @Test
    void aResolvedCaseClosesAfterAWeekUnlessItIsReopened() {
        submit("Snow day", "low");
        submit("Rain day", "low");
        writes(SAM, "resolve", "");
        chat.does(SAM, new What.Pressed(new ControlId("desk:1002:claim")));
        Reply asked = chat.does(SAM, new What.Pressed(new ControlId("desk:1002:resolve")));
        chat.does(SAM, new What.FilledForm(
                asked.dialog().orElseThrow().id(), Map.of("text", new Given.Typed("")), Map.of(), true));
        chat.passes(Duration.ofDays(6));
        chat.does(MARIA, button(chat.types(MARIA, "/case view 1002"), "Reopen"));
        chat.types(MARIA, "Still wrong");
        chat.goRounds();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("State: Resolved");

        chat.passes(Duration.ofDays(1).plusMinutes(1));
        chat.goRounds();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("State: Closed", "closed by Case Assistant");
        assertThat(text(chat.types(MARIA, "/case view 1002"))).contains("State: Reopened");
    }

    @Test
    void whatIsWrongInAFormIsSaidThereAndNothingIsLost() {
        submit("Snow day", "low");

        Reply reply = fills(
                SAM,
                "reply",
                Map.of("text", new Given.Typed("See this")),
                Map.of("files", List.of(new Upload("virus.exe", "application/octet-stream", new byte[] {1}))));
        assertThat(reply.fieldErrors()).containsOnlyKeys("files");
        assertThat(writes(SAM, "reply", " ").fieldErrors()).containsOnlyKeys("text");

        Reply asked = does(SAM, "reply");
        writes(NORA, "resolve", "");
        Reply late = chat.does(
                SAM,
                new What.FilledForm(
                        asked.dialog().orElseThrow().id(), Map.of("text", new Given.Typed("Hi")), Map.of(), true));
        assertThat(late.fieldErrors().get("text")).isEqualTo("Nothing was done: CS-1001 is Resolved already.");
    }
}
