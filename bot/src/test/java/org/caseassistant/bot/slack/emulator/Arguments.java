package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.Set;
import java.util.StringTokenizer;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a Web API call, from a form, a query or a JSON body (docs.slack.dev, Using the Web API). */
final class Arguments {

    /** The arguments whose values are JSON, in a form as a text. */
    private static final Set<String> JSON = Set.of("blocks", "attachments", "view", "metadata", "files");

    private Arguments() {}

    static ObjectNode of(HttpExchange exchange, byte[] body) {
        var args = Json.object();
        var query = exchange.getRequestURI().getRawQuery();
        if (query != null) {
            form(query, args);
        }
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var text = new String(body, UTF_8);
        if (type != null && type.startsWith("application/json")) {
            args.setAll(Json.withoutNulls(Json.parseObject(text)));
        } else {
            form(text, args);
        }
        for (var name : JSON) {
            if (args.path(name).isString() && !Json.parse(args.path(name).stringValue()).isMissingNode()) {
                args.set(name, Json.parse(args.path(name).stringValue()));
            }
        }
        return args;
    }

    private static void form(String text, ObjectNode args) {
        var fields = new StringTokenizer(text, "&");
        while (fields.hasMoreTokens()) {
            var field = fields.nextToken();
            int equals = field.indexOf('=');
            var name = equals < 0 ? field : field.substring(0, equals);
            var value = equals < 0 ? "" : field.substring(equals + 1);
            args.put(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8));
        }
    }
}
