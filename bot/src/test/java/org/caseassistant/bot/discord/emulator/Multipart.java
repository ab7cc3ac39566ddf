package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes a multipart body apart (RFC 7578). */
final class Multipart {

    /**
     * A part.
     *
     * @param name     the field
     * @param filename empty if it is no file
     * @param type     the media type; empty if it has none
     * @param bytes    the content
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Part(String name, String filename, String type, byte[] bytes) {}

    private static final Pattern NAME = Pattern.compile("[; ]name=\"([^\"]*)\"");

    private static final Pattern FILENAME = Pattern.compile("[; ]filename=\"([^\"]*)\"");

    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*(.*?)\\s*$");

    private Multipart() {}

    static List<Part> parts(String contentType, byte[] body) {
        var parts = new ArrayList<Part>();
        // One character a byte, so that positions in the text are positions in the body.
        var text = "\r\n" + new String(body, ISO_8859_1);
        var boundary = "\r\n--" + contentType.replaceFirst(".*boundary=\"?([^\";]*).*", "$1");
        int at = text.indexOf(boundary);
        while (at >= 0) {
            int head = at + boundary.length() + 2;
            int end = text.indexOf(boundary, head);
            int content = text.indexOf("\r\n\r\n", head - 2) + 4;
            if (end < 0 || content < 4 || content > end) {
                return parts;
            }
            var headers = new String(text.substring(head, content - 4).getBytes(ISO_8859_1), UTF_8);
            parts.add(new Part(found(NAME, headers), found(FILENAME, headers), found(TYPE, headers),
                    text.substring(content, end).getBytes(ISO_8859_1)));
            at = end;
        }
        return parts;
    }

    private static String found(Pattern pattern, String headers) {
        var matcher = pattern.matcher(headers);
        return matcher.find() ? matcher.group(1) : "";
    }
}
