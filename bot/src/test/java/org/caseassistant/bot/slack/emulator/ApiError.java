package org.caseassistant.bot.slack.emulator;

import java.util.List;

/** A refusal by a Web API method, under the name that Slack gives it. */
final class ApiError extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    private final transient List<String> messages;

    ApiError(String code) {
        this(code, List.of());
    }

    ApiError(String code, List<String> messages) {
        super(messages.isEmpty() ? code : code + ": " + messages);
        this.code = code;
        this.messages = messages;
    }

    String code() {
        return code;
    }

    List<String> messages() {
        return messages;
    }
}
