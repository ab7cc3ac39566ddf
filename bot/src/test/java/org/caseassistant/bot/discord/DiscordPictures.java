package org.caseassistant.bot.discord;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.contract.Announced;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what Discord was told to show in real conversations, for {@code docs/pictures/make} to draw. No test by its
 * name, so it runs only when it is asked for.
 */
class DiscordPictures {
    private static final Instant NOW = Instant.parse("2026-11-23T16:07:00Z");

    private final JsonMapper json = JsonMapper.shared();
    private final List<Map<String, Object>> pictures = new ArrayList<>();
    private DiscordBench bench;
    private DiscordUser maria;
    private DiscordUser nora;
    private String support;

    @Test
    void writesWhatDiscordShows() throws Exception {
        bench = DiscordBench.start();
        maria = bench.user("maria.lopez@northfield.example.org");
        nora = bench.user("nora.chen@support.example.org");
        try {
            channels();
            question();
            others();
            desk();
            banners();
        } finally {
            bench.close();
        }
        Path file = RepositoryFolder.find().resolve("bot/target/pictures/discord.json");
        Files.createDirectories(file.getParent());
        Files.write(file, json.writeValueAsBytes(pictures));
    }

    private void question() {
        open("ask a question");
        messages("open", 1);
        done(maria.click("Use Maria Lopez"));
        messages("choice", 2);
        done(maria.click("Use Medium"));
        write("Setting up a snow day in the calendar", "### Description");
        messages("long-text", 3);
        write("School was closed on Friday because of snow.", "Noted so far");
        done(maria.click("Done"));
        messages("menu", 1);
        done(maria.pick("Calendar"));
        write("Student Information > Enrollments", "### Attachments");
        write("", "snow-day.png", new DiscordFile(
                "snow-day.png", "image/png", "picture".getBytes(StandardCharsets.UTF_8)));
        done(maria.click("Done"));
        messages("review", 1);
        done(maria.click("Submit"));
        messages("submitted", 1);
        done(maria.click("View CS-1001"));
        messages("card", 1);
        done(maria.command("case list"));
        messages("list", 1);
    }

    private void others() {
        open("application issue");
        done(maria.click("Fill in as one form"));
        picture("modal", "modal").put("modal", json.readTree(maria.modal().object()));
        maria.modal().cancel();
        write("edit issue began", "### Issue Began");
        messages("date-time", 1);
        write("the day before the storm", "could not be read");
        messages("refusal", 1);
        throwAway();
        open("request consulting");
        write("edit preferred consult date", "### Preferred Consult Date");
        messages("date", 1);
        throwAway();
        open("modify support contacts");
        write("edit request type", "### Request Type");
        write("Replace a contact", "Contact");
        write("edit area of responsibility", "### Area of Responsibility");
        messages("several", 1);
        throwAway();
    }

    /** The card of the question that was asked, at its desk. */
    private void desk() {
        deliver();
        posted("desk", support);
        done(latest(support).click("Claim"));
        done(latest(support).click("Priority"));
        nora.modal().pick("choice", "High");
        done(nora.modal().submit());
        deliver();
        posted("desk-urgent", support);
    }

    private void deliver() {
        new OutboxWorker(bench.storage(), new DeliveryCheck(Policy.STRICT), bench.service().chat(),
                InstantSource.system(), new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        bench.settle();
    }

    /** As they stand in a channel that wants notices. */
    private void banners() {
        var announced = new Announced(bench.storage(), bench.service().chat(), () -> NOW);
        announced.open("Online payments cannot be made", "We are looking into it.");
        posted("banner-incident", bench.channel());
        announced.become(IncidentState.IDENTIFIED, "The payment provider has an outage. We work on it with them.");
        posted("banner-updated", bench.channel());
        announced.become(IncidentState.RESOLVED, "Payments can be made again. None was lost.");
        posted("banner-none", bench.channel());
        announced.announce(
                "Database upgrade",
                "Nothing can be saved while it lasts; reports stay open.",
                new Planned(
                        Instant.parse("2026-11-28T13:00:00Z"),
                        Instant.parse("2026-11-28T16:00:00Z"),
                        ZoneId.of("America/Chicago")));
        posted("banner-maintenance", bench.channel());
    }

    private void channels() {
        bench.storage().inTransaction(stores -> {
            stores.tenants()
                    .bind(
                            new Tenant(DiscordNames.SURFACE, bench.guild().id()),
                            new NamedBinding(Set.of("*")).in(stores.directory()).binding(),
                            Instant.EPOCH);
            return bench;
        });
        support = bench.guild().channel("support");
        done(nora.commandIn(support, "desk here", Option.of("department", "Application Support")));
        done(nora.commandIn(bench.channel(), "notice subscribe"));
    }

    /** The latest that everybody reads there. */
    private ShownMessage latest(String channel) {
        return nora.messagesIn(channel).stream()
                .filter(message -> !message.ephemeral())
                .toList()
                .getLast();
    }

    private void posted(String name, String channel) {
        picture(name, "messages")
                .put("messages", List.of(
                        Map.of("mine", false, "message", json.readTree(latest(channel).object()))));
    }

    private void open(String type) {
        done(maria.command("case open", Option.of("type", type)));
    }

    private void throwAway() {
        done(maria.click("Cancel"));
        done(maria.click("Yes, throw it away"));
    }

    private void write(String words, String answer, DiscordFile... files) {
        maria.write(words, files);
        maria.awaitMessage(answer);
        bench.settle();
    }

    private void done(Delivery delivery) {
        if (!delivery.acknowledged()) {
            throw new AssertionError(delivery + "\n" + maria.seenText());
        }
        bench.settle();
    }

    private Map<String, Object> picture(String name, String kind) {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("name", name);
        picture.put("kind", kind);
        pictures.add(picture);
        return picture;
    }

    /** The last messages of the conversation, from whomever. */
    private void messages(String name, int count) {
        List<ShownMessage> transcript = maria.transcript();
        picture(name, "messages")
                .put("messages", transcript.subList(Math.max(0, transcript.size() - count), transcript.size()).stream()
                        .map(message -> Map.of(
                                "mine", message.author().equals(maria.id()), "message",
                                json.readTree(message.object())))
                        .toList());
    }
}
