package org.caseassistant.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Finds who answers a request. */
final class Routing extends Handler.Abstract {
    /** The most bytes of a request's body. */
    static final int MOST_BYTES = 1_000_000;

    private static final Words WORDS = Words.in(Locale.US, Map.of("web", "org.caseassistant.bot.web.web"));
    private static final String HEAD = "HEAD";
    private static final String GET = "GET";

    private final List<Route> routes;
    private final FailureLog failures;

    Routing(List<Route> routes, FailureLog failures) {
        this.routes = routes;
        this.failures = failures;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        WebResponse answer = answer(request);
        response.setStatus(answer.status());
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        answer.headers().forEach(response.getHeaders()::put);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private WebResponse answer(Request request) throws IOException {
        String path = request.getHttpURI().getDecodedPath();
        List<Route> there = at(path);
        if (there.isEmpty()) {
            return WebResponse.text(404, WORDS.say("web.nothing"));
        }
        String method = HEAD.equals(request.getMethod()) ? GET : request.getMethod();
        Optional<Route> route = there.stream().filter(any -> any.method().equals(method)).findFirst();
        if (route.isEmpty()) {
            return WebResponse.empty(405)
                    .with("Allow", there.stream().map(Route::method).sorted().collect(Collectors.joining(", ")));
        }
        byte[] body = body(request);
        return body.length > MOST_BYTES
                ? WebResponse.text(413, WORDS.say("web.too-much")).with("Connection", "close")
                : answer(route.get(), read(request, path, body));
    }

    private List<Route> at(String path) {
        List<Route> exactly = routes.stream().filter(route -> route.isExactly(path)).toList();
        return exactly.isEmpty()
                ? routes.stream().filter(route -> route.covers(path)).toList()
                : exactly;
    }

    private WebResponse answer(Route route, WebRequest request) {
        try {
            return route.answering().answer(request);
        } catch (Exception failure) {
            String reference = failures.record("answering at " + route.path(), failure);
            return WebResponse.text(500, WORDS.say(Phrase.of("web.failure").with("reference", reference)));
        }
    }

    /** One byte more than is taken, where there are more. */
    private static byte[] body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }

    private static WebRequest read(Request request, String path, byte[] body) {
        Map<String, List<String>> headers = request.getHeaders().stream()
                .collect(Collectors.groupingBy(
                        HttpField::getName,
                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                        Collectors.mapping(
                                field -> Optional.ofNullable(field.getValue()).orElse(""), Collectors.toList())));
        var parameters = new LinkedHashMap<String, List<String>>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValues());
        }
        return new WebRequest(
                request.getMethod(), path, parameters, headers, body, Request.getRemoteAddr(request));
    }
}
