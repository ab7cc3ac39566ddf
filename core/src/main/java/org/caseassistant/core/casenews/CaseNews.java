package org.caseassistant.core.casenews;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.cases.CaseChange.Written;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseReaders;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.casework.ShownMessages;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Words;

/**
 * Tells the people concerned by a case what somebody else did to it or wrote in it: its contacts and the staff member who
 * has it, where they last spoke with the assistant, or by e-mail.
 */
final class CaseNews implements CaseListener {
    private final Transaction transaction;
    private final Stores stores;
    private final CaseReaders readers;
    private final CaseLetters letters;
    private final CaseNewsScreens screens;

    CaseNews(Transaction transaction) {
        Words words = Words.in(Locale.ENGLISH);
        this.transaction = transaction;
        this.stores = transaction.stores();
        this.readers = new CaseReaders(transaction);
        this.letters = new CaseLetters(transaction, words);
        this.screens = new CaseNewsScreens(transaction.settings(), words);
    }

    @Override
    public void changed(CaseChange change) {
        switch (change) {
            case CaseChange.Stepped(_, SupportCase now, CaseEvent event) -> tell(now, event);
            case CaseChange.Transferred(_, SupportCase now, CaseEvent event, _) -> tell(now, event);
            case CaseChange.Said(SupportCase now, Written written, boolean atDesk) -> said(now, written, atDesk);
            case CaseChange.Rewritten(SupportCase now, Written written) -> rewritten(now, written);
            case CaseChange.Submitted _, CaseChange.Rated _ -> {}
        }
    }

    private void tell(SupportCase found, CaseEvent event) {
        if (concernsContacts(event.what())) {
            toContacts(found, event.actor(), Optional.empty(), reader -> screens.screen(found, event, reader));
            if (event.actor().kind() == Actor.Kind.STAFF && event.what() != CaseEvent.What.STARTED) {
                letters.send(found, Optional.empty(), CaseNewsScreens.text(screens.screen(found, event)));
            }
        }
        switch (event.what()) {
            case ASSIGNED, REOPENED, CLOSED -> toAssignee(found, event.actor(), screens.screen(found, event));
            case SUBMITTED, STARTED, WAITING, ANSWERED, RESOLVED, CLAIMED, TRANSFERRED, PRIORITISED, APPROVED,
                    DECLINED ->
                {}
        }
    }

    /** What is for the staff only never leaves them. */
    private void said(SupportCase found, Written written, boolean atDesk) {
        CaseMessage message = written.message();
        Screen screen = screens.screen(found, message);
        if (message.author().kind() == Actor.Kind.STAFF && !message.internal()) {
            var name = Optional.of(MessageName.said(found.number(), written.entry()));
            toContacts(found, message.author(), name, _ -> screen);
            letters.send(found, name, CaseNewsScreens.text(screen));
        }
        if (!atDesk && message.author().kind() == Actor.Kind.CONTACT) {
            if (new DeskPlaces(stores).of(found.content().department()).isEmpty()) {
                toAssignee(found, message.author(), screen);
            } else if (new ContactAnswers(stores.cases())
                    .worthTelling(found.number(), written.entry(), transaction.now())) {
                toAssignee(found, message.author(), screens.answered(found, message.author()));
            }
        }
    }

    /** What was written changes also where people were shown it. */
    private void rewritten(SupportCase found, Written written) {
        CaseMessage message = written.message();
        String name = MessageName.said(found.number(), written.entry());
        boolean withdrawn = message.changes().withdrawn();
        if (stores.letters().recall(name) && !withdrawn) {
            letters.send(found, Optional.of(name), CaseNewsScreens.text(screens.screen(found, message)));
        }
        for (Outbox.Standing shown : stores.outbox().standing(name)) {
            shown.user().map(user -> new Address(shown.place(), user)).ifPresent(address -> new ShownMessages(
                    stores.outbox())
                    .replace(name, shown, withdrawn, instead(found, message, address), edit -> stores.outbox()
                            .add(address, edit, found.number(), transaction.now())));
        }
    }

    /** What is to stand there now; empty where nothing of it may be shown any longer, as somebody else is there now. */
    private Optional<Screen> instead(SupportCase found, CaseMessage message, Address address) {
        return message.internal()
                ? Optional.empty()
                : readers.at(address, found).map(_ -> screens.screen(found, message));
    }

    /** Who has it and how urgent it is are the staff's affair; its history shows both. */
    private static boolean concernsContacts(CaseEvent.What what) {
        return switch (what) {
            case SUBMITTED, STARTED, WAITING, RESOLVED, CLOSED, REOPENED, APPROVED, DECLINED, TRANSFERRED -> true;
            case ANSWERED, CLAIMED, ASSIGNED, PRIORITISED -> false;
        };
    }

    private void toContacts(
            SupportCase found, Actor actor, Optional<String> name, Function<Person, Screen> screen) {
        readers.contacts(found, actor)
                .forEach(reader -> readers.tell(reader, found, name, screen.apply(reader.person())));
    }

    private void toAssignee(SupportCase found, Actor actor, Screen screen) {
        readers.of(found.assignee().map(Assignee::id).stream(), found, actor)
                .forEach(reader -> readers.tell(reader, found, Optional.empty(), screen));
    }
}
