package org.caseassistant.core.assistant;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Conversations.Written;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Words;

/**
 * What is in cases follows the messages in which it was written, as long as the case is open. What is for the staff only
 * stays so, and what becomes a note for them is taken back from the contacts.
 */
final class ChangedMessages {
    private final Stores stores;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final Instant now;

    ChangedMessages(Stores stores, Catalogs catalogs, AssistantSettings settings, Instant now) {
        this.stores = stores;
        this.catalogs = catalogs;
        this.settings = settings;
        this.now = now;
    }

    /** What a reply says that begins with the word for a note and a colon; empty if it begins with anything else. */
    static Optional<String> note(String text, Words words) {
        int colon = text.indexOf(':');
        List<String> names = Arrays.asList(words.say("desk.mark.note").split("\\|", -1));
        return colon > 0 && names.contains(text.substring(0, colon).strip().toLowerCase(words.locale()))
                ? Optional.of(text.substring(colon + 1).strip())
                : Optional.empty();
    }

    /** Of what came in one message, the words are what can be changed; all of it goes with the message. */
    void follow(MessageChange change, List<Written> written) {
        for (Written one : written) {
            Optional<SupportCase> found = stores.cases()
                    .lock(one.number(), new CaseScope.Everything())
                    .filter(known -> known.state().isOpen());
            Optional<CaseMessage> message = stores.cases()
                    .message(one.number(), one.entry())
                    .filter(said -> !said.changes().withdrawn());
            if (found.isEmpty() || message.isEmpty()) {
                continue;
            }
            if (change.text().isEmpty()) {
                withdraw(found.get(), one.entry());
            } else if (mayChange(change, found.get(), message.get())) {
                edit(found.get(), one.entry(), message.get(), change.text().get());
            }
        }
    }

    /** Whether its author is still who they were, and may still write in the case. */
    private boolean mayChange(MessageChange change, SupportCase found, CaseMessage message) {
        Optional<Person> author = change.author()
                .flatMap(user -> new Admission(stores.directory(), stores.tenants()).admitted(user, change.place()));
        return author.filter(person -> message.author().person().equals(Optional.of(person.id().value())))
                .filter(person -> settings.policy().may(person, switch (person) {
                    case Contact _ -> Act.ADD_TO_CASES;
                    case StaffMember _ -> Act.WORK_CASES;
                }))
                .flatMap(person -> stores.cases().find(found.number(), settings.policy().cases(person)))
                .isPresent();
    }

    private void edit(SupportCase found, long entry, CaseMessage message, String text) {
        Optional<String> note = note(text, Words.in(Locale.ENGLISH));
        String words = message.internal() ? note.orElse(text) : text;
        boolean same = message.text().equals(words) || (message.text().isEmpty() && !message.files().isEmpty());
        boolean staff = message.author().kind() == Actor.Kind.STAFF;
        if (words.isEmpty() || (staff && !message.internal() && note.isPresent())) {
            withdraw(found, entry);
        } else if (!same && words.length() <= CaseMessage.LONGEST_TEXT) {
            stores.cases().edit(found.number(), entry, words, now);
            tell(found, entry);
        }
    }

    private void withdraw(SupportCase found, long entry) {
        stores.cases().withdraw(found.number(), entry, now);
        tell(found, entry);
    }

    private void tell(SupportCase found, long entry) {
        stores.cases()
                .message(found.number(), entry)
                .ifPresent(message -> new CaseNews(stores, catalogs, settings, now).changed(found, entry, message));
    }
}
