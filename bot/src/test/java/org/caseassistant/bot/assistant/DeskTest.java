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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.form.Given;
import org.junit.jupiter.api.Test;

/** Departments are shown their cases in a channel, where the staff work them. */
class DeskTest extends DeskBench {
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
                        + "Files: log.png (1 B)\n[Files (1)]");
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

        assertThat(card()).isEqualTo(
                "CS-1001 went to Training. Whoever may still see it does with /case view CS-1001.");
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

        assertThat(in("support", NORA, "here application")).doesNotContain("Until now");
        assertThat(in("new-place", NORA, "here application")).contains(
                "One is open and shown now.",
                "Until now they were shown in another channel (test T1, channel support), and are not any more.");
        deliver();
        assertThat(platform.takenNotes()).singleElement().asString()
                .startsWith("support The cases of Application Support are shown in another channel from now on.");
        platform.cards.remove("support CS-1001");
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
        assertThat(chat.database.value("SELECT count(*) FROM outbox WHERE message_key LIKE 'CS-1001 unclaimed%'"))
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
        assertThat(late.fieldErrors().get("text")).isEqualTo("Nothing was done: CS-1001 is Resolved"
                + " already. To go on with it, reopen it first: type /case view CS-1001 and choose Reopen, then do this"
                + " again.");
    }
}
