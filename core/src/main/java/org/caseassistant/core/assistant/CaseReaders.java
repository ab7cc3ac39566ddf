package org.caseassistant.core.assistant;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.storage.Stores;

/**
 * Who can be told of a case, and where: in chat where they are admitted now and may see it as if they asked for it, since
 * whose place that is may have changed; else its contact by e-mail, if letters about cases are sent.
 */
final class CaseReaders {
    private final Stores stores;
    private final AssistantSettings settings;

    CaseReaders(Stores stores, AssistantSettings settings) {
        this.stores = stores;
        this.settings = settings;
    }

    CaseReaders(Turn turn) {
        this(turn.stores(), turn.settings());
    }

    /** How the contact of a case can be reached. */
    enum Reach {
        CHAT,
        MAIL,
        NOT;

        /** As sentences select by it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Somebody who can be told in chat.
     *
     * @param address where
     * @param person who
     */
    record Reader(Address address, Person person) {}

    /** Where this person last was of all the places at which they can be told; empty if there is none. */
    Optional<Reader> of(PersonId person, SupportCase found) {
        return stores.conversations().placesOf(person).stream()
                .flatMap(address -> at(address, found).map(reader -> new Reader(address, reader)).stream())
                .findFirst();
    }

    /** Who can be told there. */
    Optional<Person> at(Address address, SupportCase found) {
        return new Admission(stores.directory(), stores.tenants())
                .admitted(address.user(), address.place())
                .filter(person -> maySee(person, found));
    }

    /** The contact of the case, if they are told by e-mail. */
    Optional<Contact> byMail(SupportCase found) {
        return settings.caseReplies()
                .flatMap(_ -> stores.directory().contact(found.content().contact()))
                .filter(contact -> of(contact.id(), found).isEmpty())
                .filter(contact -> maySee(contact, found));
    }

    Reach ofContact(SupportCase found) {
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
