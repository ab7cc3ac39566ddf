package org.caseassistant.bot.slack.emulator;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** A conversation. Guarded by the world's lock. */
final class Channel {

    /** What sort of conversation, and the prefix of the scopes it needs. */
    enum Kind {
        PUBLIC("channels", "channel"), PRIVATE("groups", "group"), IM("im", "im");

        private final String scope;

        private final String eventType;

        Kind(String scope, String eventType) {
            this.scope = scope;
            this.eventType = eventType;
        }

        String scope() {
            return scope;
        }

        String eventType() {
            return eventType;
        }
    }

    private final String id;

    private final String name;

    private final Kind kind;

    private final Set<String> members = new LinkedHashSet<>();

    private final Map<String, Message> messages = new LinkedHashMap<>();

    private boolean archived;

    private boolean shared;

    Channel(String id, String name, Kind kind) {
        this.id = id;
        this.name = name;
        this.kind = kind;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    Set<String> members() {
        return members;
    }

    void archive() {
        archived = true;
    }

    void share() {
        shared = true;
    }

    boolean archived() {
        return archived;
    }

    void add(Message message) {
        messages.put(message.ts(), message);
    }

    /** The messages that all members see, oldest first. */
    List<Message> messages() {
        return messages.values().stream().filter(m -> !m.deleted() && !m.ephemeral()).toList();
    }

    List<Message> ephemerals(String user) {
        return messages.values().stream().filter(m -> !m.deleted() && m.ephemeralFor().equals(user)).toList();
    }

    Optional<Message> message(String ts) {
        return Optional.ofNullable(messages.get(ts)).filter(m -> !m.deleted());
    }

    ObjectNode json() {
        var json = Json.object().put("id", id).put("is_im", kind == Kind.IM).put("is_archived", archived)
                .put("is_channel", kind == Kind.PUBLIC).put("is_private", kind != Kind.PUBLIC);
        if (kind == Kind.IM) {
            json.put("user", members.iterator().next());
        } else {
            json.put("name", name).put("num_members", members.size()).put("is_shared", shared)
                    .put("is_ext_shared", shared).put("is_org_shared", false).put("is_pending_ext_shared", false);
        }
        return json;
    }

    /** The short form in interaction payloads. */
    ObjectNode brief() {
        return Json.object().put("id", id).put("name", name);
    }
}
