package org.caseassistant.bot.slack.emulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.UUID;

/** The app's request URL, and requests to it in Slack's form, signed rightly or wrongly. */
public final class Endpoint {

    private static final String TOKEN = "legacy-verification-token";

    private final URI address;

    private final Signature signature;

    Endpoint(URI address, Signature signature) {
        this.address = address;
        this.signature = signature;
    }

    /**
     * Sends a request, perhaps wrongly signed.
     *
     * @param contentType the content type
     * @param body        the body
     * @param secret      what to sign with; the right one is {@link SlackEmulator#signingSecret()}
     * @param at          the time to claim
     * @return the app's response
     * @throws IOException if the app cannot be reached
     */
    public HttpResponse<String> send(String contentType, String body, String secret, Instant at) throws IOException {
        var seconds = Long.toString(at.getEpochSecond());
        var request = HttpRequest.newBuilder(address).header("Content-Type", contentType)
                .header("X-Slack-Request-Timestamp", seconds)
                .header("X-Slack-Signature", new Signature(secret).of(seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the app", e);
        }
    }

    /**
     * Asks the app to prove that the address is its own (docs.slack.dev, Events API, {@code url_verification}).
     *
     * @return whether it answered with the challenge
     * @throws IOException if the app cannot be reached
     */
    public boolean verify() throws IOException {
        var challenge = UUID.randomUUID().toString();
        var body = Json.object().put("token", TOKEN).put("challenge", challenge).put("type", "url_verification");
        var response = send("application/json", body.toString(), signature.secret(), Instant.now());
        var answered = response.body().strip();
        return response.statusCode() == 200
                && (answered.equals(challenge) || Json.text(Json.parse(answered), "challenge").equals(challenge));
    }

    /**
     * Checks the address as Slack does for slash commands.
     *
     * @return the status of the response, which should be 200
     * @throws IOException if the app cannot be reached
     */
    public int sslCheck() throws IOException {
        return send("application/x-www-form-urlencoded", "ssl_check=1&token=" + TOKEN, signature.secret(),
                Instant.now()).statusCode();
    }
}
