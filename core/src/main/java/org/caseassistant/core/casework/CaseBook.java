package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseLife;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseWrites;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Turn;

/**
 * The only writer of cases. Each change locks the case, asks the rule whether it may be, stores it, adds it to the history,
 * reads the case again and tells the listeners, all in one transaction. Of two who change a case at once, the second finds
 * it as the first one left it, so that no step is taken twice.
 */
public final class CaseBook {
    private final Transaction transaction;
    private final Actor actor;
    private final CaseScope scope;

    private CaseBook(Transaction transaction, Actor actor, CaseScope scope) {
        this.transaction = transaction;
        this.actor = actor;
        this.scope = scope;
    }

    /** The book for the person whose turn it is, with the cases that they see. */
    public CaseBook(Turn turn) {
        this(turn.transaction(), Actor.of(turn.person()), turn.cases());
    }

    /** The book for somebody who acts on the cases of a scope. */
    public static CaseBook of(Transaction transaction, Actor actor, CaseScope scope) {
        return new CaseBook(transaction, actor, scope);
    }

    /** The book for a rule of the program, which acts on every case. */
    public static CaseBook ofRules(Transaction transaction) {
        return new CaseBook(transaction, Actor.system(), new CaseScope.Everything());
    }

    /** What came of a change. */
    public sealed interface Outcome {
        /**
         * It was done.
         *
         * @param now the case as it is now
         */
        record Done(SupportCase now) implements Outcome {}

        /**
         * It cannot be done to a case in this state, or not by them. Nothing has changed.
         *
         * @param now the case as it is
         */
        record Refused(SupportCase now) implements Outcome {}

        /** There is no such case within the scope. */
        record Unknown() implements Outcome {}

        /**
         * The case after a change that cannot have failed, since the case is locked and was asked about before.
         *
         * @throws IllegalStateException if it was refused
         */
        default SupportCase done() {
            return switch (this) {
                case Done(SupportCase now) -> now;
                case Refused _, Unknown _ ->
                    throw new IllegalStateException("a case that is locked was changed meanwhile");
            };
        }
    }

    /**
     * What somebody writes in a case.
     *
     * @param text the words; may be empty where files come with them
     * @param internal whether only the staff may read it
     * @param atDesk whether it was written below the card of the case at its desk
     * @param origin the chat message in which it was written, so that changes of that are followed
     * @param files takes in what came with it, for the entry of this number
     */
    public record Writing(
            String text, boolean internal, boolean atDesk, Optional<Origin> origin,
            LongFunction<List<FileRef>> files) {}

    /**
     * A chat message.
     *
     * @param place where it stands
     * @param message the platform's id of it
     */
    public record Origin(Place place, String message) {}

    /**
     * Submits a case, with the files that were given for its draft and the incidents that the draft reports. A draft that
     * was submitted before keeps its case.
     *
     * @return the case
     */
    public SupportCase submit(NewCase content, List<FileRef> files) {
        CaseNumber number = writes().open(content, actor.name());
        var stores = transaction.stores();
        stores.attachments().moveToCase(content.draft(), number, files);
        var _ = stores.incidentReports()
                .becameCase(
                        content.draft(),
                        number,
                        stores.conversations().lastPlaceOf(content.draft()),
                        transaction.now());
        return told(new CaseChange.Submitted(read(number)));
    }

    /**
     * Does something to a case that brings it to another state. A case that is nobody's belongs to the staff member who
     * starts it.
     *
     * @param words what they say about it, at most {@value CaseEvent#LONGEST_WORDS} characters
     */
    public Outcome move(CaseNumber number, CaseAction action, Optional<String> words) {
        return on(number, found -> next(found, action).isPresent(), found -> {
            if (action == CaseAction.START && found.assignee().isEmpty()) {
                writes().assign(number, staff());
            }
            return moved(found, action, words);
        });
    }

    private Optional<CaseState> next(SupportCase found, CaseAction action) {
        return CaseLife.next(found.state(), action, actor.kind());
    }

    private SupportCase moved(SupportCase found, CaseAction action, Optional<String> words) {
        var event = new CaseEvent(transaction.now(), actor, action.event(), words);
        writes().move(found.number(), next(found, action).orElseThrow(), event);
        return told(new CaseChange.Stepped(found, read(found.number()), event));
    }

    /** Gives a case that is nobody's to the staff member who acts, and starts it where nobody had. */
    public Outcome claim(CaseNumber number) {
        return on(number, found -> possible(DeskAction.CLAIM, found), this::claimed);
    }

    private SupportCase claimed(SupportCase found) {
        writes().assign(found.number(), staff());
        return idle(found)
                ? moved(found, CaseAction.START, Optional.empty())
                : stepped(found, CaseEvent.What.CLAIMED, Optional.empty());
    }

    /** Whether nobody works on it yet, or not again since it was reopened. */
    private boolean idle(SupportCase found) {
        boolean begun = switch (found.state()) {
            case SUBMITTED, REOPENED -> false;
            case IN_PROGRESS, WAITING_ON_CONTACT, RESOLVED, CLOSED -> true;
        };
        return !begun && next(found, CaseAction.START).isPresent();
    }

    /** Staff who do something for a case take it if it is nobody's, and start it if it is theirs. */
    private SupportCase worked(SupportCase found) {
        if (found.assignee().isEmpty()) {
            return claimed(found);
        }
        boolean theirs = Optional.of(found.assignee().get().id()).equals(staff());
        return theirs && idle(found) ? moved(found, CaseAction.START, Optional.empty()) : found;
    }

