package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the surface does besides the conversation itself. */
class SlackServiceTest {
    private static final String MARIA = "maria.lopez@northfield.example.org";
    private static final String DANIEL = "daniel.okafor@riverside.example.org";

    private SlackBench bench;

    private SlackUser at(SlackBench.Mode mode, String email, String... accounts) throws Exception {
        bench = SlackBench.start(mode, accounts);
        return bench.user(email);
    }

    private SlackUser on(String email, String... accounts) throws Exception {
        return at(SlackBench.Mode.SOCKET, email, accounts);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Delivery done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
        return delivery;
    }

    private static List<String> texts(List<ShownMessage> messages) {
        return messages.stream().map(ShownMessage::asText).toList();
    }

    private String stranger() {
        return SlackWords.in(Locale.US).say("chat.stranger").substring(0, 20);
    }

    @Test
    void aStrangerIsToldSoAndNothingElse() throws Exception {
        SlackUser nobody = on("nobody@elsewhere.example.org");
        done(nobody.command("/case", ""));
        assertThat(nobody.lastMessage().text()).contains(stranger());
        done(nobody.write("Ask a Question"));
        done(nobody.openHome());
        assertThat(nobody.transcriptText()).doesNotContain("Which");
        assertThat(nobody.home().asText()).contains(stranger());
    }

    @Test
    void aPersonOfAnAccountThatIsNotTheWorkspacesIsAStrangerThere() throws Exception {
        SlackUser daniel = on(DANIEL, "Northfield Public Schools");
        done(daniel.command("/case", ""));
        assertThat(daniel.lastMessage().text()).contains(stranger());

        SlackUser maria = bench.user(MARIA);
        done(maria.command("/case", ""));
        assertThat(maria.lastMessage().text()).doesNotContain(stranger());
        SlackUser sam = bench.user("sam.rivera@support.example.org");
        done(sam.command("/case", "list"));
        assertThat(sam.lastMessage().text()).contains(stranger());
    }

    @Test
    void anAccountThatIsTakenAwayCountsAtOnce() throws Exception {
        SlackUser maria = on(MARIA, "Northfield Public Schools");
        done(maria.command("/case", "list"));
        assertThat(maria.lastMessage().text()).doesNotContain(stranger());
        bench.database().execute("delete from tenant_account");
        done(maria.command("/case", "list"));
        assertThat(maria.lastMessage().text()).contains(stranger());
    }

    @Test
    void inAChannelAnswersAreForThePersonAloneAndTheConversationGoesToTheirMessages() throws Exception {
        SlackUser maria = on(MARIA);
        bench.workspace().channel("C1", "general", maria.id());
        done(maria.commandIn("C1", "/case", "help"));
        assertThat(maria.messagesIn("C1")).singleElement().satisfies(help -> assertThat(help.ephemeral()).isTrue());
        assertThat(maria.transcript()).isEmpty();

        done(maria.commandIn("C1", "/case", "open ask a question"));
        assertThat(texts(maria.messagesIn("C1"))).last().isEqualTo("I have sent you a direct message.");
        assertThat(maria.messagesIn("C1")).hasSize(2);
        assertThat(maria.transcriptText()).contains("Ask a Question");
    }

