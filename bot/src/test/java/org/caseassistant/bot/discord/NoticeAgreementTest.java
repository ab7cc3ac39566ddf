package org.caseassistant.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.caseassistant.bot.console.ConsoleTypist;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.notifications.Chromium;
import org.caseassistant.bot.notifications.NotificationsExport;
import org.caseassistant.bot.notifications.NotificationsRoutes;
import org.caseassistant.bot.notifications.PageSettings;
import org.caseassistant.bot.slack.SlackSurfaceDriver;
import org.caseassistant.bot.web.WebServer;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.noticework.NoticeAnnouncing;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Wherever an incident is posted, the channels, the page, the feed, the data and the files say the same at each step. */
class NoticeAgreementTest {
    private static final String NORA = "nora.chen@support.example.org";
    private static final String SLACK_CHANNEL = "C0OUTAGES";
    private static final String PAGE = "https://status.example.org/notifications/";
    private static final InstantSource CLOCK = InstantSource.system();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static DiscordBench bench;
    private static DiscordTypist discord;
    private static SlackSurfaceDriver slack;
    private static ConsoleTypist console;
    private static WebServer web;
    private static NotificationsExport export;
    private static Path exported;

    /** Where Nora posts. */
    enum From {
        CONSOLE, SLACK, DISCORD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How an incident shows at one time. */
    private record Step(String title, String state, String text, boolean open, int edits) {}

    @BeforeAll
    static void start() throws Exception {
        bench = DiscordBench.start();
        discord = new DiscordTypist(bench);
        slack = SlackSurfaceDriver.on(bench.database(), "slack");
        console = new ConsoleTypist(Files.createDirectory(folder.resolve("console")), bench.database(), "console");
        for (SurfaceDriver driver : List.of(discord, slack, console)) {
            driver.actAs(NORA);
        }
        slack.subscribe(SLACK_CHANNEL);
        assertThat(discord.user().commandIn(bench.channel(), "notice subscribe").acknowledged()).isTrue();
        bench.settle();
        var failures = new FailureLog(() -> "K3F9QX2A");
        var settings = new PageSettings(Locale.US, ZoneOffset.UTC, Optional.empty(), PAGE);
        web = WebServer.listen(0, failures);
        web.serve(new NotificationsRoutes(bench.storage(), settings, failures).routes());
        exported = folder.resolve("exported");
        export = new NotificationsExport(bench.storage(), settings, exported);
    }

    @AfterAll
    static void stop() throws IOException {
        web.close();
        slack.close();
        bench.close();
    }

    private static SurfaceDriver driver(From from) {
        return switch (from) {
            case CONSOLE -> console;
            case SLACK -> slack;
            case DISCORD -> discord;
        };
    }

    private static void command(From from, String word, String number) {
        switch (from) {
            case CONSOLE -> console.line("/notice " + word + " " + number);
            case SLACK -> slack.command("notice", (word + " " + number).strip());
            case DISCORD -> {
                if (number.isEmpty()) {
                    discord.command("notice " + word);
                } else {
                    discord.command("notice " + word, Option.of("number", number));
                }
            }
        }
    }

    private static void posts(From from, String word, String number, String... answers) {
        command(from, word, number);
        SurfaceDriver driver = driver(from);
        for (String answer : answers) {
            driver.type(answer);
        }
        driver.press("Done");
        driver.press("Submit");
        deliver();
    }

    private static void deliver() {
        new NoticeAnnouncing(bench.storage(), CLOCK, ZoneOffset.UTC, Optional.of(PAGE)).run();
        for (ChatSurface chat : List.of(slack.chat(), bench.service().chat())) {
            new OutboxWorker(bench.storage(), new DeliveryCheck(Policy.STRICT), chat, CLOCK, new Metrics(),
                    new FailureLog(() -> "K3F9QX2A")).run();
        }
        export.run();
    }

