package org.caseassistant.bot.config;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.caseassistant.bot.config.MailSettings.Login;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads the variables about e-mail. */
final class MailSettingsReader {
    private static final String URL = "smtp://USER:PASSWORD@HOST:PORT or smtps://, special characters as %-codes, for"
            + " example smtps://cases:change-me@mail.example.org:465";
    private static final String FROM = "an e-mail address, for example cases@example.org";
    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    private final Values values;

    MailSettingsReader(Values values) {
        this.values = values;
    }

    /** The settings; empty if there is no server, and if something is wrong with them. */
    Optional<MailSettings> read() {
        Optional<URI> server = values.value(Variable.MAIL_URL, URL, MailSettingsReader::server);
        Optional<String> from = values.value(Variable.MAIL_FROM, FROM, MailSettingsReader::address);
        boolean url = values.text(Variable.MAIL_URL).isPresent();
        boolean sender = values.text(Variable.MAIL_FROM).isPresent();
        if (url && !sender) {
            values.problem(Variable.MAIL_FROM.name(), "it is not set, but MAIL_URL is", FROM);
        }
        if (sender && !url) {
            values.problem(Variable.MAIL_URL.name(), "it is not set, but MAIL_FROM is", URL);
        }
        return server.flatMap(uri -> from.map(address -> settings(uri, address)));
    }

    /** Where e-mails about cases are answered to; empty if none are to be sent. */
    Optional<String> caseReplies() {
        Optional<String> address = values.value(
                Variable.MAIL_CASE_REPLIES,
                "an e-mail address without a plus sign, for example support@example.org",
                MailSettingsReader::plain);
        if (address.isPresent() && values.text(Variable.MAIL_URL).isEmpty()) {
            values.problem(Variable.MAIL_URL.name(), "it is not set, but MAIL_CASE_REPLIES is", URL);
        }
        return address;
    }

    private static String plain(String text) throws UnusableException {
        if (text.contains("+")) {
            throw new UnusableException("'" + text + "' has a plus sign, after which the token is to come");
        }
        return address(text);
    }

    private static MailSettings settings(URI uri, String from) {
        boolean tls = uri.getScheme().equals("smtps");
        int usual = tls ? SUBMISSION_OVER_TLS : SUBMISSION;
        return new MailSettings(uri.getHost(), uri.getPort() < 0 ? usual : uri.getPort(), tls, login(uri), from);
    }

    private static Optional<Login> login(URI uri) {
        return Optional.ofNullable(uri.getRawUserInfo())
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length == 2)
                .map(parts -> new Login(decoded(parts[0]), decoded(parts[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Never quoted in a problem: it may hold a password. */
    private static URI server(String text) throws UnusableException {
        try {
            URI uri = URI.create(text);
            boolean smtp = "smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme());
            String info = uri.getRawUserInfo();
            if (smtp && uri.getHost() != null && (info == null || info.contains(":"))) {
                login(uri);
                return uri;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for an address of something else.
        }
        throw new UnusableException("it is not the address of a mail server");
    }

    private static String address(String text) throws UnusableException {
        if (!text.matches("[^@\\s<>,;]+@[^@\\s<>,;]+")) {
            throw new UnusableException("'" + text + "' is no e-mail address");
        }
        return text;
    }
}
