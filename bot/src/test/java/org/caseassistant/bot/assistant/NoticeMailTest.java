package org.caseassistant.bot.assistant;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.GRACE;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.TOM;
import static org.caseassistant.bot.assistant.Chat.text;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.config.MailSettings;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.mail.MailRoutes;
import org.caseassistant.bot.mail.MailSender;
import org.caseassistant.bot.mail.MailSurface;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.noticework.NoticeMailing;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Authorized contacts are e-mailed about incidents by a real mail server, and stop it at a real web server. */
class NoticeMailTest {
    private static final String[] ONE_CLICK = {"Content-Type", "application/x-www-form-urlencoded"};

    private final Chat chat = new Chat();
    private final AtomicInteger lastToken = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private int smtp;
    private WebServer web;

    @BeforeEach
    void start() throws IOException {
        server.start();
        smtp = server.getSmtp().getPort();
        web = WebServer.listen(0, new FailureLog(() -> "K3F9QX2A"));
        web.serve(new MailRoutes(chat.database.unitOfWork(), chat::now).routes());
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        web.close();
        server.stop();
        chat.close();
    }

    private MailSurface surface() {
        return new MailSurface(
                chat.database.unitOfWork(),
                new MailSender(new MailSettings("127.0.0.1", smtp, false, Optional.empty(), "cases@example.org")),
                () -> "a-token-that-is-long-%04d".formatted(lastToken.incrementAndGet()),
                chat::now,
                "http://127.0.0.1:" + web.port());
    }

    private void put(UnitOfWork storage) {
        new NoticeMailing(storage, chat::now, Severity.MAJOR, Optional.of("https://n.example.org/")).run();
    }

