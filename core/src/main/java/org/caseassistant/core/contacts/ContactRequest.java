package org.caseassistant.core.contacts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.form.Answer;

/**
 * What a case of the portal's type Modify Support Contacts asks for. A case asks for it, whatever its type is called,
 * if it answers the fields {@code request-type} with one of our words, {@code contact-first-name}, {@code
 * contact-last-name} and {@code contact-email}.
 *
 * @param kind what is to be done
 * @param account the account whose contacts change
 * @param firstName first name of the contact who is added, changed or removed
 * @param lastName their last name
 * @param email their e-mail address
 * @param title their position, if it was given
 * @param primaryPhone their main number, if it was given
 * @param secondaryPhone another number, if it was given
 * @param type what they may do, if it was given
 * @param areas what they are the contact for, if it was given
 * @param replaced whose place they take, if that was given
 */
public record ContactRequest(
        Kind kind,
        AccountId account,
        String firstName,
        String lastName,
        String email,
        Optional<String> title,
        Optional<PhoneNumber> primaryPhone,
        Optional<PhoneNumber> secondaryPhone,
        Optional<ContactType> type,
        Optional<Set<String>> areas,
        Optional<ContactId> replaced) {

    /** The portal's "added, modified, or replaced", and removed. */
    public enum Kind {
        /** Somebody becomes a contact. */
        ADD,
        /** What is known of a contact changes. */
        MODIFY,
        /** Somebody takes the place of a contact. */
        REPLACE,
        /** A contact goes. */
        REMOVE
    }

    /** Reads it from a case; empty if the case asks for nothing like it. */
    public static Optional<ContactRequest> of(NewCase content) {
        Map<String, Answer> answers = content.answers();
        Optional<Kind> kind = chosen(answers, "request-type", Kind.values());
        Optional<String> first = words(answers, "contact-first-name");
        Optional<String> last = words(answers, "contact-last-name");
        Optional<String> email = words(answers, "contact-email");
        if (kind.isEmpty() || first.isEmpty() || last.isEmpty() || email.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ContactRequest(
                kind.get(),
                content.account(),
                first.get(),
                last.get(),
                email.get(),
                words(answers, "contact-title"),
                phone(answers, "contact-primary-phone"),
                phone(answers, "contact-secondary-phone"),
                chosen(answers, "contact-type", ContactType.values()),
                areas(answers),
                replaced(answers)));
    }

    private static Optional<String> words(Map<String, Answer> answers, String field) {
        return switch (answers.get(field)) {
            case Answer.Name(String name) -> Optional.of(name);
            case Answer.Email(String address) -> Optional.of(address);
            case Answer.Text(String text) -> Optional.of(text);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<PhoneNumber> phone(Map<String, Answer> answers, String field) {
        return answers.get(field) instanceof Answer.Phone(String number, Optional<String> extension)
                ? Optional.of(new PhoneNumber(number, extension))
                : Optional.empty();
    }

    /** The choices of the catalogue have the ids of our words. */
    private static <E extends Enum<E>> Optional<E> chosen(Map<String, Answer> answers, String field, E[] values) {
        return answers.get(field) instanceof Answer.Choices(List<String> ids)
                ? Arrays.stream(values)
                        .filter(value -> ids.equals(List.of(
                                value.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<Set<String>> areas(Map<String, Answer> answers) {
        return answers.get("area-of-responsibility") instanceof Answer.Choices(List<String> ids)
                ? Optional.of(new LinkedHashSet<>(ids))
                : Optional.empty();
    }

    private static Optional<ContactId> replaced(Map<String, Answer> answers) {
        return answers.get("contact-replacement-name") instanceof Answer.OfContact(ContactId contact, _)
                ? Optional.of(contact)
                : Optional.empty();
    }
}
