package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseassistant.bot.RepositoryFolder;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.discord.conversation.Visitor;
import org.caseassistant.bot.discord.emulator.Choice;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Option;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.surface.CannotServeException;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is special about Discord. */
class DiscordServiceTest {
    private static final String MARIA = "maria.lopez@northfield.example.org";

    private DiscordBench bench;
    private DiscordUser maria;

    @BeforeEach
    void start() throws Exception {
        bench = DiscordBench.start();
        maria = bench.user(MARIA);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private Delivery done(Delivery delivery) {
        assertThat(delivery.acknowledged()).as(delivery + "\n" + maria.seenText()).isTrue();
        bench.settle();
        return delivery;
    }

    private void write(String words, String answer, DiscordFile... files) {
        maria.write(words, files);
        maria.awaitMessage(answer);
        bench.settle();
    }

    /** Answers the five questions that come first, and leaves the review of a question. */
    private void answered() {
        done(maria.command("case open", Option.of("type", "ask a question")));
        done(maria.click("Use Maria Lopez"));
        done(maria.click("Use Medium"));
        write("A question of mine", "Description");
    }

    @Test
    void aCaseBegunInAServerGoesOnInTheDirectMessages() {
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question")));

        ShownMessage pointer = maria.messagesIn(bench.channel()).getLast();
        assertThat(pointer.ephemeral()).isTrue();
        assertThat(pointer.asText()).contains("I have sent you a direct message");
        assertThat(pointer.links()).singleElement().asString()
                .isEqualTo("https://discord.com/channels/@me/" + maria.transcript().getLast().channel());
        assertThat(maria.transcriptText()).contains("Use Maria Lopez");
    }

    @Test
    void aStrangerIsToldWhatToDoAndShownNothing() {
        DiscordUser stranger = bench.stranger("mallory");
        done(stranger.commandIn(bench.channel(), "case list"));
        assertThat(stranger.seenText()).contains("I do not know you yet", "/link");
        assertThat(stranger.autocomplete("case open", "type", "")).isEmpty();
        done(stranger.command("link e-mail", Option.of("e-mail", MARIA)));
        assertThat(stranger.lastMessage().asText()).doesNotContain("I do not know you yet");
    }

    @Test
    void whatComesTwiceChangesAndShowsNothing() throws Exception {
        done(maria.command("case open", Option.of("type", "ask a question")));
        done(maria.click("Use Maria Lopez"));
        done(maria.click("Use Medium"));
        Delivery words = maria.write("A question of mine");
        maria.awaitMessage("Description");
        bench.settle();
        String before = maria.seenText();
        bench.discord().gateway().repeat(words);
        write("More words", "Noted so far: 10 characters");
        assertThat(maria.seenText()).contains("Description").doesNotContain("21 characters");
        assertThat(maria.transcript()).hasSize(before.split("\n(?=app: |maria)").length + 2);
        bench.restart();
        String then = maria.seenText();
        bench.discord().gateway().repeat(words);
        done(maria.command("case help"));
        assertThat(maria.seenText()).startsWith(then);
    }

    /** As Discord sends what was written while a connection was lost. */
    @Test
    void manyMessagesAtOnceAreTakenInTheirOrder() {
        answered();
        List<String> words = IntStream.range(100, 150).mapToObj(n -> "word" + n).toList();

        words.forEach(maria::write);
        maria.awaitMessage("Noted so far: 399 characters");
        bench.settle();

        var draft = (String) bench.database().value("select to_jsonb(draft)::text from draft");
        assertThat(Pattern.compile("word\\d+").matcher(draft).results().map(MatchResult::group).toList())
                .isEqualTo(words);
    }

    @Test
    void aDeletionComesAfterTheMessageThatItIsOf() throws Exception {
        var typist = new DiscordTypist(bench);
        Script script = Script.all().getFirst();
        typist.actAs(Script.ACTOR);
        typist.open(script.label());
        script.lines().forEach(line -> SurfaceContract.tell(typist, line));
        typist.press("Submit");
        typist.press("Add information");
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            Delivery wrong = typist.user().write("My password is swordfish");
            typist.user().delete(wrong);
            // Heard after the deletion, and promised while the table is locked.
            assertThat(maria.command("case list").acknowledged()).isTrue();
            connection.rollback();
        }
        bench.settle();
        typist.press("Done");

        assertThat(bench.database().value(
                "select string_agg((withdrawn_at is not null)::text, ',') from case_message where text like 'My pass%'"))
                .isEqualTo("true");
    }