    private void send(ChatSurface surface) {
        new OutboxWorker(chat.database.unitOfWork(), new DeliveryCheck(Policy.STRICT), surface, chat::now,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
    }

    /** A process that has just been started does what is due. */
    private void told() {
        put(chat.database.unitOfWork());
        send(surface());
    }

    private void incident() {
        chat.types(NORA, "/notice incident", "Slow <logins>", "critical", "sis", "",
                "See https://x.example.org/a?b=1&c.",
                "done", "submit");
    }

    private List<MimeMessage> to(String email) throws Exception {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(email))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages()).map(NoticeMailTest::recipient).sorted().toList();
    }

    private static String part(MimeMessage message, int index) throws Exception {
        return ((MimeMultipart) message.getContent()).getBodyPart(index).getContent().toString().replace("\r\n", "\n");
    }

    private static String stopLink(MimeMessage message) throws Exception {
        return message.getHeader("List-Unsubscribe", null).replaceAll("[<>]", "");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .headers(ONE_CLICK)
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private <T> T stored(Function<Stores, T> work) {
        return chat.database.unitOfWork().inTransaction(work);
    }

    private Contact contact(String email) {
        return (Contact) stored(stores -> stores.directory().personByEmail(email).orElseThrow());
    }

    private void become(String email, ContactType type) {
        Contact contact = contact(email);
        stored(stores -> {
            stores.directory()
                    .changeContacts(Map.of(
                            contact.id(),
                            new ContactProfile(
                                    contact.firstName(), contact.lastName(), email, type, contact.accounts())));
            return true;
        });
    }

    @Test
    void eachStepOfAnIncidentArrivesOnceInOneThreadInTheZoneOfTheReader() throws Exception {
        incident();
        told();
        told();

        MimeMessage first = to(MARIA).getFirst();
        assertThat(first.getSubject()).isEqualTo("Incident N-1: Slow <logins>");
        assertThat(part(first, 0))
                .startsWith("Slow <logins>\nInvestigating · Critical · SIS · since Mon, Nov 23, 2026, 10:00 AM CST\n\n")
                .contains("See https://x.example.org/a?b=1&c.", "we request that you still submit a case",
                        "https://n.example.org/", "To get no more e-mails about incidents: " + stopLink(first));
        assertThat(part(first, 1))
                .contains("Slow &lt;logins&gt;", "background:#f59e0b",
                        "<a href=\"https://x.example.org/a?b=1&amp;c\">", "<a href=\"" + stopLink(first) + "\">")
                .doesNotContain("<logins>", "<script");
        assertThat(first.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(first.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
        assertThat(stopLink(first)).doesNotContain("maria", "lopez");

        chat.types(NORA, "/notice update 1", "identified", "We know why.", "done", "submit");
        told();
        chat.types(NORA, "/notice resolve 1", "It is fast again.", "done", "submit");
        told();
        told();
        List<MimeMessage> all = to(MARIA);
        assertThat(all).hasSize(3);
        assertThat(part(all.get(1), 0)).contains("Identified", "We know why.");
        assertThat(part(all.get(2), 0)).contains("Resolved", "It is fast again.").doesNotContain("still submit a case");
        assertThat(part(all.get(2), 1)).contains("background:#e1e4e8");
        Set<String> ids = new TreeSet<>();
        for (MimeMessage message : all) {
            ids.add(message.getMessageID());
            assertThat(message.getHeader("References", null)).isEqualTo("<thread-N-1@example.org>");
            assertThat(message.getSubject()).isEqualTo(first.getSubject());
            assertThat(stopLink(message)).isEqualTo(stopLink(first));
        }
        assertThat(ids).hasSize(3);
    }

    @Test
    void onlyAuthorizedContactsWhoAreStillThereAreEmailed() throws Exception {
        become(DANIEL, ContactType.TECHNICAL);
        become(TOM, ContactType.READ_ONLY);
        become(GRACE, ContactType.AUTHORIZED);
        stored(stores -> {
            stores.directory().addContact("No", "District", "nowhere@example.org", ContactType.AUTHORIZED, List.of());
            Account northfield = contact(MARIA).accounts().getFirst();
            Contact former = stores.directory()
                    .addContact("Gone", "Long", "gone@example.org", ContactType.AUTHORIZED, List.of(northfield));
            stores.directory().remove(Set.of(former.id()), chat.now());
            return true;
        });
        incident();
        put(chat.database.unitOfWork());
        assertThat(text(chat.types(MARIA, "/notice mail off"))).startsWith("You are not e-mailed");
        send(surface());

        assertThat(recipients()).as("nor Maria, who stopped it while hers waited").containsExactly(GRACE);
    }

    @Test
    void datesAreWrittenAsInTheLanguageInWhichTheReaderLastSpoke() throws Exception {
        chat.types(MARIA, "/case");
        chat.database.execute("UPDATE conversation SET language = 'de-DE'");
        incident();
        told();
        assertThat(part(to(MARIA).getFirst(), 0)).contains("Mo., 23. Nov. 2026");
        assertThat(part(to(MARIA).getFirst(), 1)).contains("<html lang=\"de-DE\">");
        assertThat(part(to(DANIEL).getFirst(), 0)).contains("Mon, Nov 23, 2026");
    }

    @Test
    void maintenanceAndSmallThingsAndWhatIsLongAgoAreNotMailed() {
        chat.types(NORA, "/notice incident", "Small", "minor", "sis", "", "Hardly anybody notices.", "done", "submit");
        incident();
        chat.passes(Duration.ofHours(25));
        told();
        assertThat(recipients()).isEmpty();
    }

    @Test
    void theLinkOfAnEmailStopsThemWithOneClickAndOpeningItDoesNot() throws Exception {
        incident();
        told();
        String link = stopLink(to(MARIA).getFirst());

        HttpResponse<String> asked = get(link);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("<form method=\"post\"", "Send me no more").doesNotContain("maria", "Lopez");
        assertThat(asked.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(asked.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(text(chat.types(MARIA, "/notice mail"))).startsWith("You are e-mailed about incidents");

        assertThat(post(link).body()).contains("You get no more e-mails", "Send them again");
        assertThat(post(link).statusCode()).as("once more changes nothing").isEqualTo(200);
        assertThat(text(chat.types(MARIA, "/notice mail"))).startsWith("You are not e-mailed");
        chat.types(NORA, "/notice update 1", "identified", "We know why.", "done", "submit");
        told();
        assertThat(to(MARIA)).hasSize(1);
        assertThat(to(DANIEL)).hasSize(2);

        assertThat(post(link.replace("/stop/", "/resume/")).body()).contains("You get e-mails about incidents");
        chat.types(NORA, "/notice resolve 1", "It is fast again.", "done", "submit");
        told();
        assertThat(to(MARIA)).hasSize(2);
        HttpResponse<String> guessed = post(link + "x");
        assertThat(guessed.statusCode()).isEqualTo(404);
        assertThat(guessed.body()).contains("This link is not good any more").doesNotContain("<form");
        stored(stores -> {
            stores.directory().remove(Set.of(contact(MARIA).id()), chat.now());
            return true;
        });
        assertThat(get(link).statusCode()).as("the same for who is gone").isEqualTo(404);
    }

    @Test
    void oneDecidesInChatToo() {
        assertThat(text(chat.types(MARIA, "/notice mail off"))).startsWith("You are not e-mailed");
        assertThat(text(chat.types(MARIA, "/notice mail sometimes"))).startsWith("Type /notice mail on");
        incident();
        told();
        assertThat(recipients()).doesNotContain(MARIA).contains(DANIEL);
        assertThat(text(chat.types(MARIA, "/notice mail on"))).startsWith("You are e-mailed");
        assertThat(text(chat.types(NORA, "/notice mail off"))).startsWith("Only authorized contacts");
    }

    @Test
    void aWorkerThatDiesHalfWayTellsNobodyTwiceOrNotAtAll() throws Exception {
        Account northfield = contact(MARIA).accounts().getFirst();
        stored(stores -> stores.directory()
                .addContacts(IntStream.range(0, 1100)
                        .mapToObj(i -> new ContactProfile(
                                "C" + i, "Many", "c" + i + "@many.example.org", ContactType.AUTHORIZED,
                                List.of(northfield)))
                        .toList()));
        incident();
        var calls = new AtomicInteger();
        UnitOfWork dying = new UnitOfWork() {
            @Override
            public <T> T inTransaction(Function<Stores, T> work) {
                return chat.database.unitOfWork().inTransaction(stores -> {
                    T done = work.apply(stores);
                    if (calls.incrementAndGet() == 2) {
                        throw new IllegalStateException("killed before the commit");
                    }
                    return done;
                });
            }
        };
        try {
            put(dying);
        } catch (IllegalStateException killed) {
            assertThat(killed).hasMessage("killed before the commit");
        }
        put(chat.database.unitOfWork());
        var sent = new HashMap<String, Integer>();
        send(counting(sent));

        assertThat(sent.size()).isGreaterThan(1100);
        assertThat(sent.values()).containsOnly(1);
    }

    private static ChatSurface counting(Map<String, Integer> sent) {
        return new ChatSurface() {
            @Override
            public String name() {
                return "mail";
            }

            @Override
            public Optional<String> deliver(Delivery delivery) {
                synchronized (sent) {
                    sent.merge(delivery.place().channel(), 1, Integer::sum);
                }
                return Optional.empty();
            }
        };
    }

    @Test
    void whatIsSentAgainHasTheSameIdAndWhatTheServerRefusesIsListed() throws Exception {
        server.stop();
        incident();
        told();
        assertThat(recipients()).isEmpty();
        server = new GreenMail(new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        chat.passes(Duration.ofMinutes(10));
        // A process that dies after the server took it, and before that is known.
        var surface = surface();
        Delivery maria = stored(stores -> stores.outbox().tenants("mail", chat.now()).stream()
                .flatMap(lane -> stores.outbox().take("mail", lane, chat.now(), 100).stream())
                .toList()).stream()
                .filter(delivery -> delivery.place().channel().equals(contact(MARIA).id().value() + ""))
                .findFirst()
                .orElseThrow();
        surface.deliver(maria);
        told();
        assertThat(to(MARIA)).hasSize(2);
        assertThat(to(MARIA).get(0).getMessageID()).isEqualTo(to(MARIA).get(1).getMessageID());
        assertThat(to(DANIEL)).hasSize(1);

    }

    @Test
    void whatTheServerRefusesForGoodIsListedAndCanBeSentAgain() throws Exception {
        incident();
        put(chat.database.unitOfWork());
        int works = smtp;
        try (var refusing = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            smtp = refusing.getLocalPort();
            Thread.startVirtualThread(() -> refuseEach(refusing));
            send(surface());
        }
        assertThat(text(chat.types(NORA, "/delivery list")))
                .contains("mail " + MARIA + ": the mail server answered 550. Tried once");

        smtp = works;
        chat.types(NORA, "/delivery retry");
        told();
        assertThat(to(MARIA)).hasSize(1);
    }

    /** A mail server that knows nobody; one line of its answer for each of what it is told. */
    private static void refuseEach(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket connection = listening.accept();
                    var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
                    var out = new PrintStream(connection.getOutputStream(), true, US_ASCII)) {
                out.print("220 refusing.example.org\r\n");
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    out.print(line.startsWith("RCPT") ? "550 5.1.1 no such user " + line + "\r\n" : "250 ok\r\n");
                }
            } catch (IOException _) {
                // The test, or the sender, hung up.
            }
        }
    }

    @Test
    void whatIsHeldAboutTheirEmailsIsToldAndErasedWithThem() throws Exception {
        incident();
        put(chat.database.unitOfWork());
        chat.types(MARIA, "/notice mail off");
        var maria = contact(MARIA).id();
        String held = stored(stores -> stores.erasure().everythingAbout(maria));
        assertThat(held).contains("\"noIncidentMailsSince\": \"2026-11-23T");

        stored(stores -> {
            stores.erasure().erase(maria, chat.now());
            return true;
        });

        assertThat(chat.database.value("select count(*) from notice_mail where contact_id = " + maria.value()))
                .isEqualTo(0L);
        assertThat(chat.database.value(
                "select count(*) from outbox where surface = 'mail' and channel = '" + maria.value() + "'"))
                .isEqualTo(0L);
    }

    @Test
    void everySentenceIsThereAndEveryoneIsSaid() throws Exception {
        Set<String> said = new TreeSet<>();
        for (String name : List.of("MailRoutes", "MailRendering", "MailSurface")) {
            Pattern.compile("\"(mail\\.[a-z.]*[a-z])\"")
                    .matcher(Files.readString(
                            RepositoryFolder.find()
                                    .resolve("bot/src/main/java/org/caseassistant/bot/mail/" + name + ".java")))
                    .results()
                    .forEach(key -> said.add(key.group(1)));
        }
        assertThat(ResourceBundle.getBundle("org.caseassistant.bot.mail.mail").keySet())
                .containsExactlyInAnyOrderElementsOf(said);
    }
}
