package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of things that are late, lost or sent again. */
class SlackDeadlinesTest {
    private static final String MARIA = "maria.lopez@northfield.example.org";
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(3);

    private SlackBench bench;
    private SlackUser maria;

    private void at(SlackBench.Mode mode) throws Exception {
        bench = SlackBench.start(mode);
        maria = bench.user(MARIA);
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

    @ParameterizedTest
    @EnumSource
    void withAStalledDatabaseItIsAcknowledgedInTimeAndToldAndDoneAfterwards(SlackBench.Mode mode) throws Exception {
        at(mode);
        done(maria.command("/case", "open ask a question"));
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            Delivery click = maria.lastMessage().clickLabelled("Use Maria Lopez");
            assertThat(click.acknowledged()).isTrue();
            assertThat(click.elapsed()).isLessThan(ACKNOWLEDGED);
            maria.awaitMessage("longer than usual");
            assertThat(maria.transcriptText()).doesNotContain("Priority");
            connection.rollback();
        }
        bench.settle();
        assertThat(maria.transcriptText()).contains("✓ Contact: Maria Lopez", "Priority");
    }

    /** A message of hers in a case, as the last thing that she wrote. */
    private SlackUser withMessageInCase(SlackBench.Mode mode) throws Exception {
        bench = SlackBench.start(mode);
        var typist = new SlackTypist(bench);
        Script script = Script.all().getFirst();
        typist.actAs(Script.ACTOR);
        typist.open(script.label());
        script.lines().forEach(line -> SurfaceContract.tell(typist, line));
        typist.press("Submit");
        typist.press("Add information");
        typist.type("My password is swordfish");
        typist.press("Done");
        return typist.user();
    }

