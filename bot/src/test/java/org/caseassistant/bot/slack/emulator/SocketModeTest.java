package org.caseassistant.bot.slack.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.socket_mode.SocketModeClient;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.caseassistant.bot.slack.emulator.Delivery.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines, retries and connections of Socket Mode, with the real Bolt. */
class SocketModeTest {

    private final SlackEmulator slack = SlackEmulator.start();

    private final Workspace workspace = slack.workspace("T1").install();

    private final SlackUser maria = workspace.user("U1", "maria@example.org", ZoneId.of("Europe/Madrid"), "es-ES");

    private final App app = SampleApp.on(slack, workspace.botToken());

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

    private SocketModeApp socket;

    @BeforeEach
    void start() throws Exception {
        app.event(MessageEvent.class, (event, context) -> {
            heard.add(event.getEvent().getText() + " retry " + context.getRetryNum());
            assertThat(passed(gate.get())).isTrue();
            return context.ack();
        });
        socket = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        socket.startAsync();
        slack.sockets().awaitConnections(1);
    }

    private static boolean passed(CountDownLatch closed) {
        try {
            return closed.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @AfterEach
    void stop() throws Exception {
        gate.get().countDown();
        socket.close();
        slack.close();
    }

    @Test
    void aLateAcknowledgementIsAViolationAndTheEventIsRepeated() {
        slack.acknowledgeWithin(Duration.ofMillis(200));
        gate.set(new CountDownLatch(1));
        var delivery = maria.write("slow");
        assertThat(delivery.outcome()).isEqualTo(Outcome.TIMED_OUT);
        gate.get().countDown();
        Waiting.until(Duration.ofSeconds(5), () -> slack.violations().size() == 2, () -> "" + slack.violations());
        assertThat(slack.violations()).extracting(Violation::detail).satisfiesExactly(
                d -> assertThat(d).contains("message was not acknowledged within 200 ms"),
                d -> assertThat(d).contains("message was acknowledged too late"));
        assertThat(slack.retryUnacknowledged("timeout")).containsExactly(delivery);
        assertThat(delivery.acknowledged()).isTrue();
        assertThat(slack.retryUnacknowledged("timeout")).isEmpty();
        assertThat(heard).containsExactly("slow retry 0", "slow retry 1");
    }

    @Test
    void anEventIsTriedFourTimesAndAnInteractionOnce() throws Exception {
        socket.stop();
        // The library may be stopped while it connects, and then leaves that connection open.
        slack.sockets().breakAll();
        slack.sockets().awaitConnections(0);
        var event = maria.write("anyone?");
        assertThat(event.outcome()).isEqualTo(Outcome.UNDELIVERED);
        event.retry("http_error").retry("http_error").retry("http_error");
        assertThatThrownBy(() -> event.retry("http_error")).hasMessageContaining("gives up");
        var command = maria.command("/case", "help");
        assertThat(command.outcome()).isEqualTo(Outcome.UNDELIVERED);
        assertThatThrownBy(() -> command.retry("http_error")).hasMessageContaining("never repeats /case");
        assertThat(maria.problems()).containsExactly("dispatch_failed");
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void whatWasSentOverABrokenConnectionIsLost() {
        gate.set(new CountDownLatch(1));
        var done = new AtomicReference<Delivery>();
        var writer = Thread.ofVirtual().start(() -> done.set(maria.write("lost")));
        Waiting.until(Duration.ofSeconds(5), () -> heard.size() == 1, () -> "not heard");
        slack.sockets().breakAll();
        Waiting.until(Duration.ofSeconds(5), () -> done.get() != null, () -> "not lost");
        assertThat(done.get().outcome()).isEqualTo(Outcome.LOST);
        assertThat(writer.isAlive()).isFalse();
        gate.get().countDown();
        slack.sockets().awaitConnections(1);
        assertThat(done.get().retry("connection_failed").acknowledged()).isTrue();
    }

    @Test
    void theAppReconnectsWhenAsked() {
        slack.sockets().refresh();
        slack.sockets().awaitConnections(1);
        assertThat(maria.write("still there?").acknowledged()).isTrue();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void anyOneOfSeveralConnectionsGetsADelivery() throws Exception {
        var second = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 2);
        second.startAsync();
        slack.sockets().awaitConnections(2);
        for (int i = 0; i < 4; i++) {
            assertThat(maria.write("number " + i).acknowledged()).isTrue();
        }
        assertThat(heard).hasSize(4);
        second.close();
        assertThat(slack.violations()).isEmpty();
    }

    @Test
    void aDoubledClickReachesTheAppTwice() {
        maria.write("twice").sendTwice();
        assertThat(heard).containsExactly("twice retry 0", "twice retry 0");
    }
}
