package org.caseassistant.core.deskwork;

import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.desk.Desks;
import org.caseassistant.core.turn.Transaction;

/**
 * Shows cases at desks: one card for each, kept as the case is, and below it what happens. Nothing is shown where the
 * channel is not, or no longer, in a workspace of the support organization.
 */
final class DeskChannels {
    private final Transaction transaction;
    private final Outbox outbox;
    private final DeskPlaces places;
    private final DeskCard cards;
    private final DeskNotes notes;

    DeskChannels(Transaction transaction) {
        this.transaction = transaction;
        this.outbox = transaction.stores().outbox();
        this.places = new DeskPlaces(transaction.stores());
        this.cards = new DeskCard(transaction);
        this.notes = new DeskNotes(transaction);
    }

    /** Posts the card of a case, or brings it up to date. */
    void show(SupportCase found) {
        place(found)
                .ifPresent(channel -> outbox.add(
                        channel, new Act.Edit(key(found), cards.card(found)), found.number(), transaction.now()));
    }

    /** Says something below the card of a case, which has been shown before: else the card would come after it. */
    void below(SupportCase found, Screen screen) {
        below(found, Optional.empty(), screen);
    }

    /**
     * Says something below the card of a case that may change later.
     *
     * @param name the program's name for it
     */
    void below(SupportCase found, Optional<String> name, Screen screen) {
        place(found)
                .ifPresent(channel -> outbox.add(
                        channel, new Act.Note(key(found), name, screen), found.number(), transaction.now()));
    }

    /** Whether the desk of a department is shown this case, or was once. */
    boolean knows(SupportCase found, String department) {
        return places.of(department)
                .filter(channel -> outbox.standing(key(found)).stream()
                        .map(Outbox.Standing::place)
                        .anyMatch(channel::equals))
                .isPresent();
    }

    /** Reminds the desk of a case that nobody has claimed in time. */
    void remind(SupportCase found) {
        show(found);
        below(found, notes.unclaimed(found));
    }

    /**
     * Shows that nobody has claimed a case, though the desk was reminded: a message of its own, which is hard to overlook.
     * Its name is new each time, as what has a name is posted once.
     */
    void escalate(SupportCase found) {
        String name = key(found) + Desks.UNCLAIMED + " " + transaction.now().toEpochMilli();
        var screen = new Screen(Stream.concat(
                Stream.of(new View.Banner(View.Banner.Tone.URGENT, notes.stillUnclaimed(found))),
                cards.actions(found).stream().limit(1))
                .toList());
        place(found)
                .ifPresent(channel -> outbox.add(
                        channel, new Act.Post(Optional.of(name), screen), found.number(), transaction.now()));
    }

    /** The case went from this department to another; one channel can be the desk of both. */
    void left(SupportCase before, SupportCase after) {
        Optional<Place> there = place(after);
        place(before)
                .filter(channel -> !there.equals(Optional.of(channel)))
                .ifPresent(channel -> outbox.add(
                        channel, new Act.Edit(key(before), notes.gone(after)), transaction.now()));
    }

    /** Where the department of a case is shown it. */
    Optional<Place> place(SupportCase found) {
        return places.of(found.content().department());
    }

    /** The program's name for the message that is the card. */
    private static String key(SupportCase found) {
        return MessageName.card(found.number());
    }
}
