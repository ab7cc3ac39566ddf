package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseassistant.bot.slack.SlackDesk;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.persistence.TestDatabase;

/** A customer on one platform and the staff on another, or on the same, work a case and do not notice. */
final class DeskStory {
    private static final String MARIA = "maria.lopez@northfield.example.org";
    private static final String SAM = "sam.rivera@support.example.org";
    private static final String NORA = "nora.chen@support.example.org";

    private final DeskSide customer;
    private final DeskSide desk;
    private final TestDatabase database;
    private final Runnable delivering;

    /**
     * Of a customer and staff here.
     *
     * @param database where the case is kept, as the first one
     * @param delivering waits until all has been shown that is to be shown
     */
    DeskStory(DeskSide customer, DeskSide desk, TestDatabase database, Runnable delivering) {
        this.customer = customer;
        this.desk = desk;
        this.database = database;
        this.delivering = delivering;
    }

    private void deliver() {
        delivering.run();
    }

    private CaseState state() {
        return database.unitOfWork().inTransaction(stores -> stores.cases()
                .find(new CaseNumber(1001), new CaseScope.Everything())
                .orElseThrow()
                .state());
    }

    /** From the opening of the case to its end: it is claimed, answered, noted, passed on, resolved, reopened and closed. */
    void isTold() {
        desk.channel("support", SAM, NORA);
        desk.channel("trainers", NORA);
        desk.commands(NORA, "support", "desk", "here", "Application Support");
        desk.commands(NORA, "trainers", "desk", "here", "Training");
        open();
        deliver();
        assertThat(desk.posted(SAM, "support")).singleElement().asString().contains(
                "CS-1001", "Snow day", "nobody yet", "How do we close?");

        desk.presses(SAM, "support", "Claim");
        desk.presses(NORA, "support", "Claim");
        assertThat(desk.seen(NORA)).contains("CS-1001 is Sam Rivera's already");
        desk.presses(SAM, "support", "Reply");
        desk.fills(SAM, Map.of("text", "Which school is it?"), Map.of());
        desk.presses(SAM, "support", "Internal note");
        desk.fills(SAM, Map.of("text", "They never read the guide"), Map.of());
        deliver();
        assertThat(desk.posted(SAM, "support")).singleElement().asString().contains("In progress", "Sam Rivera");
        assertThat(customer.seen(MARIA))
                .contains("Sam Rivera began to work on CS-1001", "Which school is it?")
                .doesNotContain("They never read the guide");

        customer.presses(MARIA, "Answer");
        customer.writes(MARIA, "North High");
        customer.writes(MARIA, "and South High");
        customer.gives(MARIA, "schools.png", "North, South");
        customer.writes(MARIA, "done");
        deliver();
        assertThat(desk.thread(SAM, "support")).satisfiesExactly(
                one -> assertThat(one).contains("Sam Rivera began to work on it."),
                two -> assertThat(two).contains("Sam Rivera replied to the contact", "Which school is it?"),
                three -> assertThat(three).contains("noted, for the staff only", "They never read the guide"),
                four -> assertThat(four).contains("Maria Lopez wrote", "North High"),
                five -> assertThat(five).contains("Maria Lopez wrote", "and South High"),
                six -> assertThat(six).contains("Maria Lopez wrote", "schools.png"));
        desk.presses(SAM, "support", "Files (1)");
        assertThat(desk.handed(SAM)).containsExactly("North, South");
        assertThat(desk.handed(NORA)).isEmpty();

        answeredInTheThread();

        customer.answers(MARIA, "We look into", "Please do");
        assertThat(customer.seen(MARIA)).contains("Added to CS-1001: Snow day");
        deliver();
        assertThat(desk.thread(SAM, "support")).last().asString().contains("Maria Lopez wrote", "Please do");
        customer.edits(MARIA, "Please do soon");
        deliver();
        assertThat(desk.thread(SAM, "support")).last().asString().contains("edited it since", "Please do soon");
        customer.deletes(MARIA);
        deliver();
        assertThat(desk.thread(SAM, "support")).last().asString().contains("Maria Lopez wrote, and withdrew it since");

        desk.presses(SAM, "support", "Priority");
        desk.fills(SAM, Map.of(), Map.of("choice", "High"));
        deliver();
        assertThat(desk.posted(SAM, "support")).singleElement().asString().contains("High: CS-1001: Snow day");

        desk.presses(SAM, "support", "Transfer");
        desk.fills(SAM, Map.of(), Map.of("choice", "Training"));
        deliver();
        assertThat(desk.posted(SAM, "support")).singleElement().asString()
                .contains("CS-1001 went to Training")
                .doesNotContain("Snow day", "Claim");
        desk.presses(NORA, "trainers", "Claim");
        desk.presses(NORA, "trainers", "Resolve");
        desk.fills(NORA, Map.of("text", "The calendar is set."), Map.of());
        deliver();
        assertThat(state()).isEqualTo(CaseState.RESOLVED);
        assertThat(customer.seen(MARIA)).contains("Nora Chen resolved CS-1001", "The calendar is set.");

        customer.presses(MARIA, "View CS-1001");
        customer.presses(MARIA, "Reopen");
        customer.writes(MARIA, "Still wrong");
        deliver();
        assertThat(desk.posted(NORA, "trainers")).singleElement().asString().contains("Reopened", "Nora Chen");
        assertThat(desk.thread(NORA, "trainers")).last().asString().contains("Maria Lopez reopened it.", "Still wrong");

        customer.presses(MARIA, "Close");
        customer.presses(MARIA, "Yes, close it");
        deliver();
        assertThat(state()).isEqualTo(CaseState.CLOSED);
        assertThat(desk.posted(NORA, "trainers")).singleElement().asString().contains("Closed");
        assertThat(customer.seen(MARIA)).doesNotContain("They never read the guide");
    }

    private void open() {
        customer.commands(MARIA, "case", "open", "Ask a Question");
        for (String words : List.of(
                "me", "low", "Snow day", "How do we close?", "done", "calendar", "skip", "skip",
                "submit")) {
            customer.writes(MARIA, words);
        }
    }

    /** What names the assistant is sent on, once; the rest of the thread is not even read. */
    private void answeredInTheThread() {
        desk.talks(NORA, "support", "Do not tell them yet");
        desk.marks(SAM, "support", "We look into <it> & *tell* you.");
        desk.repeats();
        deliver();
        desk.edits(SAM, "We look into <this> & *tell* you.");
        desk.marks(SAM, "support", "Wait for us.");
        deliver();
        desk.edits(SAM, "**note:** They called again");
        desk.marks(SAM, "support", "*note:* They called twice");
        desk.marks(SAM, "support", "_Note_ that they called");
        deliver();
        assertThat(desk.seen(SAM)).contains("I cannot tell whether what begins with");
        assertThat(customer.seen(MARIA))
                .containsOnlyOnce("We look into <this> & ")
                .contains(customer instanceof SlackDesk ? "& tell you."
                        : desk instanceof SlackDesk ? "& **tell** you." : "& _tell_ you.")
                .doesNotContain("We look into <it>", "Do not tell them", "They called", "that they called");
        assertThat(desk.thread(SAM, "support")).filteredOn(said -> said.contains("The contact was sent this"))
                .hasSize(1);
        assertThat(desk.thread(SAM, "support")).last().asString().contains("Noted in CS-1001, for the staff only.");
    }
}
