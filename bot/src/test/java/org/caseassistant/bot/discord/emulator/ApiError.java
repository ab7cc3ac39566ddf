package org.caseassistant.bot.discord.emulator;

import tools.jackson.databind.node.ObjectNode;

/** A refusal, as Discord words it (Discord, Opcodes and Status Codes, JSON). */
final class ApiError extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    private final int code;

    private final transient ObjectNode errors;

    private ApiError(int status, int code, String message, ObjectNode errors) {
        super(message);
        this.status = status;
        this.code = code;
        this.errors = errors;
    }

    static ApiError of(int status, int code, String message) {
        return new ApiError(status, code, message, Json.object());
    }

    static ApiError invalid(Problems problems) {
        return new ApiError(400, 50035, "Invalid Form Body", problems.json());
    }

    static ApiError unauthorized() {
        return of(401, 0, "401: Unauthorized");
    }

    static ApiError unknownRoute() {
        return of(404, 0, "404: Not Found");
    }

    static ApiError unknownChannel() {
        return of(404, 10003, "Unknown Channel");
    }

    static ApiError unknownMessage() {
        return of(404, 10008, "Unknown Message");
    }

    static ApiError unknownWebhook() {
        return of(404, 10015, "Unknown Webhook");
    }

    static ApiError unknownInteraction() {
        return of(404, 10062, "Unknown interaction");
    }

    static ApiError missingAccess() {
        return of(403, 50001, "Missing Access");
    }

    static ApiError missingPermissions() {
        return of(403, 50013, "Missing Permissions");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }

    ObjectNode json() {
        var json = Json.object().put("message", getMessage()).put("code", code);
        if (!errors.isEmpty()) {
            json.set("errors", errors);
        }
        return json;
    }
}
