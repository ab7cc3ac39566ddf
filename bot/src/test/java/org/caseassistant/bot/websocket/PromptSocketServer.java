package org.caseassistant.bot.websocket;

import java.net.InetSocketAddress;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.WebSocket;
import org.java_websocket.server.WebSocketServer;

/**
 * A server that sends all that it is given to send.
 *
 * <p>The library's selector may find nothing more to write while another thread adds something, and then forgets that
 * it was asked to write: what was added would stay until the next message. Whatever stays is asked for again here.
 */
public abstract class PromptSocketServer extends WebSocketServer {
    private static final long PAUSE_NANOS = 20_000_000;

    private volatile boolean ended;

    protected PromptSocketServer(InetSocketAddress address) {
        super(address);
    }

    @Override
    public void start() {
        super.start();
        Thread.ofVirtual().name("left-to-write").start(this::watch);
    }

    private void watch() {
        while (!ended) {
            LockSupport.parkNanos(PAUSE_NANOS);
            getConnections().stream().filter(WebSocket::hasBufferedData).forEach(this::onWriteDemand);
        }
    }

    @Override
    public void stop(int timeout, String closeMessage) throws InterruptedException {
        ended = true;
        super.stop(timeout, closeMessage);
    }
}
