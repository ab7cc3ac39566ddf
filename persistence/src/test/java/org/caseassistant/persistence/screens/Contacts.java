package org.caseassistant.persistence.screens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.persistence.conversations.SamplePeople;

/** The directory as staff see it, and cases that ask to change it. */
final class Contacts implements Scenario {
    private int last;

    @Override
    public void play(Stage stage) {
        changes(stage);
        obstacles(stage);
        declined(stage);
        others(stage);
        lists(stage);
    }

    /** Opens a case that asks for this; its number. */
    private String open(
            Stage stage, String requestType, String first, String lastName, String email, Map<String, Answer> more) {
        last++;
        return stage.stored(stores -> {
            var maria = (Contact) stores.directory().personByEmail(SamplePeople.MARIA).orElseThrow();
            Account account = stores.directory().account("Northfield Public Schools").orElseThrow();
            var answers = new LinkedHashMap<String, Answer>();
            answers.put("account", new Answer.OfAccount(account.id(), account.name()));
            answers.put("contact", new Answer.OfContact(maria.id(), maria.fullName()));
            answers.put("request-type", new Answer.Choices(List.of(requestType)));
            answers.put("contact-first-name", new Answer.Name(first));
            answers.put("contact-last-name", new Answer.Name(lastName));
            answers.put("contact-email", new Answer.Email(email));
            List.of("contact-title", "contact-primary-phone", "contact-secondary-phone", "contact-type",
                    "area-of-responsibility", "contact-replacement-name")
                    .forEach(field -> Optional.ofNullable(more.get(field)).ifPresent(one -> answers.put(field, one)));
            return stores.caseWrites()
                    .open(
                            new NewCase(
                                    new DraftId("contacts" + last), "modify-support-contacts",
                                    stage.catalog().current().version(), "account-management", account.id(),
                                    maria.id(), maria.id(), "Our contacts", Optional.of("low"), answers, stage.now(),
                                    "test"),
                            maria.fullName());
        }).toString();
    }

    private static Map<String, Answer> profile(String title, String phone, String type, String area) {
        return Map.of(
                "contact-title", new Answer.Text(title),
                "contact-primary-phone", new Answer.Phone(phone, Optional.empty()),
                "contact-secondary-phone", new Answer.Phone(phone, Optional.of("12")),
                "contact-type", new Answer.Choices(List.of(type)),
                "area-of-responsibility", new Answer.Choices(List.of(area)));
    }

    private static Map<String, Answer> type(String type) {
        return Map.of("contact-type", new Answer.Choices(List.of(type)));
    }

    private static void approve(Stage stage, String number) {
        stage.nora.says("/case view " + number);
        stage.nora.presses("Approve");
        stage.nora.presses("Yes, change the contacts");
    }

    private void changes(Stage stage) {
        stage.nora.in("accounts", "/desk here account management");
        stage.nora.says("/contact show " + SamplePeople.AISHA);
        stage.scene("A contact is added");
        String adding = open(stage, "add", "Jordan", "Rivera", "jordan@northfield.example.org",
                profile("Food Service Director", "+16125550144", "technical", "food-service"));
        approve(stage, adding);
        stage.nora.says("/contact show jordan@northfield.example.org");
        stage.scene("A contact is changed, after the directory changed meanwhile");
        String changing = open(stage, "modify", "Aisha", "Johnson", SamplePeople.AISHA,
                profile("Director of Technology", "+16125550199", "authorized", "sis"));
        stage.nora.says("/case view " + changing);
        stage.nora.presses("Approve");
        stage.stored(stores -> {
            var aisha = (Contact) stores.directory().personByEmail(SamplePeople.AISHA).orElseThrow();
            stores.directory()
                    .changeContacts(Map.of(
                            aisha.id(),
                            new ContactProfile("Aisha", "Reed", SamplePeople.AISHA, aisha.type(), aisha.accounts())));
            return true;
        });
        stage.nora.presses("Yes, change the contacts");
        stage.nora.presses("Yes, change the contacts");
        stage.nora.presses("Yes, change the contacts");
        stage.scene("A contact gets another address");
        approve(stage, open(stage, "modify", "Aisha", "Johnson", "a.johnson@northfield.example.org", Map.of()));
        stage.aisha.says("/case list");
        stage.scene("A contact takes the place of another");
        Contact grace = stage.stored(
                stores -> (Contact) stores.directory().personByEmail(SamplePeople.GRACE).orElseThrow());
        approve(stage, open(stage, "replace", "Priya", "Shah", "priya@northfield.example.org", Map.of(
                "contact-replacement-name", new Answer.OfContact(grace.id(), grace.fullName()),
                "contact-type", new Answer.Choices(List.of("read-only")),
                "area-of-responsibility", new Answer.Choices(List.of("finance")))));
        stage.grace.says("/case list");
        stage.scene("A contact of two accounts leaves one and comes back");
        approve(stage, open(stage, "remove", "Daniel", "Okafor", SamplePeople.DANIEL, Map.of()));
        approve(stage, open(stage, "add", "Daniel", "Okafor", SamplePeople.DANIEL, type("authorized")));
        stage.scene("A contact is removed");
        approve(stage, open(stage, "remove", "Jordan", "Rivera", "jordan@northfield.example.org", Map.of()));
    }

