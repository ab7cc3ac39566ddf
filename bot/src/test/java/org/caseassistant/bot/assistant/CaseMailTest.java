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
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.config.MailSettings;
import org.caseassistant.bot.mail.MailSender;
import org.caseassistant.bot.mail.MailWorker;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
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
        new MailWorker(chat.database.unitOfWork(), new DeliveryCheck(Policy.STRICT), new MailSender(settings),
                chat::now).run();
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
    void whatIsDoneWithoutAWordIsMailedToo() throws MessagingException, IOException {
        says("claim", "");
        says("wait", "");
        says("resolve", "");

        List<MimeMessage> mails = received();
        assertThat(mails).hasSize(2);
        assertThat(mails.getFirst().getContent().toString()).startsWith(
                "Sam Rivera needs an answer from you to go on with CS-1001: Snow day");
        assertThat(mails.getLast().getContent().toString()).startsWith("Sam Rivera resolved CS-1001: Snow day");
    }

    /** Grace speaks with the assistant in this workspace. */
    private void speaksIn(String tenant) {
        var identity = new ChatIdentity("test", tenant, GRACE);
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.directory().link(identity, stores.directory().personByEmail(GRACE).orElseThrow());
            stores.conversations()
                    .focus(new Place("test", tenant, "dm-" + tenant), identity, new Focus.Nothing(), Locale.US);
            return true;
        });
    }

    @Test
    void whoIsServedNoMoreWhereTheyChattedLastIsToldWhereTheyAre() {
        speaksIn("T2");
        says("reply", "Mark it in the calendar.");
        assertThat(received()).hasSize(1);

        chat.does(GRACE, new What.Pressed(new ControlId("leave:1001")));
        speaksIn("T2");
        says("reply", "In the calendar.");
        assertThat(received()).hasSize(1);
        assertThat(chat.deliveries()).anySatisfy(delivery -> {
            assertThat(delivery.place()).isEqualTo(new Place("test", "T1", "dm-" + GRACE));
            assertThat(Chat.text(Reply.of(delivery.screen()))).contains("In the calendar.");
        });
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
    void aLetterThatWaitsIsNotSentToAFormerAddressNorToWhomMaySeeTheCaseNoMore() {
        says("reply", "Mark it in the calendar.");
        chat.database.execute("UPDATE person SET email = 'grace@new.example.org' WHERE email = '%s'".formatted(GRACE));
        assertThat(received()).isEmpty();

        says("reply", "In the calendar.");
        chat.database.execute("DELETE FROM contact_account WHERE contact_id IN"
                + " (SELECT id FROM person WHERE email = 'grace@new.example.org')");
        assertThat(received()).isEmpty();
        assertThat(chat.database.value("SELECT count(*) FROM letter")).isEqualTo(0L);
    }

    @Test
    void aLetterThatWaitsIsWithdrawnAndEditedWithWhatItQuotes() throws MessagingException, IOException {
        marks("a", "Wrong window");
        marks("b", "Which building is it?");
        follows("a", Optional.empty());
        follows("b", Optional.of("Which school is it?"));

        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.getContent().toString())
                .contains("Which school is it?")
                .doesNotContain("building", "Wrong window"));
    }

    private void marks(String event, String words) {
        var place = new Place("test", "T1", "support");
        var department = (String) chat.database.value("SELECT department FROM support_case");
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.desks().open(new Desk(department, place), chat.now());
            return true;
        });
        chat.database.execute("""
                INSERT INTO posted_message (surface, tenant, channel, user_tenant, user_id, message_key, message_id, at)
                VALUES ('test', 'T1', 'support', '', '', 'CS-1001', 'thread', now()) ON CONFLICT DO NOTHING
                """);
        assertThat(Chat.text(chat.does(
                SAM, event, new What.Marked(place, Optional.of("thread"), event, words, List.of())))).isEmpty();
    }

    private void follows(String message, Optional<String> text) {
        assertThat(chat.assistant().follow(new MessageChange(
                "change " + message, new Place("test", "T1", "support"), message,
                Optional.of(new ChatIdentity("test", "T1", SAM)), text))).isTrue();
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