    @Test
    void whoeverIsNotShownTheAnswerIsNotToldToDoItAgain() {
        done(maria.command("case open", Option.of("type", "ask a question")));
        bench.discord().faults().serverError(Route.CREATE_MESSAGE, 1, 500);
        write("me", "reference K3F9QX2A");
        assertThat(maria.lastMessage().asText()).contains("no need to do it again").doesNotContain("try again");
        done(maria.command("case resume"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
    }

    @Test
    void withClosedDirectMessagesItRunsInPlace() {
        maria.closeDirectMessages();
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question")));
        done(maria.click("Use Maria Lopez"));
        done(maria.click("Use Medium"));
        done(maria.click("Write the answer"));
        assertThat(maria.modal().labels()).containsExactly("Subject");
        maria.modal().fill("Subject", "In place");
        done(maria.submitModal());

        assertThat(maria.lastMessage().asText()).contains("Description");
        assertThat(maria.messagesIn(bench.channel())).allMatch(ShownMessage::ephemeral);
        assertThat(maria.transcript()).isEmpty();
    }

    @Test
    void closedDirectMessagesAreTriedAgainWithTheNextCommandOnly() {
        maria.closeDirectMessages();
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question")));
        done(maria.click("Use Maria Lopez"));
        done(maria.click("Use Medium"));
        assertThat(bench.discord().calls(Route.CREATE_MESSAGE)).hasSize(1);

        maria.openDirectMessages();
        done(maria.click("Write the answer"));
        maria.modal().fill("Subject", "In place");
        done(maria.submitModal());
        assertThat(maria.transcript()).isEmpty();
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question")));
        assertThat(maria.transcriptText()).contains("You began this before");
    }

    @Test
    void theLanguageOfSomebodyIsKnownAfterARestartToo() throws Exception {
        DiscordUser hans = bench.user(MARIA, "de");
        done(hans.command("case open", Option.of("type", "ask a question")));
        bench.restart();
        hans.write("", new DiscordFile("huge.png", "image/png", new byte[1_500_000]));
        hans.awaitMessage("1,5 MB");
    }

    @Test
    void aFileIsTakenInTheDirectMessagesAndOneThatIsTooLargeIsRefused() {
        answered();
        write("The description", "Noted so far");
        done(maria.click("Done"));
        write("", "screenshot.png", new DiscordFile(
                "screenshot.png", "image/png", "twelve bytes".getBytes(StandardCharsets.UTF_8)));
        assertThat(bench.database().value("select count(*) from attachment")).isEqualTo(1L);
        write("", "huge.png", new DiscordFile("huge.png", "image/png", new byte[1001]));
        assertThat(bench.database().value("select count(*) from attachment")).isEqualTo(1L);
    }

    private static Option file(int bytes) {
        return Option.of("file", new DiscordFile("screenshot.png", "image/png", new byte[bytes]));
    }

    @Test
    void aFileIsHandedOutWhereItIsAskedFor() {
        answered();
        write("The description", "Noted so far");
        done(maria.click("Done"));
        write("calendar", "Location");
        write("skip", "Attachments");
        write("skip", "Review");
        write("submit", "Case CS-1001 is submitted");

        done(maria.command("case export", Option.of("number-html-json", "1001")));

        assertThat(maria.lastMessage().files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("CS-1001.html");
            assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).contains("CS-1001: A question of mine");
        });
        assertThat(bench.discord().violations()).isEmpty();
    }

    @Test
    void aFileThatDiscordDoesNotTakeIsToldOf() {
        answered();
        write("The description", "Noted so far");
        done(maria.click("Done"));
        write("calendar", "Location");
        write("skip", "Attachments");
        write("skip", "Review");
        write("submit", "Case CS-1001 is submitted");
        bench.database().unitOfWork().inTransaction(stores -> {
            var number = new CaseNumber(1001);
            var message = new CaseMessage(Instant.EPOCH, Actor.system(), false, "A film", List.of());
            long entry = stores.caseWrites().add(number, message);
            return stores.attachments()
                    .add(number, entry, "film.mov", "video/quicktime", new byte[(10 << 20) + 1], Instant.EPOCH);
        });

        done(maria.command("case files", Option.of("number", "1001")));

        assertThat(maria.lastMessage().asText()).contains("Discord does not take film.mov from me");
        // What it takes depends on the server, so it has to be tried.
        bench.discord().forgiveViolations();
    }

