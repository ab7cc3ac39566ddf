package org.caseassistant.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Moment;
import org.caseassistant.core.form.Stage;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/** Things to store, and short ways to store them. */
public final class Samples {
    /** The present of the tests, as exact as PostgreSQL keeps it. */
    public static final Instant NOW = Instant.parse("2026-11-23T14:15:16.123456Z");

    /** The catalogue of everything here. */
    public static final String CATALOG = "c0ffee";

    /** Where the first district is. */
    public static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private Samples() {}

    /** One answer of each kind, in an order that is not that of the alphabet. */
    public static Map<String, Answer> answers() {
        var answers = new LinkedHashMap<String, Answer>();
        answers.put("subject", new Answer.Text("Can't log in: \"error\" \\ 1/2 – ünï €\n\tsecond line 😀"));
        answers.put("module", new Answer.Choices(List.of("grading")));
        answers.put("areas", new Answer.Choices(List.of("finance", "attendance")));
        answers.put(
                "issue-began",
                new Answer.Dates(List.of(
                        new Moment(LocalDate.of(2026, 11, 20), Optional.of(LocalTime.of(8, 5)), ZONE))));
        answers.put(
                "consult-dates",
                new Answer.Dates(List.of(
                        new Moment(LocalDate.of(2026, 12, 1), Optional.empty(), ZoneId.of("UTC")),
                        new Moment(LocalDate.of(2024, 2, 29), Optional.of(LocalTime.MIDNIGHT), ZoneId.of("+01:00")))));
        answers.put("email", new Answer.Email("Ann.Bell@north.example"));
        answers.put("phone", new Answer.Phone("+16125550100", Optional.of("0042")));
        answers.put("second-phone", new Answer.Phone("+16125550101", Optional.empty()));
        answers.put("permission", new Answer.Name("Ann O'Bell"));
        answers.put("account", new Answer.OfAccount(new AccountId(9_007_199_254_740_993L), "North Valley"));
        answers.put("contact", new Answer.OfContact(new ContactId(2), "Ann Bell"));
        answers.put(
                "attachment",
                new Answer.Files(List.of(new FileRef("f-1", "screen shot.png", "image/png", 5_000_000_000L))));
        answers.put("agreement", new Answer.Agreed("Restoring may recreate deleted data."));
        return answers;
    }

    /** A screen of one paragraph. */
    public static Screen screen(String text) {
        return Screen.of(View.Text.of(text));
    }

    /** A user at a place, both known by these names. */
    public static Address address(String channel, String user) {
        return new Address(new Place("slack", "T1", channel), new ChatIdentity("slack", "T1", user));
    }

    /** Two districts with two contacts each, and the catalogue. */
    public record World(Account north, Account south, Contact ann, Contact bob, Contact cat, Contact dan) {

        /** Stores it. */
        public static World in(UnitOfWork storage) {
            return storage.inTransaction(World::in);
        }

        private static World in(Stores stores) {
            stores.catalogs().keep(CATALOG, "case-types: []", NOW);
            var people = stores.directory();
            var north = people.addAccount("North Valley", ZONE);
            var south = people.addAccount("South Lake", ZoneId.of("America/New_York"));
            return new World(
                    north,
                    south,
                    people.addContact("Ann", "Bell", "ann@north.example", ContactType.AUTHORIZED, List.of(north)),
                    people.addContact("Bob", "Cole", "bob@north.example", ContactType.TECHNICAL, List.of(north)),
                    people.addContact("Cat", "Dunn", "cat@south.example", ContactType.AUTHORIZED,
                            List.of(south, north)),
                    people.addContact("Dan", "Earl", "dan@south.example", ContactType.READ_ONLY, List.of(south)));
        }

        /** Stores a case with no answers. */
        public CaseNumber open(UnitOfWork storage, String draft, Account account, Contact contact, String department) {
            return storage.inTransaction(
                    stores -> stores.caseWrites().open(newCase(draft, account, contact, contact, department),
                            "Ann Bell"));
        }
    }

    /** A case with no answers. */
    public static NewCase newCase(
            String draft, Account account, Contact contact, Contact openedBy, String department) {
        return new NewCase(
                new DraftId(draft),
                "ask-a-question",
                CATALOG,
                department,
                account.id(),
                contact.id(),
                openedBy.id(),
                "Subject of " + draft,
                Optional.of("medium"),
                Map.of(),
                NOW,
                "console");
    }

    /** A draft with one answer. */
    public static Draft draft(String id, Contact owner, String caseType, Instant updatedAt) {
        var session = new FormSession(
                new DraftId(id),
                caseType,
                CATALOG,
                Map.of("subject", new Answer.Text("Subject of " + id)),
                Set.of(),
                new Stage.Asking("priority"),
                List.of("subject"),
                1);
        return new Draft(owner.id(), session, updatedAt);
    }
}
