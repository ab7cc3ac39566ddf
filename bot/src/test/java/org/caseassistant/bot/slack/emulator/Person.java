package org.caseassistant.bot.slack.emulator;

import java.time.Instant;
import java.time.ZoneId;
import tools.jackson.databind.node.ObjectNode;

/**
 * A user's profile.
 *
 * @param id     the user id
 * @param name   the user name
 * @param email  the e-mail address
 * @param zone   the time zone
 * @param locale the language, as {@code es-ES}
 * @param admin  whether the user administers the workspace
 */
record Person(String id, String name, String email, ZoneId zone, String locale, boolean admin) {

    ObjectNode json(String team, boolean withEmail, boolean withLocale) {
        var profile = Json.object().put("real_name", name).put("display_name", name).put("team", team);
        if (withEmail) {
            profile.put("email", email);
        }
        var json = Json.object().put("id", id).put("team_id", team).put("name", name).put("real_name", name)
                .put("deleted", false).put("is_bot", false).put("is_email_confirmed", true).put("is_admin", admin)
                .put("is_owner", false)
                .put("is_restricted", false).put("is_app_user", false).put("tz", zone.getId())
                .put("tz_offset", zone.getRules().getStandardOffset(Instant.EPOCH).getTotalSeconds());
        if (withLocale) {
            json.put("locale", locale);
        }
        return json.set("profile", profile);
    }
}
