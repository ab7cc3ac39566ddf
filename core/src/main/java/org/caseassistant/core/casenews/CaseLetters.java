package org.caseassistant.core.casenews;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseReaders;
import org.caseassistant.core.delivery.CaseMention;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * E-mails to the contact of a case who does not chat what the staff write to them. To nobody else: whoever typed the case in
 * did so in chat, and is told there.
 */
final class CaseLetters {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Transaction transaction;
    private final Stores stores;
    private final Words words;

    CaseLetters(Transaction transaction, Words words) {
        this.transaction = transaction;
        this.stores = transaction.stores();
        this.words = words;
    }

    /**
     * Mails what the staff wrote, with what it is about first.
     *
     * @param name the program's name for what they wrote, if they may withdraw it
     */
    void send(SupportCase found, Optional<String> name, String text) {
        Instant now = transaction.now();
        new CaseReaders(transaction)
                .byMail(found)
                .ifPresent(reader -> transaction
                        .settings()
                        .caseReplies()
                        .ifPresent(address -> stores.letters()
                                .add(
                                        letter(found, reader, text, address),
                                        new CaseMention(reader.id(), found.number(), name),
                                        now,
                                        now.plus(WORTH_SENDING))));
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
