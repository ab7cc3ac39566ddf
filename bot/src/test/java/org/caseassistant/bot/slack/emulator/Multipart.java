package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Takes the first part out of a multipart body; other bodies are the content themselves. */
final class Multipart {

    private Multipart() {}

    static byte[] content(String contentType, byte[] body) {
        if (contentType == null || !contentType.startsWith("multipart/")) {
            return body;
        }
        // One character a byte, so that positions in the text are positions in the body.
        var text = new String(body, ISO_8859_1);
        var boundary = "\r\n--" + contentType.replaceFirst(".*boundary=\"?([^\";]*).*", "$1");
        int start = text.indexOf("\r\n\r\n") + 4;
        int end = text.indexOf(boundary, start);
        return text.substring(start, end < 0 ? text.length() : end).getBytes(ISO_8859_1);
    }
}
