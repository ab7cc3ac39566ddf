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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.policy.ReadOnlySees;
import org.caseassistant.core.words.Markup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written about a case, below its card and by its contact, reaches the others, and so do its changes. */
class DeskTalkTest extends DeskBench {
    private static final Place DESK = new Place("test", "T1", "support");
    private static final Place MARIAS = new Place("test", "T1", "dm-" + MARIA);

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
    void whoeverRepliesInTheThreadReadsHowItWasSent() {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "grace", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
        deliver();

        marks(SAM, "support", thread(), "a", "Which school is it?");
        chat.database.execute("DELETE FROM chat_identity WHERE user_id = '%s'".formatted(MARIA));
        marks(SAM, "support", thread(), "b", "Which school is it?");
        chat.mailsNothing();
        marks(SAM, "support", thread(), "c", "Which school is it?");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera began to work on it.",
                "support CS-1001 Sent to Maria Lopez, and to Grace Miller by e-mail.",
                "support CS-1001 Sent to Grace Miller by e-mail.",
                "support CS-1001 Kept in CS-1001. Grace Miller can be reached neither in a chat nor by e-mail at the"
                        + " moment, and reads it in the case.");
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

    private static final Markup[] STANDING_OUT = Markup.values();

    /** As Slack and Discord tell of what stands out, and as people write after a name. */
    static Stream<String> notes() {
        return Stream.concat(
                Arrays.stream(STANDING_OUT).flatMap(mark -> Stream.of(
                        mark.mark("note:") + " they forgot it",
                        mark.mark("note") + ": they forgot it",
                        mark.mark("Note: they forgot it"))),
                Stream.of(": note: they forgot it", ", Note : they forgot it", "• internal note: they forgot it",
                        "(internal): they forgot it", "> NOTE:\nthey forgot it", "\u200bnote\uff1a they forgot it",
                        "Notes: they forgot it"));
    }

    @ParameterizedTest
    @MethodSource("notes")
    void aNoteIsOneHoweverItsWordStandsOut(String words) {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", words);
        marks(SAM, "support", thread(), "b", "We look into it");
        deliver();
        edits(SAM, DESK, "b", words.replace("forgot", "lost"));
        deliver();

        assertThat(String.join("\n", platform.takenSent())).doesNotContain("they");
        assertThat(shown(MARIA)).startsWith("Sam Rivera withdrew what they had written");
        assertThat(platform.takenNotes()).contains("support CS-1001 Noted in CS-1001, for the staff only.");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("they forgot", "they lost");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("they forgot it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Note that we are closed", "note - they forgot it", "\uE010Internal\uE011 they forgot it",
        "(note) they forgot it", "Internal server error", "note\nx: y", "note"})
    void whatMayBeANoteIsNotSentAndItsAuthorIsTold(String words) {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", "We look into it");
        deliver();
        platform.takenSent();
        platform.takenNotes();

        assertThat(text(marks(SAM, "support", thread(), "b", words)))
                .startsWith("I cannot tell whether what begins with")
                .contains("note: the mother called", "Nothing was sent to the contact.");
        edits(SAM, DESK, "a", words);
        edits(SAM, DESK, "a", words);
        changes(SAM, DESK, "a", "edit told of by another event", Optional.of(words));
        deliver();

        assertThat(platform.takenSent()).singleElement().asString().startsWith(
                "sam.rivera You edited a reply of yours in CS-1001 (Snow day)");
        assertThat(platform.takenNotes()).isEmpty();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("We look into it");
        edits(SAM, DESK, "a", "note: " + words);
        deliver();
        assertThat(shown(MARIA)).startsWith("Sam Rivera withdrew what they had written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Noted: we look into it", "Internally we say: wait", "Please note: wait", ", : Hello"})
    void whatBeginsWithAnotherWordIsSent(String words) {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", words);
        deliver();
        assertThat(platform.takenSent()).last().asString().contains(words.replaceFirst("^, : ", ""))
                .doesNotContain(", :");
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
        assertThat(text(marks(NORA, "support", thread(), "h", "Hello")))
                .startsWith("CS-1001 is a case of Training and is not shown in this channel any more.");
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
                "support CS-1002 Maria Lopez wrote:\nThe ones in room 4",
                "support CS-1002 Maria Lopez wrote:\non the left",
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
    void anAnswerToAMessageThatArrivedUnknownDoesNotGetIntoTheCaseAtHand() {
        submit("Snow day", "low");
        submit("Printers", "low");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.conversations().prompt(MARIAS, new ChatIdentity("test", "T1", MARIA), "prompt");
            return true;
        });
        platform.losingAnswers = true;
        marks(SAM, "support", platform.messages.get("support CS-1002"), "x", "Which printers?");
        deliver();
        platform.losingAnswers = false;
        platform.takenNotes();

