package org.caseassistant.bot.discord.emulator;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request of the app.
 *
 * @param route  which route
 * @param path   the path after the version
 * @param params the values in the path
 * @param query  the values after the question mark
 * @param body   the JSON; missing if there was none
 * @param files  the files of a multipart body
 */
record Request(Route route, String path, Map<String, String> params, Map<String, String> query, JsonNode body,
        List<Upload> files) {

    String param(String name) {
        return params.get(name);
    }
}
