package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The REST API: what the real JDA does there, and what is refused whoever asks. */
class RestTest {

    private final TestClock clock = new TestClock();

    private final DiscordEmulator discord = DiscordEmulator.start(clock);

    private final DiscordUser maria = discord.user("Maria", "en-US");

    private final Guild guild = discord.guild("Northwind ISD").add(maria);

    private final String help = guild.channel("help");

    private final HttpClient http = HttpClient.newHttpClient();

    private SampleBot bot;

    @AfterEach
    void stop() {
        if (bot != null) {
            bot.close();
        }
        http.close();
        discord.close();
    }

    private PrivateChannel direct() {
        bot = SampleBot.at(discord);
        return bot.jda().openPrivateChannelById(maria.id()).complete();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(method, path, "application/json", body, "Bot " + discord.token());
    }

    private HttpResponse<String> send(String method, String path, String type, String body, String token)
            throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(discord.baseUrl() + path))
                .header("User-Agent", "DiscordBot (https://example.org, 1)").header("Content-Type", type)
                .header("Authorization", token).method(method, BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
    }

    @Test
    void anAppThatDoesNotSayWhoItIsIsTurnedAway() throws Exception {
        var answer = http.send(HttpRequest.newBuilder(URI.create(discord.baseUrl() + "users/@me"))
                .header("User-Agent", "DiscordBot (Case Assistant)").header("Authorization", "Bot " + discord.token())
                .build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(discord.violations()).extracting(Violation::kind)
                .containsExactly(Violation.Kind.AUTHENTICATION);
    }

    private String message(String body) throws Exception {
        return Json.text(Json.parse(send("POST", "channels/" + help + "/messages", body).body()), "id");
    }

    @Test
    void aDirectMessageGoesBothWays() {
        var files = new CopyOnWriteArrayList<String>();
        var channel = direct();
        bot.on(MessageReceivedEvent.class, e -> {
            if (!e.getAuthor().isBot()) {
                e.getMessage().getAttachments().forEach(a -> files.add(a.getFileName() + " " + text(a)));
            }
        });

        channel.sendMessage("Hello").addFiles(FileUpload.fromData("abc".getBytes(UTF_8), "my file.txt")).complete();
        maria.write("Here", DiscordFile.text("log.txt", "broken"));

        assertThat(maria.transcript().getFirst().content()).isEqualTo("Hello");
        assertThat(maria.transcript().getFirst().files())
                .containsExactly(DiscordFile.text("my_file.txt", "abc"));
        Waiting.until(Screen.PATIENCE, () -> !files.isEmpty(), () -> "No file came");
        assertThat(files).containsExactly("log.txt broken");
        assertThat(discord.violations()).isEmpty();
    }

    private static String text(Message.Attachment attachment) {
        try (var stream = attachment.getProxy().download().join()) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPersonWhoTakesNoDirectMessagesCannotBeWrittenTo() {
        var channel = direct();
        maria.closeDirectMessages();

        assertThatThrownBy(() -> channel.sendMessage("Hello").complete()).isInstanceOfSatisfying(
                ErrorResponseException.class,
                e -> assertThat(e.getErrorResponse()).isEqualTo(ErrorResponse.CANNOT_SEND_TO_USER));
        maria.openDirectMessages();
        channel.sendMessage("Hello").complete();

        assertThat(maria.transcript()).hasSize(1);
    }

    @Test
    void aNonceSendsAMessageOnce() {
        var channel = direct();
        channel.sendMessage("Hello").setNonce("n1").complete();
        channel.sendMessage("Hello").setNonce("n1").complete();
        assertThat(maria.transcript()).hasSize(1);

        clock.pass(Duration.ofMinutes(10));
        channel.sendMessage("Hello").setNonce("n1").complete();

        assertThat(maria.transcript()).hasSize(2);
    }

    @Test
    void aMessageThatWasSentThoughTheAnswerGotLostIsNotSentTwice() {
        var channel = direct();
        discord.faults().dropAfterHandling(Route.CREATE_MESSAGE, 1);

        channel.sendMessage("Hello").complete();

        assertThat(discord.calls(Route.CREATE_MESSAGE)).extracting(Call::status).containsExactly(0, 200);
        assertThat(maria.transcript()).hasSize(1);
    }

    @Test
    void whoIsLimitedWaitsAndOnlyInThatBucket() {
        var channel = direct();
        discord.faults().rateLimit(Route.CREATE_MESSAGE, 1, 1);
        long start = System.nanoTime();
        var limited = channel.sendMessage("Later").submit();
        bot.jda().updateCommands().addCommands(Commands.slash("case", "Cases")).complete();
        assertThat(limited).isNotDone();

        limited.join();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(900));
        assertThat(discord.calls(Route.CREATE_MESSAGE)).extracting(Call::status).containsExactly(429, 200);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void aBadGatewayIsTriedAgain() {
        var channel = direct();
        discord.faults().serverError(Route.CREATE_MESSAGE, 1, 502);

        channel.sendMessage("Hello").complete();

        assertThat(discord.calls(Route.CREATE_MESSAGE)).extracting(Call::status).containsExactly(502, 200);
    }

    @Test
    void enforcedLimitsAreToldInTime() {
        var channel = direct();
        discord.pace().enforce(3, 1);

        for (int i = 0; i < 7; i++) {
            channel.sendMessage("Hello " + i).complete();
        }

        assertThat(maria.transcript()).hasSize(7);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void moreThanTheBucketHoldsIsRefused() throws Exception {
        discord.pace().enforce(1, 30);
        message("{\"content\":\"a\"}");

        var refused = send("POST", "channels/" + help + "/messages", "{\"content\":\"b\"}");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Via")).isPresent();
        assertThat(refused.headers().firstValue("Retry-After")).hasValueSatisfying(v -> assertThat(v).matches("\\d+"));
        assertThat(discord.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.RATE_LIMIT);
    }

    @Test
    void addressesOfFilesExpire() throws Exception {
        maria.write("Here", DiscordFile.text("log.txt", "broken"));
        var object = Json.parse(maria.transcript().getFirst().object());
        var url = Json.text(object.path("attachments").get(0), "url");
        var request = HttpRequest.newBuilder(URI.create(url)).build();
        assertThat(http.send(request, BodyHandlers.ofString()).body()).isEqualTo("broken");

        clock.pass(Duration.ofHours(25));

        assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        var forged = HttpRequest.newBuilder(URI.create(url.replaceFirst("ex=[0-9a-f]+", "ex=ffffffff"))).build();
        assertThat(http.send(forged, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    @Test
    void aThreadGrowsFromAMessage() {
        bot = SampleBot.at(discord);
        var channel = bot.jda().getTextChannelById(help);
        var first = channel.sendMessage("A case").complete();

        var thread = first.createThreadChannel("NW-1").complete();
        thread.sendMessage("Inside").complete();

        assertThat(thread.getId()).isEqualTo(first.getId());
        assertThat(maria.messagesIn(thread.getId())).extracting(ShownMessage::content).containsExactly("Inside");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void commandsComeBackAsTheyWereRegistered() {
        bot = SampleBot.at(discord);
        var command = Commands.slash("case", "Cases")
                .setNameLocalization(DiscordLocale.SPANISH, "caso");
        var first = bot.jda().updateCommands().addCommands(command).complete();
        var again = bot.jda().updateCommands().addCommands(command).complete();

        assertThat(again.getFirst().getId()).isEqualTo(first.getFirst().getId());
        assertThat(bot.jda().retrieveCommands(true).complete().getFirst().getNameLocalizations().toMap()).hasSize(1);
        assertThat(bot.jda().retrieveCommands().complete().getFirst().getNameLocalizations().toMap()).isEmpty();
        var mine = bot.jda().getGuildById(guild.id());
        mine.updateCommands().addCommands(command).complete();
        assertThat(discord.commands(guild)).hasSize(1);
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void twoHundredCommandsCanBeMadeADay() throws Exception {
        for (int i = 0; i < 200; i++) {
            var path = "applications/" + discord.applicationId() + "/commands";
            var body = "[{\"name\":\"c" + i + "\",\"description\":\"d\"}]";
            assertThat(send("PUT", path, body).statusCode()).isEqualTo(200);
        }

        var refused = send("PUT", "applications/" + discord.applicationId() + "/commands",
                "[{\"name\":\"last\",\"description\":\"d\"}]");

        assertThat(Json.parse(refused.body()).path("code").intValue()).isEqualTo(30034);
    }

    @Test
    void errorsAreNestedByTheirPath() throws Exception {
        var refused = send("POST", "channels/" + help + "/messages",
                "{\"content\":\"a\",\"components\":[{\"type\":1,\"components\":[{\"type\":2,\"style\":1}]}]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        var json = Json.parse(refused.body());
        assertThat(json.path("code").intValue()).isEqualTo(50035);
        assertThat(json.at("/errors/components/0/components/0/custom_id/_errors/0/code").stringValue())
                .isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(discord.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.PAYLOAD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GET; users/@me/nothing; ; 404; 0
            GET; channels/1; ; 404; 10003
            GET; channels/HELP/messages/1; ; 404; 10008
            PATCH; channels/HELP/messages/1; {"content":"a"}; 404; 10008
            POST; channels/HELP/messages; {}; 400; 50006
            POST; channels/HELP/messages; {"content":"  "}; 400; 50006
            POST; channels/HELP/messages; {"content"; 400; 50109
            POST; channels/HELP/messages; {"content":"a","message_reference":{"message_id":"1"}}; 400; 50035
            POST; users/@me/channels; {"recipient_id":"1"}; 400; 50033
            POST; users/@me/channels; {}; 400; 50035
            POST; interactions/1/unknown/callback; {"type":5}; 404; 10062
            POST; webhooks/APP/unknown; {"content":"a"}; 404; 10015
            PUT; applications/1/commands; []; 403; 20012
            GET; applications/APP/commands/1; ; 404; 10063
            GET; guilds/1; ; 404; 10004
            GET; guilds/GUILD/members/1; ; 404; 10007
            GET; users/1; ; 404; 10013
            """)
    void refuses(String method, String path, String body, int status, int code) throws Exception {
        var answer = send(method,
                path.replace("HELP", help).replace("APP", discord.applicationId()).replace("GUILD", guild.id()),
                body == null ? "" : body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.parse(answer.body()).path("code").intValue()).isEqualTo(code);
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        var answer = send("GET", "users/@me", "application/json", "", "Bot wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(discord.violations()).extracting(Violation::kind).containsExactly(Violation.Kind.AUTHENTICATION);
    }

    @Test
    void permissionsAreNeeded() throws Exception {
        var id = message("{\"content\":\"a\"}");
        guild.denyBot(help, Permission.SEND_MESSAGES);
        var write = send("POST", "channels/" + help + "/messages", "{\"content\":\"b\"}");
        guild.denyBot(help, Permission.VIEW_CHANNEL);
        var read = send("GET", "channels/" + help + "/messages/" + id, "");

        assertThat(Json.parse(write.body()).path("code").intValue()).isEqualTo(50013);
        assertThat(Json.parse(read.body()).path("code").intValue()).isEqualTo(50001);
        assertThat(discord.violations()).extracting(Violation::kind).containsOnly(Violation.Kind.PERMISSION);
    }

    @Test
    void filesComeAsParts() throws Exception {
        var part = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n%s\r\n%s\r\n";
        var payload = "{\"flags\":32768,\"components\":[{\"type\":13,\"file\":{\"url\":\"attachment://a.txt\"}}],"
                + "\"attachments\":[{\"id\":0,\"description\":\"A file\"}]}";
        var body = part.formatted("payload_json", "", "Content-Type: application/json\r\n", payload)
                + part.formatted("files[0]", "; filename=\"a.txt\"", "", "abc") + "--b--\r\n";

        var sent = send("POST", "channels/" + help + "/messages", "multipart/form-data; boundary=b", body,
                "Bot " + discord.token());

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(maria.lastMessage().lines()).containsExactly("{file a.txt}");
        assertThat(maria.lastMessage().files()).containsExactly(DiscordFile.text("a.txt", "abc"));
        assertThat(discord.violations()).isEqualTo(List.of());
    }
}
