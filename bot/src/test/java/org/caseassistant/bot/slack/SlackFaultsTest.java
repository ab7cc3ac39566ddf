package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.Faults;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Whatever goes wrong with a call to Slack, the user goes on with a click or a sentence, and nothing is lost. */
class SlackFaultsTest {
    private static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.UTF_8);
    private static final String SUBJECT = "Hush: student 10423";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private SlackBench bench;
    private SlackUser maria;

    /** A method of Slack's and what happens to one call of it. */
    record Trouble(String method, String what, Consumer<Faults> order) {
        @Override
        public String toString() {
            return method + " " + what;
        }
    }

    static List<Trouble> troubles() {
        var troubles = new ArrayList<Trouble>();
        Stream.of("users.info", "chat.postMessage", "chat.update", "response_url", "views.open", "views.update",
                "views.publish", "download").forEach(method -> {
                    troubles.add(new Trouble(method, "429", faults -> faults.rateLimit(method, 1, 1)));
                    troubles.add(new Trouble(method, "429 for long", faults -> faults.rateLimit(method, 1, 600)));
                    troubles.add(new Trouble(method, "500", faults -> faults.serverError(method, 1)));
                    troubles.add(new Trouble(method, "lost answer", faults -> faults.dropAfterHandling(method, 1)));
                    refusals(method).forEach(error -> troubles.add(
                            new Trouble(method, error, faults -> faults.refuse(method, 1, error))));
                });
        return troubles;
    }

    private static List<String> refusals(String method) {
        return switch (method) {
            case "users.info" -> List.of("user_not_found", "internal_error");
            case "chat.postMessage" -> List.of("channel_not_found", "is_archived", "token_revoked", "fatal_error");
            case "chat.update" -> List.of("message_not_found", "cant_update_message", "edit_window_closed");
            case "views.open" -> List.of("expired_trigger_id", "exchanged_trigger_id", "view_too_large");
            case "views.update" -> List.of("hash_conflict", "not_found");
            case "views.publish" -> List.of("hash_conflict", "not_enabled");
            default -> List.of();
        };
    }

    @BeforeEach
    void start() throws Exception {
        bench = SlackBench.start(SlackBench.Mode.SOCKET);
        maria = bench.user("maria.lopez@northfield.example.org");
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void stop() {
        root().detachAppender(log);
        bench.slack().faults().clear();
        bench.slack().faults().release();
        bench.close();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private void done(Delivery delivery) {
        assertThat(delivery.outcome()).as(delivery.toString())
                .isIn(Delivery.Outcome.ACKNOWLEDGED, Delivery.Outcome.NOT_SENT);
        bench.settle();
    }

    private ShownMessage last() {
        return maria.lastMessage();
    }

    /** The prompt that shows this; if it did not come, the user asks for it once more, as they are told to. */
    private void look(String shown) {
        if (maria.transcript().isEmpty() || !last().asText().contains(shown)) {
            done(maria.command("/case", "resume"));
        }
        assertThat(last().asText()).as(maria.transcriptText()).contains(shown);
    }

    /** Each kind of step with this trouble ordered before it; nothing of what was told may be missing at the end. */
    @ParameterizedTest
    @MethodSource("troubles")
    void theUserGoesOnAndNothingIsLost(Trouble trouble) {
        Runnable order = () -> {
            bench.slack().faults().clear();
            trouble.order().accept(bench.slack().faults());
        };
        order.run();
        done(maria.command("/case", "open ask a question"));
        if (bench.database().value("select count(*) from draft").equals(0L)) {
            done(maria.command("/case", "open ask a question"));
        }
        look("Contact (1 of 7)");
        order.run();
        done(maria.openHome());
        bench.slack().faults().clear();
        done(maria.openHome());
        order.run();
        done(last().clickLabelled("Use Maria Lopez"));
        look("Priority (2 of 7)");
        order.run();
        done(last().clickLabelled("Use Medium"));
        look("Subject (3 of 7)");
        order.run();
        done(maria.write(SUBJECT));
        look("Description (4 of 7)");
        form(order);
        look("Review");
        order.run();
        done(last().clickLabelled("Submit"));
        bench.slack().faults().clear();
        if (bench.cases() == 0) {
            look("Review");
            done(last().clickLabelled("Submit"));
        }
        assertThat(bench.cases()).isEqualTo(1);
        var stored = bench.storage().inTransaction(SurfaceContract::newest);
        assertThat(SurfaceContract.shown(stored.content()))
                .containsEntry("subject", SUBJECT)
                .containsEntry("description", "Why?")
                .containsEntry("module", "Calendar")
                .containsEntry("attachments", "screenshot.png (12 B)");
        done(maria.command("/case", "view " + stored.number()));
        assertThat(last().asText()).contains(SUBJECT);
        assertThat(told()).doesNotContain(
                SUBJECT, bench.workspace().botToken(), bench.slack().appToken(), "hooks.slack", "maria.lopez");
    }

    private void form(Runnable order) {
        order.run();
        done(last().clickLabelled("Fill in as one form"));
        bench.slack().faults().clear();
        if (maria.modals().isEmpty()) {
            look("Description (4 of 7)");
            done(last().clickLabelled("Fill in as one form"));
        }
        ShownModal form = maria.modal();
        done(form.type("ask:description", "Why?"));
        done(form.pick("ask:module", "Calendar"));
        form.upload("ask:attachments", new SlackFile(Script.FILE, "image/png", CONTENT));
        order.run();
        done(form.submit());
        bench.slack().faults().clear();
        if (form.isOpen() && form.has("ask:description")) {
            assertThat(form.errors().values()).allSatisfy(why -> assertThat(why).contains("Your earlier answers"));
            done(form.submit());
        }
    }

    private String told() {
        var told = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(log.list)) {
            told.append(event.getFormattedMessage()).append('\n');
            if (event.getThrowableProxy() != null) {
                told.append(ThrowableProxyUtil.asString(event.getThrowableProxy())).append('\n');
            }
        }
        return told.toString();
    }
}
