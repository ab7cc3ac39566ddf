package org.caseassistant.bot.discord.emulator;

import java.time.Instant;
import java.util.Map;

/**
 * A request of the app.
 *
 * @param at     when, by the emulator's clock
 * @param route  which route
 * @param path   the path after {@code /api/v10}
 * @param query  the parameters in the address
 * @param body   the JSON of the body; {@code null} in JSON if there was none
 * @param files  how many files came with it
 * @param status the HTTP status it was answered with; 0 if the connection was dropped
 * @param code   Discord's code of the error; 0 if there was none
 */
public record Call(Instant at, Route route, String path, Map<String, String> query, String body, int files, int status,
        int code) {}
