package org.caseassistant.persistence.screens;

import static org.caseassistant.persistence.screens.Player.typed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.deskwork.DeskRounds;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.words.Markup;
import org.caseassistant.persistence.conversations.SamplePeople;

/** What is written below the cards of a desk and in direct messages, and what becomes of it when it is changed. */
final class Talk implements Scenario {
    private static final Place DESK = new Place("test", Stage.TENANT, "support");

    @Override
    public void play(Stage stage) {
        begin(stage);
        marked(stage);
        unclear(stage);
        refused(stage);
        changed(stage);
        answers(stage);
        unasked(stage);
        held(stage);
        heldFiles(stage);
        over(stage);
        changedAfterTheEnd(stage);
        onlyReading(stage);
        reached(stage);
        shared(stage);
    }

    private static void begin(Stage stage) {
        stage.script.quietly(() -> stage.nora.in("support", "/desk here application"));
        for (String subject : List.of("Snow day", "Printers")) {
            Beginnings.question(stage, stage.maria, subject, "low");
        }
    }

    /** The message of the card of a case at the desk. */
    private static String thread(Stage stage, int number) {
        return stage.database
                .value("SELECT message_id FROM posted_message WHERE channel = 'support' AND message_key = 'CS-" + number
                        + "'")
                .toString();
    }

    private static void marked(Stage stage) {
        stage.scene("A reply and notes below a card");
        String thread = thread(stage, 1001);
        stage.sam.marks("support", thread, "a", " Which school is it? ");
        stage.sam.isToldOfAgain();
        stage.sam.marks("support", thread, "b", "Note: they forgot the password", Player.file("log.txt"));
        stage.sam.marks("support", thread, "c", Markup.BOLD.mark("note:") + " in bold");
        stage.sam.marks("support", thread, "d", "See the map", Player.file("map.png"));
        stage.kim.marks("support", thread, "e", "I help");
        stage.maria.says("/case view 1001");
        stage.sam.says("/case view 1001");
    }

    private static void unclear(Stage stage) {
        stage.scene("What may be a note");
        String thread = thread(stage, 1001);
        for (String words : List.of("Note that we are closed", "(note) they forgot it", "Internal server error",
                "note", "Noted: we look into it", ", : Hello")) {
            stage.sam.marks("support", thread, "u " + words, words);
        }
    }

    private static void refused(Stage stage) {
        stage.scene("What is not sent");
        String thread = thread(stage, 1001);
        stage.maria.marks("support", thread, "r1", "Hello");
        stage.otto.marks("support", thread, "r2", "Hello");
        stage.sam.marks("trainers", thread, "r3", "Hello");
        stage.sam.marks("support", "m999", "r4", "Hello");
        stage.sam.marks("support", thread, "r5", " ");
        stage.sam.marks("support", thread, "r6", "x".repeat(10_001));
        stage.sam.marks("support", thread, "r7", "Look", Player.file("virus.exe"));
        stage.stranger.marks("support", thread, "r8", "Hello");
    }

    private static void changed(Stage stage) {
        stage.scene("Messages below a card are changed");
        stage.follows(stage.sam, DESK, "a", Optional.of("Which school is it, please?"));
        stage.follows(stage.sam, DESK, "a", Optional.of("Which school is it, please?"));
        stage.follows(stage.nora, DESK, "a", Optional.of("By somebody else"));
        stage.follows(stage.sam, DESK, "a", Optional.of("x".repeat(10_001)));
        stage.follows(stage.sam, DESK, "a", Optional.of("Note that we are closed"));
        stage.follows(stage.sam, DESK, "a", Optional.of("Note that we are closed"));
        stage.follows(stage.sam, DESK, "a", Optional.of("note: not for them"));
        stage.follows(stage.sam, DESK, "b", Optional.of("note: they forgot it again"));
        stage.follows(stage.sam, DESK, "b", Optional.of("they forgot it"));
        stage.follows(stage.sam, DESK, "c", Optional.empty());
        stage.follows(stage.sam, DESK, "d", Optional.of(""));
        stage.follows(stage.sam, DESK, "other", Optional.of("Unknown"));
        stage.scene("Before they were sent");
        stage.post.close();
        stage.sam.marks("support", thread(stage, 1001), "f", "Which building?");
        stage.follows(stage.sam, DESK, "f", Optional.of("Which school?"));
        stage.sam.marks("support", thread(stage, 1001), "g", "Wrong window");
        stage.follows(stage.sam, DESK, "g", Optional.empty());
        stage.post.open();
        stage.scene("Messages of a contact are changed");
        stage.maria.pressesId("add:1001");
        stage.maria.writes("w1", "North High");
        stage.maria.writes("w2", "Very much", Markup.BOLD.mark("Very") + " much");
        stage.maria.says("done");
        stage.follows(stage.maria, stage.maria.place(), "w1", Optional.of("South High"));
        stage.follows(stage.daniel, stage.maria.place(), "w1", Optional.of("East High"));
        stage.follows(stage.maria, stage.maria.place(), "w2", Optional.empty());
        stage.maria.says("/case view 1001");
        stage.sam.says("/case view 1001");
    }

