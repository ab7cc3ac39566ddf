package org.caseassistant.bot.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.storage.Stores;

/**
 * Everything that is published about notices at one time.
 *
 * @param banner what is open, the most serious first
 * @param closed closed notices, the one closed last first
 */
public record Publication(Banner banner, List<Notice> closed) {
    /** Older ones are found in chat. */
    static final int MOST_CLOSED = 500;

    private static final int MOST_OPEN = 100;

    /** Copies the list. */
    public Publication {
        closed = List.copyOf(closed);
    }

    /** What is stored now. */
    public static Publication of(Stores stores) {
        return new Publication(
                Banner.of(stores.notices().open(MOST_OPEN)), stores.notices().closed(Optional.empty(), MOST_CLOSED));
    }

    /** Open ones, then closed ones. */
    List<Notice> all() {
        return Stream.concat(banner.notices().stream(), closed.stream()).toList();
    }

    /** When something was said last; the beginning of time if nothing ever was. */
    Instant changedAt() {
        return all().stream()
                .map(notice -> notice.latest().at())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** All files, by name; the same whether they are served or exported. */
    public Map<String, PublishedFile> files(PageSettings settings) {
        var page = new NotificationsPage(this, settings);
        var feeds = new NoticeFeeds(this, settings);
        var files = new LinkedHashMap<String, PublishedFile>();
        files.put("style.css", file("text/css", NotificationsPage.style()));
        files.put("notices.atom", file("application/atom+xml", feeds.atom()));
        files.put("notices.json", file("application/json", feeds.json()));
        files.put("maintenance.ics", file("text/calendar", feeds.calendar()));
        files.put("closed.html", file("text/html", page.closed()));
        files.put("index.html", file("text/html", page.open()));
        return files;
    }

    private static PublishedFile file(String type, String text) {
        return new PublishedFile(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A file.
     *
     * @param type its media type
     * @param content its bytes; never changed
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record PublishedFile(String type, byte[] content) {}
}
