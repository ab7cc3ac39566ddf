package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Cases with which Maria Lopez of Northfield asks for changes of its contacts. */
public final class ContactCases {
    public static final String MARIA = "maria.lopez@northfield.example.org";
    public static final String AISHA = "aisha.johnson@northfield.example.org";
    public static final String GRACE = "grace.miller@northfield.example.org";
    public static final String JORDAN = "jordan.rivera@northfield.example.org";
    public static final String PRIYA = "priya.shah@northfield.example.org";

    private final UnitOfWork storage;
    private int last;

    public ContactCases(UnitOfWork storage) {
        this.storage = storage;
    }

    /** A case of this request type about somebody; what else it answers can be given too. */
    public CaseNumber open(String requestType, String first, String lastName, String email, Map<String, Answer> more) {
        last++;
        return storage.inTransaction(stores -> {
            Contact maria = contact(stores, MARIA);
            Account account = maria.accounts().getFirst();
            var answers = new LinkedHashMap<String, Answer>();
            answers.put("account", new Answer.OfAccount(account.id(), account.name()));
            answers.put("contact", new Answer.OfContact(maria.id(), maria.fullName()));
            answers.put("request-type", new Answer.Choices(List.of(requestType)));
            answers.put("contact-first-name", new Answer.Name(first));
            answers.put("contact-last-name", new Answer.Name(lastName));
            answers.put("contact-email", new Answer.Email(email));
            answers.putAll(more);
            return stores.caseWrites()
                    .open(
                            new NewCase(
                                    new DraftId("contacts" + last),
                                    "modify-support-contacts",
                                    CatalogReader.builtIn().version(),
                                    "account-management",
                                    account.id(),
                                    maria.id(),
                                    maria.id(),
                                    "Our contacts",
                                    Optional.of("low"),
                                    answers,
                                    Instant.parse("2026-11-23T16:00:00Z"),
                                    "test"),
                            maria.fullName());
        });
    }

    public CaseNumber addJordan() {
        return open("add", "Jordan", "Rivera", JORDAN, Map.of(
                "contact-title", new Answer.Text("Food Service Director"),
                "contact-primary-phone", new Answer.Phone("+16125550144", Optional.empty()),
                "contact-type", new Answer.Choices(List.of("technical")),
                "area-of-responsibility", new Answer.Choices(List.of("food-service"))));
    }

    public CaseNumber modifyAisha() {
        return open("modify", "Aisha", "Johnson", AISHA, Map.of(
                "contact-title", new Answer.Text("Director of Technology"),
                "contact-primary-phone", new Answer.Phone("+16125550199", Optional.empty()),
                "contact-type", new Answer.Choices(List.of("authorized")),
                "area-of-responsibility", new Answer.Choices(List.of("sis"))));
    }

    public CaseNumber replaceGraceByPriya() {
        Contact grace = storage.inTransaction(stores -> contact(stores, GRACE));
        return open("replace", "Priya", "Shah", PRIYA, Map.of(
                "contact-replacement-name", new Answer.OfContact(grace.id(), grace.fullName()),
                "contact-type", new Answer.Choices(List.of("read-only")),
                "area-of-responsibility", new Answer.Choices(List.of("finance"))));
    }

    public CaseNumber removeAisha() {
        return open("remove", "Aisha", "Johnson", AISHA, Map.of());
    }

    /** How a member of the staff approves on a platform. */
    public interface Desk {
        /** Opens a case, presses Approve, and reads what would change. */
        String asks(CaseNumber number);

        /** Confirms it, and reads what came of it. */
        String confirms();
    }

    /** Approves a case of each kind; before and after each one the directory is as the staff were shown. */
    public void approveEachKind(Desk desk) {
        assertThat(desk.asks(addJordan())).contains("Jordan Rivera becomes a contact", "Food Service Director");
        assertThat(inDirectory(JORDAN)).isEmpty();
        assertThat(desk.confirms()).contains("is approved and closed");
        assertThat(inDirectory(JORDAN)).isEqualTo("Jordan Rivera TECHNICAL Food Service Director +16125550144"
                + " [food-service] [Northfield Public Schools]");

        assertThat(desk.asks(modifyAisha())).contains(
                "this changes for Aisha Johnson", "Technology Coordinator → Director of Technology",
                "Technical → Authorized");
        assertThat(inDirectory(AISHA)).contains("TECHNICAL");
        assertThat(desk.confirms()).contains("is approved and closed");
        assertThat(inDirectory(AISHA)).isEqualTo("Aisha Johnson AUTHORIZED Director of Technology +16125550199"
                + " [sis] [Northfield Public Schools]");

        assertThat(desk.asks(replaceGraceByPriya())).contains("Grace Miller", "is removed", "Priya Shah becomes");
        assertThat(inDirectory(GRACE)).isNotEmpty();
        assertThat(desk.confirms()).contains("is approved and closed");
        assertThat(inDirectory(GRACE)).isEmpty();
        assertThat(inDirectory(PRIYA)).isEqualTo("Priya Shah READ_ONLY - - [finance] [Northfield Public Schools]");

        assertThat(desk.asks(removeAisha())).contains("Aisha Johnson", "is removed");
        assertThat(desk.confirms()).contains("is approved and closed");
        assertThat(inDirectory(AISHA)).isEmpty();
    }

    private static Contact contact(Stores stores, String email) {
        return (Contact) stores.directory().personByEmail(email).orElseThrow();
    }

    /** Somebody as the directory has them, in one line; empty if they are not in it. */
    public String inDirectory(String email) {
        return storage.inTransaction(stores -> stores.directory()
                .personByEmail(email)
                .map(Contact.class::cast)
                .map(contact -> "%s %s %s %s %s %s".formatted(
                        contact.fullName(),
                        contact.type(),
                        contact.profile().title().orElse("-"),
                        contact.profile().primaryPhone().map(phone -> phone.stored()).orElse("-"),
                        contact.profile().areas().stream().sorted().toList(),
                        contact.accounts().stream().map(Account::name).toList()))
                .orElse(""));
    }
}
