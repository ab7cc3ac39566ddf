package org.caseassistant.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.time.Duration;
import java.util.Map;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;

/** The way to Slack on which Slack calls this program, with signed requests. */
final class SlackHttp {
    private final App app;
    private final SlackSignature signature;
    private final Metrics metrics;
    private final SlackRequestParser parser;

    SlackHttp(App app, SlackSignature signature, Metrics metrics) {
        this.app = app;
        this.metrics = metrics;
        this.signature = signature;
        this.parser = new SlackRequestParser(app.config());
    }

    /** For the web server. */
    Route route() {
        return Route.post(SlackNames.PATH, this::answer);
    }

    private WebResponse answer(WebRequest request) throws Exception {
        long came = System.nanoTime();
        if (!signature.signed(request)) {
            return WebResponse.empty(401);
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
        Response response = app.run(parsed);
        metrics.acknowledged(SlackSurface.NAME, Duration.ofNanos(System.nanoTime() - came));
        String text = response.getBody() == null ? "" : response.getBody();
        return WebResponse.of(response.getStatusCode(), response.getContentType(), text);
    }
}
