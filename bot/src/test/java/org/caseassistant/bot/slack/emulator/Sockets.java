package org.caseassistant.bot.slack.emulator;

import java.time.Duration;
import java.util.List;
import org.java_websocket.framing.CloseFrame;

/** The app's Socket Mode connections, as a test may disturb them (docs.slack.dev, Using Socket Mode). */
public final class Sockets {

    private final SocketTransport transport;

    Sockets(SocketTransport transport) {
        this.transport = transport;
    }

    /**
     * How many connections are open.
     *
     * @return their number
     */
    public int count() {
        return transport.connections().size();
    }

    /**
     * Waits until the app has this many connections.
     *
     * @param number how many
     */
    public void awaitConnections(int number) {
        Waiting.until(Duration.ofSeconds(20), () -> count() == number,
                () -> "Expected " + number + " Socket Mode connections, there are " + count());
    }

    /** Announces on all connections that they are to close in about ten seconds; payloads go on. */
    public void warn() {
        announce("warning");
    }

    /** Asks on all connections for a new one, and closes each once the app has as many new ones. */
    public void refresh() {
        var old = List.copyOf(transport.connections());
        announce("refresh_requested");
        Waiting.until(Duration.ofSeconds(20),
                () -> transport.connections().stream().filter(c -> !old.contains(c)).count() >= old.size(),
                () -> "The app did not reconnect after refresh_requested");
        old.forEach(c -> c.close(CloseFrame.NORMAL, "refreshed"));
    }

    /** Asks on all connections for a new one, and leaves it to the app to close the old. */
    public void requestRefresh() {
        announce("refresh_requested");
    }

    /** Breaks all connections without a word, as a failing network does. */
    public void breakAll() {
        List.copyOf(transport.connections()).forEach(c -> c.closeConnection(CloseFrame.ABNORMAL_CLOSE, "broken"));
    }

    private void announce(String reason) {
        var message = Json.object().put("type", "disconnect").put("reason", reason);
        message.putObject("debug_info").put("host", "applink-emulator");
        List.copyOf(transport.connections()).forEach(c -> c.send(message.toString()));
    }
}