    private void ask(Stage stage, String number) {
        stage.nora.says("/case view " + number);
        stage.nora.presses("Approve");
    }

    private void obstacles(Stage stage) {
        stage.scene("What cannot be approved");
        ask(stage, open(stage, "modify", "Ann", "Unknown", "ann@northfield.example.org", type("technical")));
        ask(stage, open(stage, "add", "Maria", "Lopez", SamplePeople.MARIA, type("technical")));
        ask(stage, open(stage, "add", "Nora", "Chen", SamplePeople.NORA, type("authorized")));
        ask(stage, open(stage, "modify", "Maria", "Lopez", SamplePeople.MARIA, Map.of()));
        ask(stage, open(stage, "add", "Jo", "Doe", "jo@northfield.example.org", Map.of()));
        ask(stage, open(stage, "replace", "Jo", "Doe", "jo@northfield.example.org", type("technical")));
        ask(stage, open(stage, "modify", "Daniel", "Okafor", SamplePeople.DANIEL, type("read-only")));
        stage.scene("The last authorized contact");
        approve(stage, open(stage, "remove", "Daniel", "Okafor", SamplePeople.DANIEL, Map.of()));
        approve(stage, open(stage, "remove", "Aisha", "Johnson", "a.johnson@northfield.example.org", Map.of()));
        ask(stage, open(stage, "remove", "Maria", "Lopez", SamplePeople.MARIA, Map.of()));
    }

    private void declined(Stage stage) {
        stage.scene("It is declined");
        String number = open(stage, "remove", "Maria", "Lopez", SamplePeople.MARIA, Map.of());
        stage.nora.says("/case view " + number);
        stage.nora.presses("Decline");
        stage.nora.says("no");
        stage.nora.presses("Decline");
        stage.nora.says("She is your only contact.");
        stage.nora.pressesId("move:" + number.replace("CS-", "") + ":approve:ask:submitted");
        stage.nora.pressesId("approve:" + number.replace("CS-", "") + ":0");
        stage.nora.pressesId("approve:9999:0");
    }

    private void others(Stage stage) {
        stage.scene("Nobody else approves");
        String number = open(stage, "add", "Jo", "Doe", "jo@northfield.example.org", type("technical"));
        for (Player player : List.of(stage.maria, stage.daniel, stage.sam, stage.stranger)) {
            player.says("/case view " + number);
            player.pressesId("move:" + number.replace("CS-", "") + ":approve:ask:submitted");
            player.pressesId("approve:" + number.replace("CS-", "") + ":0");
        }
    }

    private static void lists(Stage stage) {
        stage.scene("The directory");
        for (Player player : List.of(stage.maria, stage.paula, stage.sam)) {
            player.says("/contact list", "/contact show " + SamplePeople.MARIA);
        }
        stage.stored(stores -> {
            Account many = stores.directory().addAccount("Many Schools", Stage.CHICAGO);
            stores.directory().addAccount("Many More Schools", Stage.CHICAGO);
            IntStream.range(0, 21)
                    .forEach(i -> stores.directory()
                            .addContact("C" + i, "Many", "c" + i + "@many.example.org", ContactType.READ_ONLY,
                                    List.of(many)));
            return true;
        });
        stage.sam.says("/contact list");
        stage.sam.presses("Show more");
        stage.sam.presses("Show more");
        stage.sam.says("/contact list many", "/contact list many more", "/contact list Many Schools");
        stage.sam.presses("Show more");
        stage.sam.presses("Show more");
        stage.sam.pressesId("contacts:999:");
        stage.sam.pressesId("contacts:999:1");
        stage.maria.pressesId("contacts:1:");
        stage.sam.says("/contact show c20@many.example.org", "/contact show " + SamplePeople.NORA, "/contact show");
    }
}