    @ParameterizedTest
    @EnumSource
    void allOfThemAgreeAtEachStep(From from) throws Exception {
        String title = "Logging in is slow, as the " + from.word() + " says";
        posts(from, "incident", "", title, "critical", "sis", "investigating", "We look into it.");
        String number = newest();
        agree(from, new Step(title, "Investigating", "We look into it.", true, 0));

        posts(from, "update", number, "identified", "A disk is full.");
        agree(from, new Step(title, "Identified", "A disk is full.", true, 1));

        posts(from, "resolve", number, "It is fast again.");
        agree(from, new Step(title, "Resolved", "It is fast again.", false, 2));
    }

    private static String newest() {
        return bench.storage()
                .inTransaction(stores -> Long.toString(
                        stores.notices().open(1).getFirst().number().value()));
    }

    private static void agree(From from, Step step) throws Exception {
        assertThat(slack.shownIn(SLACK_CHANNEL).entrySet())
                .filteredOn(message -> message.getKey().contains(step.title()))
                .as("Slack")
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.getKey())
                            .contains(step.open() ? "🟧 Incident: " + step.title() : "⬜ " + step.title())
                            .contains(step.state(), step.text());
                    assertThat(message.getValue()).isEqualTo(step.edits());
                });
        assertThat(discord.user().messagesIn(bench.channel()))
                .filteredOn(message -> !message.ephemeral() && message.asText().contains(step.title()))
                .as("Discord")
                .singleElement()
                .satisfies(message -> inDiscord(message, step));
        String name = step.open() ? "index.html" : "closed.html";
        String page = get(name);
        assertThat(article(page, step)).as("page").contains(step.state(), step.text());
        assertThat(page)
                .contains(step.open() ? "banner incident" : "banner none")
                .doesNotContain(step.open() ? "banner none" : "banner incident");
        assertThat(entry(get("notices.atom"), step)).as("feed").contains(step.state(), step.text());
        inData(step);
        for (String file : List.of("index.html", "closed.html", "notices.atom", "notices.json")) {
            assertThat(Files.readString(exported.resolve(file), UTF_8)).as(file).isEqualTo(get(file));
        }
        if (from == From.CONSOLE) {
            Path profile = Files.createDirectories(folder.resolve("profile"));
            assertThat(article(new Chromium(profile).dom(exported.resolve(name)), step))
                    .as("browser")
                    .contains(step.state(), step.text());
        }
    }

    private static void inDiscord(ShownMessage message, Step step) {
        assertThat(message.asText().replace("\\", ""))
                .contains((step.open() ? "Incident: " : "") + step.title(), step.state(), step.text());
        assertThat(message.object()).contains("\"accent_color\":" + (step.open() ? 0xE67E22 : 0x95A5A6));
        assertThat(message.updates()).isEqualTo(step.edits());
    }

    private static void inData(Step step) throws Exception {
        JsonNode data = JsonMapper.shared().readTree(get("notices.json"));
        assertThat(data.get("banner").stringValue()).isEqualTo(step.open() ? "incident" : "none");
        JsonNode notice = StreamSupport.stream(data.get(step.open() ? "open" : "closed").spliterator(), false)
                .filter(one -> one.get("title").stringValue().equals(step.title()))
                .findFirst()
                .orElseThrow();
        assertThat(notice.get("banner").stringValue()).isEqualTo(step.open() ? "incident" : "none");
        assertThat(notice.get("state").stringValue()).isEqualTo(step.state().toLowerCase(Locale.ROOT));
        assertThat(notice.at("/updates/0/text").stringValue()).isEqualTo(step.text());
        assertThat(notice.get("updates")).hasSize(step.edits() + 1);
    }

    /** The part of the page about it, in its colour. */
    private static String article(String page, Step step) {
        String begin = "class=\"" + (step.open() ? "incident" : "none") + "\">";
        return part(page, "<article", "</article>", step.title(), begin);
    }

    private static String entry(String feed, Step step) {
        return part(feed, "<entry>", "</entry>", step.title(), "");
    }

    private static String part(String text, String begin, String end, String title, String more) {
        for (String piece : text.split(begin, -1)) {
            String part = piece.split(end, 2)[0];
            if (part.contains(title) && part.contains(more) && piece.contains(end)) {
                return part;
            }
        }
        throw new AssertionError("nothing about " + title + " in:\n" + text);
    }

    private static String get(String name) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + web.port() + "/notifications/" + name);
        return CLIENT.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString(UTF_8)).body();
    }
}
