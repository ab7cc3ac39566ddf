package org.caseassistant.bot.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.privacy.Held;
import org.caseassistant.core.storage.Stores;

/**
 * Answers people who ask what is held about them, or to have it erased. Each answer is in the audit, by the number of the
 * person only.
 */
public final class ContactRequests {
    private ContactRequests() {}

    /**
     * All that is held about the contacts who have or had this address, as a JSON array; empty if there is none. An
     * address may have been somebody else's before.
     */
    public static Optional<String> export(Stores stores, String email, Instant now) {
        List<ContactId> contacts = stores.erasure().contactsOf(email);
        contacts.forEach(contact -> audit(stores, now, Deed.CONTACT_EXPORTED, "person " + contact.value()));
        return contacts.isEmpty()
                ? Optional.empty()
                : Optional.of(contacts.stream()
                        .map(stores.erasure()::everythingAbout)
                        .collect(Collectors.joining(",\n", "[", "]\n")));
    }

    /**
     * Tells what is held about the contacts who have or had this address, a line each; none if there is none.
     *
     * @param apply whether to erase it too, in the transaction at hand
     */
    public static List<String> erase(Stores stores, String email, boolean apply, Instant now) {
        var lines = new ArrayList<String>();
        for (ContactId contact : stores.erasure().contactsOf(email)) {
            Held held = stores.erasure().held(contact);
            String counts = counts(held);
            lines.add("person %d: %s".formatted(contact.value(), counts));
            if (!held.mentions().isEmpty()) {
                lines.add("Cases of others speak of them; what is to go there is for people to decide: "
                        + held.mentions().stream().map(CaseNumber::toString).collect(Collectors.joining(", ")));
            }
            if (apply) {
                stores.erasure().erase(contact, now);
                audit(stores, now, Deed.CONTACT_ERASED, "person %d: %s".formatted(contact.value(), counts));
            }
        }
        if (!lines.isEmpty()) {
            lines.add(apply ? "Erased." : "Nothing is erased yet; --apply does it.");
        }
        return List.copyOf(lines);
    }

    private static String counts(Held held) {
        return "chat users: %d, drafts: %d, cases that they report: %d (open: %d), files: %d, messages in these cases: %d,"
                .formatted(
                        held.identities(),
                        held.drafts(),
                        held.cases(),
                        held.openCases(),
                        held.files(),
                        held.messages())
                + " messages in cases of others: " + held.messagesElsewhere();
    }

    private static void audit(Stores stores, Instant now, Deed deed, String about) {
        stores.audit().add(AuditEntry.byOperator(now, deed, about));
    }
}