    @Test
    void aFileIsGivenWithTheCommand() {
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question"), file(12)));
        assertThat(bench.database().value("select count(*) from attachment")).isEqualTo(1L);
        assertThat(maria.transcriptText()).contains("screenshot.png");
        done(maria.click("Use Maria Lopez"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
    }

    @Test
    void aFileGivenWithTheCommandThatCannotBeTakenIsRefusedAndTheCaseGoesOn() {
        done(maria.command("case open", file(12)));
        assertThat(maria.transcriptText()).contains("Ask a Question",
                "There is no case open to which I could add files");
        done(maria.command("case open", Option.of("type", "ask a question"), file(1001)));
        assertThat(maria.transcriptText()).contains("Use Maria Lopez", "screenshot.png");
        assertThat(bench.database().value("select count(*) from attachment")).isEqualTo(0L);
        done(maria.click("Use Maria Lopez"));
        assertThat(maria.lastMessage().asText()).contains("Priority");
    }

    @Test
    void withAStalledDatabaseItIsAcknowledgedInTimeAndDoneAfterwards() throws Exception {
        done(maria.command("case open", Option.of("type", "ask a question")));
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            Delivery click = maria.click("Use Maria Lopez");
            assertThat(click.acknowledged()).isTrue();
            assertThat(maria.transcriptText()).doesNotContain("Priority");
            connection.rollback();
        }
        bench.settle();
        assertThat(maria.transcriptText()).contains("Contact: Maria Lopez", "Priority");
    }

    @Test
    void whatTakesLongerThanDiscordWaitsIsSaidInTheDirectMessages() throws Exception {
        bench.discord().tokensLive(Duration.ofSeconds(3));
        Instant end = Instant.now().plusSeconds(4);
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            assertThat(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question"))
                    .acknowledged()).isTrue();
            DiscordBench.awaitThat("still waiting", () -> Instant.now().isAfter(end));
            connection.rollback();
        }
        bench.settle();
        assertThat(maria.transcriptText()).contains("Use Maria Lopez");
    }

    @Test
    void aCaseIsFilledInAsFormsOfFewQuestions() {
        done(maria.command("case open", Option.of("type", "ask a question")));
        done(maria.click("Fill in as one form"));
        assertThat(maria.modal().labels()).hasSizeLessThanOrEqualTo(5).contains("Subject");
        maria.modal().labels().stream()
                .filter(label -> label.equals("Subject") || label.equals("Description"))
                .forEach(label -> maria.modal().fill(label, "Words for " + label));
        maria.modal().labels().stream()
                .filter(label -> label.equals("Contact") && maria.modal().value(label).equals("[]"))
                .forEach(label -> maria.modal().pick(label, "Maria Lopez"));
        maria.modal().pick("Module", "Attendance");
        done(maria.submitModal());
        assertThat(maria.seenText()).contains("These answers are saved");
    }

    @Test
    void caseTypesAreSuggestedAsTheyAreTyped() {
        List<Choice> choices = maria.autocomplete("case open", "type", "tra");
        assertThat(choices).extracting(Choice::name).contains("Request Training");
    }

    @Test
    void aCaseIsOpenedAboutAMessage() {
        Delivery written = maria.writeIn(bench.channel(), "The printer burns");
        done(maria.messageCommand(written.message().orElseThrow(), "Open a case from this message"));
        assertThat(maria.transcriptText()).contains("Ask a Question");
    }

    @Test
    void whatComesByItselfArrivesOnceInTheDirectMessages() throws Exception {
        done(maria.command("case help"));
        var visitor = new Visitor(Long.parseUnsignedLong(maria.id()), java.util.Locale.US);
        var delivery = new org.caseassistant.core.chat.Delivery(
                7,
                visitor.place(),
                Optional.of(visitor.identity()),
                new Act.Post(Optional.empty(), Screen.of(View.Text.of("Your case moved @everyone"))),
                Optional.empty(),
                0);
        bench.service().chat().deliver(delivery);
        bench.service().chat().deliver(delivery);
        assertThat(maria.transcript()).filteredOn(message -> message.asText().contains("Your case moved")).hasSize(1);
    }

    @Test
    void whatNeedsFewerMessagesThanBeforeIsChangedAgainAndNotSentAnew() throws Exception {
        done(maria.command("case help"));
        var visitor = new Visitor(Long.parseUnsignedLong(maria.id()), java.util.Locale.US);
        String message = tell(visitor, new Act.Post(Optional.empty(), screen("Long", 3)), Optional.empty());
        assertThat(message.split(",")).hasSizeGreaterThan(1);
        int before = maria.transcript().size();

        for (int parts : List.of(1, 1, 3, 2)) {
            String same = tell(visitor, new Act.Edit("N-1", screen("Now " + parts, parts)), Optional.of(message));
            assertThat(same).isEqualTo(message);
        }
        assertThat(maria.transcript()).hasSizeLessThan(before);
        assertThat(maria.transcriptText()).containsOnlyOnce("Now 2").doesNotContain("Long");
    }

