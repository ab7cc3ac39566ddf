package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.GRACE;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.form.Given;
import org.junit.jupiter.api.Test;

/** What staff do to cases comes to those whom it concerns, and whoever does it sees that it was done. */
class DeskWorkTest extends DeskBench {
    /** What is sent from before does not count. */
    private void forget() {
        deliver();
        platform.takenNotes();
        platform.takenSent();
    }

    private Reply transfers(String email, String department, String note) {
        Reply asked = does(email, "transfer");
        return chat.does(
                email,
                new What.FilledForm(
                        asked.dialog().orElseThrow().id(),
                        Map.of("choice", new Given.Picked(List.of(department)), "text", new Given.Typed(note)),
                        Map.of(),
                        true));
    }

    @Test
    void whoGetsACaseReadsWhoPassedItOnFromWhereAndWhatWasSaid() {
        submit("Snow day", "low");
        in("trainers", NORA, "here training");
        writes(SAM, "reply", "Which school is it?");
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        chat.types(MARIA, "North High " + "x".repeat(400), "done");
        writes(SAM, "note", "They forgot the password");
        writes(SAM, "wait", "Since when?");
        forget();

        transfers(SAM, "training", "They need a course");
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "trainers CS-1001 Sam Rivera passed it on from Application Support.\n"
                        + "What was said in it last; all of it is shown by /case view CS-1001:\n"
                        + "Sam Rivera: Which school is it?\n"
                        + "Maria Lopez: North High " + "x".repeat(288) + "…\n"
                        + "Sam Rivera, for the staff only: They forgot the password\n"
                        + "Sam Rivera: Since when?",
                "trainers CS-1001 Sam Rivera noted, for the staff only:\nThey need a course");
        assertThat(platform.cards.get("trainers CS-1001")).contains("[Claim]");
        assertThat(String.join("\n", platform.takenSent())).doesNotContain("password", "course");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).doesNotContain("password", "course");

        transfers(NORA, "application-support", "");
        deliver();
        transfers(NORA, "training", "");
        deliver();
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Nora Chen passed it on from Training.",
                "trainers CS-1001 Nora Chen passed it on from Application Support.");
    }

    @Test
    void aCaseThatStaysInOneChannelKeepsItsCard() {
        submit("Snow day", "low");
        in("support", NORA, "here training");

        transfers(SAM, "training", "");
        deliver();

        assertThat(card()).contains("[Claim]");
    }

    @Test
    void whereThereIsNoFormANoteFollowsTheDepartment() {
        submit("Snow day", "low");
        in("trainers", NORA, "here training");
        forget();

        chat.does(SAM, new What.Filled(new ControlId("desk:1001:transfer:case"), "Training: They need a course"));
        deliver();

        assertThat(platform.takenNotes()).containsExactly(
                "trainers CS-1001 Sam Rivera passed it on from Application Support.",
                "trainers CS-1001 Sam Rivera noted, for the staff only:\nThey need a course");
    }

    @Test
    void aCaseShowsTheIncidentThatItReports() {
        chat.types(NORA, "/notice incident", "Slow <logins>", "critical", "sis", "", "We look into it.", "done",
                "submit");
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        // Questions do not offer incidents; outages, which do, are shown at another desk.
        chat.database.execute("INSERT INTO incident_draft (draft_id, notice_number) SELECT id, 1 FROM draft"
                + " WHERE owner_id IN (SELECT id FROM person WHERE email = '%s')".formatted(MARIA));
        chat.does(MARIA, button(review, "Submit"));
        deliver();

        assertThat(card()).contains("Reported with incident: N-1: Slow <logins>");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Reported with incident: N-1: Slow <logins>");
        assertThat(text(chat.types(SAM, "/case view 1001"))).contains("Reported with incident: N-1: Slow <logins>");
        assertThat(chat.handed(MARIA, chat.types(MARIA, "/case export 1001")))
                .contains("<dt>Reported with incident</dt>\n<dd>N-1: Slow &lt;logins&gt;</dd>");
        assertThat(chat.handed(MARIA, chat.types(MARIA, "/case export 1001 json")))
                .contains("\"incidents\" : [ \"N-1\" ]", "N-1: Slow <logins>");
    }

    @Test
    void whoActsElsewhereThanAtTheDeskIsToldAndSeesTheCase() {
        submit("Snow day", "low");
        Reply card = chat.types(SAM, "/case view 1001");

        Reply asked = chat.does(SAM, button(card, "Reply"));
        Reply done = chat.does(
                SAM,
                new What.FilledForm(
                        asked.dialog().orElseThrow().id(),
                        Map.of("text", new Given.Typed("Which school is it?")),
                        Map.of(),
                        true));

        assertThat(text(done)).startsWith("Your reply in CS-1001 is on its way to Maria Lopez.\nCS-1001: Snow day")
                .contains("State: In progress", "Which school is it?");
        chat.does(SAM, button(done, "Priority"));
        assertThat(text(chat.does(
                SAM,
                new What.FilledForm(
                        new ControlId("desk:1001:priority:case"),
                        Map.of("choice", new Given.Picked(List.of("high"))),
                        Map.of(),
                        true))))
                .startsWith("CS-1001 has the priority High now.\nCS-1001: Snow day");
        assertThat(text(chat.does(
                SAM, new What.Filled(new ControlId("desk:1001:transfer:case"), "Training"))))
                .startsWith("CS-1001 went to Training.");
    }

    @Test
    void theClaimOfACaseThatIsInProgressTellsNobody() {
        submit("Snow day", "low");
        does(SAM, "claim");
        transfers(SAM, "training", "");
        forget();

        assertThat(text(chat.does(NORA, button(chat.types(NORA, "/case view 1001"), "Claim"))))
                .startsWith("CS-1001 is yours.\nCS-1001: Snow day");
        deliver();
        assertThat(platform.takenSent()).isEmpty();

        submit("Rain day", "low");
        assertThat(text(chat.does(NORA, new What.Pressed(new ControlId("desk:1002:claim:case")))))
                .startsWith("CS-1002 is yours. The contact is told that you began to work on it.");
    }

    @Test
    void whoHasACaseBeginsWithItByTheFirstReply() {
        submit("Snow day", "low");
        chooses(NORA, "assign", "Sam Rivera");
        writes(NORA, "reply", "Sam looks into it tomorrow.");
        deliver();
        assertThat(card()).contains("State: Submitted");
        forget();

        writes(SAM, "reply", "Which school is it?");
        writes(SAM, "reply", "And since when?");
        deliver();

        assertThat(card()).contains("State: In progress", "Assigned to: Sam Rivera");
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Sam Rivera began to work on it.",
                "support CS-1001 Sam Rivera replied to the contact:\nWhich school is it?",
                "support CS-1001 Sam Rivera replied to the contact:\nAnd since when?");
        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Sam Rivera began to work on it");
    }

    @Test
    void whoHasACaseThatIsReopenedBeginsAnewByANote() {
        submit("Snow day", "low");
        does(SAM, "claim");
        writes(SAM, "resolve", "");
        chat.does(MARIA, button(chat.types(MARIA, "/case view 1001"), "Reopen"));
        chat.types(MARIA, "Still wrong");

        writes(SAM, "note", "I look again");
        deliver();

        assertThat(card()).contains("State: In progress");
    }

    private void answers(String words) {
        chat.does(MARIA, new What.Pressed(new ControlId("add:1001")));
        chat.types(MARIA, words, "done");
    }

    @Test
    void whoHasACaseIsToldOnceAnHourThatItsContactAnswered() {
        submit("Snow day", "low");
        does(SAM, "claim");
        writes(SAM, "wait", "Which school is it?");
        forget();

        answers("North High, the secret one");
        deliver();
        assertThat(platform.takenSent()).containsExactly(
                "sam.rivera Maria Lopez answered in CS-1001: Snow day\n[View CS-1001]");
        assertThat(platform.takenNotes()).containsExactly(
                "support CS-1001 Maria Lopez wrote:\nNorth High, the secret one");

        chat.passes(Duration.ofMinutes(40));
        answers("And South High");
        deliver();
        assertThat(platform.takenSent()).isEmpty();
        chat.passes(Duration.ofMinutes(40));
        answers("Are you there?");
        deliver();
        assertThat(platform.takenSent()).hasSize(1);

        writes(SAM, "reply", "I am.");
        forget();
        answers("Good");
        deliver();
        assertThat(platform.takenSent()).containsExactly(
                "sam.rivera Maria Lopez answered in CS-1001: Snow day\n[View CS-1001]");
    }

    @Test
    void ofACaseThatIsNobodysNobodyIsToldThatItsContactWrote() {
        submit("Snow day", "low");
        forget();

        answers("North High");
        deliver();

        assertThat(platform.takenSent()).isEmpty();
        assertThat(platform.takenNotes()).hasSize(1);
    }

    /** The clock stands at Monday, 16:00 UTC; the working day is from 8:00 to 17:00. */
    @Test
    void aCaseThatIsMadeMoreUrgentIsRemindedOfSooner() {
        submit("Snow day", "low");
        chat.passes(Duration.ofMinutes(10));
        chooses(SAM, "priority", "High");
        forget();

        chat.passes(Duration.ofMinutes(16 * 60 + 59));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        chat.passes(Duration.ofMinutes(1));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Nobody has claimed CS-1001 yet.");
    }

    @Test
    void aCaseIsNeverRemindedOfLaterSinceItIsMoreUrgent() {
        submit("Snow day", "medium");
        // Medium is eight working hours: Tuesday at 15:00.
        chat.passes(Duration.ofMinutes(22 * 60 + 30));
        chooses(SAM, "priority", "High");
        forget();
        chat.passes(Duration.ofMinutes(30));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).containsExactly("support CS-1001 Nobody has claimed CS-1001 yet.");

        // Once its desk was reminded, it is not again, and a lower priority leaves more time until everybody is told.
        chooses(SAM, "priority", "Low");
        forget();
        chat.passes(Duration.ofHours(3));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        chat.passes(Duration.ofDays(3));
        chat.goRounds();
        deliver();
        assertThat(platform.takenNotes()).singleElement().asString().contains("although this desk was reminded of it");
    }

    @Test
    void whatWasSaidAtTheEndIsFound() {
        submit("Snow day", "low");
        writes(SAM, "resolve", "Cleared the JVM cache");

        for (String email : List.of(MARIA, SAM)) {
            assertThat(text(chat.types(email, "/case list all jvm cache"))).contains("CS-1001");
            assertThat(text(chat.types(email, "/case list all calendar"))).contains("CS-1001");
        }
    }

    @Test
    void whereTheContactCannotBeReachedThatIsSaid() {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "grace", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));

        // By e-mail.
        assertThat(chat.types(SAM, "/case view 1001").messages()).isNotEmpty();
        Reply asked = chat.does(SAM, new What.Pressed(new ControlId("desk:1001:wait:case")));
        assertThat(asked.dialog().orElseThrow().intro()).startsWith("The contact is e-mailed that you need an answer.");
        assertThat(elsewhere("reply", "Which?"))
                .isEqualTo("Your reply in CS-1001 is on its way to Grace Miller by e-mail.");
        assertThat(elsewhere("wait", "")).isEqualTo("CS-1001 waits for its contact, who is told by e-mail.");

        chat.does(GRACE, new What.Pressed(new ControlId("leave:1001")));
        assertThat(elsewhere("reply", "Which?")).isEqualTo("Your reply in CS-1001 is on its way to Grace Miller.");

        chat.mailsNothing();
        chat.database.execute("DELETE FROM chat_identity WHERE user_id = '%s'".formatted(GRACE));
        assertThat(elsewhere("reply", "Which?")).startsWith(
                "Your reply is kept in CS-1001. Grace Miller can be reached neither in a chat nor by e-mail");
        assertThat(elsewhere("resolve", "")).startsWith(
                "CS-1001 is resolved. The contact can be reached neither in a chat nor by e-mail");
    }

    private String elsewhere(String action, String words) {
        return text(chat.does(SAM, new What.Filled(new ControlId("desk:1001:" + action + ":case"), words)))
                .split("\n", 2)[0];
    }
}
