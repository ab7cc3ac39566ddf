package org.caseassistant.bot.slack.emulator;

import java.nio.charset.StandardCharsets;

/**
 * A file on a user's disk, to be dropped into Slack.
 *
 * @param name     its name with the extension
 * @param mimetype its media type
 * @param bytes    its content
 */
@SuppressWarnings("ArrayRecordComponent")
public record SlackFile(String name, String mimetype, byte[] bytes) {

    /**
     * A text file.
     *
     * @param name its name
     * @param text its content
     * @return the file
     */
    public static SlackFile text(String name, String text) {
        return new SlackFile(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
