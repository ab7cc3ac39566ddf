package org.caseassistant.bot.discord.emulator;

import java.util.List;

/** Holds bodies that were made by somebody to the rules that hold for those that are sent. */
public final class Payloads {

    private Payloads() {}

    /**
     * What Discord would refuse in a new message.
     *
     * @param json the body
     * @return a sentence each; empty if it is taken
     */
    public static List<String> message(String json) {
        var body = Cursor.at(Json.parse(json));
        MessageRules.check(MessageRules.Place.CREATE, body, Json.object(), List.of());
        return body.problems().all();
    }

    /**
     * What Discord would refuse in a form.
     *
     * @param json the body
     * @return a sentence each; empty if it is taken
     */
    public static List<String> modal(String json) {
        var body = Cursor.at(Json.parse(json));
        ModalRules.modal(body);
        return body.problems().all();
    }

    /**
     * What Discord would refuse in a command.
     *
     * @param json the body
     * @return a sentence each; empty if it is taken
     */
    public static List<String> command(String json) {
        var body = Cursor.at(Json.parse(json));
        CommandRules.command(body);
        return body.problems().all();
    }
}
