package org.caseassistant.bot.slack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.contract.Announced;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what Slack was told to show in real conversations, for {@code docs/pictures/make} to draw. No test by its
 * name, so it runs only when it is asked for.
 */
class SlackPictures {
    private static final Instant NOW = Instant.parse("2026-11-23T16:07:00Z");
    private static final String MARIA = "maria.lopez@northfield.example.org";
    private static final String SUPPORT = "C0SUPPORT";
    private static final String OUTAGES = "C0OUTAGES";
    private static final int MANY_CONTACTS = 120;

    private final JsonMapper json = JsonMapper.shared();
    private final List<Map<String, Object>> pictures = new ArrayList<>();
    private SlackBench bench;
    private SlackUser maria;
    private SlackUser nora;

    @Test
    void writesWhatSlackShows() throws Exception {
        bench = SlackBench.start(CatalogSource.builtIn(), () -> NOW);
        maria = bench.user(MARIA);
        nora = bench.user("nora.chen@support.example.org");
        try {
            channels();
            question();
            issue();
            contacts();
            search();
            desk();
            banners();
        } finally {
            bench.close();
        }
        Path file = RepositoryFolder.find().resolve("bot/target/pictures/slack.json");
        Files.createDirectories(file.getParent());
        Files.write(file, json.writeValueAsBytes(pictures));
    }

    private void question() {
        done(maria.command("/case", ""));
        last("which");
        done(maria.command("/case", "open ask a question"));
        all("open", 2);
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        last("choice");
        done(maria.lastMessage().clickLabelled("Use Medium"));
        last("text");
        done(maria.lastMessage().clickLabelled("Back"));
        done(maria.lastMessage().clickLabelled("Keep this answer"));
        done(maria.write("Setting up a snow day in the calendar"));
        last("long-text");
        ShownMessage first = maria.lastMessage();
        done(maria.write("School was closed on Friday because of snow."));
        done(maria.write("How do we mark the day for all calendars at once?"));
        all("several-messages", 4);
        done(maria.lastMessage().clickLabelled("Done"));
        last("menu");
        done(maria.lastMessage().pick(element("menu-"), "Calendar"));
        last("optional");
        done(first.clickLabelled("Back"));
        last("stale");
        done(maria.write("Student Information > Enrollments"));
        last("files");
        done(maria.write("", new SlackFile("snow-day.png", "image/png", "picture".getBytes(StandardCharsets.UTF_8))));
        all("file-given", 2);
        done(maria.lastMessage().clickLabelled("Done"));
        last("review");
        all("transcript", 30);
        done(maria.lastMessage().clickLabelled("Submit"));
        last("card");
        done(maria.lastMessage().clickLabelled("View CS-1001"));
        last("view");
        done(maria.command("/case", "list"));
        last("list");
        done(maria.command("/case", "help"));
        last("help");
    }

    private void issue() {
        done(maria.command("/case", "open application issue"));
        done(maria.lastMessage().clickLabelled("Fill in as one form"));
        Map<String, Object> modal = picture("modal", "modal");
        modal.put("title", maria.modal().title());
        modal.put("blocks", blocks(maria.modal().blocksJson()));
        maria.modal().close();
        done(maria.write("edit issue began"));
        last("date-time", "Issue Began");
        done(maria.write("the day before the storm"));
        last("refusal");
        done(maria.openHome());
        Map<String, Object> home = picture("home", "home");
        home.put("blocks", blocks(maria.home().blocksJson()));
        done(maria.write("cancel"));
        last("discard");
        done(maria.lastMessage().clickLabelled("Yes, throw it away"));
    }

    private void contacts() {
        done(maria.command("/case", "open modify support contacts"));
        done(maria.write("edit request type"));
        done(maria.write("Replace a contact"));
        done(maria.write("edit area of responsibility"));
        maria.lastMessage().pick(element("several-"), "SIS", "Finance");
        done(maria.lastMessage().click(element("send-several-")));
        done(maria.write("edit area of responsibility"));
        last("several", "Area of Responsibility");
        done(maria.write("cancel"));
        done(maria.write("yes"));
        done(maria.command("/case", "open request consulting"));
        done(maria.write("edit preferred consult date"));
        last("date", "Preferred Consult Date");
        done(maria.write("cancel"));
        done(maria.write("yes"));
        done(maria.command("/case", "open data restore"));
        done(maria.write("edit restoration acknowledgement"));
        last("agree", "Restoration Acknowledgement");
        done(maria.write("cancel"));
        done(maria.write("yes"));
    }

