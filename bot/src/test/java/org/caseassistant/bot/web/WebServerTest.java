package org.caseassistant.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.caseassistant.bot.logging.FailureLog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private WebServer web;

    @BeforeEach
    void start() throws IOException {
        web = WebServer.listen(0, new FailureLog(() -> "K3F9QX2A"));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        web.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.port() + path));
    }

    @Test
    void aRouteGetsTheWholeRequestAndItsAnswerIsSent() throws Exception {
        web.serve(List.of(Route.post("/a", request -> WebResponse.text(
                201,
                request.parameter("x").orElse("") + request.cookie("c").orElse("") + request.header("x-y").orElse("")
                        + new String(request.body(), UTF_8))
                .with("X-Z", "z"))));
        HttpResponse<String> answer = send(to("/a?x=1%2B1&x=2")
                .header("Cookie", "d=no; c=yes")
                .header("X-Y", "head")
                .POST(BodyPublishers.ofString("bödy")));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("1+1yesheadbödy");
        assertThat(answer.headers().firstValue("X-Z")).contains("z");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theVeryPathWinsOverOneForAllThatBeginAlike() throws Exception {
        web.serve(List.of(
                Route.get("/a/*", request -> WebResponse.text(200, "below " + request.path())),
                Route.get("/a/b", _ -> WebResponse.text(200, "the very one"))));
        assertThat(send(to("/a/b")).body()).isEqualTo("the very one");
        assertThat(send(to("/a/c%20d/e")).body()).isEqualTo("below /a/c d/e");
        assertThat(send(to("/ab")).statusCode()).isEqualTo(404);
    }

    @Test
    void anotherMethodIsRefusedWithThoseThereAre() throws Exception {
        web.serve(List.of(
                Route.get("/a", _ -> WebResponse.text(200, "read")),
                Route.post("/a", _ -> WebResponse.text(200, "sent"))));
        assertThat(send(to("/a").method("HEAD", BodyPublishers.noBody())).statusCode()).isEqualTo(200);
        assertThat(send(to("/a").POST(BodyPublishers.noBody())).body()).isEqualTo("sent");
        HttpResponse<String> refused = send(to("/a").DELETE());
        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(refused.headers().firstValue("Allow")).contains("GET, POST");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        web.serve(List.of(Route.post("/a", _ -> WebResponse.text(200, "taken"))));
        assertThat(send(to("/a").POST(BodyPublishers.ofByteArray(new byte[Routing.MOST_BYTES]))).body())
                .isEqualTo("taken");
        assertThat(send(to("/a").POST(BodyPublishers.ofByteArray(new byte[Routing.MOST_BYTES + 1]))).statusCode())
                .isEqualTo(413);
        assertThat(send(to("/a").header("X-Long", "x".repeat(20_000)).POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(431);
    }

    @Test
    void aFailureIsToldByItsReferenceOnly() throws Exception {
        web.serve(List.of(Route.get("/a", _ -> {
            throw new IllegalStateException("a secret");
        })));
        HttpResponse<String> answer = send(to("/a"));
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("K3F9QX2A").doesNotContain("secret");
    }

    @Test
    void whatIsBeingAnsweredIsFinishedWhenItStops() throws Exception {
        var arrived = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        web.serve(List.of(Route.get("/a", _ -> {
            arrived.countDown();
            go.await();
            return WebResponse.text(200, "finished");
        })));
        var answer = client.sendAsync(to("/a").build(), HttpResponse.BodyHandlers.ofString());
        arrived.await();
        var stopping = CompletableFuture.runAsync(() -> {
            try {
                web.close();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        go.countDown();
        assertThat(answer.get().body()).isEqualTo("finished");
        stopping.get();
    }

    @Test
    void nonsenseIsRefusedWithoutTellingWhatAnswers() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), web.port())) {
            socket.getOutputStream().write("NONSENSE\r\n\r\n".getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("jetty");
        }
    }
}
