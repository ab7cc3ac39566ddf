package org.caseassistant.core.noticework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.notices.Announcements.Announcement;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.Subscription;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Puts what is new about notices into the outbox for every channel that wants it: a banner that is posted once and
 * edited afterwards, and a note below it for each update. In batches of one transaction each, so that neither a process
 * that dies nor ten thousand channels make a channel be told twice or not at all. Run it every few seconds.
 */
public final class NoticeAnnouncing {
    private static final int BATCH = 500;

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final ZoneId zone;
    private final Optional<String> page;

    /**
     * Made once, by hand.
     *
     * @param zone in which channels are told times
     * @param page the web address of the Notifications page, if there is one
     */
    public NoticeAnnouncing(UnitOfWork storage, InstantSource clock, ZoneId zone, Optional<String> page) {
        this.storage = storage;
        this.clock = clock;
        this.zone = zone;
        this.page = page;
    }

    /** Tells what is to be told now. */
    public void run() {
        boolean more;
        do {
            more = storage.inTransaction(this::tellSome);
        } while (more);
    }

    private boolean tellSome(Stores stores) {
        Optional<Announcement> next = stores.announcements().next();
        if (next.isEmpty()) {
            return false;
        }
        Announcement announcement = next.get();
        Notice notice = stores.notices().find(announcement.notice()).orElseThrow();
        List<Subscription> some = stores.subscriptions().list(announcement.after(), BATCH);
        if (!outdated(announcement, notice)) {
            some.stream()
                    .filter(subscription -> subscription.wants(notice))
                    .forEach(subscription -> tell(stores, subscription, announcement, notice));
        }
        if (some.size() < BATCH) {
            stores.announcements().done(announcement);
        } else {
            stores.announcements().toldUntil(announcement, some.getLast().channel());
        }
        return true;
    }

    /** A reminder of a start that was put off, called off or has come meanwhile. */
    private static boolean outdated(Announcement announcement, Notice notice) {
        return announcement.ahead().isPresent()
                && notice instanceof Maintenance maintenance
                && (!maintenance.open()
                        || maintenance.state() == MaintenanceState.IN_PROGRESS
                        || maintenance.plannedSince().isAfter(told(announcement, notice).at()));
    }

    /** The entry of the timeline that is told, or was the latest when the reminder was due. */
    private static NoticeUpdate told(Announcement announcement, Notice notice) {
        return notice.timeline().get(announcement.position() - 1);
    }

    private void tell(Stores stores, Subscription subscription, Announcement announcement, Notice notice) {
        Instant now = clock.instant();
        var screens = new ChannelNotices(zone, page);
        String key = notice.number().toString();
        if (announcement.ahead().isPresent()) {
            stores.outbox()
                    .add(
                            subscription.channel(),
                            new Act.Note(key, screens.reminder(notice, announcement.ahead().get())),
                            now);
            return;
        }
        stores.outbox().add(subscription.channel(), new Act.Edit(key, screens.banner(notice)), now);
        if (announcement.position() > 1) {
            stores.outbox()
                    .add(
                            subscription.channel(),
                            new Act.Note(key, screens.note(told(announcement, notice))),
                            now);
        }
    }
}
