package org.caseassistant.bot.slack.emulator;

import java.util.Arrays;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Web API method: what it takes and what it does (docs.slack.dev, Web API methods).
 *
 * @param name     its name
 * @param token    the sort of token it wants
 * @param required the arguments it must have
 * @param optional the arguments it may have
 * @param scopes   the scopes, of which the app needs one; empty for none
 * @param handler  what it does
 */
record MethodSpec(String name, Token token, Set<String> required, Set<String> optional, Set<String> scopes,
        Handler handler) {

    /** The sorts of tokens. */
    enum Token {
        BOT, APP, NONE
    }

    /** What a method does. */
    @FunctionalInterface
    interface Handler {

        /** Does it, or refuses. */
        ObjectNode handle(ApiCall call) throws ApiError;
    }

    static MethodSpec of(String name, Handler handler) {
        return new MethodSpec(name, Token.BOT, Set.of(), Set.of(), Set.of(), handler);
    }

    MethodSpec with(Token other) {
        return new MethodSpec(name, other, required, optional, scopes, handler);
    }

    MethodSpec requires(String... names) {
        return new MethodSpec(name, token, Set.copyOf(Arrays.asList(names)), optional, scopes, handler);
    }

    MethodSpec takes(String... names) {
        return new MethodSpec(name, token, required, Set.copyOf(Arrays.asList(names)), scopes, handler);
    }

    MethodSpec scope(String... names) {
        return new MethodSpec(name, token, required, optional, Set.copyOf(Arrays.asList(names)), handler);
    }
}
