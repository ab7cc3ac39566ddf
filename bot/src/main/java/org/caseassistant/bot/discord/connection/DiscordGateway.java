package org.caseassistant.bot.discord.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.JDAImpl;
import net.dv8tion.jda.internal.handle.ReadyHandler;

/**
 * Knows where the gateway is and how many connections it wants, and lets the shards connect no faster than it allows:
 * one for all of them. Where the gateway is another one than Discord's own, nothing goes past it.
 */
public final class DiscordGateway extends ConcurrentSessionController {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final String apiUrl;
    private final String botToken;
    private final Map<JDA, SessionConnectNode> held = new ConcurrentHashMap<>();
    private volatile Optional<URI> found = Optional.empty();

    /**
     * Nothing is asked yet.
     *
     * @param apiUrl the base address of the API
     * @param botToken the bot's token
     */
    DiscordGateway(String apiUrl, String botToken) {
        this.apiUrl = apiUrl;
        this.botToken = botToken;
    }

    /**
     * What the gateway wants (Gateway: Get Gateway Bot).
     *
     * @param shards how many connections Discord recommends
     * @param concurrency how many of them may be begun within five seconds
     * @param left how many may still be begun until the count starts anew; beyond that Discord resets the token
     * @param anew when it starts anew, from now
     */
    record Terms(int shards, int concurrency, int left, Duration anew) {}

    /** Calls of the API go there, and say who calls: the library, and the program with its version. */
    RestConfig rest() {
        String version = Optional.ofNullable(DiscordGateway.class.getPackage().getImplementationVersion())
                .map("/"::concat)
                .orElse("");
        return new RestConfig().setBaseUrl(apiUrl).setUserAgentSuffix("CaseAssistant" + version);
    }

    /**
     * Asks for them.
     *
     * @throws InvalidTokenException if Discord does not know the token
     * @throws IllegalStateException if there is no answer
     */
    Terms ask() {
        var request = HttpRequest.newBuilder(URI.create(apiUrl + "gateway/bot"))
                .header("Authorization", "Bot " + botToken)
                .header("User-Agent", rest().getUserAgent())
                .timeout(PATIENCE)
                .build();
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == UNAUTHORIZED) {
                throw new InvalidTokenException();
            }
            if (answer.statusCode() != OK) {
                throw new IllegalStateException("the address of the gateway was asked for, and the answer was HTTP "
                        + answer.statusCode());
            }
            return read(DataObject.fromJson(answer.body()));
        } catch (IOException | ParsingException failure) {
            // Of this kind, since JDA goes on trying after it.
            throw new IllegalStateException(
                    "the address of the gateway was asked for, and there was no answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private Terms read(DataObject answer) {
        found = Optional.of(URI.create(answer.getString("url")));
        DataObject limit = answer.getObject("session_start_limit");
        return new Terms(
                answer.getInt("shards"),
                limit.getInt("max_concurrency"),
                limit.getInt("remaining"),
                Duration.ofMillis(limit.getLong("reset_after")));
    }

    /** What JDA takes after a connection could not be made. */
    @Override
    public String getGateway() {
        ask();
        return found.orElseThrow().toString();
    }

    /** A first connection is held until {@link #open}: while JDA makes it, it can not be told where to resume. */
    @Override
    public void appendSession(SessionConnectNode node) {
        if (node.isReconnect()) {
            super.appendSession(node);
        } else {
            held.put(node.getJDA(), node);
        }
    }

    @Override
    public void removeSession(SessionConnectNode node) {
        if (!held.remove(node.getJDA(), node)) {
            super.removeSession(node);
        }
    }

    /** Lets this one connect in its turn. */
    void open(JDA shard) {
        var opened = (JDAImpl) shard;
        // JDA resumes where READY says, and has no other place to change that.
        opened.getClient().getHandlers().put("READY", new Ready(opened));
        Optional.ofNullable(held.remove(shard)).ifPresent(super::appendSession);
    }

    /** Hears where a session is to be resumed, before JDA keeps it. */
    private final class Ready extends ReadyHandler {
        private static final String RESUME = "resume_gateway_url";

        Ready(JDAImpl shard) {
            super(shard);
        }

        @Override
        protected Long handleInternally(DataObject content) {
            if (content.hasKey(RESUME)) {
                content.put(RESUME, resumeAt(found.orElseThrow(), URI.create(content.getString(RESUME))).toString());
            }
            return super.handleInternally(content);
        }
    }

    /**
     * Where to resume.
     *
     * @param gateway where sessions are begun
     * @param told where Discord says to resume them; only Discord's own gateway leads there
     */
    static URI resumeAt(URI gateway, URI told) {
        if (gateway.getHost().endsWith(".discord.gg")) {
            return told;
        }
        String path = told.getRawPath() == null ? "" : told.getRawPath();
        String query = told.getRawQuery() == null ? "" : "?" + told.getRawQuery();
        return URI.create(gateway.getScheme() + "://" + gateway.getRawAuthority() + path + query);
    }
}