        answers(MARIA, "prompt", "North High");
        var file = new Upload("a.png", "image/png", "x".getBytes(StandardCharsets.UTF_8));
        var source = new Source("own file", Optional.of(platform.messages.get(MARIA)));
        assertThat(text(chat.does(MARIA, new What.Uploaded(List.of(file), Optional.of(source)))))
                .startsWith("Which case is this for?\nFiles: a.png (1 B)");
        assertThat(text(answers(MARIA, platform.messages.get(MARIA), "Those in room 4")))
                .startsWith("Which case is this for?\nThose in room 4\nFiles: a.png (1 B)");
        chat.types(MARIA, "1002");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nNorth High",
                "support CS-1002 Maria Lopez wrote:\nFiles: a.png (1 B)\n[Files (1)]",
                "support CS-1002 Maria Lopez wrote:\nThose in room 4");
    }

    @Test
    void filesWithNothingAskedAreTakenWhereItIsClearWhichCaseTheyAreFor() {
        submit("Snow day", "low");
        var files = new What.Uploaded(List.of(new Upload("a.png", "image/png", "x".getBytes(StandardCharsets.UTF_8))));
        assertThat(text(chat.does(MARIA, files))).startsWith("Which case is this for?");
        chat.types(MARIA, "cancel");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        platform.takenNotes();

        assertThat(text(chat.does(MARIA, files))).startsWith("Added to CS-1001");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nFiles: a.png (1 B)\n[Files (1)]");
    }

    private static Upload file(String name) {
        return new Upload(name, "image/png", "x".getBytes(StandardCharsets.UTF_8));
    }

    private Reply sends(String message, String words) {
        return chat.does(MARIA, new What.Typed(words, Optional.of(new Source(message, Optional.empty()))));
    }

    private Reply sends(String message, Upload... files) {
        return chat.does(
                MARIA, new What.Uploaded(List.of(files), Optional.of(new Source(message, Optional.empty()))));
    }

    private Object heldFiles() {
        return chat.database.value("SELECT count(*) FROM held_file");
    }

    private static What.Picked picking(String number) {
        return new What.Picked(new ControlId("for:case"), List.of(number));
    }

    @Test
    void whatWasHeldFollowsItsOwnMessagesAndNotTheOneThatChose() {
        writeAboutTwo();
        sends("w1", "Ann Miller cannot print");
        sends("w2", "nor can Bob");
        sends("w3", "CS-1002");
        deliver();
        platform.takenNotes();

        assertThat(edits(MARIA, MARIAS, "w3", "CS-1001")).isFalse();
        assertThat(changes(MARIA, MARIAS, "w3", "gone 3", Optional.empty())).isFalse();
        assertThat(edits(MARIA, MARIAS, "w2", "nor can others")).isTrue();
        assertThat(changes(MARIA, MARIAS, "w1", "gone 1", Optional.empty())).isTrue();
        deliver();

        assertThat(text(chat.types(MARIA, "/case view 1002")))
                .contains("nor can others")
                .doesNotContain("Ann Miller", "nor can Bob");
    }

    @Test
    void whatIsHeldFollowsItsMessagesBeforeItIsSaidWhatItIsFor() {
        writeAboutTwo();
        sends("w1", "Ann Miller cannot print");
        sends("w1", file("ann.png"));
        sends("w2", "nor can Bob");
        sends("w2", file("bob.png"));
        assertThat(heldFiles()).isEqualTo(2L);

        assertThat(changes(DANIEL, MARIAS, "w2", "not theirs", Optional.empty())).isTrue();
        assertThat(changes(MARIA, MARIAS, "w1", "gone 1", Optional.empty())).isTrue();
        assertThat(edits(MARIA, MARIAS, "w2", "others cannot print")).isTrue();
        assertThat(heldFiles()).isEqualTo(1L);
        chat.does(MARIA, picking("CS-1002"));
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1002 Maria Lopez wrote:\nothers cannot print",
                "support CS-1002 Maria Lopez wrote:\nFiles: bob.png (1 B)\n[Files (1)]");
        assertThat(heldFiles()).isEqualTo(0L);
        chat.types(MARIA, "done");
        sends("w4", "Never mind");
        changes(MARIA, MARIAS, "w4", "gone 4", Optional.empty());
        assertThat(text(chat.does(MARIA, picking("CS-1002")))).startsWith("I do not keep those words");
    }

    @Test
    void filesAreHeldWithTheWordsUntilItIsSaidWhatTheyAreFor() {
        writeAboutTwo();
        sends("w1", file("a.png"), file("b.png"));
        assertThat(text(sends("w1", "Room 4"))).contains("Room 4", "Files: a.png (1 B), b.png (1 B)");
        assertThat(text(sends("w2", file("virus.exe")))).contains("virus.exe", "Files: a.png (1 B), b.png (1 B)");
        Upload[] many = Stream.generate(() -> file("c.png")).limit(9).toArray(Upload[]::new);
        assertThat(text(sends("w3", many))).contains("at most 10 files are kept").doesNotContain("c.png");
        assertThat(chat.does(MARIA, picking("CS-1001")).settled()).contains("Added to CS-1001: Room 4, a.png, b.png");
        deliver();

        assertThat(filesOf(MARIA)).isEqualTo(2);
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nFiles: a.png (1 B), b.png (1 B)\n[Files (2)]",
                "support CS-1001 Maria Lopez wrote:\nRoom 4");

        chat.types(MARIA, "done");
        sends("w4", file("d.png"));
        chat.does(MARIA, new What.Pressed(new ControlId("for:nothing")));
        assertThat(heldFiles()).isEqualTo(0L);
        sends("w5", file("e.png"));
        Reply opening = chat.does(MARIA, new What.Pressed(new ControlId("for:new")));
        assertThat(text(opening)).contains("Not taken over: e.png");
        sends("w6", file("f.png"));
    }

    @Test
    void filesThatNobodySaysAnythingAboutAreForgotten() {
        writeAboutTwo();
        sends("w1", file("a.png"));
        chat.passes(Duration.ofDays(13));
        chat.keepHouse();
        assertThat(heldFiles()).isEqualTo(1L);
        chat.passes(Duration.ofDays(2));
        chat.keepHouse();
        assertThat(heldFiles()).isEqualTo(0L);

        sends("w2", "Room 4");
        chat.does(MARIA, picking("CS-1001"));
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Room 4").doesNotContain("a.png");
    }

    @Test
    void aNewCaseBeginsWithAllThatWasHeld() {
        writeAboutTwo();
        sends("w1", "y".repeat(2_500));
        chat.does(MARIA, new What.Pressed(new ControlId("for:new")));
        chat.types(MARIA, "ask a question");
        assertThat(text(chat.types(MARIA, "review"))).contains("y".repeat(2_500)).doesNotContain("…");

        chat.does(MARIA, new What.Pressed(new ControlId("leave:1001")));
        sends("w2", "z".repeat(4_000));
        Reply opening = chat.does(MARIA, new What.Pressed(new ControlId("for:new")));
        assertThat(text(opening)).contains("A description takes 3,000 characters");
        chat.types(MARIA, "server issue");
        assertThat(text(chat.types(MARIA, "review"))).contains("z".repeat(2_999) + "…");
        chat.does(MARIA, new What.Pressed(new ControlId("leave:1001")));
        sends("w3", "Some words");
        chat.does(MARIA, new What.Pressed(new ControlId("for:new")));
        assertThat(text(chat.types(MARIA, "ask a question"))).contains("What you wrote before is not in it");
    }

    private String event() {
        return platform.takenNotes().stream().filter(note -> note.contains("reopened")).findFirst().orElse("none");
    }

    @Test
    void whatIsWrittenAfterItWasResolvedReopensItWithOneTap() {
        submit("Snow day", "low");
        writes(SAM, "resolve", "Done");
        deliver();
        assertThat(shown(MARIA)).contains(
                "It stays open to you until Monday, November 30, 2026", "[Reopen]\n[View CS-1001]", "[Good]");
        platform.takenNotes();

        Reply asked = sends("w1", "It still does not work");
        assertThat(text(asked)).startsWith("Which case is this for?\nIt still does not work")
                .contains("CS-1001 (resolved): Snow day", "[Reopen CS-1001 with this]");
        What.Pressed again = button(asked, "Reopen CS-1001 with this");
        assertThat(text(chat.does(DANIEL, again))).startsWith("I do not keep those words");
        for (int press = 0; press < 2; press++) {
            assertThat(chat.does(MARIA, "press", again).settled())
                    .contains("CS-1001 is reopened, and this was added: It still does not work");
        }
        assertThat(text(chat.does(MARIA, again))).startsWith("I do not keep those words");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez reopened it.",
                "support CS-1001 Maria Lopez wrote:\nIt still does not work");
        assertThat(edits(MARIA, MARIAS, "w1", "It works now")).isTrue();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Reopened", "It works now");
    }

    @Test
    void aReplyToACaseThatIsOverIsKeptAndOffersToReopenThatOne() {
        writeAboutTwo();
        writes(SAM, "resolve", "");
        deliver();
        platform.takenNotes();

        Reply asked = answers(MARIA, platform.messages.get("first"), "It is North High");
        assertThat(text(asked)).startsWith("CS-1001 is Resolved\nIt is North High")
                .contains("[Reopen CS-1001 with this]", "[Open a new case]")
                .doesNotContain("CS-1002");
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        chat.types(MARIA, "reopen CS-1001 with this");
        deliver();
        assertThat(platform.takenNotes()).contains("support CS-1001 Maria Lopez wrote:\nIt is North High");

        chat.types(MARIA, "done");
        assertThat(text(sends("w1", "Another thing"))).contains("CS-1002: Printers\nCS-1001: Snow day");
        chat.types(MARIA, "cancel");
        writes(SAM, "resolve", "");
        deliver();
        asked = sends("w2", "Which of them?");
        assertThat(text(asked)).contains("CS-1002: Printers\nCS-1001 (resolved): Snow day");
        assertThat(text(chat.does(MARIA, picking("CS-1001"))))
                .startsWith("CS-1001 is Resolved\nWhich of them?");
        chat.passes(Duration.ofDays(8));
        chat.goRounds();
        chat.does(MARIA, new What.Pressed(new ControlId("again:1001")));
        deliver();
        assertThat(event()).contains("Maria Lopez reopened it.");
    }

    @Test
    void whatIsAddedToACaseThatIsResolvedMeanwhileIsKept() {
        submit("Snow day", "low");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        writes(SAM, "resolve", "");
        assertThat(text(sends("w1", "And one more thing"))).startsWith("CS-1001 is Resolved\nAnd one more thing");
        assertThat(text(sends("w2", file("a.png")))).contains("And one more thing", "Files: a.png (1 B)");
        chat.does(MARIA, new What.Pressed(new ControlId("again:1001")));
        deliver();
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("And one more thing", "a.png", "Reopened");
    }

    @Test
    void whatWaitsForADeskThatIsSharedIsShownToNobody() {
        submit("Snow day", "low");
        chat.types(SAM, "/case view 1001");
        marks(SAM, "support", thread(), "a", "note: They forgot it");
        for (int delivery = 0; delivery < 2; delivery++) {
            chat.assistant().shared("shared", DESK);
        }
        deliver();

        assertThat(platform.takenNotes()).isEmpty();
        assertThat(platform.takenSent()).filteredOn(sent -> sent.startsWith("sam.rivera"))
                .singleElement().asString()
                .contains("The channel in which Application Support was shown its cases (support) is shared");
        chat.types(MARIA, "/case view 1001");
        assertThat(chat.deeds()).filteredOn(deed -> deed.contains("DESK_CLOSED")).hasSize(1);
    }

    @Test
    void whoeverIsLinkedNextFindsNothingOfTheOneBefore() {
        writeAboutTwo();
        sends("w1", "Ann Miller cannot print");
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.directory()
                    .link(
                            new ChatIdentity("test", "T1", MARIA),
                            stores.directory().personByEmail(DANIEL).orElseThrow());
            return true;
        });

        Reply typed = chat.assistant().handle(chat.interaction(MARIA, "new hands", new What.Typed("Hello")));
        assertThat(text(typed)).startsWith("I am not asking anything").doesNotContain("Ann Miller");
        assertThat(changes(MARIA, MARIAS, "w1", "gone", Optional.empty())).isFalse();
        Reply again = chat.types(MARIA, "Hello");
        assertThat(text(again)).doesNotContain("Ann Miller");
        chat.database.unitOfWork().inTransaction(
                stores -> stores.directory().unlink(new ChatIdentity("test", "T1", MARIA)));
        assertThat(text(chat.types(MARIA, "Hello again"))).doesNotContain("Hello\n");
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

    @Test
    void whoWritesNothingAddsNothing() {
        submit("Snow day", "low");
        writes(SAM, "reply", "Which school is it?");
        deliver();
        platform.takenNotes();

        assertThat(text(chat.types(MARIA, "  "))).startsWith("I am not asking anything at the moment.");
        assertThat(text(answers(MARIA, platform.messages.get(MARIA), " "))).startsWith("Please write a few words");
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
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
        deliver();
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
    void whoeverEditsOrWithdrawsTooLateOrTooMuchIsTold() {
        submit("Snow day", "low");
        marks(SAM, "support", thread(), "a", "We look into it");
        deliver();
        answers(MARIA, platform.messages.get(MARIA), "North High");
        changes(MARIA, MARIAS, "own North High", "long", Optional.of("x".repeat(10_001)));
        deliver();
        assertThat(platform.takenSent()).last().asString().startsWith(
                "maria.lopez You edited a message of yours, but it is too long now, so CS-1001 (Snow day) still says");
        writes(SAM, "resolve", "");
        deliver();
        platform.takenSent();

        edits(MARIA, MARIAS, "own North High", "South High");
        edits(MARIA, MARIAS, "own North High", "North High");
        changes(SAM, DESK, "a", "gone", Optional.empty());
        edits(SAM, DESK, "a", "note: not worth it");
        deliver();

        assertThat(platform.takenSent()).satisfiesExactlyInAnyOrder(
                one -> assertThat(one)
                        .startsWith("maria.lopez You edited a message of yours, but CS-1001 (Snow day) is"),
                two -> assertThat(two).startsWith("sam.rivera You took a message of yours away, but CS-1001"),
                three -> assertThat(three).startsWith("sam.rivera You took a message of yours away, but CS-1001"));
        assertThat(text(chat.types(MARIA, "/case view 1001")))
                .contains("North High", "We look into it")
                .doesNotContain("South High", "not worth it");
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
}
