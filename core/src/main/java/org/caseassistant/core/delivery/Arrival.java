package org.caseassistant.core.delivery;

import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Delivery.Act;

/**
 * What follows from a message that arrived.
 *
 * @param conversation the conversation in which it is the latest word now; empty if it is in none
 * @param about the case that this word is about; empty for anything else
 * @param name our own name under which the platform's id of the message is kept; empty if nothing will ask for it
 */
public record Arrival(Optional<Address> conversation, Optional<CaseNumber> about, Optional<String> name) {
    private static final Arrival UNNOTICED = new Arrival(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Decides it. Only a new message to one person is a word in their conversation: what changes or stands below another
     * message does not change the subject, and a channel is nobody's conversation. News of a case always gets a name,
     * since it may have to be withdrawn.
     *
     * @param meant finds the case that the delivery tells of or shows, if any; asked only where that matters
     */
    public static Arrival of(Delivery delivery, Supplier<Optional<CaseNumber>> meant) {
        return switch (delivery.act()) {
            case Act.Post(Optional<String> key, _) -> {
                Optional<Address> conversation =
                        delivery.user().map(user -> new Address(delivery.place(), user));
                Optional<CaseNumber> about = conversation.flatMap(_ -> meant.get());
                yield new Arrival(
                        conversation, about,
                        key.or(() -> about.map(number -> MessageName.told(number, delivery.id()))));
            }
            case Act.Note(_, Optional<String> own, _) -> new Arrival(Optional.empty(), Optional.empty(), own);
            case Act.Edit _ -> UNNOTICED;
        };
    }
}