    private void search() {
        bench.storage().<Object>inTransaction(stores -> {
            var account = stores.directory().personByEmail(MARIA).orElseThrow();
            for (int i = 0; i < MANY_CONTACTS; i++) {
                stores.directory()
                        .addContact(
                                "Contact",
                                "Number" + (char) ('a' + i / 26) + (char) ('a' + i % 26),
                                "contact" + i + "@northfield.example.org",
                                ContactType.TECHNICAL,
                                ((Contact) account).accounts());
            }
            return account;
        });
        done(maria.command("/case", "open server access"));
        last("search");
    }

    /** The card of the question that was asked, at its desk. */
    private void desk() {
        deliver();
        posted("desk", SUPPORT);
        done(card().clickLabelled("Claim"));
        done(card().clickLabelled("Priority"));
        nora.modal().pick("ask:choice", "High");
        done(nora.modal().submit());
        deliver();
        posted("desk-urgent", SUPPORT);
    }

    private void deliver() {
        new OutboxWorker(bench.storage(), new DeliveryCheck(Policy.STRICT), bench.service().chat(), () -> NOW,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        bench.settle();
    }

    /** As they stand in a channel that wants notices. */
    private void banners() {
        var announced = new Announced(bench.storage(), bench.service().chat(), () -> NOW);
        announced.open("Online payments cannot be made", "We are looking into it.");
        posted("banner-incident", OUTAGES);
        announced.become(IncidentState.IDENTIFIED, "The payment provider has an outage. We work on it with them.");
        posted("banner-updated", OUTAGES);
        announced.become(IncidentState.RESOLVED, "Payments can be made again. None was lost.");
        posted("banner-none", OUTAGES);
        announced.announce(
                "Database upgrade",
                "Nothing can be saved while it lasts; reports stay open.",
                new Planned(
                        Instant.parse("2026-11-28T13:00:00Z"),
                        Instant.parse("2026-11-28T16:00:00Z"),
                        ZoneId.of("America/Chicago")));
        posted("banner-maintenance", OUTAGES);
    }

    private void channels() {
        bench.workspace().channel(SUPPORT, "support", nora.id()).invite(SUPPORT);
        done(nora.commandIn(SUPPORT, "/desk", "here Application Support"));
        SlackUser daniel = bench.workspace().admin("U0ADMIN", "daniel.okafor@riverside.example.org");
        bench.workspace().channel(OUTAGES, "outages", daniel.id(), nora.id()).invite(OUTAGES);
        done(daniel.commandIn(OUTAGES, "/notice", "subscribe"));
    }

    private ShownMessage card() {
        return latest(SUPPORT);
    }

    /** The latest that everybody reads there, outside of threads. */
    private ShownMessage latest(String channel) {
        return nora.messagesIn(channel).stream()
                .filter(message -> !message.ephemeral() && message.thread().isEmpty())
                .toList()
                .getLast();
    }

    private void posted(String name, String channel) {
        picture(name, "messages").put("messages", List.of(message(latest(channel))));
    }

    private void done(Delivery delivery) {
        if (!delivery.acknowledged()) {
            throw new AssertionError(delivery + "\n" + maria.transcriptText());
        }
        bench.settle();
    }

    private String element(String beginning) {
        return maria.lastMessage().elements().stream()
                .filter(name -> name.startsWith(beginning) || name.contains(" > " + beginning))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> picture(String name, String kind) {
        var picture = new LinkedHashMap<String, Object>();
        picture.put("name", name);
        picture.put("kind", kind);
        pictures.add(picture);
        return picture;
    }

    private void last(String name) {
        all(name, 1);
    }

    /** A question, which is this one. */
    private void last(String name, String question) {
        if (!maria.lastMessage().lines().getFirst().contains(question)) {
            throw new AssertionError("not " + question + ":\n" + maria.lastMessage());
        }
        last(name);
    }

    /** The last messages of the conversation, from whomever. */
    private void all(String name, int messages) {
        List<ShownMessage> transcript = maria.transcript();
        picture(name, "messages")
                .put(
                        "messages",
                        transcript.subList(Math.max(0, transcript.size() - messages), transcript.size()).stream()
                                .map(this::message)
                                .toList());
    }

    private Map<String, Object> message(ShownMessage message) {
        boolean own = message.author().equals(maria.id());
        return own
                ? Map.of("mine", true, "text", String.join("\n", message.lines()))
                : Map.of("mine", false, "blocks", blocks(message.blocksJson()), "colours", message.colours());
    }

    private Object blocks(String written) {
        return json.readTree(written);
    }
}
