package org.caseassistant.bot.slack.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.caseassistant.bot.chat.NotDoneException;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to Slack on which Slack calls this program, with signed requests. */
public final class SlackHttp {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHttp.class);

    /** After any other status than 200, Slack tells of an event again, and of an interaction that it failed. */
    private static final int AGAIN = 503;

    private final App app;
    private final SlackSignature signature;
    private final BooleanSupplier ending;
    private final Metrics metrics;
    private final SlackRequestParser parser;

    /**
     * Made once.
     *
     * @param ending whether nothing new is begun any more
     */
    public SlackHttp(App app, SlackSignature signature, BooleanSupplier ending, Metrics metrics) {
        this.app = app;
        this.ending = ending;
        this.metrics = metrics;
        this.signature = signature;
        this.parser = new SlackRequestParser(app.config());
    }

    /** For the web server. */
    public Route route() {
        return Route.post(SlackNames.PATH, this::answer);
    }

    private WebResponse answer(WebRequest request) throws Exception {
        long came = System.nanoTime();
        if (!signature.signed(request)) {
            return WebResponse.empty(401);
        }
        if (ending.getAsBoolean()) {
            return WebResponse.empty(AGAIN);
        }
        Request<?> parsed = parser.parse(SlackRequestParser.HttpRequest.builder()
                .requestUri(SlackNames.PATH)
                .queryString(Map.of())
                .requestBody(new String(request.body(), UTF_8))
                .headers(new RequestHeaders(request.headers()))
                .remoteAddress(request.peer())
                .build());
        if (parsed == null) {
            return WebResponse.empty(400);
        }
        return answer(parsed, came);
    }

    private WebResponse answer(Request<?> parsed, long came) throws Exception {
        Response response;
        try {
            response = app.run(parsed);
        } catch (NotDoneException failure) {
            LOG.warn("Something that Slack told of is not acknowledged: {}", failure.getMessage());
            return WebResponse.empty(AGAIN);
        }
        metrics.acknowledged(SlackNames.SURFACE, Duration.ofNanos(System.nanoTime() - came));
        String text = response.getBody() == null ? "" : response.getBody();
        return WebResponse.of(response.getStatusCode(), response.getContentType(), text);
    }
}
