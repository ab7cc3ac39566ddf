package org.caseassistant.bot.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.bot.config.MailSettings;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Letters against a real SMTP server. */
class MailWorkerTest {
    private static final String TO = "jordan.rivera@lakeside.example.org";

    private final TestDatabase database = TestDatabase.create();
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Instant now = Instant.parse("2026-11-23T16:00:00Z");

    @AfterEach
    void stop() {
        server.stop();
        database.close();
    }

    private MailWorker worker(int port, Optional<MailSettings.Login> login) {
        var settings = new MailSettings("127.0.0.1", port, false, login, "cases@example.org");
        return new MailWorker(database.unitOfWork(), new DeliveryCheck(Policy.STRICT), new MailSender(settings),
                () -> now);
    }

    private MailWorker worker() {
        server.start();
        return worker(server.getSmtp().getPort(), Optional.empty());
    }

    private void write(Letter letter, Duration good) {
        database.unitOfWork().inTransaction(stores -> {
            stores.letters().add(letter, now, now.plus(good));
            return true;
        });
    }

    private Object waiting() {
        return database.value("select count(*) from letter");
    }

    @Test
    void aLetterArrivesOnceWithItsPartsAndHeadersAndIsForgotten() throws Exception {
        MailWorker worker = worker();
        write(
                new Letter(
                        TO,
                        "Störung\r\nBcc: everyone@example.org",
                        "plain ü",
                        Optional.of("<p>rich ü</p>"),
                        Map.of("List-Unsubscribe", "<https://example.org/u>")),
                Duration.ofDays(1));
        worker.run();
        worker.run();

        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getSubject()).isEqualTo("Störung Bcc: everyone@example.org");
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly(TO);
        assertThat(received[0].getHeader("List-Unsubscribe", null)).isEqualTo("<https://example.org/u>");
        assertThat(received[0].getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(received[0].getMessageID()).startsWith("<letter-").endsWith("@example.org>");
        var parts = (MimeMultipart) received[0].getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("plain ü");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>rich ü</p>");
        assertThat(waiting()).isEqualTo(0L);
    }

    @Test
    void aServerThatIsAwayLosesNothing() {
        server.start();
        int port = server.getSmtp().getPort();
        server.stop();
        write(Letter.of(TO, "A subject", "A text"), Duration.ofDays(1));
        worker(port, Optional.empty()).run();
        assertThat(waiting()).isEqualTo(1L);

        MailWorker again = worker();
        again.run();
        assertThat(server.getReceivedMessages()).as("too soon").isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        again.run();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(waiting()).isEqualTo(0L);
    }

    @Test
    void aLetterThatIsOutOfDateIsNotSent() {
        MailWorker worker = worker();
        write(Letter.of(TO, "A subject", "A text"), Duration.ZERO);
        worker.run();
        assertThat(server.getReceivedMessages()).isEmpty();
        database.unitOfWork().inTransaction(stores -> stores.letters().removeOutOfDate(now, 10));
        assertThat(waiting()).isEqualTo(0L);
    }

    @Test
    void theServerIsToldWhoSends() {
        server.setUser("cases", "hush-hush");
        server.start();
        server.getUserManager().setAuthRequired(true);
        int port = server.getSmtp().getPort();
        write(Letter.of(TO, "A subject", "A text"), Duration.ofDays(1));
        worker(port, Optional.of(new MailSettings.Login("cases", "guessed"))).run();
        assertThat(server.getReceivedMessages()).isEmpty();
        now = now.plus(Duration.ofMinutes(3));
        worker(port, Optional.of(new MailSettings.Login("cases", "hush-hush"))).run();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }
}
