package org.caseassistant.bot.slack.emulator;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The files of all workspaces, and uploads that are under way (docs.slack.dev, files.getUploadURLExternal). Guarded by
 * the world's lock.
 */
final class Files {

    /**
     * An upload that was announced.
     *
     * @param id     the id the file will have
     * @param team   the workspace
     * @param owner  who uploads
     * @param name   the file's name
     * @param length the announced number of bytes
     */
    record Announced(String id, String team, String owner, String name, long length) {}

    private final InstantSource clock;

    private final Ids ids;

    private final Map<String, StoredFile> files = new HashMap<>();

    private final Map<String, Announced> announced = new HashMap<>();

    private final Map<String, StoredFile> uploaded = new HashMap<>();

    Files(InstantSource clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    StoredFile keep(String team, String owner, SlackFile content) {
        var file = new StoredFile(ids.next("F"), team, owner, content, clock.instant().getEpochSecond());
        files.put(file.id(), file);
        return file;
    }

    Optional<StoredFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    Announced announce(String team, String owner, String name, long length) {
        var upload = new Announced(ids.next("F"), team, owner, name, length);
        announced.put(upload.id(), upload);
        return upload;
    }

    /** Takes the bytes; false if nobody announced them or their number is another. */
    boolean upload(String id, byte[] bytes) {
        var expected = announced.get(id);
        if (expected == null || expected.length() != bytes.length) {
            return false;
        }
        uploaded.put(id, new StoredFile(id, expected.team(), expected.owner(),
                new SlackFile(expected.name(), "application/octet-stream", bytes), clock.instant().getEpochSecond()));
        return true;
    }

    /** Finishes an upload; empty if the bytes have not come. */
    Optional<StoredFile> complete(String id, String team) {
        var file = uploaded.get(id);
        if (file == null || !file.team().equals(team)) {
            return Optional.empty();
        }
        uploaded.remove(id);
        announced.remove(id);
        files.put(id, file);
        return Optional.of(file);
    }
}
