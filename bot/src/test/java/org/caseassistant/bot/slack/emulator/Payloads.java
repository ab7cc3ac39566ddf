package org.caseassistant.bot.slack.emulator;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Builds what is sent to the app, the same for both transports (docs.slack.dev, Interaction payloads; Events API). */
final class Payloads {

    /** The old verification token, which nothing should rely on. */
    private static final String TOKEN = "legacy-verification-token";

    private final World world;

    Payloads(World world) {
        this.world = world;
    }

    private static ObjectNode user(Workspace workspace, Person person) {
        return Json.object().put("id", person.id()).put("username", person.name()).put("name", person.name())
                .put("team_id", workspace.id());
    }

    private ObjectNode base(String type, Workspace workspace, Person person) {
        var payload = Json.object().put("type", type);
        payload.putObject("team").put("id", workspace.id()).put("domain", workspace.domain());
        payload.set("user", user(workspace, person));
        return payload.put("api_app_id", world.appId()).put("token", TOKEN).putNull("enterprise")
                .put("is_enterprise_install", false);
    }

    private String trigger(Workspace workspace, Person person, String view) {
        return world.triggers().issue(workspace.id(), person.id(), view);
    }

    private String responseUrl(Workspace workspace, Channel channel, Person person, String source) {
        return world.root() + world.responseUrls().issue(workspace, channel, person.id(), source);
    }

    private String actionTs() {
        return world.ids().ts();
    }

    ObjectNode command(Workspace workspace, Person person, Channel channel, String command, String text) {
        return Json.object().put("token", TOKEN).put("team_id", workspace.id()).put("team_domain", workspace.domain())
                .put("channel_id", channel.id()).put("channel_name", channel.name()).put("user_id", person.id())
                .put("user_name", person.name()).put("command", command).put("text", text)
                .put("api_app_id", world.appId()).put("is_enterprise_install", "false")
                .put("response_url", responseUrl(workspace, channel, person, ""))
                .put("trigger_id", trigger(workspace, person, ""));
    }

    ObjectNode globalShortcut(Workspace workspace, Person person, String callbackId) {
        return base("shortcut", workspace, person).put("action_ts", actionTs()).put("callback_id", callbackId)
                .put("trigger_id", trigger(workspace, person, ""));
    }

    ObjectNode messageShortcut(Workspace workspace, Person person, String callbackId, Message message) {
        var payload = base("message_action", workspace, person).put("action_ts", actionTs())
                .put("callback_id", callbackId).put("trigger_id", trigger(workspace, person, ""))
                .put("response_url", responseUrl(workspace, message.channel(), person, message.ts()))
                .put("message_ts", message.ts());
        payload.set("channel", message.channel().brief());
        return payload.set("message", message.shown(false));
    }

    /** A {@code block_actions} in a message. */
    ObjectNode actionInMessage(Workspace workspace, Person person, Message message, ObjectNode action) {
        var payload = base("block_actions", workspace, person)
                .put("trigger_id", trigger(workspace, person, ""))
                .put("response_url", responseUrl(workspace, message.channel(), person, message.ts()));
        payload.set("container", containerOf(message, Json.text(action, "block_id")));
        payload.set("channel", message.channel().brief());
        if (!message.ephemeral()) {
            payload.set("message", message.shown(false));
        }
        payload.set("state", message.valuesOf(person.id()).json());
        return withAction(payload, action);
    }

    private static ObjectNode containerOf(Message message, String blockId) {
        int attachment = message.attachmentOf(blockId);
        var container = Json.object().put("type", attachment == 0 ? "message" : "message_attachment")
                .put("message_ts", message.ts()).put("channel_id", message.channel().id())
                .put("is_ephemeral", message.ephemeral());
        return attachment == 0 ? container : container.put("attachment_id", attachment).put("is_app_unfurl", false);
    }

    private static ObjectNode containerOf(OpenView view) {
        return Json.object().put("type", "view").put("view_id", view.id());
    }

    private ObjectNode withAction(ObjectNode payload, ObjectNode action) {
        payload.putArray("actions").add(action.put("action_ts", actionTs()));
        return payload;
    }

    /** A {@code block_actions} in a modal or the Home tab. */
    ObjectNode actionInView(Workspace workspace, Person person, OpenView view, ObjectNode action) {
        boolean modal = "modal".equals(Json.text(view.definition(), "type"));
        var payload = base("block_actions", workspace, person).put("trigger_id",
                trigger(workspace, person, modal ? view.id() : ""));
        payload.set("container", containerOf(view));
        payload.set("view", view.json(installation(workspace), world.appId()));
        return withAction(payload, action);
    }

    ObjectNode suggestionInMessage(Workspace workspace, Person person, Message message, Elements.Placed menu,
            String query) {
        var payload = suggestion(workspace, person, menu, query);
        payload.set("container", containerOf(message, menu.blockId()));
        payload.set("channel", message.channel().brief());
        if (!message.ephemeral()) {
            payload.set("message", message.shown(false));
        }
        return payload;
    }

    ObjectNode suggestionInView(Workspace workspace, Person person, OpenView view, Elements.Placed menu, String query) {
        var payload = suggestion(workspace, person, menu, query);
        payload.set("container", containerOf(view));
        return payload.set("view", view.json(installation(workspace), world.appId()));
    }

    private ObjectNode suggestion(Workspace workspace, Person person, Elements.Placed menu, String query) {
        return base("block_suggestion", workspace, person).put("action_id", menu.actionId())
                .put("block_id", menu.blockId()).put("value", query);
    }

    ObjectNode submission(Workspace workspace, Person person, OpenView view) {
        var payload = base("view_submission", workspace, person).put("trigger_id",
                trigger(workspace, person, view.id()));
        payload.putArray("response_urls");
        return payload.set("view", view.json(installation(workspace), world.appId()));
    }

    ObjectNode closed(Workspace workspace, Person person, OpenView view, boolean cleared) {
        return base("view_closed", workspace, person).put("is_cleared", cleared).set("view",
                view.json(installation(workspace), world.appId()));
    }

    private static Installation installation(Workspace workspace) {
        return workspace.installation().orElseThrow();
    }

    /** An event in its wrapper. */
    ObjectNode event(Workspace workspace, ObjectNode event) {
        var payload = Json.object().put("token", TOKEN).put("team_id", workspace.id())
                .put("api_app_id", world.appId()).put("type", "event_callback").put("event_id", world.ids().next("Ev"))
                .put("event_time", world.clock().instant().getEpochSecond()).put("is_ext_shared_channel", false);
        workspace.installation().ifPresent(app -> payload.putArray("authorizations")
                .add(Json.object().putNull("enterprise_id").put("team_id", workspace.id())
                        .put("user_id", app.botUser()).put("is_bot", true).put("is_enterprise_install", false)));
        if (!event.has("event_ts")) {
            event.put("event_ts", world.ids().ts());
        }
        return payload.set("event", event);
    }

    /** A message that a person wrote. */
    ObjectNode writtenMessage(Workspace workspace, Person person, Channel channel, String text,
            List<StoredFile> files) {
        var ts = world.ids().ts();
        var json = Json.object().put("type", "message").put("user", person.id()).put("ts", ts).put("text", text)
                .put("team", workspace.id()).put("client_msg_id", world.ids().next("msg"));
        if (!files.isEmpty()) {
            json.put("subtype", "file_share").put("upload", false);
            json.set("files", Json.array().addAll(files.stream().map(f -> f.json(world.root())).toList()));
        }
        return json;
    }
}
