package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * A file that a person sends or sees.
 *
 * @param name  with its extension
 * @param type  the media type
 * @param bytes the content
 */
@SuppressWarnings("ArrayRecordComponent")
public record DiscordFile(String name, String type, byte[] bytes) {

    /**
     * A text file.
     *
     * @param name with its extension
     * @param text the content
     * @return the file
     */
    public static DiscordFile text(String name, String text) {
        return new DiscordFile(name, "text/plain; charset=utf-8", text.getBytes(UTF_8));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiscordFile(var n, var t, var b) && n.equals(name) && t.equals(type)
                && Arrays.equals(b, bytes);
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + " (" + type + ", " + bytes.length + " bytes)";
    }
}
