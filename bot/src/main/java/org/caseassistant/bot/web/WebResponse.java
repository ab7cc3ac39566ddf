package org.caseassistant.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param headers by name
 * @param body the bytes; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record WebResponse(int status, Map<String, String> headers, byte[] body) {
    private static final String TYPE = "Content-Type";

    /** Copies the map. */
    public WebResponse {
        headers = Map.copyOf(headers);
    }

    /** A plain text. */
    public static WebResponse text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    /** A text of some type. */
    public static WebResponse of(int status, String type, String text) {
        return new WebResponse(status, Map.of(TYPE, type), text.getBytes(UTF_8));
    }

    /** Nothing but a status. */
    public static WebResponse empty(int status) {
        return new WebResponse(status, Map.of(), new byte[0]);
    }

    /** The way to another address. */
    public static WebResponse redirect(String address) {
        return empty(302).with("Location", address);
    }

    /** With one more header. */
    public WebResponse with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WebResponse(status, more, body);
    }
}
