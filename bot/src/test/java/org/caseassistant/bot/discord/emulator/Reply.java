package org.caseassistant.bot.discord.emulator;

import tools.jackson.databind.JsonNode;

/**
 * What a request is answered with.
 *
 * @param status the HTTP status
 * @param body   the JSON; a missing node for none
 */
record Reply(int status, JsonNode body) {

    static Reply ok(JsonNode body) {
        return new Reply(200, body);
    }

    static Reply created(JsonNode body) {
        return new Reply(201, body);
    }

    static Reply nothing() {
        return new Reply(204, Json.parse(""));
    }
}
