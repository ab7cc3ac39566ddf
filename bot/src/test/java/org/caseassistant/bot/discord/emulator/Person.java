package org.caseassistant.bot.discord.emulator;

import tools.jackson.databind.node.ObjectNode;

/**
 * An account, of a person or of the app's bot.
 *
 * @param id     the snowflake
 * @param name   the user name, lower case
 * @param shown  the display name
 * @param locale the language of the client, for example {@code en-US}
 * @param bot    whether it is an app's
 */
record Person(String id, String name, String shown, String locale, boolean bot) {

    /** The user object (Discord, User). */
    ObjectNode json() {
        var json = Json.object().put("id", id).put("username", name).put("discriminator", bot ? "0001" : "0")
                .put("global_name", bot ? null : shown).put("public_flags", 0);
        json.putNull("avatar");
        if (bot) {
            json.put("bot", true);
        }
        return json;
    }
}
