package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Web API, called by the SDK's own client. */
class WebApiTest {

    private static final String SECTION = "[{\"type\":\"section\",\"block_id\":\"s\",\"text\":"
            + "{\"type\":\"mrkdwn\",\"text\":\"%s\"}}]";

    private final TestClock clock = new TestClock();

    private final SlackEmulator slack = SlackEmulator.start(clock);

    private final Workspace workspace = slack.workspace("T1").install();

    private final SlackUser maria = workspace.user("U1", "maria@example.org", ZoneId.of("Europe/Madrid"), "es-ES");

    private final Slack sdk = Slack.getInstance(SampleApp.config(slack));

    private final MethodsClient api = sdk.methods(workspace.botToken());

    private final String dm = "D0U1";

    @AfterEach
    void stop() throws Exception {
        sdk.close();
        slack.close();
    }

    @Test
    void tokensAreChecked() throws IOException, SlackApiException {
        assertThat(sdk.methods("xoxb-nobody").authTest(r -> r).getError()).isEqualTo("invalid_auth");
        assertThat(send(HttpRequest.newBuilder(URI.create(slack.baseUrl() + "auth.test")).build()))
                .contains("not_authed");
        assertThat(sdk.methods(slack.appToken()).chatDelete(r -> r.channel(dm).ts("1")).getError())
                .isEqualTo("not_allowed_token_type");
        workspace.uninstall();
        assertThat(api.authTest(r -> r).getError()).isEqualTo("account_inactive");
    }

    @Test
    void aMissingScopeIsNamed() throws IOException, SlackApiException {
        var bare = sdk.methods(slack.workspace("T2").install("commands").botToken());
        var answer = bare.chatPostMessage(r -> r.channel("C1").text("t"));
        assertThat(answer.getError()).isEqualTo("missing_scope");
        assertThat(answer.getNeeded()).isEqualTo("chat:write");
        assertThat(answer.getProvided()).isEqualTo("commands");
        assertThat(slack.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.SCOPE);
    }

    @Test
    void theEmailNeedsAScopeOfItsOwn() throws IOException, SlackApiException {
        assertThat(api.usersInfo(r -> r.user("U1").includeLocale(true)).getUser().getProfile().getEmail())
                .isEqualTo("maria@example.org");
        assertThat(api.usersLookupByEmail(r -> r.email("MARIA@example.org")).getUser().getId()).isEqualTo("U1");
        workspace.install("users:read");
        assertThat(sdk.methods(workspace.botToken()).usersInfo(r -> r.user("U1")).getUser().getProfile().getEmail())
                .isNull();
        assertThat(sdk.methods(workspace.botToken()).usersInfo(r -> r.user("U9")).getError())
                .isEqualTo("user_not_found");
    }

    @Test
    void unknownMethodsAndArgumentsAreViolations() throws IOException {
        assertThat(post("chat.whisper", "{}")).contains("unknown_method");
        assertThat(post("chat.postMessage", "{\"channel\":\"U1\",\"text\":\"t\",\"colour\":\"red\"}"))
                .contains("invalid_arguments").contains("unknown arguments [colour]");
        assertThat(post("chat.postMessage", "{\"text\":\"t\"}")).contains("missing required arguments [channel]");
        assertThat(slack.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.METHOD,
                Violation.Kind.ARGUMENT, Violation.Kind.ARGUMENT);
    }

