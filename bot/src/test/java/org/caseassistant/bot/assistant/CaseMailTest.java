package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.GRACE;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.button;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.config.MailSettings;
import org.caseassistant.bot.mail.MailSender;
import org.caseassistant.bot.mail.MailWorker;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts who do not chat are e-mailed what the staff write to them. */
class CaseMailTest {
    private final Chat chat = new Chat();
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void aCaseOfSomebodyWhoDoesNotChat() {
        server.start();
        Reply review = chat.types(
                MARIA, "/case open ask a question", "grace", "low", "Snow day", "How?", "done", "calendar", "skip",
                "skip");
        chat.does(MARIA, button(review, "Submit"));
    }

    @AfterEach
    void stop() {
        server.stop();
        chat.close();
    }

    private void says(String action, String words) {
        chat.does(SAM, new What.Filled(new ControlId("desk:1001:" + action), words));
    }

    private List<MimeMessage> received() {
        var settings = new MailSettings(
                "127.0.0.1", server.getSmtp().getPort(), false, Optional.empty(), "cases@example.org");
        new MailWorker(chat.database.unitOfWork(), new MailSender(settings), chat::now).run();
        return List.of(server.getReceivedMessages());
    }

    @Test
    void aReplyIsMailedToTheContactAloneWithAnAddressToAnswerTo() throws MessagingException, IOException {
        says("note", "Licence expired");
        says("reply", "Mark it in the calendar.");
        says("wait", "Which school?");

        List<MimeMessage> mails = received();
        assertThat(mails).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(GRACE);
            assertThat(mail.getSubject()).isEqualTo("CS-1001: Snow day");
            assertThat(mail.getReplyTo()).singleElement().asString().matches("support\\+[0-9a-f]{32}@example.org");
            assertThat(mail.getContent().toString()).doesNotContain("Licence");
        });
        assertThat(mails.getFirst().getContent().toString().replace("\r", "")).startsWith("""
                Sam Rivera wrote to you about CS-1001: Snow day

                Mark it in the calendar.

                --\s
                You get this e-mail because you are the contact of the case CS-1001""");
        assertThat(mails.getLast().getContent().toString()).contains("Which school?");
        assertThat(mails.getFirst().getReplyTo()).isEqualTo(mails.getLast().getReplyTo());
    }

    @Test
    void aReadOnlyContactIsToldThatItIsResolvedAndNotAskedHowWell() {
        chat.does(GRACE, new What.Pressed(new ControlId("leave:1001")));
        says("resolve", "Done.");

        List<String> told = chat.deliveries().stream()
                .filter(delivery -> delivery.user().filter(user -> user.user().equals(GRACE)).isPresent())
                .map(delivery -> Chat.text(Reply.of(delivery.screen())))
                .toList();
        assertThat(told).singleElement().asString().startsWith("Sam Rivera resolved CS-1001").doesNotContain("[Good]");
    }

    @Test
    void whoChatsOrMaySeeItNoMoreIsNotMailed() {
        chat.does(GRACE, new What.Pressed(new ControlId("leave:1001")));
        says("reply", "Mark it in the calendar.");
        assertThat(received()).isEmpty();

        chat.database.execute("DELETE FROM chat_identity WHERE user_id = '%s'".formatted(GRACE));
        says("reply", "In the calendar.");
        assertThat(received()).hasSize(1);

        chat.database.execute("DELETE FROM contact_account WHERE contact_id IN"
                + " (SELECT id FROM person WHERE email = '%s')".formatted(GRACE));
        says("reply", "Is that what you need?");
        assertThat(received()).hasSize(1);
    }
}
