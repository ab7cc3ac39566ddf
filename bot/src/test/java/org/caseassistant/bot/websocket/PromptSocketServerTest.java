package org.caseassistant.bot.websocket;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket.Listener;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.junit.jupiter.api.Test;

class PromptSocketServerTest {
    private static final int CONNECTIONS = 100;
    private static final int MESSAGES = 100;

    /** Greets everybody who connects. */
    private static final class Greeter extends PromptSocketServer {
        private final CountDownLatch started = new CountDownLatch(1);

        Greeter() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake request) {
            for (int i = 1; i <= MESSAGES; i++) {
                socket.send(Integer.toString(i));
            }
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onMessage(WebSocket socket, String message) {}

        @Override
        public void onError(WebSocket socket, Exception problem) {}
    }

    @Test
    void whatIsSentAtOnceArrives() throws Exception {
        var server = new Greeter();
        server.start();
        server.started.await();
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < CONNECTIONS; i++) {
                var greeted = new CompletableFuture<CharSequence>();
                var socket = http.newWebSocketBuilder()
                        .buildAsync(URI.create("ws://127.0.0.1:" + server.getPort()), hearing(greeted));
                assertThatCode(() -> greeted.get(5, TimeUnit.SECONDS)).doesNotThrowAnyException();
                socket.join().abort();
            }
        } finally {
            server.stop(1000);
        }
    }

    private static Listener hearing(CompletableFuture<CharSequence> greeted) {
        return new Listener() {
            @Override
            public CompletionStage<?> onText(java.net.http.WebSocket socket, CharSequence words, boolean last) {
                socket.request(1);
                if (words.toString().equals(Integer.toString(MESSAGES))) {
                    greeted.complete(words);
                }
                return null;
            }
        };
    }
}
