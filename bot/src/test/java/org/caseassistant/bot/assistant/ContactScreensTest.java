package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.ZoneId;
import java.util.List;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.ContactType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What staff see of contacts. */
class ContactScreensTest {
    private final Chat chat = new Chat();

    @AfterEach
    void drop() {
        chat.close();
    }

    @Test
    void oneContactIsShownWithAllThatIsKnownAndThatIsWrittenDown() {
        assertThat(text(chat.types(SAM, "/contact show Aisha.Johnson@northfield.example.org")))
                .isEqualTo("""
                        Aisha Johnson
                        E-mail: aisha.johnson@northfield.example.org
                        Contact type: Technical
                        Accounts: Northfield Public Schools
                        Title: Technology Coordinator
                        Primary phone: (612) 555-0123
                        Secondary phone: (612) 555-0187 ext. 4
                        Areas of responsibility: Finance, SIS""");
        assertThat(chat.deeds()).singleElement().asString().matches("Sam Rivera CONTACT_SHOWN person \\d+");
    }

    @Test
    void staffAndNobodyAreNoContacts() {
        assertThat(text(chat.types(SAM, "/contact show " + NORA)))
                .isEqualTo(text(chat.types(SAM, "/contact show nobody@elsewhere.example.org"))
                        .replace("nobody@elsewhere.example.org", NORA))
                .startsWith("No contact in the directory has the address");
        assertThat(text(chat.types(SAM, "/contact show"))).startsWith("Type /contact show and an e-mail address");
        assertThat(chat.deeds()).isEmpty();
    }

    @Test
    void anAccountsContactsAreListedWithoutTelephoneNumbers() {
        String listed = text(chat.types(SAM, "/contact list riverside"));

        assertThat(listed)
                .contains("Tom Becker: tom.becker@riverside.example.org\nTechnical · Riverside Unified School District")
                .contains("Daniel Okafor: " + DANIEL)
                .doesNotContain("Maria", "+1");
        assertThat(text(chat.types(SAM, "/contact list"))).contains("Maria", "Tom").doesNotContain("+1", "Show more");
        assertThat(chat.deeds())
                .satisfiesExactly(
                        first -> assertThat(first).matches("Sam Rivera CONTACTS_LISTED account \\d+"),
                        second -> assertThat(second).isEqualTo("Sam Rivera CONTACTS_LISTED all accounts"));
    }

    @Test
    void theAccountMustBeClear() {
        assertThat(text(chat.types(SAM, "/contact list Atlantis")))
                .startsWith("There is no account called \"Atlantis\".");
        chat.database.unitOfWork().inTransaction(stores -> stores.directory()
                .addAccount("Riverside Charter School", ZoneId.of("UTC")));
        assertThat(text(chat.types(SAM, "/contact list riverside")))
                .contains("Riverside Charter School; Riverside Unified School District");
        assertThat(text(chat.types(SAM, "/contact list riverside charter school"))).isEqualTo("There are no contacts.");
    }

    @Test
    void aLongListIsTurnedPageByPage() {
        chat.database.unitOfWork().inTransaction(stores -> {
            var directory = stores.directory();
            var account = directory.account("Riverside Unified School District").orElseThrow();
            for (int i = 10; i < 30; i++) {
                directory.addContact(
                        "Zoe", "Zed" + i, "zed" + i + "@z.example.org", ContactType.TECHNICAL, List.of(account));
            }
            return true;
        });
        Reply first = chat.types(SAM, "/contact list riverside");
        assertThat(text(first)).contains("Tom Becker", "Zed17").doesNotContain("Zed18");
        Reply second = chat.does(SAM, Chat.button(first, "Show more"));
        assertThat(text(second)).contains("Zed18", "Zed27").doesNotContain("Zed17", "Zed28");
        Reply third = chat.does(SAM, Chat.button(second, "Show more"));
        assertThat(text(third)).contains("Zed28", "Zed29").doesNotContain("Show more");
    }

    @Test
    void contactsAreNotShownToContactsByWhateverTheySend() {
        for (String command : List.of("/contact list", "/contact show " + DANIEL, "/contact list riverside")) {
            assertThat(text(chat.types(MARIA, command)))
                    .isEqualTo("Only those of the support staff who work cases may see contacts.");
        }
        assertThat(text(chat.does(MARIA, new What.Pressed(new ControlId("contacts:0:")))))
                .isEqualTo("Only those of the support staff who work cases may see contacts.");
        assertThat(text(chat.does(SAM, new What.Pressed(new ControlId("contacts:x:'")))))
                .doesNotContain("@");
        assertThat(chat.deeds()).isEmpty();
    }
}
