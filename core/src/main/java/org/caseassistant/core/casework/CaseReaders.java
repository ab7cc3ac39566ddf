package org.caseassistant.core.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Transaction;

/**
 * Who can be told of a case, and where: in chat where they are admitted now and may see it as if they asked for it, since
 * whose place that is may have changed; else its contact by e-mail, if letters about cases are sent.
 */
public final class CaseReaders {
    private final Transaction transaction;
    private final Stores stores;
    private final AssistantSettings settings;

    /** In this transaction. */
    public CaseReaders(Transaction transaction) {
        this.transaction = transaction;
        this.stores = transaction.stores();
        this.settings = transaction.settings();
    }

    /** How the contact of a case can be reached. */
    public enum Reach {
        CHAT,
        MAIL,
        NOT;

        /** As sentences select by it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody who can be told in chat.
     *
     * @param address where
     * @param person who
     */
    public record Reader(Address address, Person person) {}

    /** Where this person last was of all the places at which they can be told; empty if there is none. */
    Optional<Reader> of(PersonId person, SupportCase found) {
        return stores.conversations().placesOf(person).stream()
                .flatMap(address -> at(address, found).map(reader -> new Reader(address, reader)).stream())
                .findFirst();
    }

    /** Each of these people who can be told in chat, once, without the one who acts. */
    public List<Reader> of(Stream<? extends PersonId> people, SupportCase found, Actor actor) {
        return people.distinct()
                .filter(person -> !actor.person().equals(Optional.of(person.value())))
                .flatMap(person -> of(person, found).stream())
                .toList();
    }

    /** Who reports the case and who typed it in, as far as they can be told in chat, without the one who acts. */
    public List<Reader> contacts(SupportCase found, Actor actor) {
        return of(Stream.of(found.content().contact(), found.content().openedBy()), found, actor);
    }

    /**
     * Puts a message about a case into the outbox.
     *
     * @param name the program's name for the message, if it is to change later
     */
    public void tell(Reader reader, SupportCase found, Optional<String> name, Screen screen) {
        stores.outbox()
                .add(reader.address(), new Delivery.Act.Post(name, screen), found.number(), transaction.now());
    }

    /** Who can be told there. */
    public Optional<Person> at(Address address, SupportCase found) {
        return new Admission(stores.directory(), stores.tenants())
                .admitted(address.user(), address.place())
                .filter(person -> maySee(person, found));
    }

    /** The contact of the case, if they are told by e-mail. */
    public Optional<Contact> byMail(SupportCase found) {
        return settings.caseReplies()
                .flatMap(_ -> stores.directory().contact(found.content().contact()))
                .filter(contact -> of(contact.id(), found).isEmpty())
                .filter(contact -> maySee(contact, found));
    }

    /** How the contact of the case can be reached now. */
    public Reach ofContact(SupportCase found) {
        if (of(found.content().contact(), found).isPresent()) {
            return Reach.CHAT;
        }
        return byMail(found).isPresent() ? Reach.MAIL : Reach.NOT;
    }

    private boolean maySee(Person person, SupportCase found) {
        return stores.cases()
                .find(found.number(), settings.policy().cases(person))
                .isPresent();
    }
}
