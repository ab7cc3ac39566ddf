package org.caseassistant.core.noticework;

import java.util.Locale;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** {@code /notice mail on} and {@code /notice mail off}: whether a contact is e-mailed about incidents. */
final class MailCommands {
    private final Turn turn;

    MailCommands(Turn turn) {
        this.turn = turn;
    }

    Reply run(String argument) {
        if (!(turn.person() instanceof Contact contact) || contact.type() != ContactType.AUTHORIZED) {
            return turn.say("notice.mail.others");
        }
        NoticeMail mail = turn.stores().noticeMail();
        return switch (argument.toLowerCase(Locale.ROOT)) {
            case "" ->
                turn.say(Phrase.of("notice.mail.now").with("state", mail.stopped(contact.id()) ? "off" : "on"));
            case "on" -> {
                mail.resume(contact.id());
                yield turn.say("notice.mail.on");
            }
            case "off" -> {
                mail.stop(contact.id(), turn.now());
                yield turn.say("notice.mail.off");
            }
            default -> turn.say("notice.mail.how");
        };
    }
}
