package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** The parameters after the question mark of an address. */
final class Query {

    private Query() {}

    static Map<String, String> of(String address) {
        int mark = address.indexOf('?');
        if (mark < 0) {
            return Map.of();
        }
        return Arrays.stream(address.substring(mark + 1).split("&", -1)).filter(p -> !p.isEmpty())
                .map(p -> p.split("=", 2))
                .collect(Collectors.toMap(p -> decoded(p[0]), p -> p.length > 1 ? decoded(p[1]) : "", (_, b) -> b));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
