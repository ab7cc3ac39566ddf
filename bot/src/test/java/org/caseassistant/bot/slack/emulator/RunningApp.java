package org.caseassistant.bot.slack.emulator;

import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;

/** The sample app running on an emulator of its own, with one user, Maria. */
record RunningApp(SlackEmulator slack, Workspace workspace, SlackUser maria, URI address, Stoppable app)
        implements AutoCloseable {

    /** A way to the app. */
    enum Mode {
        SOCKET, HTTP
    }

    /** Something that runs. */
    @FunctionalInterface
    interface Stoppable {

        /** Ends it. */
        void stop() throws Exception;
    }

    static RunningApp start(Mode mode) throws Exception {
        var slack = SlackEmulator.start();
        var workspace = slack.workspace("T1").install();
        var maria = workspace.user("U1", "maria@example.org", ZoneId.of("Europe/Madrid"), "es-ES");
        var app = SampleApp.on(slack, workspace.botToken());
        if (mode == Mode.HTTP) {
            var server = new BoltServer(app);
            slack.deliverTo(server.address());
            return new RunningApp(slack, workspace, maria, server.address(), server::close);
        }
        var socket = new SocketModeApp(slack.appToken(), app, SocketModeClient.Backend.JavaWebSocket, 4);
        socket.startAsync();
        slack.sockets().awaitConnections(1);
        return new RunningApp(slack, workspace, maria, URI.create(slack.baseUrl()), socket::close);
    }

    @Override
    public void close() throws IOException {
        try {
            app.stop();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("The app did not stop", e);
        } finally {
            slack.close();
        }
    }
}