    private static void answers(Stage stage) {
        stage.scene("Answers by the platform's own means");
        Player maria = stage.maria;
        stage.sam.marks("support", thread(stage, 1001), "h", "Which school is it?");
        String first = maria.lastTold();
        stage.sam.marks("support", thread(stage, 1002), "i", "Which printers?");
        maria.answers("w3", first, "North High");
        maria.answers("w4", first, " ");
        maria.answers("w5", first, "x".repeat(10_001));
        maria.answersWith("w6", first, Player.file("school.png"));
        maria.answersWith("w7", first, Player.file("virus.exe"));
        maria.pressesId("add:1001");
        maria.answers("w8", maria.lastTold(), "Room 4");
        stage.daniel.answers("w9", first, "Let me in");
        stage.scene("In answer to what nobody knows to have arrived");
        maria.pressesId("add:1001");
        stage.post.meets("dm-maria", Post.Fate.UNKNOWN);
        stage.sam.marks("support", thread(stage, 1002), "j", "And since when?");
        maria.answers("w10", "m9999", "Since Monday");
        maria.answersWith("w11", "m9999", Player.file("since.png"));
        stage.post.finds("dm-maria");
        stage.passes(Duration.ofMinutes(1));
        maria.says("1002");
        maria.says("done");
    }

    private static void unasked(Stage stage) {
        stage.scene("Words that nobody asked for");
        stage.tom.says("Hello", " ");
        stage.tom.sends(Player.file("hello.png"));
        Player maria = stage.maria;
        maria.says("/notices", " ", "Any news?");
        maria.presses("Nothing, thanks");
        maria.presses("Nothing, thanks");
        Beginnings.question(stage, stage.aisha, "Codes", "low");
        stage.aisha.says("Any news?", "cancel");
        stage.sam.pressesId("desk:1003:reply:case");
        stage.sam.says("Which codes?");
        stage.aisha.says("Those of Monday", "and of Tuesday");
        stage.aisha.sends(Player.file("codes.png"));
        stage.aisha.says("/notices", "What is that?", "nothing, thanks");
    }

    private static void held(Stage stage) {
        stage.scene("Words are held until it is said which case they are for");
        Player maria = stage.maria;
        stage.sam.marks("support", thread(stage, 1002), "k", "Which printers?");
        maria.writes("w20", "The ones in room 4");
        maria.writes("w21", "on the left");
        maria.writes("w22", "x".repeat(10_000));
        maria.says("");
        maria.picks("Your cases", "CS-1002: Printers");
        maria.picksId("for:case", "CS-1002");
        maria.pressesId("for:case");
        maria.says("Thanks", "done");
        maria.pressesId("add:1001");
        stage.sam.marks("support", thread(stage, 1002), "l", "Which printers, again?");
        maria.says("Those in room 4");
        maria.pressesId("for:case");
        maria.picksId("for:case", "CS-9999");
        maria.says("1002", "done");
        stage.scene("They change while they are held");
        maria.writes("w23", "Ann cannot print");
        maria.writes("w24", "nor can Bob");
        stage.follows(stage.maria, maria.place(), "w23", Optional.empty());
        stage.follows(stage.daniel, maria.place(), "w24", Optional.empty());
        stage.follows(stage.maria, maria.place(), "w24", Optional.of("nor can others"));
        maria.says("CS-1002", "done");
        stage.scene("A new case is opened with them");
        maria.says("Something else is broken");
        maria.presses("Open a new case");
        maria.says("ask a question", "review");
        maria.pressesId("leave:1001");
        maria.says("z".repeat(4000), "open a new case", "server issue", "cancel", "yes");
        maria.says("Some words", "open a new case", "ask a question", "cancel", "yes");
    }

    private static void heldFiles(Stage stage) {
        stage.scene("Files are held");
        Player maria = stage.maria;
        maria.sendsWith("w30", Player.file("a.png"), Player.file("b.png"));
        maria.writes("w30", "Room 4");
        maria.sendsWith("w31", Player.file("virus.exe"));
        maria.sendsWith(
                "w32", IntStream.range(0, 9).mapToObj(i -> Player.file(i + ".png")).toArray(Upload[]::new));
        stage.follows(stage.maria, maria.place(), "w30", Optional.of("Room 5"));
        maria.picks("Your cases", "CS-1001: Snow day");
        maria.says("done");
        maria.sendsWith("w33", Player.file("e.png"));
        maria.presses("Open a new case");
        maria.says("ask a question", "cancel", "yes");
    }

