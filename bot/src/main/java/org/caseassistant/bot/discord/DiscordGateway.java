package org.caseassistant.bot.discord;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Finds the gateway where the API is reached by an address of the operator's, so that nothing goes past that. */
final class DiscordGateway extends ConcurrentSessionController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 401;

    private final String apiUrl;
    private final String botToken;

    DiscordGateway(String apiUrl, String botToken) {
        this.apiUrl = apiUrl;
        this.botToken = botToken;
    }

    @Override
    public String getGateway() {
        var request = HttpRequest.newBuilder(URI.create(apiUrl + "gateway/bot"))
                .header("Authorization", "Bot " + botToken)
                .header("User-Agent", "DiscordBot (https://github.com/discord-jda/JDA, 6)")
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                throw new InvalidTokenException();
            }
            return DataObject.fromJson(answer.body()).getString("url");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
