package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.button;
import static org.caseassistant.bot.assistant.Chat.text;
import static org.caseassistant.bot.contract.ContactCases.AISHA;
import static org.caseassistant.bot.contract.ContactCases.GRACE;
import static org.caseassistant.bot.contract.ContactCases.JORDAN;
import static org.caseassistant.bot.contract.ContactCases.MARIA;
import static org.caseassistant.bot.contract.ContactCases.PRIYA;

import java.util.List;
import java.util.Map;
import org.caseassistant.bot.contract.ContactCases;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff approve what a case of Modify Support Contacts asks for, and the directory is as they were shown. */
class ContactApprovalTest {
    private static final String NORA = Chat.NORA;
    private static final String DANIEL = "daniel.okafor@riverside.example.org";

    private final Chat chat = new Chat();
    private final ContactCases cases = new ContactCases(chat.database.unitOfWork());

    @AfterEach
    void drop() {
        chat.close();
    }

    private Reply card(CaseNumber number) {
        return chat.types(NORA, "/case view " + number);
    }

    private Reply asked(CaseNumber number) {
        return chat.does(NORA, button(card(number), "Approve"));
    }

    private String approved(CaseNumber number) {
        return text(chat.does(NORA, button(asked(number), "Yes, change the contacts")));
    }