    private static void over(Stage stage) {
        stage.scene("What is for a case that is over");
        Player maria = stage.maria;
        stage.sam.marks("support", thread(stage, 1001), "m", "It works now.");
        String told = maria.lastTold();
        resolve(stage, 1001);
        maria.answers("w40", told, "It is North High");
        maria.sendsWith("w41", Player.file("north.png"));
        stage.daniel.pressesId("again:1001");
        maria.presses("Reopen CS-1001 with this");
        maria.isToldOfAgain();
        maria.presses("Reopen CS-1001 with this");
        maria.says("done");
        resolve(stage, 1001);
        maria.says("Still not", "1001");
        maria.says("reopen CS-1001 with this", "done");
        maria.pressesId("add:1001");
        resolve(stage, 1001);
        maria.says("And one more thing");
        stage.passes(Duration.ofDays(8));
        stage.happens("the rounds are made", () -> new DeskRounds(stage.transactions()).run());
        maria.presses("Reopen CS-1001 with this");
        maria.says("done");
    }

    private static void resolve(Stage stage, int number) {
        stage.sam.fillsForm("desk:" + number + ":resolve", Map.of("text", typed("Done")), Map.of(), true);
    }

    private static void changedAfterTheEnd(Stage stage) {
        stage.scene("Messages are changed after the end");
        stage.sam.marks("support", thread(stage, 1001), "n", "We look into it");
        stage.maria.pressesId("add:1001");
        stage.maria.writes("w50", "North High");
        stage.maria.says("done");
        resolve(stage, 1001);
        stage.follows(stage.maria, stage.maria.place(), "w50", Optional.of("South High"));
        stage.follows(stage.maria, stage.maria.place(), "w50", Optional.of("South High"));
        stage.follows(stage.sam, DESK, "n", Optional.empty());
        stage.follows(stage.sam, DESK, "n", Optional.of("note: not worth it"));
        stage.sam.marks("support", thread(stage, 1001), "o", "Too late");
        stage.maria.says("/case view 1001");
    }

    private static void onlyReading(Stage stage) {
        stage.scene("One who may only read now");
        stage.becomes(SamplePeople.MARIA, ContactType.READ_ONLY);
        stage.maria.says("Hello");
        stage.maria.answers("w60", stage.maria.lastTold(), "Hello");
        stage.maria.sends(Player.file("hello.png"));
        stage.maria.pressesId("again:1001");
        stage.maria.pressesId("for:new");
        stage.follows(stage.maria, stage.maria.place(), "w3", Optional.of("Changed too late"));
        stage.becomes(SamplePeople.MARIA, ContactType.AUTHORIZED);
    }

    private static void reached(Stage stage) {
        stage.scene("Who is reached below a card");
        stage.script.quietly(() -> stage.daniel.says("/case open ask a question", "northfield", "grace", "low",
                "Wind day", "How?", "done", "calendar", "skip", "skip", "submit"));
        String thread = thread(stage, 1004);
        stage.sam.marks("support", thread, "s", "Which school is it?");
        stage.stored(stores -> stores.directory().unlink(stage.daniel.identity()));
        stage.sam.marks("support", thread, "t", "Which school is it?");
        stage.follows(stage.sam, DESK, "t", Optional.of("Which school?"));
        AssistantSettings had = stage.settings();
        stage.sets(new AssistantSettings(
                had.phoneRegion(), had.draftLifetime(), had.largestFile(), had.fileTypes(), had.notificationsPage(),
                had.channelZone(), had.policy(), had.desk(), had.linking(), Optional.empty()));
        stage.sam.marks("support", thread, "v", "Which school is it?");
        stage.sets(had);
    }

    private static void shared(Stage stage) {
        stage.scene("A case goes to another department, and its desk is shared");
        stage.sam.fillsId("desk:1002:transfer:case", "Training");
        stage.nora.marks("support", thread(stage, 1002), "p", "Hello");
        stage.post.close();
        stage.sam.marks("support", thread(stage, 1003), "q", "note: They forgot it");
        String event = stage.nextEvent();
        for (int told = 0; told < 2; told++) {
            stage.happens("support is shared", () -> stage.assistant().shared(event, DESK));
        }
        stage.post.open();
        stage.nora.says("/desk list");
        stage.sam.marks("support", thread(stage, 1003), "r", "Hello");
    }
}