    private void sql(String statement) throws Exception {
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement executing = connection.createStatement()) {
            executing.execute(statement);
        }
    }

    private Object messages(String which) {
        return bench.database().value("select count(*) from case_message where " + which);
    }

    @ParameterizedTest
    @EnumSource
    void aDeletionThatCannotBeFollowedIsNotAcknowledgedAndSlackTellsAgain(SlackBench.Mode mode) throws Exception {
        SlackUser author = withMessageInCase(mode);
        sql("ALTER TABLE processed_event RENAME TO away");
        Delivery deletion = author.delete();
        bench.settle();
        sql("ALTER TABLE away RENAME TO processed_event");
        assertThat(deletion.acknowledged()).isFalse();
        assertThat(messages("withdrawn_at is not null")).isEqualTo(0L);

        done(deletion.retry("http_error"));
        assertThat(messages("withdrawn_at is not null")).isEqualTo(1L);
        bench.slack().forgiveViolations();
    }

    @ParameterizedTest
    @EnumSource
    void anEditThatIsNotFollowedInTimeIsNotAcknowledged(SlackBench.Mode mode) throws Exception {
        SlackUser author = withMessageInCase(mode);
        Delivery edit;
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            edit = author.edit("My password is a secret");
            assertThat(edit.acknowledged()).isFalse();
            connection.rollback();
        }
        done(edit.retry("http_timeout"));
        assertThat(messages("text = 'My password is a secret'")).isEqualTo(1L);
        bench.slack().forgiveViolations();
    }

    @Test
    void whatComesAtTheEndIsRefusedAndWhatWaitsForItsTurnIsDone() throws Exception {
        at(SlackBench.Mode.HTTP);
        done(maria.command("/case", "open ask a question"));
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        done(maria.lastMessage().clickLabelled("Use Medium"));
        Thread ending;
        Delivery late;
        try (Connection connection = bench.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE processed_event IN ACCESS EXCLUSIVE MODE");
            // Both are acknowledged while the database is away, the second still behind the first.
            assertThat(maria.write("The subject").acknowledged()).isTrue();
            assertThat(maria.write("A description").acknowledged()).isTrue();
            ending = Thread.startVirtualThread(bench.service()::close);
            do {
                late = maria.command("/case", "list");
            } while (late.acknowledged());
            assertThat(late.toString()).contains("503");
            connection.rollback();
        }
        ending.join();

        assertThat(maria.transcriptText()).contains("✓ Subject: The subject", "Noted so far: 13 characters");
        bench.slack().forgiveViolations();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSentAgainAfterARestartChangesAndShowsNothing(SlackBench.Mode mode) throws Exception {
        at(mode);
        done(maria.command("/case", "open ask a question"));
        Delivery click = done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        done(maria.lastMessage().clickLabelled("Use Medium"));
        Delivery words = done(maria.write("The subject"));
        String before = maria.transcriptText();
        bench.restart();
        done(click.sendTwice());
        done(words.retry("http_timeout"));
        assertThat(maria.transcriptText()).isEqualTo(before);
        assertThat(bench.database().value("select count(*) from draft")).isEqualTo(1L);
    }

    /** As a phone sends them that was offline. */
    @Test
    void manyMessagesAtOnceAreTakenInTheirOrderAndAcknowledged() throws Exception {
        at(SlackBench.Mode.SOCKET);
        done(maria.command("/case", "open ask a question"));
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        done(maria.lastMessage().clickLabelled("Use Medium"));
        done(maria.write("The subject"));
        List<String> words = IntStream.range(1000, 1080).mapToObj(n -> "word" + n).toList();

        List<Delivery> all = maria.writeAtOnce(words);
        bench.settle();

        assertThat(all).allMatch(Delivery::acknowledged);
        var draft = (String) bench.database().value("select to_jsonb(draft)::text from draft");
        assertThat(Pattern.compile("word\\d+").matcher(draft).results().map(MatchResult::group).toList())
                .isEqualTo(words);
    }

    @Test
    void aPromptThatIsAnsweredInWordsAfterARestartBecomesALine() throws Exception {
        at(SlackBench.Mode.SOCKET);
        done(maria.command("/case", "open ask a question"));
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        done(maria.lastMessage().clickLabelled("Use Medium"));
        ShownMessage prompt = maria.lastMessage();
        assertThat(prompt.elements()).isNotEmpty();
        bench.restart();
        done(maria.write("The subject"));
        assertThat(maria.transcriptText()).contains("✓ Subject: The subject");
        assertThat(maria.transcript()).filteredOn(message -> !message.elements().isEmpty()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void whoIsKnownGoesOnWhenSlackSaysNothingAboutThem(SlackBench.Mode mode) throws Exception {
        at(mode);
        done(maria.command("/case", "help"));
        bench.restart();
        bench.slack().faults().serverError("users.info", 1);
        done(maria.command("/case", "open ask a question"));
        assertThat(maria.transcriptText()).contains("Use Maria Lopez");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsNotKnownYetIsToldThatSomethingWentWrong(SlackBench.Mode mode) throws Exception {
        at(mode);
        bench.slack().faults().serverError("users.info", 2);
        done(maria.command("/case", "help"));
        assertThat(maria.lastMessage().text()).contains("reference K3F9QX2A");
    }

    @ParameterizedTest
    @EnumSource
    void whoseDirectMessagesCannotBeOpenedIsToldWhereTheyActed(SlackBench.Mode mode) throws Exception {
        at(mode);
        bench.workspace().channel("C1", "general", maria.id());
        bench.slack().faults().serverError("conversations.open", 1);
        done(maria.commandIn("C1", "/case", "help"));
        assertThat(maria.messagesIn("C1")).singleElement()
                .satisfies(told -> assertThat(told.text()).contains("reference K3F9QX2A"));
    }

    @ParameterizedTest
    @EnumSource
    void aFormThatComesTooLateIsExplained(SlackBench.Mode mode) throws Exception {
        at(mode);
        done(maria.command("/case", "open ask a question"));
        bench.slack().faults().refuse("views.open", 1, "expired_trigger_id");
        done(maria.lastMessage().clickLabelled("Fill in as one form"));
        assertThat(maria.lastMessage().text()).contains("Slack could not show the form");
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatCannotGoWhereItWasAskedGoesToTheDirectMessages(SlackBench.Mode mode) throws Exception {
        at(mode);
        bench.workspace().channel("C1", "general", maria.id());
        bench.slack().faults().refuse("response_url", 2, "expired_url");
        done(maria.commandIn("C1", "/case", "help"));
        assertThat(maria.messagesIn("C1")).isEmpty();
        assertThat(maria.transcriptText()).contains("/case open");
    }

    @Test
    void aLostConnectionIsMadeAnewAndWhatItLeftIsSentAgain() throws Exception {
        at(SlackBench.Mode.SOCKET);
        done(maria.command("/case", "open ask a question"));
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        done(maria.lastMessage().clickLabelled("Use Medium"));
        bench.slack().sockets().breakAll();
        Delivery missed = maria.write("The subject");
        bench.slack().sockets().awaitConnections(2);
        if (!missed.acknowledged()) {
            done(missed.retry("timeout"));
        }
        bench.settle();
        assertThat(maria.transcriptText()).containsOnlyOnce("✓ Subject: The subject");
        assertThat(bench.service().trouble()).isEmpty();
    }

    @Test
    void aConnectionThatIsToEndIsGivenUpAfterItsSuccessorIsThere() throws Exception {
        at(SlackBench.Mode.SOCKET);
        bench.slack().sockets().warn();
        bench.slack().sockets().awaitConnections(4);
        done(maria.command("/case", "open ask a question"));
        bench.slack().sockets().awaitConnections(2);
        bench.slack().sockets().refresh();
        bench.slack().sockets().awaitConnections(2);
        done(maria.lastMessage().clickLabelled("Use Maria Lopez"));
        assertThat(maria.transcriptText()).contains("✓ Contact: Maria Lopez");
    }
}
