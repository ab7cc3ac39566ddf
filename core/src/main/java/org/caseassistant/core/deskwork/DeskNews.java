package org.caseassistant.core.deskwork;

import java.util.List;
import java.util.Optional;
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
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.turn.Transaction;

/** Keeps the cards at desks as the cases are, and says below them what happens. */
final class DeskNews implements CaseListener {
    private final Transaction transaction;
    private final DeskChannels channels;
    private final DeskNotes notes;

    DeskNews(Transaction transaction) {
        this.transaction = transaction;
        this.channels = new DeskChannels(transaction);
        this.notes = new DeskNotes(transaction);
    }

    @Override
    public void changed(CaseChange change) {
        switch (change) {
            case CaseChange.Submitted(SupportCase now) -> channels.show(now);
            case CaseChange.Rated(SupportCase now) -> channels.show(now);
            case CaseChange.Stepped(_, SupportCase now, CaseEvent event) -> {
                channels.show(now);
                channels.below(now, notes.told(event));
            }
            case CaseChange.Transferred transferred -> transferred(transferred);
            case CaseChange.Said(SupportCase now, Written written, boolean atDesk) -> {
                channels.show(now);
                said(now, written, atDesk);
            }
            case CaseChange.Rewritten(SupportCase now, Written written) -> rewritten(now, written);
        }
    }

    /** The new desk hears from whom and from where it comes; the old one that it went. */
    private void transferred(CaseChange.Transferred change) {
        SupportCase now = change.now();
        boolean seen = channels.knows(now, now.content().department());
        channels.show(now);
        channels.below(now, notes.transferred(change, seen));
        change.note().ifPresent(note -> said(now, note, false));
        channels.left(change.before(), now);
    }

    private void said(SupportCase found, Written written, boolean atDesk) {
        channels.below(
                found,
                Optional.of(MessageName.said(found.number(), written.entry())),
                atDesk ? passedOn(found, written.message()) : notes.note(found, written.message()));
    }

    /** Who has been sent what was written below the card. */
    private Screen passedOn(SupportCase found, CaseMessage message) {
        var readers = new CaseReaders(transaction);
        List<String> names = message.internal()
                ? List.of()
                : readers.contacts(found, message.author()).stream()
                        .map(CaseReaders.Reader::person)
                        .map(Person::fullName)
                        .toList();
        return notes.passedOn(found, message, names, readers.byMail(found).isPresent());
    }

    /** What stands at a desk that has the case changes too; what was taken back, at every desk. */
    private void rewritten(SupportCase found, Written written) {
        Outbox outbox = transaction.stores().outbox();
        String name = MessageName.said(found.number(), written.entry());
        boolean withdrawn = written.message().changes().withdrawn();
        outbox.standing(name).stream()
                .filter(shown -> shown.user().isEmpty())
                .forEach(shown -> new ShownMessages(outbox)
                        .replace(name, shown, withdrawn, instead(found, written.message(), shown.place()), edit -> {
                            if (withdrawn) {
                                outbox.add(shown.place(), edit, transaction.now());
                            } else {
                                outbox.add(shown.place(), edit, found.number(), transaction.now());
                            }
                        }));
    }

    private Optional<Screen> instead(SupportCase found, CaseMessage message, Place channel) {
        boolean here = channels.place(found).equals(Optional.of(channel));
        boolean takenBack = message.changes().withdrawn() && new DeskPlaces(transaction.stores()).isOwn(channel);
        return here || takenBack ? Optional.of(notes.changed(found, message)) : Optional.empty();
    }
}
