package org.caseassistant.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;

/** The way to Slack on which this program connects and nothing of it is exposed. */
final class SlackSocket implements AutoCloseable {
    /** So many things can wait for their acknowledgement at once. */
    private static final int CONCURRENCY = 10;

    private final SocketModeApp socket;

    private SlackSocket(SocketModeApp socket) {
        this.socket = socket;
    }

    static SlackSocket connect(App app, String appToken) throws Exception {
        var socket = new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, CONCURRENCY);
        socket.startAsync();
        return new SlackSocket(socket);
    }

    @Override
    public void close() throws IOException {
        try {
            socket.close();
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (Exception failure) {
            throw new IOException("the connection did not end well", failure);
        }
    }
}
