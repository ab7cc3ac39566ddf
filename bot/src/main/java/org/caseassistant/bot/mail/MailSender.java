package org.caseassistant.bot.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.caseassistant.bot.config.MailSettings;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.delivery.LetterDelivery;

/** Hands letters to an SMTP server, one connection each. Takes at most about a minute. */
public final class MailSender {
    private static final String PATIENCE_MILLISECONDS = "15000";
    private static final String LOOPBACK = "127\\.0\\.0\\.1|localhost|\\[?::1\\]?";

    private final MailSettings settings;
    private final Session session;

    /** For a server. */
    public MailSender(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings), authenticator(settings.login()));
    }

    private static Properties properties(MailSettings settings) {
        String smtp = settings.tls() ? "mail.smtps." : "mail.smtp.";
        // A password must not travel in the clear.
        boolean secret = settings.login().isPresent() && !settings.host().matches(LOOPBACK);
        var properties = new Properties();
        properties.putAll(Map.of(
                "mail.transport.protocol", settings.tls() ? "smtps" : "smtp",
                smtp + "host", settings.host(),
                smtp + "port", String.valueOf(settings.port()),
                smtp + "auth", String.valueOf(settings.login().isPresent()),
                smtp + "starttls.enable", "true",
                smtp + "starttls.required", String.valueOf(secret && !settings.tls()),
                smtp + "ssl.checkserveridentity", "true",
                smtp + "connectiontimeout", PATIENCE_MILLISECONDS,
                smtp + "timeout", PATIENCE_MILLISECONDS,
                smtp + "writetimeout", PATIENCE_MILLISECONDS));
        return properties;
    }

    private static Authenticator authenticator(Optional<MailSettings.Login> login) {
        return login.<Authenticator>map(known -> new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(known.user(), known.password());
            }
        }).orElse(null);
    }

    /**
     * Sends a letter. It carries the same message id on every attempt, so that one that arrives twice can be told.
     *
     * @throws MessagingException if the server did not take it
     */
    void send(LetterDelivery delivery) throws MessagingException {
        send(
                delivery.letter(),
                id("letter-" + delivery.id() + "-" + delivery.writtenAt().toEpochMilli()),
                delivery.writtenAt());
    }

    /**
     * Sends a letter.
     *
     * @param id its message id, from {@link #id}; the same on every attempt
     * @throws MessagingException if the server did not take it
     */
    void send(Letter letter, String id, Instant writtenAt) throws MessagingException {
        var message = new OwnId(session, id);
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(writtenAt));
        // Programs that answer by themselves, such as when somebody is on holiday, should not.
        message.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : letter.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        if (letter.html().isPresent()) {
            var text = new MimeBodyPart();
            text.setText(letter.text(), StandardCharsets.UTF_8.name());
            var html = new MimeBodyPart();
            html.setText(letter.html().get(), StandardCharsets.UTF_8.name(), "html");
            message.setContent(new MimeMultipart("alternative", text, html));
        } else {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
        }
        Transport.send(message);
    }

    /** The message id of this name, at the domain that e-mails come from. */
    String id(String name) {
        return "<" + name + "@" + settings.from().replaceFirst("^.*@", "") + ">";
    }

    /** A message that keeps the id it was given. */
    private static final class OwnId extends MimeMessage {
        private final String id;

        OwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
