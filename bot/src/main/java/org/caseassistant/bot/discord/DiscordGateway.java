package org.caseassistant.bot.discord;

import com.neovisionaries.ws.client.WebSocket;
import com.neovisionaries.ws.client.WebSocketFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;

/** Finds the gateway where the API is reached by an address of the operator's, so that nothing goes past that. */
final class DiscordGateway extends ConcurrentSessionController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int UNAUTHORIZED = 401;

    /** What Discord is told of who calls, besides the library. */
    static final String NAME = "CaseAssistant";

    private final String apiUrl;
    private final String botToken;
    private volatile Optional<URI> found = Optional.empty();

    DiscordGateway(String apiUrl, String botToken) {
        this.apiUrl = apiUrl;
        this.botToken = botToken;
    }

    /** Makes connections. One to where Discord lets sessions be resumed goes to the same server as the first did. */
    WebSocketFactory sockets() {
        return new WebSocketFactory() {
            @Override
            public WebSocket createSocket(String address) throws IOException {
                return super.createSocket(found.map(gateway -> at(gateway, URI.create(address)))
                        .orElseGet(() -> URI.create(address)));
            }
        };
    }

    /** The address, with the server of another one. */
    static URI at(URI server, URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return URI.create(server.getScheme() + "://" + server.getRawAuthority() + path + query);
    }

    @Override
    public String getGateway() {
        var request = HttpRequest.newBuilder(URI.create(apiUrl + "gateway/bot"))
                .header("Authorization", "Bot " + botToken)
                .header("User-Agent", RestConfig.USER_AGENT + " " + NAME)
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                throw new InvalidTokenException();
            }
            String url = DataObject.fromJson(answer.body()).getString("url");
            found = Optional.of(URI.create(url));
            return url;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
