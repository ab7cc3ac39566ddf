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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssistantTest {
    private final Chat chat = new Chat();

    @AfterEach
    void drop() {
        chat.close();
    }

    /** Everything but the submission of a question by Maria. */
    private Reply readyToSubmit() {
        return chat.types(
                MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
    }

    @Test
    void theSameEventTwiceChangesNothingAndSaysTheSame() {
        var submit = button(readyToSubmit(), "Submit");

        Reply first = chat.does(MARIA, "the-event", submit);
        Reply again = chat.does(MARIA, "the-event", submit);

        assertThat(again).isEqualTo(first);
        assertThat(chat.cases()).hasSize(1);
    }

    @Test
    void aReplyThatAnotherVersionStoredIsNotDoneAgain() {
        var submit = button(readyToSubmit(), "Submit");
        chat.does(MARIA, "the-event", submit);
        chat.database.execute("UPDATE processed_event SET reply = '{\"screens\": []}'");

        assertThat(text(chat.does(MARIA, "the-event", submit))).startsWith("That was done already and is saved.");
        assertThat(chat.cases()).hasSize(1);
    }

    @Test
    void filesCanBeTakenOutAgainWhileTheyAreGivenAndInTheReview() {
        chat.types(MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar", "skip");
        chat.does(MARIA, upload("one.png", 5));
        Reply two = chat.does(MARIA, upload("two.png", 6));
        assertThat(text(two)).contains("one.png", "two.png");

        Reply one = chat.does(MARIA, pick(two, "Remove a file", "one.png"));
        assertThat(text(one)).contains("Noted so far: two.png (6 B)");
        Reply review = chat.types(MARIA, "done");
        assertThat(text(review)).contains("Attachments: two.png (6 B)");
        assertThat(chat.database.value("SELECT count(*) FROM attachment")).isEqualTo(1L);

        Reply without = chat.does(MARIA, pick(review, "Remove a file", "two.png"));
        assertThat(text(without)).startsWith("Review").contains("Attachments: (none)");
        assertThat(chat.database.value("SELECT count(*) FROM attachment")).isEqualTo(0L);
        assertThat(text(chat.does(MARIA, pick(review, "Remove a file", "two.png")))).contains("earlier question");
        assertThat(text(chat.does(MARIA, button(without, "Submit")))).startsWith("Case CS-1001 is submitted");
    }

    /** The choice of an option of this menu. */
    private static What.Picked pick(Reply reply, String menu, String option) {
        return reply.messages().stream()
                .flatMap(message -> message.screen().views().stream())
                .filter(View.Choice.class::isInstance)
                .map(View.Choice.class::cast)
                .filter(choice -> choice.label().equals(menu))
                .flatMap(choice -> choice.options().stream()
                        .filter(one -> one.label().equals(option))
                        .map(one -> new What.Picked(choice.id(), List.of(one.value()))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + option + " to pick in: " + text(reply)));
    }

    @Test
    void aDoubleClickOnSubmitMakesOneCaseAndNamesIt() {
        var submit = button(readyToSubmit(), "Submit");

        chat.does(MARIA, submit);
        Reply second = chat.does(MARIA, submit);

        assertThat(text(second)).startsWith("That draft was submitted already. It is case CS-1001.");
        assertThat(chat.cases()).hasSize(1);
    }

    @Test
    void clicksAtTheSameMomentMakeOneCase() throws Exception {
        var submit = button(readyToSubmit(), "Submit");
        var clicks = new ArrayList<Callable<Reply>>();
        for (int i = 0; i < 8; i++) {
            Interaction click = chat.interaction(MARIA, "click-" + i, submit);
            clicks.add(() -> chat.assistant().handle(click));
        }
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Reply> reply : people.invokeAll(clicks)) {
                assertThat(text(reply.get())).contains("CS-1001");
            }
        }

        assertThat(chat.cases()).hasSize(1);
    }

    @Test
    void aStaleControlSaysSoAndShowsWhereThePersonIs() {
        var useMaria = button(chat.types(MARIA, "/case open ask a question"), "Use Maria Lopez");
        chat.does(MARIA, useMaria);

        Reply stale = chat.does(MARIA, useMaria);

        assertThat(text(stale)).startsWith("Priority (2 of")
                .contains("That was an earlier question. Nothing has changed");
    }

    @Test
    void wordsForGettingAroundAreNeverTakenForAnAnswer() {
        chat.types(MARIA, "/case open ask a question", "me", "low");

        assertThat(text(chat.types(MARIA, "skip"))).contains("Subject is needed before this can be submitted");
        assertThat(text(chat.types(MARIA, "/skip"))).contains("Subject is needed before this can be submitted");
        assertThat(text(chat.types(MARIA, "/quti"))).startsWith("I do not know /quti.");
        assertThat(text(chat.types(MARIA, "back"))).startsWith("Priority (2 of");
        assertThat(text(chat.types(MARIA, "edit contact"))).startsWith("Contact (1 of");
        assertThat(text(chat.types(MARIA, "review"))).contains("Subject: (missing)");
    }

    @Test
    void aPersonHasOneDraftOfEachTypeAndGoesOnWithIt() {
        chat.types(MARIA, "/case open ask a question", "me", "low", "Snow day");

        Reply again = chat.types(MARIA, "/case open ask a question");
        assertThat(text(again)).startsWith("Description (4 of").contains("You began this before");
        chat.types(MARIA, "/case open server issue");
        assertThat(text(chat.types(MARIA, "/case resume"))).contains("Ask a Question", "Server Issue");
        assertThat(text(chat.types(MARIA, "ask"))).startsWith("Description (4 of");
    }

    @Test
    void aDraftOfSomebodyElseLooksLikeNone() {
        var control = button(chat.types(MARIA, "/case open ask a question"), "Review").control();
        String other = control.value().replaceFirst("^d:[^:]+", "d:nosuchdraft");

        Reply foreign = chat.does(DANIEL, new What.Pressed(control));
        Reply none = chat.does(DANIEL, new What.Pressed(new ControlId(other)));

        assertThat(foreign).isEqualTo(none);
        assertThat(text(foreign)).startsWith("That draft is no longer there");
    }

    @Test
    void aCaseOfAnotherDistrictLooksLikeNone() {
        chat.does(MARIA, button(readyToSubmit(), "Submit"));

        assertThat(text(chat.types(TOM, "/case view 1001")))
                .isEqualTo("There is no case CS-1001 that you can see. Type /case list for those you can.")
                .isEqualTo(text(chat.types(TOM, "/case view 1002")).replace("1002", "1001"));
        assertThat(text(chat.types(TOM, "/case list"))).startsWith("There are no cases yet that you can see.");
        assertThat(text(chat.types(DANIEL, "/case list"))).contains("CS-1001: Snow day");
        assertThat(text(chat.types(GRACE, "/case list"))).startsWith("There are no cases yet");
        assertThat(text(chat.types(SAM, "/case view cs-1001"))).contains("CS-1001: Snow day");
        assertThat(text(chat.types(NORA, "/case list"))).contains("CS-1001: Snow day");
    }

    @Test
    void onlyContactsWhoMayOpenCases() {
        assertThat(text(chat.types(GRACE, "/case open ask a question"))).startsWith("As a read-only contact");
        assertThat(text(chat.types(SAM, "/case"))).startsWith("Cases are opened by contacts of an account.");
        assertThat(text(chat.types("nobody@example.org", "/case list"))).startsWith("I do not know you yet");
    }

    @Test
    void theDayBeforeADraftEndsItsOwnerIsToldOnceAndThenItIsGone() {
        chat.types(MARIA, "/case open ask a question", "me", "low");
        chat.passes(Duration.ofDays(13).minusMinutes(1));
        chat.keepHouse();
        assertThat(chat.deliveries()).isEmpty();

        chat.passes(Duration.ofMinutes(2));
        chat.keepHouse();
        chat.keepHouse();
        Delivery reminder = chat.deliveries().getFirst();
        assertThat(chat.deliveries()).hasSize(1);
        assertThat(reminder.user().orElseThrow().user()).isEqualTo(MARIA);
        Reply shown = Reply.of(reminder.screen());
        assertThat(text(shown))
                .startsWith("You began \"Ask a Question\" (3 answers) and have not submitted it."
                        + " It will be removed tomorrow");
        assertThat(text(chat.does(MARIA, button(shown, "Go on")))).startsWith("Subject (3 of");

        chat.passes(Duration.ofDays(1));
        chat.keepHouse();
        assertThat(text(chat.types(MARIA, "/case resume"))).startsWith("You have no case begun");
        assertThat(chat.database.value("SELECT count(*) FROM draft")).isEqualTo(0L);
    }

    @Test
    void anAnswerGivesADraftItsWholeTimeAgain() {
        chat.types(MARIA, "/case open ask a question", "me");
        chat.passes(Duration.ofDays(13));
        chat.types(MARIA, "low");
        chat.passes(Duration.ofDays(13));
        chat.keepHouse();

        assertThat(text(chat.types(MARIA, "/case resume"))).startsWith("Subject (3 of");
    }

    @Test
    void anExpiredDraftIsNotGoneOnWithEvenBeforeItIsRemoved() {
        Reply question = chat.types(MARIA, "/case open ask a question", "me");
        chat.passes(Duration.ofDays(15));

        assertThat(text(chat.does(MARIA, button(question, "Use Medium")))).startsWith("That draft is no longer there");
        assertThat(text(chat.types(MARIA, "/case open ask a question"))).contains("Contact (1 of");
    }

    @Test
    void anAnswerThatCannotStandAnyMoreIsAskedAgain() {
        chat.types(MARIA, "/case open request consulting", "me", "low", "Grading", "Advice", "done", "tomorrow");
        chat.passes(Duration.ofDays(5));

        Reply resumed = chat.types(MARIA, "/case resume");
        assertThat(text(resumed))
                .contains("Preferred Consult Date has to be answered again. Tue, Nov 24, 2026 has passed.");
        assertThat(text(chat.types(MARIA, "review"))).contains("Preferred Consult Date: (missing)");
    }

    @Test
    void aChangedCatalogueKeepsTheAnswersThatStillFit() {
        chat.types(MARIA, "/case open ask a question", "me", "low", "Snow day", "How?", "done", "calendar");
        String changed = CatalogSource.builtIn().text().replace("      - Calendar\n", "");
        chat.use(new CatalogSource("catalog.yaml", changed));

        assertThat(text(chat.types(MARIA, "/case resume"))).contains("Module has to be answered again.");
        assertThat(text(chat.types(MARIA, "review"))).contains("Subject: Snow day", "Module: (missing)");
    }

    @Test
    void anOldCaseReadsWithTheWordsItWasWrittenWith() {
        chat.does(MARIA, button(readyToSubmit(), "Submit"));
        String changed = CatalogSource.builtIn().text().replace("- Calendar\n", "- School Calendar\n");
        chat.use(new CatalogSource("catalog.yaml", changed));

        assertThat(text(chat.types(MARIA, "/case view 1001"))).contains("Module: Calendar");
    }

    @Test
    void aMessageBecomesTheDescription() {
        Reply types = chat.does(MARIA, new What.AboutMessage("Nobody can sign in!", "https://chat.example/1"));
        assertThat(text(types)).startsWith("Open a case");

        chat.types(MARIA, "outage", "me", "critical", "Sign-in is down");
        assertThat(text(chat.types(MARIA, "review")))
                .contains("Description: Nobody can sign in!\nhttps://chat.example/1");
    }

    @Test
    void filesAreCheckedBeforeTheyAreTaken() {
        chat.types(MARIA, "/case open ask a question");

        assertThat(text(chat.does(MARIA, upload("virus.exe", 10))))
                .contains("virus.exe is of a type that cannot be taken.");
        assertThat(text(chat.does(MARIA, upload("big.png", 1001))))
                .contains("big.png has 1 kB; at most 1 kB can be taken.");
        assertThat(text(chat.does(MARIA, upload("none.png", 0)))).contains("none.png is empty");
        assertThat(chat.does(MARIA, upload("../../etc/shot.png", 10)).settled())
                .contains("Attachments: shot.png (10 B)");
        assertThat(chat.database.value("SELECT count(*) FROM attachment")).isEqualTo(1L);
    }

    private static What upload(String name, int size) {
        byte[] content = "x".repeat(size).getBytes(StandardCharsets.UTF_8);
        return new What.Uploaded(List.of(new Interaction.Upload(name, "image/png", content)));
    }

    @Test
    void aFormTakesGoodAnswersAndRefusesOthersFieldByField() {
        Reply question = chat.types(MARIA, "/case open server access");
        Dialog form = chat.does(MARIA, button(question, "Fill in as one form")).dialog().orElseThrow();
        assertThat(form.questions()).extracting(Dialog.Question::field).doesNotContain("schema-bootcamp");

        Reply refused = chat.does(
                MARIA,
                new What.FilledForm(
                        form.id(),
                        Map.of(
                                "contact", new Given.Typed("me"),
                                "priority", new Given.Picked(List.of("critical")),
                                "subject", new Given.Typed("Access"),
                                "description", new Given.Typed(""),
                                "request-type", new Given.Picked(List.of("ssrs"))),
                        Map.of(),
                        true));

        assertThat(refused.fieldErrors()).containsOnlyKeys("priority", "description");
        assertThat(refused.fieldErrors().get("description"))
                .isEqualTo("Description is needed before this can be submitted.");
        assertThat(text(chat.types(MARIA, "review"))).contains("Subject: Access", "Request Type: SSRS");
    }

    @Test
    void aFormShowsFurtherQuestionsWhenAnAnswerBringsThem() {
        Reply question = chat.types(MARIA, "/case open server access");
        Dialog form = chat.does(MARIA, button(question, "Fill in as one form")).dialog().orElseThrow();

        Dialog more = chat.does(
                MARIA,
                new What.FilledForm(
                        form.id(),
                        Map.of(
                                "request-type", new Given.Picked(List.of("sql-server")),
                                "subject", new Given.Typed("half-writ")),
                        Map.of(),
                        false))
                .dialog()
                .orElseThrow();

        assertThat(more.questions()).extracting(Dialog.Question::field).contains("request-type", "schema-bootcamp");
        assertThat(text(chat.types(MARIA, "review"))).contains("Request Type: SQL Server", "Subject: (missing)");
    }

    @Test
    void aWholeFormLeadsToTheReview() {
        Reply question = chat.types(MARIA, "/case open report an outage");
        Dialog form = chat.does(MARIA, button(question, "Fill in as one form")).dialog().orElseThrow();

        Reply review = chat.does(
                MARIA,
                new What.FilledForm(
                        form.id(),
                        Map.of(
                                "contact", new Given.Typed("me"),
                                "priority", new Given.Picked(List.of("critical")),
                                "subject", new Given.Typed("Down"),
                                "description", new Given.Typed("All of it"),
                                "error-message", new Given.Typed("")),
                        Map.of(
                                "attachments",
                                List.of(new Interaction.Upload(
                                        "shot.png", "image/png", "picture".getBytes(StandardCharsets.UTF_8)))),
                        true));

        assertThat(text(review)).startsWith("Review").contains("Attachments: shot.png (7 B)", "[Submit]");
        chat.does(MARIA, button(review, "Submit"));
        assertThat(chat.cases()).extracting(CaseSummary::subject).containsExactly("Down");
    }

    @Test
    void aPersonsOwnPageShowsDraftsAndCases() {
        chat.does(MARIA, button(readyToSubmit(), "Submit"));
        chat.types(MARIA, "/case open server issue");

        Reply home = chat.does(MARIA, new What.OpenedHome());

        assertThat(text(home)).contains("[Open a case]", "Server Issue: one answer so far", "CS-1001: Snow day");
    }

    @Test
    void longMenusAreSearchedByWords() {
        Reply types = chat.types(MARIA, "/case");
        ControlId menu = new ControlId("open");
        assertThat(text(types)).contains("Data Restore");

        var asking = chat.interaction(MARIA, "unused", new What.OpenedHome());
        assertThat(chat.assistant().suggest(asking, menu, "cont mod", 10))
                .extracting(option -> option.label())
                .containsExactly("Modify Support Contacts");
        var stranger = chat.interaction("nobody@example.org", "unused", new What.OpenedHome());
        assertThat(chat.assistant().suggest(stranger, menu, "", 10)).isEmpty();
    }

    @Test
    void invisibleCharactersDoNoHarm() {
        assertThat(text(chat.types(MARIA, "/case open x\0y")))
                .contains("There is no single type of case called \"xy\".");
        chat.types(MARIA, "/case open ask a question", "me", "low");
        assertThat(chat.types(MARIA, "Snow\0 day\u0007").settled()).contains("Subject: Snow day");
    }
}
