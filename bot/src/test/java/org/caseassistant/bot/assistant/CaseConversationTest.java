package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.GRACE;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.TOM;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What contacts and staff do with a case once it is submitted. */
class CaseConversationTest {
    private final Chat chat = new Chat();
    private Reply submitted;

    @BeforeEach
    void submit() {
        submitted = open("Snow day");
    }

    private Reply open(String subject) {
        Reply review = chat.types(
                MARIA, "/case open ask a question", "me", "low", subject, "How?", "done", "calendar", "skip", "skip");
        return chat.does(MARIA, button(review, "Submit"));
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    @Test
    void whoeverIsAboutToSubmitIsOfferedWhatWasAboutTheSame() {
        assertThat(text(review(MARIA, "How do I mark a snow day?"))).doesNotContain("Before you submit");
        chat.types(MARIA, "cancel", "yes");
        chat.does(MARIA, button(chat.does(MARIA, button(submitted, "Close")), "Yes, close it"));

        Reply review = review(MARIA, "How do I mark a snow day?");

        assertThat(text(review)).contains("Before you submit", "CS-1001: Snow day\nNov 23, 2026, 10:00 AM");
        assertThat(text(chat.does(MARIA, button(review, "View CS-1001")))).contains("State: Closed");
        assertThat(text(chat.types(MARIA, "submit"))).startsWith("Case CS-1002 is submitted");
        assertThat(text(review(MARIA, "Attendance codes"))).doesNotContain("Before you submit");
        assertThat(text(review(TOM, "How do I mark a snow day?"))).doesNotContain("Before you submit");
        assertThat(text(review(DANIEL, "How do I mark a snow day?", "riverside")))
                .contains("Account: Riverside")
                .doesNotContain("Before you submit");
    }

    private Reply review(String email, String subject, String... first) {
        chat.types(email, "/case open ask a question");
        chat.types(email, first);
        return chat.types(email, "me", "low", subject, "It is cold", "done", "calendar", "skip", "skip");
    }

    @Test
    void aCaseIsExportedForWhoeverMayReadIt() {
        chat.does(MARIA, button(submitted, "Add information"));
        chat.types(MARIA, "<script>alert('snow')</script>");
        chat.does(MARIA, upload("\"snow\".png"));
        chat.types(MARIA, "done");
        chat.database.unitOfWork().inTransaction(stores -> stores.caseWrites()
                .add(
                        new CaseNumber(1001),
                        new CaseMessage(chat.now(), Actor.system(), true, "Licence expired", List.of())));

        Reply page = chat.types(MARIA, "/case export 1001");
        assertThat(text(page)).startsWith("Everything of CS-1001 that you can see is in the file CS-1001.html.");
        assertThat(chat.handed(MARIA, page))
                .contains("<h1>CS-1001: Snow day</h1>", "&lt;script&gt;alert(&#39;snow&#39;)", "&quot;snow&quot;.png")
                .contains("As Maria Lopez could see it on Nov 23, 2026, 10:00 AM")
                .doesNotContain("<script", "Licence");
        assertThat(chat.handed(MARIA, chat.types(MARIA, "/case export CS-1001 json")))
                .contains("\"subject\" : \"Snow day\"", "\"event\" : \"submitted\"", "\\\"snow\\\".png")
                .doesNotContain("Licence", "assignee");
        for (String format : List.of("html", "json")) {
            assertThat(chat.handed(SAM, chat.types(SAM, "/case export 1001 " + format))).contains("Licence expired");
        }
        assertThat(chat.types(NORA, "/case export 1001").handout()).isPresent();
        assertThat(chat.deeds()).doesNotContain("Nora Chen CASE_READ CS-1001");
        chat.handed(NORA, page);
        assertThat(chat.deeds()).contains("Nora Chen CASE_READ CS-1001");
    }

    @Test
    void aCaseIsExportedForNobodyElse() {
        Reply page = chat.types(MARIA, "/case export 1001");

        Reply refused = chat.types(TOM, "/case export 1001");
        assertThat(text(refused)).startsWith("There is no case CS-1001");
        assertThat(refused.handout()).isEmpty();
        assertThat(chat.handed(TOM, page)).isEmpty();
        assertThat(chat.handed("nobody@example.org", page)).isEmpty();
        assertThat(chat.handed(MARIA, new Handout("x.html", new ControlId("view:1001")))).isEmpty();
        assertThat(text(chat.types(MARIA, "/case export"))).startsWith("Which case?");
        assertThat(text(chat.types(MARIA, "/case export 1001 pdf"))).startsWith("Which case?");
    }

    @Test
    void whoReportsACaseSaysWithOneTapHowItWasResolved() {
        Reply asked = chat.does(SAM, button(chat.types(SAM, "/case view 1001"), "Resolve"));
        chat.does(SAM, button(asked, "Yes, resolve it"));
        Reply told = Reply.of(chat.deliveries().getLast().screen());
        assertThat(text(told)).contains("Sam Rivera resolved CS-1001", "How well was this resolved for you?")
                .contains("[Good]", "[Okay]", "[Bad]");

        assertThat(text(chat.does(MARIA, button(told, "Good")))).startsWith("Thank you. You said of CS-1001: Good.");
        assertThat(text(chat.does(MARIA, button(told, "Good")))).startsWith("Thank you. You said of CS-1001: Good.");
        assertThat(card(SAM)).contains("Contact's opinion: Good").doesNotContain("[Okay]");
        assertThat(card(MARIA)).contains("You said: Good.", "[Bad]").doesNotContain("Contact's opinion");
        chat.does(MARIA, button(told, "Bad"));
        assertThat(card(SAM)).contains("Contact's opinion: Bad");

        assertThat(text(chat.does(GRACE, button(told, "Okay")))).startsWith("Only contacts of the case");
        assertThat(text(chat.does(SAM, button(told, "Okay")))).startsWith("Only contacts of the case");
        assertThat(text(chat.does(TOM, button(told, "Okay")))).startsWith("There is no case CS-1001");
        chat.does(MARIA, button(chat.does(MARIA, button(chat.types(MARIA, "/case view 1001"), "Close")),
                "Yes, close it"));
        assertThat(text(chat.does(MARIA, button(told, "Okay")))).startsWith("Nothing was noted: CS-1001 is Closed.");
        assertThat(card(MARIA)).doesNotContain("[Bad]");
        assertThat(card(SAM)).contains("Contact's opinion: Bad");
    }

    private static What upload(String name) {
        byte[] content = "picture".getBytes(StandardCharsets.UTF_8);
        return new What.Uploaded(List.of(new Interaction.Upload(name, "image/png", content)));
    }

    private String card(String email) {
        return text(chat.types(email, "/case view 1001"));
    }

    @Test
    void theConfirmationLeadsOn() {
        assertThat(text(submitted)).startsWith("Case CS-1001 is submitted")
                .contains("[View CS-1001]", "[Add information]", "[Close]");
    }

    @Test
    void aContactAddsMessagesAndFilesUntilDone() {
        Reply asked = chat.does(MARIA, button(submitted, "Add information"));
        assertThat(text(asked)).startsWith("Add to CS-1001").contains("[Done]");

        assertThat(chat.types(MARIA, "It snows again").settled()).contains("Added to CS-1001: It snows again");
        chat.does(MARIA, upload("../snow.png"));
        assertThat(text(chat.does(MARIA, upload("virus.exe")))).contains("virus.exe is of a type");
        assertThat(text(chat.types(MARIA, " "))).contains("Please write a few words");
        Reply card = chat.types(MARIA, "done");

        assertThat(text(card)).contains(
                "Nov 23, 2026, 10:00 AM: Maria Lopez added\nIt snows again",
                "Nov 23, 2026, 10:00 AM: Maria Lopez added\nFiles: snow.png (7 B)");
        assertThat(card(DANIEL)).contains("It snows again");
        assertThat(text(chat.types(MARIA, "more"))).startsWith("Which case is this for?\nmore\n");
    }

    @Test
    void aTextInputOfThePlatformAddsToo() {
        Reply asked = chat.does(MARIA, button(submitted, "Add information"));
        var control = button(asked, "Done").control().value().replace("leave", "add");

        chat.does(MARIA, new What.Filled(new ControlId(control), "Typed in a field"));

        assertThat(card(MARIA)).contains("Typed in a field");
    }

    @Test
    void onlyThoseWhoTakePartAddOrChange() {
        var add = button(submitted, "Add information");
        var close = button(submitted, "Close");

        assertThat(text(chat.does(TOM, add))).startsWith("There is no case CS-1001 that you can see.");
        assertThat(text(chat.does(TOM, close))).startsWith("There is no case CS-1001 that you can see.");
        assertThat(text(chat.does(GRACE, add))).startsWith("Only contacts who may open cases can add");
        assertThat(text(chat.does(GRACE, close)))
                .startsWith("As a read-only contact you can see cases but not change them");
        assertThat(text(chat.does(SAM, add))).startsWith("Only contacts who may open cases can add");
        assertThat(card(MARIA)).contains("State: Submitted").doesNotContain("added");
    }

    @Test
    void aContactClosesWithAReasonAndReopensWithWords() {
        Reply asked = chat.does(MARIA, button(submitted, "Close"));
        assertThat(text(asked)).startsWith("Close CS-1001?").contains("Snow day", "[Yes, close it]", "[No, leave it]");

        Reply closed = chat.types(MARIA, "I found it in the manual");
        assertThat(closed.settled()).contains("CS-1001 is closed.");
        assertThat(text(closed)).contains(
                "State: Closed", "closed by Maria Lopez: I found it in the manual", "[Reopen]")
                .doesNotContain("[Add information]", "[Close]");

        chat.does(MARIA, button(closed, "Reopen"));
        assertThat(text(chat.types(MARIA, "The manual is wrong"))).contains(
                "State: Reopened", "reopened by Maria Lopez: The manual is wrong", "[Add information]");
    }

    @Test
    void closingCanBeThoughtBetterOf() {
        chat.does(MARIA, button(submitted, "Close"));

        assertThat(text(chat.types(MARIA, "no"))).contains("State: Submitted");
        chat.does(MARIA, button(submitted, "Close"));
        assertThat(text(chat.types(MARIA, ""))).startsWith("Close CS-1001?");
        assertThat(text(chat.types(MARIA, "yes, close it"))).contains("State: Closed").doesNotContain(": yes");
    }

    @Test
    void aDoubleClickAndAnOldButtonChangeNothingAndSaySo() {
        Reply asked = chat.does(MARIA, button(submitted, "Close"));
        var sure = button(asked, "Yes, close it");
        chat.does(MARIA, sure);

        assertThat(text(chat.does(MARIA, sure))).startsWith("Nothing was changed now: CS-1001 is Closed already");
        assertThat(text(chat.does(DANIEL, sure))).startsWith("Nothing was changed now: CS-1001 is Closed already");
        assertThat(text(chat.does(MARIA, button(submitted, "Close")))).startsWith("Nothing was changed now");
        assertThat(text(chat.does(MARIA, button(submitted, "Add information"))))
                .startsWith("CS-1001 is over, so nothing was added.");
        assertThat(card(MARIA).split("closed by", -1)).hasSize(2);
    }

    @Test
    void clicksAtTheSameMomentHaveOneEffect() throws Exception {
        var sure = button(chat.does(MARIA, button(submitted, "Close")), "Yes, close it");
        var clicks = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 8; i++) {
            Interaction click = chat.interaction(MARIA, "click-" + i, sure);
            clicks.add(() -> chat.assistant().handle(click));
        }
        var said = new ArrayList<String>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : people.invokeAll(clicks)) {
                said.add(text(reply.get()));
            }
        }

        assertThat(said).filteredOn(text -> text.startsWith("CS-1001 is closed.")).hasSize(1);
        assertThat(said).filteredOn(text -> text.startsWith("Nothing was changed now")).hasSize(7);
    }

    @Test
    void staffWorkACaseAndItsContactIsToldOnceWhereTheyLastSpoke() {
        Reply seen = chat.types(SAM, "/case view 1001");
        assertThat(text(seen)).contains("[Start work]", "[Waiting on contact]", "[Resolve]", "[Close]")
                .doesNotContain("[Add information]");
        Reply started = chat.does(SAM, button(seen, "Start work"));
        assertThat(text(started)).contains("State: In progress", "Sam Rivera began to work on it");
        assertThat(text(chat.does(SAM, button(seen, "Start work")))).startsWith("Nothing was changed now");

        chat.does(SAM, button(started, "Waiting on contact"));
        chat.types(SAM, "Which calendar?");

        var told = chat.deliveries();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().user().orElseThrow().user()).isEqualTo(MARIA);
        assertThat(text(Reply.of(told.getFirst().screen()))).contains("Sam Rivera began to work on CS-1001: Snow day");
        assertThat(chat.database.value("SELECT count(*) FROM outbox")).isEqualTo(2L);
        assertThat(chat.database.value("SELECT screen::text FROM outbox ORDER BY id DESC LIMIT 1").toString())
                .contains("Sam Rivera needs an answer from you to go on with CS-1001: Snow day\\nWhich calendar?");
        Reply card = chat.does(MARIA, button(Reply.of(told.getFirst().screen()), "View CS-1001"));
        assertThat(text(card)).contains("State: Waiting on contact", "Which calendar?");

        chat.does(MARIA, button(card, "Add information"));
        chat.types(MARIA, "The one of this year");
        assertThat(card(SAM)).contains("State: In progress", "answered by Maria Lopez");
        Reply resolved = chat.does(SAM, button(chat.types(SAM, "/case view 1001"), "Resolve"));
        assertThat(text(chat.does(SAM, button(resolved, "Yes, resolve it")))).contains("State: Resolved");
        // To the contact, and of her answer to Sam, whose case it is and who has no desk to see it at.
        assertThat(chat.database.value("SELECT count(*) FROM outbox")).isEqualTo(4L);
    }

    @Test
    void staffOfOtherDepartmentsSeeNothing() {
        chat.database.execute("UPDATE support_case SET department = 'elsewhere'");

        assertThat(text(chat.does(SAM, button(submitted, "View CS-1001")))).startsWith("There is no case CS-1001");
        assertThat(card(NORA)).contains("[Start work]");
    }

    @Test
    void notesOfTheStaffAreNeverShownToContacts() {
        var number = new CaseNumber(1001);
        chat.database.unitOfWork().inTransaction(stores -> stores.caseWrites()
                .add(number, new CaseMessage(chat.now(), Actor.system(), true, "Licence expired", List.of())));

        assertThat(card(SAM)).contains("noted for the staff only\nLicence expired");
        assertThat(card(MARIA)).doesNotContain("Licence");
        assertThat(text(chat.types(SAM, "/case list licence"))).contains("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list licence"))).startsWith("No open case that you can see says");
    }

    @Test
    void whereNothingHasTheWordsWhatIsWrittenAlmostLikeThemIsShown() {
        open("Attendance codes");

        assertThat(text(chat.types(MARIA, "/case list atendance")))
                .startsWith(
                        "No open case that you can see says \"atendance\". These have subjects written almost like it:")
                .contains("CS-1002: Attendance codes")
                .doesNotContain("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list atendance snow"))).startsWith("No open case")
                .doesNotContain("CS-");
        assertThat(text(chat.types(MARIA, "/case list closed atendance"))).doesNotContain("CS-");
        assertThat(text(chat.types(TOM, "/case list atendance"))).doesNotContain("Attendance codes");
    }

    @Test
    void aLongHistoryIsShownAPageAtATime() {
        chat.does(MARIA, button(submitted, "Add information"));
        for (int message = 1; message <= 12; message++) {
            chat.types(MARIA, "Message number " + message + ".");
        }
        Reply card = chat.types(MARIA, "done");

        assertThat(text(card)).contains("[Show earlier]", "number 3.", "number 12.").doesNotContain("number 2.");
        assertThat(text(chat.does(MARIA, button(card, "Show earlier"))))
                .contains("number 1.", "number 2.", "submitted by")
                .doesNotContain("number 3.", "[Show earlier]");
        assertThat(text(chat.does(TOM, button(card, "Show earlier")))).startsWith("There is no case CS-1001");
    }

    @Test
    void listsAreSearchedByWordsTypeAndPriority() {
        open("Rain day");
        Reply asked = chat.does(MARIA, button(submitted, "Close"));
        chat.does(MARIA, button(asked, "Yes, close it"));

        assertThat(text(chat.types(MARIA, "/case list"))).startsWith("Open cases")
                .contains("CS-1002: Rain day")
                .doesNotContain("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list closed"))).startsWith("Resolved and closed cases")
                .contains("CS-1001: Snow day")
                .doesNotContain("CS-1002");
        assertThat(text(chat.types(MARIA, "/case list all DAY"))).contains("CS-1001", "CS-1002");
        assertThat(text(chat.types(MARIA, "/case list all sno d"))).contains("CS-1001").doesNotContain("CS-1002");
        assertThat(text(chat.types(MARIA, "/case list snow"))).isEqualTo("No open case that you can see says \"snow\"."
                + " Try fewer words or only the beginning of a word, or look at the others too: /case list all snow.");
        assertThat(text(chat.types(MARIA, "/case list type:question all snow"))).contains("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list snow type:question closed"))).contains("CS-1001");
        assertThat(text(chat.types(MARIA, "/case list type:question snow priority:low"))).endsWith(
                "or look at the others too: /case list all type:question snow priority:low.");
        assertThat(text(chat.types(MARIA, "/case list all day all"))).startsWith("No case that you can see says");
        assertThat(text(chat.types(SAM, "/desk queue snow type:question"))).endsWith(
                "or look at the others too: /desk queue all snow type:question.");
        assertThat(text(chat.types(SAM, "/desk queue type:outage"))).endsWith(
                "Type /desk queue all type:outage to look at the others too.");
        assertThat(text(chat.types(MARIA, "/case list 1001"))).startsWith("CS-1001: Snow day");
        assertThat(text(chat.types(TOM, "/case list 1001"))).startsWith("There are no cases yet");
        assertThat(text(chat.types(MARIA, "/case list type:question priority:low rain"))).contains("CS-1002");
        assertThat(text(chat.types(MARIA, "/case list type:outage"))).startsWith("There are no open cases like that");
        assertThat(text(chat.types(MARIA, "/case list type:nonsense"))).startsWith("There is no single type of case");
        assertThat(text(chat.types(MARIA, "/case list priority:huge"))).startsWith("There is no single priority");
        assertThat(text(chat.types(MARIA, "/case list all " + "x".repeat(40) + " " + "y".repeat(40))))
                .startsWith("Those are more words");
    }

    @Test
    void theNextPageKeepsTheFilter() {
        for (int i = 0; i < 11; i++) {
            open("Rain " + i);
        }

        Reply first = chat.types(MARIA, "/case list open type:question rain");
        Reply second = chat.does(MARIA, button(first, "Show more"));

        assertThat(text(first)).contains("Rain 10", "Rain 1\n");
        assertThat(text(second)).startsWith("Open cases").contains("CS-1002: Rain 0").doesNotContain("Snow");
        assertThat(text(chat.does(TOM, button(first, "Show more")))).isEqualTo("There are no more cases.");
    }

    @Test
    void aPersonsOwnPageShowsWhatIsOpenAndWhatEndedLately() {
        open("Rain day");
        Reply asked = chat.does(MARIA, button(submitted, "Close"));
        chat.does(MARIA, button(asked, "Yes, close it"));

        String home = text(chat.does(MARIA, new What.OpenedHome()));

        assertThat(home).containsSubsequence(
                "[Open a case]", "Open cases", "Rain day", "[View CS-1002]", "Ended lately", "Snow day",
                "[View CS-1001]");
    }
}
