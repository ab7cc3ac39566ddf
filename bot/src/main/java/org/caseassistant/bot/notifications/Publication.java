package org.caseassistant.bot.notifications;

import java.time.Instant;
import java.util.List;
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
}
