package org.caseassistant.bot.discord.emulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which files a message has after a request (Discord, Reference, Uploading Files and Editing Message Attachments). */
final class Attachments {

    /** A file that a message is going to have: a new one, or one it had. */
    record Planned(Optional<Upload> upload, ObjectNode kept, JsonNode given) {

        String name() {
            var name = Json.text(given, "filename");
            return clean(!name.isEmpty() ? name : upload.map(Upload::filename).orElse(Json.text(kept, "filename")));
        }
    }

    private Attachments() {}

    /** Discord keeps letters, digits, dots, underscores and hyphens of file names. */
    static String clean(String name) {
        return name.strip().replaceAll("[\\s/\\\\:*?\"<>|]+", "_");
    }

    static List<Planned> after(JsonNode body, JsonNode before, List<Upload> files) {
        var planned = new ArrayList<Planned>();
        var given = Json.objects(body, "attachments");
        boolean listed = body.path("attachments").isArray();
        for (var kept : Json.objects(before, "attachments")) {
            var entry = entry(given, Json.text(kept, "id"));
            if (listed ? entry.isPresent() : !body.has("attachments")) {
                planned.add(new Planned(Optional.empty(), kept, entry.orElse(Json.object())));
            }
        }
        for (var file : files) {
            planned.add(new Planned(Optional.of(file), Json.object(),
                    entry(given, file.index()).orElse(Json.object())));
        }
        return List.copyOf(planned);
    }

    private static Optional<ObjectNode> entry(List<ObjectNode> given, String id) {
        return given.stream().filter(a -> a.path("id").asString("").equals(id)).findFirst();
    }
}