    private CaseState state(CaseNumber number) {
        return chat.cases().stream()
                .filter(found -> found.number().equals(number))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Map<String, Answer> type(String type) {
        return Map.of("contact-type", new Answer.Choices(List.of(type)));
    }

    @Test
    void aContactIsAddedWithTheClosingOfTheCase() {
        CaseNumber number = cases.addJordan();
        assertThat(text(card(number))).contains(
                "If this is approved, Jordan Rivera becomes a contact:",
                "Title: Food Service Director",
                "Primary phone: (612) 555-0144",
                "Type: Technical",
                "Areas of responsibility: Food Service",
                "Accounts: Northfield Public Schools");
        assertThat(cases.inDirectory(JORDAN)).isEmpty();

        assertThat(approved(number))
                .startsWith(number + " is approved and closed.")
                .contains("approved by Nora Chen: Jordan Rivera is a contact.");
        assertThat(cases.inDirectory(JORDAN)).isEqualTo("Jordan Rivera TECHNICAL Food Service Director +16125550144"
                + " [food-service] [Northfield Public Schools]");
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
        assertThat(chat.deeds()).contains("Nora Chen CONTACT_CHANGE_APPROVED " + number);
        assertThat(text(chat.types(JORDAN, "/case list"))).doesNotContain("I do not know you");
    }

    @Test
    void aContactIsChangedAsBeforeAndAfterWereShown() {
        CaseNumber number = cases.modifyAisha();
        assertThat(text(asked(number))).contains(
                "this changes for Aisha Johnson:",
                "Title: Technology Coordinator → Director of Technology",
                "Primary phone: (612) 555-0123 → (612) 555-0199",
                "Type: Technical → Authorized",
                "Areas of responsibility: Finance, SIS → SIS")
                .doesNotContain("First name", "Secondary phone", "Accounts:");

        approved(number);

        assertThat(cases.inDirectory(AISHA)).isEqualTo("Aisha Johnson AUTHORIZED Director of Technology +16125550199"
                + " [sis] [Northfield Public Schools]");
    }

    @Test
    void whoIsReplacedOrRemovedIsNobodyWeKnowAtOnce() {
        assertThat(text(chat.types(GRACE, "/case list"))).doesNotContain("I do not know you");
        CaseNumber replacing = cases.replaceGraceByPriya();
        assertThat(text(asked(replacing))).contains(
                "Grace Miller (" + GRACE + ") is removed as a contact of Northfield Public Schools",
                "Priya Shah becomes a contact");
        approved(replacing);
        assertThat(cases.inDirectory(GRACE)).isEmpty();
        assertThat(cases.inDirectory(PRIYA)).startsWith("Priya Shah READ_ONLY");
        assertThat(text(chat.assistant().handle(chat.interaction(GRACE, "later", new What.Command("case", "list")))))
                .contains("I do not know you");

        approved(cases.removeAisha());
        assertThat(cases.inDirectory(AISHA)).isEmpty();
    }

    @Test
    void whoeverIsAlsoAContactOfOthersStaysThat() {
        CaseNumber leaving = cases.open("remove", "Daniel", "Okafor", DANIEL, Map.of());
        assertThat(text(asked(leaving))).contains("They stay a contact of other accounts.");
        approved(leaving);
        assertThat(cases.inDirectory(DANIEL)).endsWith("[Riverside Unified School District]");

        CaseNumber more = cases.open("add", "Daniel", "Okafor", DANIEL, type("technical"));
        assertThat(text(asked(more))).contains("would get other rights there").doesNotContain("[Yes");
        approved(cases.open("add", "Daniel", "Impostor", DANIEL, type("authorized")));
        assertThat(cases.inDirectory(DANIEL))
                .startsWith("Daniel Okafor AUTHORIZED")
                .endsWith("[Riverside Unified School District, Northfield Public Schools]");
        assertThat(text(asked(cases.open("modify", "Daniel", "Okafor", DANIEL, type("read-only")))))
                .contains("would get other rights there");
    }

    @Test
    void anotherAddressHasToBeProvedAgain() {
        chat.types(AISHA, "/case list");
        CaseNumber number = cases.open("modify", "Aisha", "Johnson", "a.johnson@northfield.example.org", Map.of());
        assertThat(text(asked(number))).contains("have to prove the new address again", AISHA + " → a.johnson@");
        approved(number);

        assertThat(text(chat.assistant().handle(chat.interaction(AISHA, "later", new What.Command("case", "list")))))
                .contains("I do not know you");
    }

    @Test
    void whatCannotBeDoneIsSaidAndNotOffered() {
        assertThat(text(asked(cases.open("modify", "Ann", "Unknown", "ann@northfield.example.org", type("technical")))))
                .contains("the account has no contact with the address ann@northfield.example.org")
                .doesNotContain("[Yes");
        assertThat(text(asked(cases.open("remove", "Tom", "Becker", "tom.becker@riverside.example.org", Map.of()))))
                .contains("the account has no contact");
        assertThat(text(asked(cases.open("add", "Aisha", "Johnson", AISHA, type("technical")))))
                .contains("is the address of a contact of the account already");
        assertThat(text(asked(cases.open("add", "Nora", "Chen", NORA, type("authorized")))))
                .contains("somebody else in the directory has the address");
        assertThat(text(asked(cases.open("modify", "Maria", "Lopez", MARIA, Map.of()))))
                .contains("There is nothing to approve");
        assertThat(text(asked(cases.open("add", "Jo", "Doe", JORDAN, Map.of())))).contains("it does not say whether");
        assertThat(text(asked(cases.open("replace", "Jo", "Doe", JORDAN, type("technical")))))
                .contains("is not a contact of the account any more");
    }

    @Test
    void theLastAuthorizedContactIsWarnedAbout() {
        approved(cases.open("remove", "Daniel", "Okafor", DANIEL, Map.of()));
        assertThat(text(asked(cases.open("remove", "Maria", "Lopez", MARIA, Map.of()))))
                .contains("nobody of the account would be an Authorized contact", "[Yes, change the contacts]");
        assertThat(text(asked(cases.removeAisha()))).doesNotContain("nobody of the account");
    }

    @Test
    void whatIsApprovedIsWhatWasShown() {
        CaseNumber number = cases.modifyAisha();
        What.Pressed yes = button(asked(number), "Yes, change the contacts");
        chat.database.unitOfWork().inTransaction(stores -> {
            Contact aisha = (Contact) stores.directory().personByEmail(AISHA).orElseThrow();
            stores.directory().changeContacts(Map.of(aisha.id(), new Contact(
                    aisha.id(), "Aisha", "Reed", AISHA, aisha.type(), aisha.accounts()).profile()));
            return true;
        });

        Reply again = chat.does(NORA, yes);
        assertThat(text(again)).startsWith("Nothing was changed now").contains("Last name: Reed → Johnson");
        assertThat(state(number)).isEqualTo(CaseState.SUBMITTED);
        chat.does(NORA, button(again, "Yes, change the contacts"));
        assertThat(state(number)).isEqualTo(CaseState.CLOSED);
        assertThat(text(chat.does(NORA, yes))).contains("Nothing was changed now: " + number);
    }

    @Test
    void itIsDeclinedInWordsAndNothingChanges() {
        CaseNumber number = cases.removeAisha();
        chat.does(NORA, button(card(number), "Decline"));
        String card = text(chat.types(NORA, "She is your only contact for finance."));

        assertThat(card).startsWith(number + " is declined and closed.")
                .contains("declined by Nora Chen: She is your only contact for finance.");
        assertThat(cases.inDirectory(AISHA)).isNotEmpty();
        assertThat(chat.deeds()).contains("Nora Chen CONTACT_CHANGE_DECLINED " + number);
    }

    @Test
    void nobodyElseApprovesOrIsShownWhatWouldChange() {
        CaseNumber number = cases.addJordan();
        What.Pressed yes = button(asked(number), "Yes, change the contacts");
        for (String email : List.of(MARIA, DANIEL, GRACE, "tom.becker@riverside.example.org",
                "sam.rivera@support.example.org")) {
            assertThat(text(chat.types(email, "/case view " + number)))
                    .doesNotContain("If this is approved", "[Approve]");
            chat.does(email, yes);
            assertThat(cases.inDirectory(JORDAN)).as(email).isEmpty();
        }
        assertThat(state(number)).isEqualTo(CaseState.SUBMITTED);
    }
}
