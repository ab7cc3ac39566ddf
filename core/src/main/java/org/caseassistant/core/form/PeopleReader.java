package org.caseassistant.core.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;
import org.caseassistant.core.words.Matching;

/** Reads names, accounts and contacts. */
final class PeopleReader {
    private static final int LONGEST_NAME = 80;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'’\\-]*");
    private static final int MOST_NAMED = 12;

    private final Field field;
    private final FormContext context;

    PeopleReader(Field field, FormContext context) {
        this.field = field;
        this.context = context;
    }

    static Verdict name(Field field, FieldKind.PersonName kind, String words, FormContext context) {
        String name = words.replaceAll("\\s+", " ");
        if (kind.signature()) {
            String own = context.actor().fullName();
            return Matching.folded(name).equals(Matching.folded(own))
                    ? new Accepted(new Answer.Name(own))
                    : new Refused(Phrases.about("form.name.signature", field).with("name", own));
        }
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches()
                ? new Accepted(new Answer.Name(name))
                : new Refused(Phrases.about("form.name.bad", field).with("most", LONGEST_NAME));
    }

    Verdict account(Given given) {
        List<Account> mine = context.accounts();
        List<Account> meant =
                switch (given) {
                    case Given.Picked(List<String> ids) ->
                        mine.stream()
                                .filter(account -> ids.equals(List.of(value(account))))
                                .toList();
                    case Given.Typed(String text) ->
                        Matching.find(text, mine, account -> List.of(account.name()));
                    case Given.Day _, Given.Uploaded _ -> List.of();
                };
        if (meant.size() == 1) {
            return new Accepted(answer(meant.getFirst()));
        }
        return refused(
                meant.isEmpty() ? "form.account.unknown" : "form.choice.ambiguous",
                (meant.isEmpty() ? mine : meant).stream().map(Account::name).toList());
    }

    Verdict contact(Given given, Optional<Answer> account) {
        List<Contact> colleagues = context.contactsOf(account);
        List<Contact> meant =
                switch (given) {
                    case Given.Picked(List<String> ids) ->
                        colleagues.stream()
                                .filter(contact -> ids.equals(List.of(value(contact))))
                                .toList();
                    case Given.Typed(String text) when isMyself(text) ->
                        colleagues.stream()
                                .filter(contact -> contact.id().equals(context.actor().id()))
                                .toList();
                    case Given.Typed(String text) ->
                        Matching.find(text, colleagues, contact -> List.of(contact.fullName(), contact.email()));
                    case Given.Day _, Given.Uploaded _ -> List.of();
                };
        if (meant.size() == 1) {
            return new Accepted(answer(meant.getFirst()));
        }
        return refused(
                meant.isEmpty() ? "form.contact.unknown" : "form.choice.ambiguous",
                (meant.isEmpty() ? colleagues : meant)
                        .stream().map(Contact::fullName).toList());
    }

    static Answer.OfAccount answer(Account account) {
        return new Answer.OfAccount(account.id(), account.name());
    }

    static Answer.OfContact answer(Contact contact) {
        return new Answer.OfContact(contact.id(), contact.fullName());
    }

    /** What a menu carries for an account. */
    static String value(Account account) {
        return Long.toString(account.id().value());
    }

    /** What a menu carries for a contact. */
    static String value(Contact contact) {
        return Long.toString(contact.id().value());
    }

    private static boolean isMyself(String text) {
        return switch (Matching.folded(text)) {
            case "me", "myself", "i" -> true;
            default -> false;
        };
    }

    private Refused refused(String key, List<String> names) {
        return new Refused(Phrases.about(key, field)
                .with("options", names.subList(0, Math.min(MOST_NAMED, names.size()))));
    }
}
