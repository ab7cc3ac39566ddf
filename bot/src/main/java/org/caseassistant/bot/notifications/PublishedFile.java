package org.caseassistant.bot.notifications;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of the Notifications page.
 *
 * @param type its media type
 * @param content its bytes; never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record PublishedFile(String type, byte[] content) {
    /** All files of this publication, by name; the same whether they are served or exported. */
    public static Map<String, PublishedFile> all(Publication publication, PageSettings settings) {
        var page = new NotificationsPage(publication, settings);
        var feeds = new NoticeFeeds(publication, settings);
        var files = new LinkedHashMap<String, PublishedFile>();
        files.put("style.css", of("text/css", NotificationsPage.style()));
        files.put("notices.atom", of("application/atom+xml", feeds.atom()));
        files.put("notices.json", of("application/json", feeds.json()));
        files.put("maintenance.ics", of("text/calendar", feeds.calendar()));
        files.put("closed.html", of("text/html", page.closed()));
        files.put("index.html", of("text/html", page.open()));
        return files;
    }

    private static PublishedFile of(String type, String text) {
        return new PublishedFile(type + "; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
    }
}