    /**
     * Gives a case to somebody of the staff.
     *
     * @param name their name, for the history
     */
    public Outcome assign(CaseNumber number, StaffId assignee, String name) {
        return on(number, found -> possible(DeskAction.ASSIGN, found), found -> {
            writes().assign(number, Optional.of(assignee));
            return stepped(found, CaseEvent.What.ASSIGNED, Optional.of(name));
        });
    }

    /**
     * Gives a case another priority.
     *
     * @param label what it is called, for the history
     */
    public Outcome prioritise(CaseNumber number, String priority, String label) {
        return on(number, found -> possible(DeskAction.PRIORITY, found), found -> {
            writes().prioritise(number, priority);
            return stepped(found, CaseEvent.What.PRIORITISED, Optional.of(label));
        });
    }

    /**
     * Gives a case to another department, where it is nobody's yet.
     *
     * @param label what the department is called, for the history
     * @param note what is said about it to the staff who get it
     */
    public Outcome transfer(CaseNumber number, String department, String label, Optional<String> note) {
        return on(number, found -> possible(DeskAction.TRANSFER, found), found -> {
            writes().transfer(number, department);
            CaseEvent event = recorded(number, CaseEvent.What.TRANSFERRED, Optional.of(label));
            SupportCase now = read(number);
            Optional<CaseChange.Written> noted = note.map(text -> written(
                    number, new Writing(text, true, false, Optional.empty(), _ -> List.of())));
            return told(new CaseChange.Transferred(found, now, event, noted));
        });
    }

    /** Keeps what the contact says of how a case was resolved. Saying the same again changes nothing. */
    public Outcome rate(CaseNumber number, Satisfaction satisfaction) {
        return on(number, found -> found.state() == CaseState.RESOLVED, found -> {
            if (found.satisfaction().equals(Optional.of(satisfaction))) {
                return found;
            }
            writes().rate(number, satisfaction);
            return told(new CaseChange.Rated(read(number)));
        });
    }

    /**
     * Writes something in a case that is open. Where the case waited for its contact and they answer, it goes on. Staff who
     * write to the contact of a case that is nobody's have it from then on, and who writes in their own starts it.
     */
    public Outcome say(CaseNumber number, Writing writing) {
        return on(number, found -> found.state().isOpen(), found -> {
            boolean works = actor.kind() == Actor.Kind.STAFF && !(writing.internal() && found.assignee().isEmpty());
            SupportCase now = works ? worked(found) : found;
            CaseChange.Written written = written(number, writing);
            if (next(now, CaseAction.ANSWER).isPresent()) {
                // Not told as a step of its own: what was written tells it.
                writes().move(
                        number,
                        next(now, CaseAction.ANSWER).get(),
                        new CaseEvent(transaction.now(), actor, CaseEvent.What.ANSWERED, Optional.empty()));
            }
            return told(new CaseChange.Said(read(number), written, writing.atDesk()));
        });
    }

    private CaseChange.Written written(CaseNumber number, Writing writing) {
        long entry = writes().add(number, message(writing, List.of()));
        writing.origin().ifPresent(origin -> transaction
                .stores()
                .conversations()
                .wrote(origin.place(), origin.message(), number, entry));
        return new CaseChange.Written(entry, message(writing, writing.files().apply(entry)));
    }

    private CaseMessage message(Writing writing, List<FileRef> files) {
        return new CaseMessage(transaction.now(), actor, writing.internal(), writing.text(), files);
    }

    /** Has an entry of an open case say something else; what it said before is kept. */
    public Outcome edit(CaseNumber number, long entry, String text) {
        return on(number, found -> found.state().isOpen(), found -> {
            writes().edit(number, entry, text, transaction.now());
            return rewritten(found, entry);
        });
    }

    /** Takes an entry of an open case back, so that contacts cannot read it. */
    public Outcome withdraw(CaseNumber number, long entry) {
        return on(number, found -> found.state().isOpen(), found -> {
            writes().withdraw(number, entry, transaction.now());
            return rewritten(found, entry);
        });
    }

    private SupportCase rewritten(SupportCase found, long entry) {
        transaction.stores()
                .cases()
                .message(found.number(), entry)
                .ifPresent(message -> told(
                        new CaseChange.Rewritten(found, new CaseChange.Written(entry, message))));
        return found;
    }

    private SupportCase stepped(SupportCase before, CaseEvent.What what, Optional<String> words) {
        CaseEvent event = recorded(before.number(), what, words);
        return told(new CaseChange.Stepped(before, read(before.number()), event));
    }

    private CaseEvent recorded(CaseNumber number, CaseEvent.What what, Optional<String> words) {
        var event = new CaseEvent(transaction.now(), actor, what, words);
        writes().record(number, event);
        return event;
    }

    private boolean possible(DeskAction action, SupportCase found) {
        return actor.kind() == Actor.Kind.STAFF && CaseLife.possibleAtDesk(found).contains(action);
    }

    private Optional<StaffId> staff() {
        return actor.kind() == Actor.Kind.STAFF ? actor.person().map(StaffId::new) : Optional.empty();
    }

    private interface Work {
        SupportCase done(SupportCase found);
    }

    private Outcome on(CaseNumber number, Predicate<SupportCase> rule, Work work) {
        Optional<SupportCase> locked = transaction.stores().cases().lock(number, scope);
        if (locked.isEmpty()) {
            return new Outcome.Unknown();
        }
        return rule.test(locked.get())
                ? new Outcome.Done(work.done(locked.get()))
                : new Outcome.Refused(locked.get());
    }

    /** The case as it is stored now. Who changed it may not see it any longer. */
    private SupportCase read(CaseNumber number) {
        return transaction.stores().cases().find(number, new CaseScope.Everything()).orElseThrow();
    }

    private SupportCase told(CaseChange change) {
        transaction.tell(change);
        return change.now();
    }

    private CaseWrites writes() {
        return transaction.stores().caseWrites();
    }
}
