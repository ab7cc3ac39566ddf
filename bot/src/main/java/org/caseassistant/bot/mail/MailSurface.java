package org.caseassistant.bot.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.bot.mail.MailRendering.Rendered;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * E-mail as a place that messages of the outbox go to: a channel is a contact, by number. Who left the directory or stopped
 * these e-mails meanwhile is sent nothing.
 */
public final class MailSurface implements ChatSurface {
    /** For the staff who look at what did not arrive. It is stored, before the reader's language is known. */
    private static final Words STAFF = Words.in(Locale.US, MailRendering.BUNDLE);

    private final UnitOfWork storage;
    private final MailSender sender;
    private final Supplier<String> tokens;
    private final InstantSource clock;
    private final String address;

    /**
     * Made once, by hand.
     *
     * @param tokens makes texts that nobody can guess
     * @param address where this program is found by its readers, without a slash at the end
     */
    public MailSurface(
            UnitOfWork storage, MailSender sender, Supplier<String> tokens, InstantSource clock, String address) {
        this.storage = storage;
        this.sender = sender;
        this.tokens = tokens;
        this.clock = clock;
        this.address = address;
    }

    @Override
    public String name() {
        return NoticeMail.SURFACE;
    }

    private record Recipient(String email, Locale language, String stop) {}

    @Override
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        Optional<Recipient> recipient = recipient(new ContactId(Long.parseLong(delivery.place().channel())));
        if (recipient.isPresent()) {
            send(delivery, recipient.get());
        }
        return Optional.empty();
    }

    private Optional<Recipient> recipient(ContactId contact) {
        return storage.inTransaction(stores -> stores.noticeMail()
                .reader(contact)
                .map(reader -> new Recipient(
                        reader.email(),
                        reader.language(),
                        address + MailRoutes.STOP + stores.noticeMail().token(contact, tokens))));
    }

    private void send(Delivery delivery, Recipient recipient) throws DeliveryFailedException {
        Rendered rendered = MailRendering.of(delivery.screen(), recipient.stop(), recipient.language());
        var letter = new Letter(
                recipient.email(), rendered.subject(), rendered.text(), Optional.of(rendered.html()),
                headers(delivery, recipient.stop()));
        try {
            sender.send(letter, sender.id("message-" + delivery.id()), clock.instant());
        } catch (MessagingException failure) {
            throw failed(failure);
        }
    }

    /** RFC 8058 for the way to stop; RFC 5322, 3.6.4 for what it belongs to, whether that ever was an e-mail or not. */
    private Map<String, String> headers(Delivery delivery, String stop) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("List-Unsubscribe", "<" + stop + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        if (delivery.act() instanceof Delivery.Act.Post(Optional<String> key, _)) {
            key.map(name -> sender.id("thread-" + name)).ifPresent(thread -> {
                headers.put("References", thread);
                headers.put("In-Reply-To", thread);
            });
        }
        return headers;
    }

    /** The server's own words may quote the address. */
    private static DeliveryFailedException failed(MessagingException failure) {
        int code = code(failure);
        boolean never = (code >= 500 && code < 600) || failure instanceof AddressException;
        return new DeliveryFailedException(
                never ? DeliveryFailedException.Outlook.REFUSED : DeliveryFailedException.Outlook.LATER,
                Optional.empty(),
                STAFF.say(code > 0
                        ? Phrase.of("mail.refused").with("code", Integer.toString(code))
                        : Phrase.of("mail.untaken").with("failure", failure.getClass().getSimpleName())),
                failure);
    }

    /** What the server answered, the most special first; 0 if nothing. RFC 5321, 4.2.1: 5 and more is for good. */
    private static int code(MessagingException failure) {
        int code = 0;
        Exception next = failure;
        while (next != null) {
            code = switch (next) {
                case SMTPAddressFailedException address -> address.getReturnCode();
                case SMTPSendFailedException send -> send.getReturnCode();
                default -> code;
            };
            next = next instanceof MessagingException more ? more.getNextException() : null;
        }
        return code;
    }
}
