package org.caseassistant.bot.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Matching;

/** The people as whom the console may act: everybody. */
final class ConsolePeople {
    /** More than anybody reads in a list. */
    private static final int MOST = 500;

    private final UnitOfWork storage;

    ConsolePeople(UnitOfWork storage) {
        this.storage = storage;
    }

    List<Person> everyone() {
        return storage.inTransaction(stores -> stores.directory().everyone(MOST));
    }

    /** Whom these words may mean: an e-mail address, a name, or the beginning of one. */
    List<Person> meantBy(String words) {
        Optional<Person> byEmail =
                storage.inTransaction(stores -> stores.directory().personByEmail(words.strip()));
        return byEmail.map(List::of)
                .orElseGet(() -> Matching.find(
                        words, everyone(), person -> List.of(person.fullName(), person.email())));
    }

    /** As whom to begin: the first contact, an authorised one if there is any, else anybody. */
    Optional<Person> first() {
        return everyone().stream().min(Comparator.comparingInt(ConsolePeople::rank));
    }

    private static int rank(Person person) {
        if (person instanceof Contact contact) {
            return contact.type() == ContactType.AUTHORIZED ? 0 : 1;
        }
        return 2;
    }

    /** Links the console's identity for a person to that person. */
    ChatIdentity link(Person person) {
        var identity = new ChatIdentity(ConsolePlace.SURFACE, ConsolePlace.TENANT, person.email());
        return storage.inTransaction(stores -> {
            stores.directory().link(identity, person);
            return identity;
        });
    }
}