    private String post(String method, String json) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(slack.baseUrl() + method))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Authorization", "Bearer " + workspace.botToken())
                .POST(HttpRequest.BodyPublishers.ofString(json)).build();
        return send(request);
    }

    private static String send(HttpRequest request) throws IOException {
        try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        }
    }

    @Test
    void aMessageIsPostedUpdatedAndDeleted() throws IOException, SlackApiException {
        var posted = api.chatPostMessage(r -> r.channel("U1").text("Hello").blocksAsString(SECTION.formatted("Hi"))
                .metadata(Metadata.builder().eventType("delivery").eventPayload(Map.of("id", "7")).build()));
        assertThat(posted.getChannel()).isEqualTo(dm);
        assertThat(maria.lastMessage().lines()).containsExactly("Hi");
        assertThat(maria.lastMessage().metadata()).contains("\"id\":\"7\"");
        var history = api.conversationsHistory(r -> r.channel(dm).includeAllMetadata(true));
        assertThat(history.getMessages().getFirst().getMetadata().getEventType()).isEqualTo("delivery");
        assertThat(api.conversationsHistory(r -> r.channel(dm)).getMessages().getFirst().getMetadata()).isNull();

        api.chatUpdate(r -> r.channel(dm).ts(posted.getTs()).text("Bye"));
        assertThat(maria.lastMessage().lines()).containsExactly("Bye");
        assertThat(maria.lastMessage().updates()).isEqualTo(1);

        assertThat(api.chatGetPermalink(r -> r.channel(dm).messageTs(posted.getTs())).getPermalink())
                .isEqualTo(maria.lastMessage().permalink());
        assertThat(api.chatDelete(r -> r.channel(dm).ts(posted.getTs())).isOk()).isTrue();
        assertThat(maria.transcript()).isEmpty();
        assertThat(api.chatUpdate(r -> r.channel(dm).ts(posted.getTs()).text("t")).getError())
                .isEqualTo("message_not_found");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void badMessagesAreRefused() throws IOException, SlackApiException {
        var answer =
                api.chatPostMessage(r -> r.channel("U1").text("t").blocksAsString(SECTION.formatted("x".repeat(3001))));
        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages())
                .containsExactly("[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]");
        assertThat(api.chatPostMessage(r -> r.channel("U1").text("x".repeat(40_001))).getError())
                .isEqualTo("msg_too_long");
        assertThat(api.chatPostMessage(r -> r.channel("U1")).getError()).isEqualTo("no_text");
        assertThat(api.chatPostMessage(r -> r.channel("U1").text("t").blocksAsString("no")).getError())
                .isEqualTo("invalid_blocks_format");
        assertThat(slack.violations()).hasSize(4);
    }

    @Test
    void conversationsAreFoundOnlyByThoseInThem() throws IOException, SlackApiException {
        workspace.channel("C1", "general", "U1").privateChannel("G1", "secret", "U1");
        assertThat(api.chatPostMessage(r -> r.channel("C1").text("t")).getError()).isEqualTo("not_in_channel");
        assertThat(api.chatPostMessage(r -> r.channel("G1").text("t")).getError()).isEqualTo("channel_not_found");
        assertThat(api.chatPostMessage(r -> r.channel("C9").text("t")).getError()).isEqualTo("channel_not_found");
        assertThat(api.conversationsOpen(r -> r.users(List.of("U9"))).getError()).isEqualTo("user_not_found");
        workspace.invite("C1");
        assertThat(api.chatPostEphemeral(r -> r.channel("C1").user("U1").text("psst")).isOk()).isTrue();
        assertThat(maria.messagesIn("C1").getFirst().ephemeral()).isTrue();
        workspace.archive("C1");
        assertThat(api.chatPostMessage(r -> r.channel("C1").text("t")).getError()).isEqualTo("is_archived");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void mentionsThatWouldNotifyPeopleAreFound() throws IOException, SlackApiException {
        slack.allowMention("<@U1>");
        api.chatPostMessage(r -> r.channel("U1").text("<@U1> &lt;!channel&gt; <https://e.org|e>")
                .blocksAsString(SECTION.formatted("<!here> and @channel")));
        assertThat(slack.liveMentions()).extracting(LiveMention::mention).containsExactly("<@U1>", "<!here>",
                "@channel");
        assertThat(slack.liveLinks()).extracting(LiveMention::mention).containsExactly("<https://e.org|e>");
        assertThat(slack.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.MENTION,
                Violation.Kind.MENTION);
    }

    @Test
    void rateLimitsAndFailuresComeOnDemand() throws IOException, SlackApiException {
        slack.faults().rateLimit("chat.postMessage", 1, 7).serverError("chat.postMessage", 1)
                .refuse("chat.postMessage", 1, "invalid_auth");
        var limited = catchThrowableOfType(SlackApiException.class, this::hello);
        assertThat(limited.getResponse().code()).isEqualTo(429);
        assertThat(limited.getResponse().header("Retry-After")).isEqualTo("7");
        assertThat(catchThrowableOfType(SlackApiException.class, this::hello).getResponse().code()).isEqualTo(500);
        assertThat(hello()).isEqualTo("invalid_auth");
        assertThat(hello()).isNull();
        assertThat(slack.calls("chat.postMessage")).extracting(Call::error).containsExactly("ratelimited",
                "internal_error", "invalid_auth", "");
    }

    private String hello() throws IOException, SlackApiException {
        return api.chatPostMessage(r -> r.channel("U1").text("Hello")).getError();
    }

    /** OkHttp sends a request again over a new connection when an old one breaks, so one call may post twice. */
    @Test
    void anAnswerCanBeLostAfterTheMessageWasPosted() throws Exception {
        var once = SlackHttpClient.buildOkHttpClient(SampleApp.config(slack)).newBuilder()
                .retryOnConnectionFailure(false).build();
        var careful = Slack.getInstance(SampleApp.config(slack), new SlackHttpClient(once));
        var client = careful.methods(workspace.botToken());
        slack.faults().dropAfterHandling("chat.postMessage", 1);
        assertThat(catchThrowableOfType(IOException.class,
                () -> client.chatPostMessage(r -> r.channel("U1").text("Hello")))).isNotNull();
        careful.close();
        assertThat(maria.transcript()).hasSize(1);
        hello();
        slack.faults().dropAfterHandling("chat.postMessage", 1);
        hello();
        assertThat(maria.transcript()).hasSize(4);
    }

    @Test
    void slacksPaceCanBeTurnedOn() throws IOException, SlackApiException {
        slack.pace().limitPosts().limitUpdates();
        var ts = api.chatPostMessage(r -> r.channel("U1").text("t")).getTs();
        assertThat(catchThrowableOfType(SlackApiException.class, this::hello).getResponse().header("Retry-After"))
                .isEqualTo("1");
        clock.pass(Duration.ofSeconds(1));
        assertThat(hello()).isNull();
        for (int i = 0; i < 50; i++) {
            api.chatUpdate(r -> r.channel(dm).ts(ts).text("u"));
        }
        var limited = catchThrowableOfType(SlackApiException.class,
                () -> api.chatUpdate(r -> r.channel(dm).ts(ts).text("u")));
        assertThat(limited.getResponse().header("Retry-After")).isEqualTo("61");
    }

    @Test
    void filesAreUploadedInThreeStepsAndReadWithAToken() throws Exception {
        var channel = dmOf();
        var done = api.filesUploadV2(r -> r.channel(channel).filename("a.txt").content("hello").initialComment("Here"));
        assertThat(done.isOk()).isTrue();
        assertThat(maria.lastMessage().lines()).containsExactly("Here", "{file a.txt}");
        var url = api.filesInfo(r -> r.file(done.getFile().getId())).getFile().getUrlPrivate();
        assertThat(send(HttpRequest.newBuilder(URI.create(url)).build())).startsWith("<!DOCTYPE html>");
        assertThat(send(HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + workspace.botToken()).build())).isEqualTo("hello");
        assertThat(slack.calls("upload")).hasSize(1);
    }

    private String dmOf() throws IOException, SlackApiException {
        return api.conversationsOpen(r -> r.users(List.of("U1"))).getChannel().getId();
    }

    @Test
    void anOAuthCodeIsExchangedOnce() throws IOException, SlackApiException {
        var back = slack.workspace("T3").authorize(maria, URI.create("https://bot.example.org/oauth?state=s"),
                "chat:write");
        var code = back.getQuery().replaceFirst(".*code=", "");
        assertThat(access(code, "wrong").getError()).isEqualTo("bad_client_secret");
        var granted = access(code, slack.clientSecret());
        assertThat(granted.getAccessToken()).isEqualTo(slack.workspace("T3").botToken());
        assertThat(granted.getScope()).isEqualTo("chat:write");
        assertThat(access(code, slack.clientSecret()).getError()).isEqualTo("code_already_used");
    }

    private OAuthV2AccessResponse access(String code, String secret)
            throws IOException, SlackApiException {
        return sdk.methods().oauthV2Access(r -> r.clientId(slack.clientId()).clientSecret(secret).code(code)
                .redirectUri("https://bot.example.org/oauth"));
    }

    @Test
    void historyIsReadInPages() throws IOException, SlackApiException {
        for (var text : List.of("one", "two", "three")) {
            api.chatPostMessage(r -> r.channel("U1").text(text));
        }
        var first = api.conversationsHistory(r -> r.channel(dm).limit(2));
        assertThat(first.getMessages()).extracting(m -> m.getText()).containsExactly("three", "two");
        var next = first.getResponseMetadata().getNextCursor();
        var second = api.conversationsHistory(r -> r.channel(dm).limit(2).cursor(next));
        assertThat(second.getMessages()).extracting(m -> m.getText()).containsExactly("one");
    }
}
