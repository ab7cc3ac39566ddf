package org.caseassistant.core.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/**
 * Shows contacts to those of the staff who may see them. Telephone numbers are only on the screen of one contact, and
 * every look is written to the audit.
 */
final class ContactScreens {
    private static final int PAGE = 10;
    private static final int MOST_NAMED = 10;
    private static final String AREAS = "area-of-responsibility";

    private final Turn turn;

    ContactScreens(Turn turn) {
        this.turn = turn;
    }

    /** {@code /contact list} of the account that these words name; of all if there are none. */
    Reply list(String name) {
        if (!turn.may(Act.SEE_CONTACTS)) {
            return turn.say("chat.contacts.refused");
        }
        if (name.isBlank()) {
            return page(Optional.empty(), Optional.empty());
        }
        List<Account> meant = turn.stores()
                .directory()
                .account(name.strip())
                .map(List::of)
                .orElseGet(() -> Matching.find(
                        name, turn.stores().directory().accounts(), account -> List.of(account.name())));
        return switch (meant.size()) {
            case 0 -> turn.say(Phrase.of("chat.contacts.no-account").with("name", name.strip()));
            case 1 -> page(Optional.of(meant.getFirst().id()), Optional.empty());
            default -> turn.say(Phrase.of("chat.contacts.several")
                    .with("name", name.strip())
                    .with("accounts", String.join("; ", meant.stream()
                            .limit(MOST_NAMED)
                            .map(Account::name)
                            .toList())));
        };
    }

    /** The contacts that come after this one. */
    Reply page(Optional<AccountId> account, Optional<ContactId> after) {
        if (!turn.may(Act.SEE_CONTACTS)) {
            return turn.say("chat.contacts.refused");
        }
        List<Contact> found = turn.stores().directory().contacts(account, "", after, PAGE + 1);
        if (found.isEmpty()) {
            return turn.say(after.isPresent() ? "chat.contacts.end" : "chat.contacts.none");
        }
        audit(Deed.CONTACTS_LISTED, account.map(id -> "account " + id.value()).orElse("all accounts"));
        List<Contact> page = found.subList(0, Math.min(PAGE, found.size()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.contacts.title")));
        views.add(new View.FieldList(page.stream().map(this::line).toList()));
        views.add(View.Text.of(turn.words()
                .say(Phrase.of("chat.contacts.how").with("email", page.getFirst().email()))));
        if (found.size() > PAGE) {
            views.add(new View.Buttons(List.of(new View.Button(
                    new PeopleControl.MoreContacts(page.getLast().id(), account).id(),
                    turn.words().say("chat.action.more"),
                    View.Button.Style.NORMAL))));
        }
        return Reply.of(new Screen(views));
    }

    private Entry line(Contact contact) {
        return new Entry(
                contact.fullName(), contact.email() + "\n" + type(contact) + " · " + accounts(contact, " · "));
    }

    private String type(Contact contact) {
        return turn.words()
                .say(Phrase.of("chat.contacts.type").with("type", contact.type().name().toLowerCase(Locale.ROOT)));
    }

    private static String accounts(Contact contact, String between) {
        return contact.accounts().stream().map(Account::name).collect(Collectors.joining(between));
    }

    /** {@code /contact show} of one address. */
    Reply asked(String argument) {
        return argument.isEmpty() || argument.split("\\s+", -1).length > 1
                ? turn.say("chat.contacts.show-how")
                : show(argument);
    }

    /** {@code /contact show}: all that is known of the contact with this address. */
    Reply show(String email) {
        if (!turn.may(Act.SEE_CONTACTS)) {
            return turn.say("chat.contacts.refused");
        }
        return turn.stores().directory().personByEmail(email).orElse(null) instanceof Contact contact
                ? card(contact)
                : turn.say(Phrase.of("chat.contacts.unknown").with("email", email));
    }

    private Reply card(Contact contact) {
        audit(Deed.CONTACT_SHOWN, "person " + contact.id().value());
        ContactProfile profile = contact.profile();
        var entries = new ArrayList<Entry>();
        entries.add(new Entry(turn.words().say("chat.contacts.email"), profile.email()));
        entries.add(new Entry(turn.words().say("chat.contacts.contact-type"), type(contact)));
        entries.add(new Entry(turn.words().say("chat.contacts.accounts"), accounts(contact, "\n")));
        profile.title().ifPresent(title -> entries.add(new Entry(turn.words().say("chat.contacts.job"), title)));
        profile.primaryPhone()
                .map(turn.format()::phone)
                .ifPresent(phone -> entries.add(new Entry(turn.words().say("chat.contacts.primary-phone"), phone)));
        profile.secondaryPhone()
                .map(turn.format()::phone)
                .ifPresent(phone -> entries.add(new Entry(turn.words().say("chat.contacts.secondary-phone"), phone)));
        if (!profile.areas().isEmpty()) {
            entries.add(new Entry(turn.words().say("chat.contacts.areas"), areas(profile)));
        }
        return Reply.of(new Screen(List.of(new View.Heading(contact.fullName()), new View.FieldList(entries))));
    }

    private String areas(ContactProfile profile) {
        List<Option> options = Optional.ofNullable(turn.catalogs().current().fields().get(AREAS))
                .map(field -> field.kind() instanceof FieldKind.MultiChoice(var all) ? all : List.<Option>of())
                .orElse(List.of());
        return profile.areas().stream()
                .map(id -> options.stream()
                        .filter(option -> option.id().equals(id))
                        .map(Option::label)
                        .findFirst()
                        .orElse(id))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private void audit(Deed deed, String about) {
        turn.stores().audit().add(AuditEntry.by(turn.person(), turn.now(), deed, about));
    }
}
