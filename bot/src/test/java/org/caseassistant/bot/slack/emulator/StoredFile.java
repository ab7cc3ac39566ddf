package org.caseassistant.bot.slack.emulator;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file that Slack holds.
 *
 * @param id      the file id
 * @param team    the workspace
 * @param owner   the user who uploaded it
 * @param content its name, type and bytes
 * @param created when, in seconds
 */
record StoredFile(String id, String team, String owner, SlackFile content, long created) {

    String path() {
        return "files-pri/" + team + "-" + id + "/" + URLEncoder
                .encode(content.name().toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
    }

    ObjectNode json(String root) {
        int dot = content.name().lastIndexOf('.');
        var extension = dot < 0 ? "binary" : content.name().substring(dot + 1).toLowerCase(Locale.ROOT);
        return Json.object().put("id", id).put("created", created).put("timestamp", created)
                .put("name", content.name()).put("title", content.name()).put("mimetype", content.mimetype())
                .put("filetype", extension).put("pretty_type", extension.toUpperCase(Locale.ROOT)).put("user", owner)
                .put("user_team", team).put("editable", false).put("size", content.bytes().length)
                .put("mode", "hosted").put("is_external", false).put("file_access", "visible")
                .put("url_private", root + path())
                .put("url_private_download", root + path().replaceFirst("/([^/]*)$", "/download/$1"))
                .put("permalink", root + "files/" + owner + "/" + id);
    }
}
