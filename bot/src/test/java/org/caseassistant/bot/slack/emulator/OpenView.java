package org.caseassistant.bot.slack.emulator;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A modal or Home tab as a user has it before them. Guarded by the world's lock. */
final class OpenView {

    private final String id;

    private final Workspace workspace;

    private final String user;

    private final Values values = new Values();

    private final Map<String, String> errors = new LinkedHashMap<>();

    private String rootId;

    private String previousId;

    private ObjectNode definition = Json.object();

    private String hash = "";

    private int updates;

    OpenView(String id, Workspace workspace, String user) {
        this.id = id;
        this.workspace = workspace;
        this.user = user;
        this.rootId = id;
        this.previousId = "";
    }

    void stackedOn(OpenView below) {
        rootId = below.rootId;
        previousId = below.id;
    }

    void show(ObjectNode view, String newHash) {
        definition = view;
        hash = newHash;
        errors.clear();
        values.show(view.path("blocks"));
        updates++;
    }

    String id() {
        return id;
    }

    Workspace workspace() {
        return workspace;
    }

    String user() {
        return user;
    }

    Values values() {
        return values;
    }

    Map<String, String> errors() {
        return errors;
    }

    ObjectNode definition() {
        return definition;
    }

    String hash() {
        return hash;
    }

    String externalId() {
        return Json.text(definition, "external_id");
    }

    /** How often it was updated after it was first shown. */
    int updates() {
        return updates - 1;
    }

    boolean notifiesOnClose() {
        return Json.flag(definition, "notify_on_close");
    }

    /** As payloads and Web API answers give it (docs.slack.dev, view payloads). */
    ObjectNode json(Installation app, String appId) {
        var json = Json.object().put("id", id).put("team_id", workspace.id());
        json.setAll(definition);
        for (var key : new String[] {"private_metadata", "callback_id", "external_id"}) {
            if (!json.has(key)) {
                json.put(key, "");
            }
        }
        for (var key : new String[] {"clear_on_close", "notify_on_close"}) {
            json.put(key, Json.flag(definition, key));
        }
        json.set("state", values.json());
        json.put("hash", hash).put("root_view_id", rootId).put("app_id", appId).put("bot_id", app.botId())
                .put("app_installed_team_id", workspace.id());
        if (previousId.isEmpty()) {
            json.putNull("previous_view_id");
        } else {
            json.put("previous_view_id", previousId);
        }
        return json;
    }
}