    @Test
    void shortcutsOpenCases() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.shortcut(SlackNames.GLOBAL_SHORTCUT));
        assertThat(maria.lastMessage().elements()).hasSize(1);

        bench.workspace().channel("C1", "general", maria.id());
        ShownMessage message = maria.writeIn("C1", "The &lt;portal&gt; is down");
        done(maria.shortcutOn(message, SlackNames.MESSAGE_SHORTCUT));
        String menu = maria.lastMessage().elements().getFirst();
        done(maria.lastMessage().pick(menu, "Ask a Question"));
        assertThat(bench.database().value("select count(*) from draft")).isEqualTo(1L);
        assertThat(maria.transcriptText()).contains("Ask a Question");
    }

    @Test
    void aSubmittedCaseIsAddedToClosedAndReopened() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.command("/case", "open ask a question"));
        for (String line : List.of("me", "low", "Snow day", "How?", "done", "calendar", "skip", "skip", "submit")) {
            done(maria.write(line));
        }
        done(maria.lastMessage().clickLabelled("Add information"));
        done(maria.write("It snows <!channel> again"));
        done(maria.lastMessage().clickLabelled("Done"));
        assertThat(maria.lastMessage().text()).contains("Maria Lopez added", "It snows @channel again");

        Delivery asked = done(maria.lastMessage().clickLabelled("Close"));
        done(asked.sendTwice());
        done(maria.write("Found it"));
        assertThat(maria.transcriptText()).contains("CS-1001 is closed.", "closed by Maria Lopez: Found it");
        done(maria.lastMessage().clickLabelled("Reopen"));
        done(maria.lastMessage().clickLabelled("Yes, reopen it"));
        assertThat(bench.database().value("select state from support_case")).isEqualTo("REOPENED");
        assertThat(bench.database().value("select count(*) from case_event")).isEqualTo(3L);
        done(maria.command("/case", "export 1001"));
        assertThat(maria.lastMessage().asText()).contains("{file CS-1001.html}");
    }

    @Test
    void eachDeliverySentTwiceChangesNothing() throws Exception {
        SlackUser maria = on(MARIA);
        done(done(maria.command("/case", "open ask a question")).sendTwice());
        int before = maria.transcript().size();
        assertThat(before).isEqualTo(2);
        Delivery click = done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        String after = maria.transcriptText();
        done(click.sendTwice());
        assertThat(maria.transcriptText()).isEqualTo(after);
        assertThat(after).contains("✓ Contact: Maria Lopez");
        done(maria.lastMessage().clickLabelled("Use Medium"));
        Delivery words = done(maria.write("The subject"));
        after = maria.transcriptText();
        assertThat(after).contains("✓ Subject: The subject");
        done(words.sendTwice());
        done(words.retry("http_timeout"));
        assertThat(maria.transcriptText()).isEqualTo(after);
        assertThat(bench.database().value("select count(*) from draft")).isEqualTo(1L);
    }

    @Test
    void homeShowsDraftsAndIsRefreshed() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.openHome());
        assertThat(maria.home().asText()).doesNotContain("Ask a Question");
        done(maria.command("/case", "open ask a question"));
        assertThat(maria.home().asText()).contains("Ask a Question");
        done(maria.home().clickLabelled("Open a case"));
        assertThat(maria.lastMessage().elements()).isNotEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsNotFetched() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.command("/case", "open ask a question"));
        done(maria.write("", new SlackFile("a.png", "image/png", new byte[(int) SlackBench.LARGEST_FILE + 1])));
        assertThat(maria.lastMessage().text()).contains("a.png");
        assertThat(bench.slack().calls("download")).isEmpty();
    }

    @Test
    void aFileOfATypeThatIsNotTakenIsNotFetched() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.command("/case", "open ask a question"));
        done(maria.write("", new SlackFile("tool.exe", "application/octet-stream", new byte[10])));
        assertThat(maria.lastMessage().text()).contains("tool.exe is of a type that cannot be taken");
        assertThat(bench.slack().calls("download")).isEmpty();
    }

    @Test
    void callsThatAreTooManyAreMadeAgain() throws Exception {
        SlackUser maria = on(MARIA);
        bench.slack().faults().rateLimit("chat.postMessage", 1, 1);
        done(maria.command("/case", "help"));
        assertThat(maria.transcript()).hasSize(1);
    }

    @Test
    void aFailureIsToldWithItsReference() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.command("/case", "help"));
        bench.database().execute("alter table draft rename to draft_away");
        done(maria.command("/case", "open ask a question"));
        assertThat(maria.lastMessage().text()).contains("reference K3F9QX2A");
        bench.database().execute("alter table draft_away rename to draft");
        done(maria.command("/case", "open ask a question"));
        assertThat(maria.transcriptText()).contains("Ask a Question");
    }

    @Test
    void whoeverIsNotShownTheAnswerIsNotToldToDoItAgain() throws Exception {
        SlackUser maria = on(MARIA);
        done(maria.command("/case", "open ask a question"));
        bench.slack().faults().serverError("chat.postMessage", 1);
        done(maria.write("me"));
        assertThat(maria.lastMessage().text())
                .contains("reference K3F9QX2A", "no need to do it again")
                .doesNotContain("try again");
        done(maria.command("/case", "resume"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
    }

    @Test
    void overHttpAWrongSignatureIsRefused() throws Exception {
        SlackUser maria = at(SlackBench.Mode.HTTP, MARIA);
        String body = "command=%2Fcase&text=&team_id=T1&user_id=" + maria.id() + "&trigger_id=1.2";
        String form = "application/x-www-form-urlencoded";
        var endpoint = bench.slack().endpoint(bench.address());
        assertThat(endpoint.send(form, body, "guessed", Instant.now()).statusCode()).isEqualTo(401);
        assertThat(endpoint.send(form, body, bench.slack().signingSecret(), Instant.now().minusSeconds(600))
                .statusCode()).isEqualTo(401);
        assertThat(endpoint.send(form, body, bench.slack().signingSecret(), Instant.now().plusSeconds(600))
                .statusCode()).isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(bench.address()).POST(HttpRequest.BodyPublishers.ofString(body))))
                .isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(bench.address()))).isEqualTo(405);
        assertThat(endpoint.verify()).isTrue();
        assertThat(maria.transcript()).isEmpty();
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