    private static Screen screen(String first, int parts) {
        return new Screen(IntStream.range(0, parts)
                .<View>mapToObj(part -> View.Text.of(part == 0 ? first : "word ".repeat(700)))
                .toList());
    }

    private String tell(Visitor visitor, Act act, Optional<String> message) throws Exception {
        return bench.service()
                .chat()
                .deliver(new org.caseassistant.core.chat.Delivery(
                        7, visitor.place(), Optional.of(visitor.identity()), act, message, 0))
                .orElseThrow();
    }

    @Test
    void aWrongTokenIsNamed() {
        assertThatThrownBy(() -> DiscordService.connect(bench.settings("wrong.token"), bench.parts()))
                .isInstanceOfSatisfying(
                        CannotServeException.class, reason -> assertThat(reason.forGood()).isTrue())
                .hasMessageStartingWith("DISCORD_BOT_TOKEN: ");
        bench.discord().forgiveViolations();
    }

    @Test
    void commandsCanBeRegisteredForOneServerAlone() throws Exception {
        assertThat(bench.discord().commands(bench.guild())).isEmpty();
        for (int start = 0; start < 2; start++) {
            DiscordService.connect(
                    bench.settings(bench.discord().token(), Optional.of(bench.guild().id())), bench.parts())
                    .close();
        }
        assertThat(bench.discord().commands(bench.guild())).hasSize(AssistantFeatures.ALL.commandNames().size() + 1);
        assertThat(bench.discord().calls(Route.OVERWRITE_GUILD_COMMANDS)).hasSize(1);
        assertThatThrownBy(() -> DiscordService.connect(
                bench.settings(bench.discord().token(), Optional.of("123456789012345678")), bench.parts()))
                .hasMessageStartingWith("DISCORD_DEVELOPMENT_GUILD: the bot is in no server with the id");
    }

    /** The address in README gives the app no permission at all. */
    @Test
    void itNeedsNoPermissionInAServer() throws Exception {
        assertThat(Files.readString(RepositoryFolder.find().resolve("README.md")))
                .contains("scope=bot+applications.commands&permissions=0`");
        done(maria.commandIn(bench.channel(), "case open", Option.of("type", "ask a question")));
        done(maria.click("Use Maria Lopez"));
        done(maria.commandIn(bench.channel(), "case help"));
        assertThat(bench.discord().calls()).isNotEmpty().allMatch(call -> switch (call.route()) {
            case SELF, GATEWAY_BOT, COMMANDS, OVERWRITE_COMMANDS, CALLBACK, FOLLOW_UP, EDIT_ANSWER, CREATE_DM -> true;
            case CREATE_MESSAGE, EDIT_MESSAGE -> !call.path().contains(bench.channel());
            default -> false;
        });
    }

    @Test
    void itSaysWhoCalls() {
        done(maria.commandIn(bench.channel(), "case list"));
        assertThat(bench.discord().agents()).singleElement().asString()
                .matches("DiscordBot \\(\\S+, \\S+\\) CaseAssistant.*");
    }

    @Test
    void whatDiscordHoldsBackArrivesAllTheSame() {
        List<DiscordUser> many = Stream.generate(() -> bench.user(MARIA)).limit(10).toList();
        bench.discord().faults().rateLimit(Route.CREATE_MESSAGE, 5, 1).rateLimit(Route.CALLBACK, 2, 1);
        many.forEach(user -> {
            done(user.commandIn(bench.channel(), "case list"));
            done(user.command("case help"));
            user.write("What can I do?");
        });
        many.forEach(user -> DiscordBench.awaitThat("an answer", () -> user.transcript().size() >= 3));
        assertThat(many).allMatch(user -> user.problems().isEmpty());
    }

    @Test
    void commandsAreRegisteredOnlyIfTheyChanged() throws Exception {
        assertThat(written()).isEqualTo(1);
        bench.restart();
        assertThat(written()).isEqualTo(1);
        assertThat(bench.discord().commands()).hasSize(AssistantFeatures.ALL.commandNames().size() + 1);
    }

    /** How often the commands were written. */
    private long written() {
        return bench.discord().calls().stream()
                .filter(call -> call.path().endsWith("/commands") && call.body().startsWith("["))
                .count();
    }
}
