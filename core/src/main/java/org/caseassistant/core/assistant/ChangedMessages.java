package org.caseassistant.core.assistant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Conversations.Holding;
import org.caseassistant.core.chat.Conversations.Written;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.ProcessedEvents.Claim;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What is in cases follows the messages in which it was written, as long as the case is open. What is for the staff only
 * stays so, and what becomes a note for them is taken back from the contacts. Where a change is not followed, whoever made
 * it is told.
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

    /** Of what came in one message, the words are what can be changed; all of it goes with the message. */
    void follow(MessageChange change, List<Written> written) {
        for (Written one : written) {
            Optional<SupportCase> found = stores.cases().lock(one.number(), new CaseScope.Everything());
            Optional<CaseMessage> message = stores.cases()
                    .message(one.number(), one.entry())
                    .filter(said -> !said.changes().withdrawn());
            if (found.isEmpty() || message.isEmpty()) {
                continue;
            }
            if (change.text().isEmpty()) {
                withdraw(found.get(), one.entry(), change, message.get());
            } else if (mayChange(change, found.get(), message.get())) {
                edit(found.get(), one.entry(), message.get(), change);
            }
        }
    }

    /** What is kept until its author says which case it is for follows as well. */
    void follow(MessageChange change, Holding holding) {
        if (change.author().filter(author -> !author.equals(holding.user())).isPresent()) {
            return;
        }
        Focus.ChoosingCase left = holding.held().changed(change.message(), change.text());
        var gone = new ArrayList<>(holding.held().files());
        gone.removeAll(left.files());
        stores.attachments().dropHeld(gone);
        Focus focus = left.held().isEmpty() ? new Focus.Nothing() : left;
        Locale language = stores.conversations().language(holding.user()).orElse(Locale.ENGLISH);
        stores.conversations().focus(change.place(), holding.user(), focus, language);
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

    private void edit(SupportCase found, long entry, CaseMessage message, MessageChange change) {
        boolean staff = message.author().kind() == Actor.Kind.STAFF;
        String said = change.text().orElseThrow();
        MarkedText read = staff ? MarkedText.read(said, Words.in(Locale.ENGLISH)) : new MarkedText.Reply(said);
        switch (read) {
            case MarkedText.Note(String text) when message.internal() -> edit(found, entry, message, change, text);
            case MarkedText.Note _ -> withdraw(found, entry, change, message);
            case MarkedText.Unclear(String word) when !message.internal() ->
                unfollowed(found, change, message, Phrase.of("desk.mark.unclear-edit").with("word", word));
            case MarkedText.Unclear _ -> edit(found, entry, message, change, said);
            case MarkedText.Reply(String text) -> edit(found, entry, message, change, text);
        }
    }

    private void edit(SupportCase found, long entry, CaseMessage message, MessageChange change, String text) {
        boolean same = message.text().equals(text) || (message.text().isEmpty() && !message.files().isEmpty());
        if (text.isEmpty()) {
            withdraw(found, entry, change, message);
        } else if (!same && !found.state().isOpen()) {
            unfollowed(found, change, message, Phrase.of("chat.unfollowed.edited"));
        } else if (!same && text.length() > CaseMessage.LONGEST_TEXT) {
            unfollowed(found, change, message, Phrase.of("chat.unfollowed.long")
                    .with("most", CaseMessage.LONGEST_TEXT));
        } else if (!same) {
            stores.cases().edit(found.number(), entry, text, now);
            tell(found, entry);
        }
    }

    private void withdraw(SupportCase found, long entry, MessageChange change, CaseMessage message) {
        if (found.state().isOpen()) {
            stores.cases().withdraw(found.number(), entry, now);
            tell(found, entry);
        } else {
            unfollowed(found, change, message, Phrase.of("chat.unfollowed.withdrawn"));
        }
    }

    /** Says to its author, and to nobody else, that the case still has what it had. Platforms tell of some edits twice. */
    private void unfollowed(SupportCase found, MessageChange change, CaseMessage message, Phrase why) {
        String surface = change.place().surface();
        String once = "unfollowed:%s:%d:%08x".formatted(
                change.message(),
                found.number().value(),
                change.text().map(String::hashCode).orElse(0));
        if (!(stores.events().claim(surface, once, now) instanceof Claim.Ours)) {
            return;
        }
        stores.events().finish(surface, once, Reply.nothing());
        news().unfollowed(found, message.author(), why);
    }

    private void tell(SupportCase found, long entry) {
        stores.cases()
                .message(found.number(), entry)
                .ifPresent(message -> news().changed(found, entry, message));
    }

    private CaseNews news() {
        return new CaseNews(stores, catalogs, settings, now);
    }
}
