package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.contract.Line;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Violation;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program is killed after each step of a conversation in Slack, and the next click or message goes on. */
class SlackKillTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final SlackEmulator slack = SlackEmulator.start();
    private final Workspace workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
    private final SlackUser daniel = workspace.user("U1", Script.ACTOR, ZoneId.systemDefault(), "en-US");
    private ConsoleProcess program;
    private String url;

    @BeforeEach
    void start() throws InterruptedException {
        SlackBench.fill(database);
        String user = "operator_" + UUID.randomUUID().toString().replace("-", "");
        database.execute("CREATE ROLE " + user + " LOGIN SUPERUSER PASSWORD 'hush'");
        url = database.address() + "?user=" + user + "&password=hush";
        begin();
    }

    @AfterEach
    void stop() {
        program.close();
        slack.close();
        database.close();
    }

    private void begin() throws InterruptedException {
        program = ConsoleProcess.start(
                folder,
                Map.of(
                        "SLACK_BOT_TOKEN", workspace.botToken(),
                        "SLACK_APP_TOKEN", slack.appToken(),
                        "SLACK_API_URL", slack.baseUrl(),
                        "SLACK_ACCOUNTS", "*",
                        "ATTACHMENT_TYPES", "png",
                        "DATABASE_URL", url));
        try {
            await("no connection", () -> slack.sockets().count() > 0);
        } catch (AssertionError notStarted) {
            program.terminate();
            throw new AssertionError(program.errors(), notStarted);
        }
    }

    private void killAndStart() throws InterruptedException {
        program.kill();
        await("still connected", () -> slack.sockets().count() == 0);
        begin();
    }

    private void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).as("%s%n%s", what, daniel.transcriptText()).isLessThan(end);
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** What was done is acknowledged, so it must outlive the program, which is killed at once. */
    private void doneThenKilled(Delivery delivery) throws InterruptedException {
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
        killAndStart();
    }

    private ShownMessage last() {
        return daniel.lastMessage();
    }

    private static boolean offers(ShownMessage message, String button) {
        return message.asText().contains("[" + button + "]");
    }

    /** The prompt that shows this; where the program was killed before it said so, any click on the old one brings it. */
    private ShownMessage prompt(String shown) {
        if (!last().asText().contains(shown)) {
            Delivery click = last().clickLabelled("Cancel");
            assertThat(click.acknowledged()).as(click.toString()).isTrue();
            await(shown + " is not shown", () -> last().asText().contains(shown));
        }
        return last();
    }

    private ShownMessage question(Line line) {
        return prompt(line.label() + " (");
    }

    private String element(String beginning) {
        return last().elements().stream()
                .filter(name -> name.startsWith(beginning) || name.contains(" > " + beginning))
                .findFirst()
                .orElse("");
    }

    private void tell(Line line) throws InterruptedException {
        ShownMessage prompt = question(line);
        switch (line.way()) {
            case TYPED -> doneThenKilled(typed(prompt, line.words().getFirst()));
            case IN_PARTS -> {
                for (String part : line.words()) {
                    doneThenKilled(daniel.write(SlackBench.typed(part)));
                }
                doneThenKilled(prompt("[Done]").clickLabelled("Done"));
            }
            case CHOSEN -> doneThenKilled(chosen(prompt, line.words().getFirst()));
            case PRESET -> doneThenKilled(
                    prompt.clickLabelled("Use " + line.words().getFirst()));
            case AGREED -> doneThenKilled(prompt.clickLabelled("I agree"));
            case SKIPPED -> doneThenKilled(prompt.clickLabelled("Skip"));
            case ATTACHED -> {
                doneThenKilled(daniel.write("", new SlackFile(line.words().getFirst(), "image/png", CONTENT)));
                doneThenKilled(prompt("[Done]").clickLabelled("Done"));
            }
        }
    }

    private Delivery typed(ShownMessage prompt, String words) {
        String date = element("date-");
        if (date.isEmpty()) {
            return daniel.write(SlackBench.typed(words));
        }
        prompt.date(date, LocalDate.parse(words));
        return prompt.click(element("send-date-"));
    }

    private Delivery chosen(ShownMessage prompt, String label) {
        String menu = element("menu-");
        return menu.isEmpty() ? prompt.clickLabelled(label) : prompt.pick(menu, label);
    }

    @Test
    void afterEachStepOfTheLongestForm() throws Exception {
        Script longest = Script.all().getFirst();
        assertThat(daniel.command("/case", "open " + longest.label()).acknowledged()).isTrue();
        await("no question", () -> daniel.transcriptText().contains(longest.lines().getFirst().label() + " (1 of"));
        for (Line line : longest.lines()) {
            tell(line);
        }
        submittedOnce(longest);
    }

    @Test
    void whileAFormIsOpen() throws Exception {
        Script script = Script.all().get(2);
        assertThat(daniel.command("/case", "open " + script.label()).acknowledged()).isTrue();
        await("no question", () -> offers(last(), "Fill in as one form"));
        last().clickLabelled("Fill in as one form");
        await("no form", () -> !daniel.modals().isEmpty());
        var form = daniel.modal();
        form.pick("ask:account", "Northfield Public Schools");
        killAndStart();
        form.pick("ask:contact", "Daniel Okafor");
        form.pick("ask:priority", "Critical");
        form.type("ask:subject", script.lines().get(3).words().getFirst());
        form.type("ask:description", String.join("\n", script.lines().get(4).words()));
        form.type("ask:error-message", String.join("\n", script.lines().get(5).words()));
        form.upload("ask:attachments", new SlackFile(Script.FILE, "image/png", CONTENT));
        doneThenKilled(form.submit());
        submittedOnce(script);
    }

    /** Submits, kills the program as soon as the case is there, and submits again. */
    private void submittedOnce(Script script) throws InterruptedException {
        ShownMessage review = prompt("[Submit]");
        Thread click = Thread.ofVirtual().start(() -> review.clickLabelled("Submit"));
        await("no case", () -> Long.valueOf(1).equals(database.value("select count(*) from support_case")));
        killAndStart();
        click.join();
        Supplier<Boolean> told = () -> daniel.transcriptText().contains("CS-1001");
        if (!told.get()) {
            assertThat(prompt("[Submit]").clickLabelled("Submit").acknowledged()).isTrue();
            await("the number is not told", told::get);
        }
        // A program that is killed while it is asked something cannot acknowledge it.
        List<Violation> problems = slack.violations().stream()
                .filter(violation -> violation.kind() != Violation.Kind.ACKNOWLEDGEMENT)
                .toList();
        assertThat(problems).isEmpty();
        assertThat(database.value("select count(*) from support_case")).isEqualTo(1L);
        SupportCase stored = database.unitOfWork().inTransaction(SurfaceContract::newest);
        assertThat(SurfaceContract.shown(stored.content())).isEqualTo(SurfaceContract.expected(script));
    }
}
