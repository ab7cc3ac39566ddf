package org.caseassistant.bot.discord.emulator;

import java.util.Locale;
import java.util.Map;

/** Guesses media types by the names of files, as Discord does. */
final class MediaTypes {

    private static final Map<String, String> KNOWN = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg",
            "image/jpeg", "gif", "image/gif", "txt", "text/plain; charset=utf-8", "csv", "text/csv; charset=utf-8",
            "log", "text/plain; charset=utf-8", "pdf", "application/pdf", "json", "application/json; charset=utf-8",
            "zip", "application/zip");

    private MediaTypes() {}

    static String of(String name, String otherwise) {
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return KNOWN.getOrDefault(extension, otherwise.isEmpty() ? "application/octet-stream" : otherwise);
    }
}
