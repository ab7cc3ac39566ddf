package org.caseassistant.bot.discord.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Keeps files, and signs addresses for them that expire (Discord, Reference, Signed Attachment CDN URLs). */
final class Cdn {

    /** A kept file. */
    private record Kept(String channel, DiscordFile file, boolean ephemeral) {}

    private static final Duration LIFE = Duration.ofHours(24);

    private final World world;

    private final String secret = UUID.randomUUID().toString();

    private final Map<String, Kept> files = new LinkedHashMap<>();

    Cdn(World world) {
        this.world = world;
    }

    /** Keeps a file; the attachment object without its addresses. */
    ObjectNode keep(String channel, DiscordFile file, boolean ephemeral) {
        var id = world.ids().next();
        files.put(id, new Kept(channel, file, ephemeral));
        var json = Json.object().put("id", id).put("filename", Attachments.clean(file.name()))
                .put("size", file.bytes().length).put("content_type", file.type());
        if (file.type().startsWith("image/")) {
            json.put("width", 64).put("height", 64);
        }
        if (ephemeral) {
            json.put("ephemeral", true);
        }
        return json;
    }

    Optional<DiscordFile> file(String id) {
        return Optional.ofNullable(files.get(id)).map(Kept::file);
    }

    void remove(String id) {
        files.remove(id);
    }

    /** The attachment with addresses that are good from now on for a day. */
    ObjectNode signed(ObjectNode attachment) {
        var copy = attachment.deepCopy();
        var url = url(Json.text(attachment, "id"), Json.text(attachment, "filename"));
        return copy.put("url", url).put("proxy_url", url);
    }

    String url(String id, String name) {
        var kept = files.get(id);
        if (kept == null) {
            return world.root() + "attachments/0/" + id + "/" + name;
        }
        var now = world.clock().instant();
        var expires = Long.toHexString(now.plus(LIFE).getEpochSecond());
        return world.root() + (kept.ephemeral() ? "ephemeral-attachments/" : "attachments/") + kept.channel() + "/" + id
                + "/" + name + "?ex=" + expires + "&is=" + Long.toHexString(now.getEpochSecond()) + "&hm="
                + signature(id, expires) + "&";
    }

    private String signature(String id, String expires) {
        return UUID.nameUUIDFromBytes((secret + id + expires).getBytes(UTF_8))
                .toString().replace("-", "");
    }

    /** The file behind an address, unless the signature is wrong or old, or the file is gone. */
    Optional<DiscordFile> download(String path, Map<String, String> query) {
        var id = path.replaceFirst("^/?[a-z-]*/[^/]*/([^/]*)/.*", "$1");
        var expires = query.getOrDefault("ex", "");
        if (!signature(id, expires).equals(query.get("hm"))) {
            return Optional.empty();
        }
        boolean old = Instant.ofEpochSecond(Long.parseLong(expires, 16)).isBefore(world.clock().instant());
        return old ? Optional.empty() : file(id);
    }
}
