package org.caseassistant.core.assistant;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.delivery.CaseMention;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * E-mails to the contact of a case who does not chat what the staff write to them. To nobody else: whoever typed the case in
 * did so in chat, and is told there.
 */
final class CaseLetters {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Stores stores;
    private final AssistantSettings settings;
    private final Words words;
    private final Instant now;

    CaseLetters(Stores stores, AssistantSettings settings, Words words, Instant now) {
        this.stores = stores;
        this.settings = settings;
        this.words = words;
        this.now = now;
    }

    /**
     * The staff wrote this, with what it is about first.
     *
     * @param name our own name for what they wrote, if they may withdraw it
     */
    void send(SupportCase found, Optional<String> name, String text) {
        settings.caseReplies().ifPresent(address -> contact(found)
                .ifPresent(contact -> stores.letters()
                        .add(
                                letter(found, contact, text, address),
                                new CaseMention(contact.id(), found.number(), name),
                                now,
                                now.plus(WORTH_SENDING))));
    }

    /** Its contact, if they may still see it and cannot be told in chat. */
    private Optional<Contact> contact(SupportCase found) {
        return stores.directory()
                .contact(found.content().contact())
                .filter(contact -> stores.conversations().lastPlaceOf(contact.id()).isEmpty())
                .filter(contact -> stores.cases()
                        .find(found.number(), settings.policy().cases(contact))
                        .isPresent());
    }

    private Letter letter(SupportCase found, Contact contact, String text, String address) {
        String number = found.number().toString();
        String foot = words.say(Phrase.of("desk.mail.foot").with("number", number));
        int at = address.lastIndexOf('@');
        String replies = address.substring(0, at) + "+" + stores.caseMail().token(found.number(), contact.id())
                + address.substring(at);
        return new Letter(
                contact.email(),
                number + ": " + found.content().subject(),
                text + "\n\n-- \n" + foot + "\n",
                Optional.empty(),
                Map.of("Reply-To", replies));
    }
}
