package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.caseassistant.bot.slack.emulator.Delivery.Outcome;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends parcels as signed HTTP requests (docs.slack.dev, Verifying requests from Slack; Events API).
 *
 * <p>The time in the signature is the machine's, not the emulator's clock: the app compares it with its own.
 */
final class HttpTransport implements Transport {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    private final Executor threads = Thread::startVirtualThread;

    private final URI address;

    private final Signature signature;

    HttpTransport(URI address, Signature signature) {
        this.address = address;
        this.signature = signature;
    }

    @Override
    public Answer deliver(Parcel parcel, Duration deadline) {
        var request = HttpRequest.newBuilder(address).timeout(deadline);
        if (parcel.retry() > 0) {
            request.header("X-Slack-Retry-Num", Integer.toString(parcel.retry()));
            request.header("X-Slack-Retry-Reason", parcel.retryReason());
        }
        switch (parcel.kind()) {
            case EVENTS_API -> sign(request, "application/json", parcel.payload().toString());
            case INTERACTIVE -> sign(request, FORM,
                    "payload=" + URLEncoder.encode(parcel.payload().toString(), UTF_8));
            case SLASH_COMMANDS -> sign(request, FORM, form(parcel.payload()));
        }
        return send(request.build(), deadline);
    }

    /** Over HTTP, Slack promises no order. */
    @Override
    public List<Answer> deliverAtOnce(List<Parcel> parcels, Duration deadline) {
        var all = parcels.stream()
                .map(parcel -> CompletableFuture.supplyAsync(() -> deliver(parcel, deadline), threads))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private void sign(HttpRequest.Builder request, String contentType, String body) {
        var seconds = Long.toString(Instant.now().getEpochSecond());
        request.header("Content-Type", contentType).header("X-Slack-Request-Timestamp", seconds)
                .header("X-Slack-Signature", signature.of(seconds, body))
                .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static String form(ObjectNode fields) {
        return fields.propertyStream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().asString(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest request, Duration deadline) {
        long start = System.nanoTime();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return read(response, Duration.ofNanos(System.nanoTime() - start));
        } catch (HttpTimeoutException _) {
            return Answer.without(Outcome.TIMED_OUT, deadline, "no response");
        } catch (ConnectException e) {
            return Answer.without(Outcome.UNDELIVERED, Duration.ofNanos(System.nanoTime() - start), e.toString());
        } catch (IOException e) {
            return Answer.without(Outcome.LOST, Duration.ofNanos(System.nanoTime() - start), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the app", e);
        }
    }

    private static Answer read(HttpResponse<String> response, Duration elapsed) {
        boolean noRetry = response.headers().firstValue("x-slack-no-retry").filter("1"::equals).isPresent();
        if (response.statusCode() != 200) {
            return new Answer(Outcome.REFUSED, elapsed, Json.parse(""), "HTTP status " + response.statusCode(),
                    noRetry);
        }
        var body = response.body();
        var payload = Json.parse(body);
        if (!body.isBlank() && !payload.isObject()) {
            payload = Json.object().put("text", body);
        }
        return new Answer(Outcome.ACKNOWLEDGED, elapsed, payload, "", noRetry);
    }
}
