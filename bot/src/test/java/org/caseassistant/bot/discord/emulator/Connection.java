package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import tools.jackson.databind.node.ObjectNode;

/** One WebSocket connection to the gateway. Guarded by the world's lock. */
final class Connection {

    private static final int SENDS = 120;

    private static final long WINDOW_NANOS = 60_000_000_000L;

    private final WebSocket socket;

    /** One compression context for the life of the connection; null if the client asked for none. */
    private final Deflater deflater;

    /** Whether the client came by the address it was given to resume at. */
    private final boolean byResumeAddress;

    private final Deque<Long> received = new ArrayDeque<>();

    private Session session;

    private boolean greeted;

    private boolean ended;

    private long lastHeartbeat = System.nanoTime();

    Connection(WebSocket socket, boolean compressed, boolean byResumeAddress) {
        this.socket = socket;
        this.deflater = compressed ? new Deflater() : null;
        this.byResumeAddress = byResumeAddress;
    }

    boolean compressed() {
        return deflater != null;
    }

    boolean byResumeAddress() {
        return byResumeAddress;
    }

    Session session() {
        return session;
    }

    void session(Session established) {
        session = established;
    }

    boolean wasGreeted() {
        return greeted;
    }

    void greeted() {
        greeted = true;
    }

    void heartbeat() {
        lastHeartbeat = System.nanoTime();
    }

    long nanosSinceHeartbeat() {
        return System.nanoTime() - lastHeartbeat;
    }

    /** Whether one more payload from the client is within 120 a minute. */
    boolean mayReceive() {
        long now = System.nanoTime();
        received.add(now);
        while (now - received.getFirst() > WINDOW_NANOS) {
            received.removeFirst();
        }
        return received.size() <= SENDS;
    }

    void send(ObjectNode payload) {
        if (ended || !socket.isOpen()) {
            return;
        }
        if (deflater == null) {
            socket.send(payload.toString());
        } else {
            socket.send(deflate(payload.toString().getBytes(UTF_8)));
        }
    }

    private byte[] deflate(byte[] text) {
        var out = new ByteArrayOutputStream();
        deflater.setInput(text);
        var buffer = new byte[8192];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** Breaks the connection without a word. */
    void cut() {
        socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
    }

    void ended() {
        ended = true;
        if (deflater != null) {
            deflater.end();
        }
    }
}
