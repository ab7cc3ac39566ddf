package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.MarkedText;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What is in cases follows the messages in which it was written, as long as the case is open. What is for the staff only
 * stays so, and what becomes a note for them is taken back from the contacts. Where a change is not followed, whoever made
 * it is told.
 */
final class ChangedMessages {
    private final Transaction transaction;
    private final Stores stores;
    private final AssistantSettings settings;

    ChangedMessages(Transaction transaction) {
        this.transaction = transaction;
        this.stores = transaction.stores();
        this.settings = transaction.settings();
    }

    /** What is to be done about this change; empty if nothing is kept of the message. */
    Optional<Runnable> following(MessageChange change) {
        List<Written> written = stores.conversations().written(change.place(), change.message());
        Optional<Holding> holding = stores.conversations().holding(change.place(), change.message());
        return written.isEmpty() && holding.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> {
                    follow(change, written);
                    holding.ifPresent(held -> follow(change, held));
                });
    }

    /** Of what came in one message, the words are what can be changed; all of it goes with the message. */
    private void follow(MessageChange change, List<Written> written) {
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
    private void follow(MessageChange change, Holding holding) {
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
            var _ = book().edit(found.number(), entry, text).done();
        }
    }

    private void withdraw(SupportCase found, long entry, MessageChange change, CaseMessage message) {
        if (found.state().isOpen()) {
            var _ = book().withdraw(found.number(), entry).done();
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
        if (!(stores.events().claim(surface, once, transaction.now()) instanceof Claim.Ours)) {
            return;
        }
        stores.events().finish(surface, once, Reply.nothing());
        tell(found, message.author(), why.with("number", found.number().toString())
                .with("subject", found.content().subject()));
    }

    private void tell(SupportCase found, Actor author, Phrase why) {
        Words words = Words.in(Locale.ENGLISH);
        Screen screen = Screen.of(
                new View.Text(View.Text.Weight.PROBLEM, words.say(why)),
                new View.Buttons(List.of(new CaseControl.ViewCase(found.number()).button(words))));
        Stream<PersonId> person = author.person().stream().map(id -> switch (author.kind()) {
            case CONTACT -> new ContactId(id);
            case STAFF, SYSTEM -> new StaffId(id);
        });
        var readers = new CaseReaders(transaction);
        readers.of(person, found, Actor.system())
                .forEach(reader -> readers.tell(reader, found, Optional.empty(), screen));
    }

    private CaseBook book() {
        return CaseBook.ofRules(transaction);
    }
}
