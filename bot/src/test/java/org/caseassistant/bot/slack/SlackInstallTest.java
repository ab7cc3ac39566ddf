package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.Locale;
import org.caseassistant.bot.encryption.EncryptionKey;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several workspaces that install the app, and take it away again. */
class SlackInstallTest {
    private static final String MARIA = "maria.lopez@northfield.example.org";
    private static final String TOM = "tom.becker@riverside.example.org";
    private static final String[] SCOPES = SlackNames.SCOPES.toArray(String[]::new);

    private final HttpClient browser = HttpClient.newHttpClient();
    private SlackBench bench;
    private Workspace north;
    private Workspace river;
    private SlackUser maria;
    private SlackUser tom;

    private void at(SlackBench.Mode mode) throws Exception {
        bench = SlackBench.startInstalled(mode, EncryptionKey.fresh());
        north = bench.slack().workspace("TNORTH");
        river = bench.slack().workspace("TRIVER");
        maria = north.user("U1", MARIA, ZoneId.systemDefault(), Locale.US.toLanguageTag());
        tom = river.user("U2", TOM, ZoneId.systemDefault(), Locale.US.toLanguageTag());
    }

    @AfterEach
    void stop() {
        browser.close();
        bench.close();
    }

    private Delivery done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        bench.settle();
        return delivery;
    }

    private String stranger() {
        return SlackWords.in(Locale.US).say("chat.stranger").substring(0, 20);
    }

    private HttpResponse<String> get(URI address, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What a browser has after it opened the page to install: the state it was sent to Slack with, and its cookie. */
    private record Begun(String state, String cookie) {}

    private Begun begin() throws Exception {
        HttpResponse<String> page = get(bench.url(SlackNames.INSTALL_PATH), "");
        assertThat(page.statusCode()).isEqualTo(302);
        String address = page.headers().firstValue("Location").orElseThrow();
        assertThat(address).startsWith("https://slack.com/oauth/v2/authorize?client_id=" + bench.slack().clientId())
                .contains("&scope=commands%2Cchat%3Awrite%2C");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax", "; Max-Age=600");
        return new Begun(
                address.replaceFirst(".*[?&]state=([^&]*).*", "$1"), cookie.replaceFirst(";.*", ""));
    }

    private URI back(Workspace workspace, SlackUser installer, Begun begun) {
        return workspace.authorize(
                installer, URI.create(bench.url(SlackNames.REDIRECT_PATH) + "?state=" + begun.state()), SCOPES);
    }

    private void install(Workspace workspace, SlackUser installer) throws Exception {
        Begun begun = begin();
        HttpResponse<String> page = get(back(workspace, installer, begun), begun.cookie());
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains(workspace.id(), "shows nobody anything yet");
    }

    @ParameterizedTest
    @EnumSource
    void eachWorkspaceIsServedByItsOwnBindingAndSeesNothingOfTheOther(SlackBench.Mode mode) throws Exception {
        at(mode);
        install(north, maria);
        install(river, tom);
        done(maria.command("/case", ""));
        assertThat(maria.lastMessage().text()).contains(stranger());

        bench.bind("TNORTH", "Northfield Public Schools");
        bench.bind("TRIVER", "Riverside Unified School District");
        done(maria.command("/case", "open ask a question"));
        done(tom.command("/case", "open ask a question"));
        assertThat(maria.transcriptText()).contains("Maria Lopez").doesNotContain("Tom Becker");
        assertThat(tom.transcriptText()).contains("Tom Becker").doesNotContain("Maria", "Aisha");
        assertThat(bench.database().value("select count(distinct tenant) from chat_identity")).isEqualTo(2L);
    }

    @Test
    void theAddressOfSomebodyElsesPersonIsOfNoUseInAnotherWorkspace() throws Exception {
        at(SlackBench.Mode.SOCKET);
        install(north, maria);
        install(river, tom);
        bench.bind("TNORTH", "Northfield Public Schools");
        bench.bind("TRIVER", "Riverside Unified School District");
        SlackUser disguised = river.user("U3", MARIA, ZoneId.systemDefault(), "en-US");
        done(disguised.command("/case", "list"));
        assertThat(disguised.lastMessage().text()).contains(stranger());
    }

    @ParameterizedTest
    @EnumSource
    void aWorkspaceThatTakesTheAppAwayIsForgottenAtOnce(SlackBench.Mode mode) throws Exception {
        at(mode);
        install(north, maria);
        bench.bind("TNORTH", "Northfield Public Schools");
        Delivery command = done(maria.command("/case", "help"));
        Delivery words = done(maria.write("help"));
        int told = maria.transcript().size();
        north.uninstall().forEach(this::done);
        assertThat(bench.database().value("select count(*) from installation")).isEqualTo(0L);
        int calls = bench.slack().calls().size();
        done(command.sendTwice());
        done(words.sendTwice());
        assertThat(maria.transcript()).hasSize(told);
        assertThat(bench.slack().calls()).hasSize(calls);

        install(north, maria);
        done(maria.command("/case", "help"));
        assertThat(maria.transcript()).hasSizeGreaterThan(told);
    }

    @Test
    void theTokenIsNotReadableInTheDatabaseAndOutlivesARestart() throws Exception {
        at(SlackBench.Mode.HTTP);
        install(north, maria);
        bench.bind("TNORTH", "Northfield Public Schools");
        assertThat(bench.database().value(
                "select position('xoxb' in encode(secret, 'escape')) from installation")).isEqualTo(0);
        bench.restart();
        done(maria.command("/case", "help"));
        assertThat(maria.lastMessage().text()).doesNotContain(stranger());
    }

    @Test
    void aTokenMovedToAnotherWorkspaceIsOfNoUse() throws Exception {
        at(SlackBench.Mode.SOCKET);
        install(north, maria);
        install(river, tom);
        bench.bind("TRIVER", "Riverside Unified School District");
        bench.database().execute("update installation set secret = (select secret from installation where"
                + " tenant = 'TNORTH') where tenant = 'TRIVER'");
        bench.restart();
        done(tom.command("/case", "help"));
        assertThat(tom.transcript()).isEmpty();
    }

    @Test
    void anInstallationIsFinishedOnceAndOnlyWhereItWasBegun() throws Exception {
        at(SlackBench.Mode.HTTP);
        Begun begun = begin();
        assertThat(get(back(north, maria, begun), "").statusCode()).isEqualTo(400);
        Begun another = begin();
        assertThat(get(back(north, maria, begun), another.cookie()).statusCode()).isEqualTo(400);
        assertThat(get(bench.url(SlackNames.REDIRECT_PATH + "?state=guessed&code=1"), "case-assistant-install=guessed")
                .statusCode()).isEqualTo(400);
        assertThat(bench.database().value("select count(*) from installation")).isEqualTo(0L);

        assertThat(get(back(north, maria, begun), begun.cookie()).statusCode()).isEqualTo(200);
        assertThat(get(back(north, maria, begun), begun.cookie()).statusCode()).isEqualTo(400);
    }

    @Test
    void whoDeclinesAndWhomSlackRefusesIsToldHowToBeginAgain() throws Exception {
        at(SlackBench.Mode.HTTP);
        Begun begun = begin();
        URI declined = bench.url(SlackNames.REDIRECT_PATH + "?error=access_denied&state=" + begun.state());
        HttpResponse<String> page = get(declined, begun.cookie());
        assertThat(page.body()).contains("was not installed", SlackNames.INSTALL_PATH);

        Begun again = begin();
        URI guessed = bench.url(SlackNames.REDIRECT_PATH + "?code=guessed&state=" + again.state());
        assertThat(get(guessed, again.cookie()).statusCode()).isEqualTo(502);
        bench.slack().forgiveViolations();
    }
}
