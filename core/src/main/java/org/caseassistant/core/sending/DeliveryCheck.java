package org.caseassistant.core.sending;

import java.util.Optional;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.delivery.LetterDelivery;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.storage.Stores;

/**
 * Whether what was decided to be sent may be sent now. Until a platform or a mail server takes it, minutes or days may pass,
 * and given up messages are tried again whenever somebody says so: people leave accounts meanwhile, identities and workspaces
 * change hands, cases go to other departments, and addresses turn out to be somebody else's.
 */
public final class DeliveryCheck {
    private final Policy policy;

    /** By these rules. */
    public DeliveryCheck(Policy policy) {
        this.policy = policy;
    }

    /** Whether everybody who would read this may still read it. */
    public boolean mayBeSent(Stores stores, Delivery delivery) {
        return delivery.user()
                .map(user -> mayBeToldTo(stores, user, delivery))
                .orElseGet(() -> delivery.act().name().flatMap(MessageName::caseOf).isEmpty()
                        || mayBeShownIn(stores, delivery.place(), stores.outbox().meant(delivery)));
    }

    /** To whom it was meant, if anybody was known there; of a case, only while they may see it. */
    private boolean mayBeToldTo(Stores stores, ChatIdentity user, Delivery delivery) {
        Outbox.Meant meant = stores.outbox().meant(delivery);
        if (meant.person().isEmpty() && meant.about().isEmpty()) {
            return true;
        }
        return new Admission(stores.directory(), stores.tenants())
                .admitted(user, delivery.place())
                .filter(person -> meant.person().filter(number -> number != person.id().value()).isEmpty())
                .filter(person -> meant.about().isEmpty() || maySee(stores, person, meant.about().get()))
                .isPresent();
    }

    private boolean maySee(Stores stores, Person person, CaseNumber number) {
        return stores.cases().find(number, policy.cases(person)).isPresent();
    }

    /** What is in a case, only at the desk that has it; what says no more than that it went elsewhere, at any of ours. */
    private static boolean mayBeShownIn(Stores stores, Place channel, Outbox.Meant meant) {
        return new DeskPlaces(stores).isOwn(channel)
                && (meant.about().isEmpty() || isAtDeskOf(stores, channel, meant.about().get()));
    }

    private static boolean isAtDeskOf(Stores stores, Place channel, CaseNumber number) {
        return stores.cases()
                .find(number, new CaseScope.Everything())
                .map(SupportCase::content)
                .flatMap(content -> stores.desks().of(content.department()))
                .map(Desk::channel)
                .equals(Optional.of(channel));
    }

    /** Whether a letter about a case still goes to somebody who may see it, at the address that they have now. */
    public boolean mayBeSent(Stores stores, LetterDelivery delivery) {
        return delivery.about()
                .map(about -> stores.directory()
                        .contact(about.contact())
                        .filter(contact -> contact.email().equalsIgnoreCase(delivery.letter().recipient()))
                        .filter(contact -> maySee(stores, contact, about.number()))
                        .isPresent())
                .orElse(true);
    }
}
