package org.caseassistant.core.noticework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.Announcements.Announcement;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeMail;
import org.caseassistant.core.notices.NoticeMail.Reader;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Puts an e-mail into the outbox for every Authorized contact with each thing that is said about an incident, its end
 * included, since whoever was told of it must not go on believing it. In batches of one transaction each, so that neither
 * a process that dies nor thousands of contacts make one be told twice or not at all. Run it every few seconds.
 */
public final class NoticeMailing {
    private static final int BATCH = 500;

    /** What was said longer ago, because e-mails were not set up then, is no news. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** E-mails are sent one after the other in each of these, side by side. */
    private static final int LANES = 4;

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final Severity least;
    private final Optional<String> page;

    /**
     * Made once, by hand.
     *
     * @param least incidents that are at least so severe are mailed
     * @param page the web address of the Notifications page, if there is one
     */
    public NoticeMailing(UnitOfWork storage, InstantSource clock, Severity least, Optional<String> page) {
        this.storage = storage;
        this.clock = clock;
        this.least = least;
        this.page = page;
    }

    /** Tells what is to be told now. */
    public void run() {
        boolean more;
        do {
            more = storage.inTransaction(this::mailSome);
        } while (more);
    }

    private boolean mailSome(Stores stores) {
        Optional<Announcement> next = stores.announcements().nextToMail();
        if (next.isEmpty()) {
            return false;
        }
        Announcement announcement = next.get();
        Instant now = clock.instant();
        Notice notice = stores.notices().find(announcement.notice()).orElseThrow();
        if (!(notice instanceof Incident incident) || !isMailed(incident, announcement, now)) {
            stores.announcements().mailed(announcement);
            return true;
        }
        List<Reader> some = stores.noticeMail().readers(announcement.mailedUntil(), BATCH);
        Incident then = incident.asOf(announcement.position());
        some.forEach(reader -> stores.outbox().add(place(reader), letter(then, reader), now));
        if (some.size() < BATCH) {
            stores.announcements().mailed(announcement);
        } else {
            stores.announcements().mailedUntil(announcement, some.getLast().id());
        }
        return true;
    }

    private boolean isMailed(Incident incident, Announcement announcement, Instant now) {
        return incident.severity().compareTo(least) <= 0
                && incident.asOf(announcement.position()).latest().at().isAfter(now.minus(NEWS));
    }

    private static Place place(Reader reader) {
        long contact = reader.id().value();
        return new Place(NoticeMail.SURFACE, Long.toString(contact % LANES), Long.toString(contact));
    }

    /** The subject first; it stays the same, since that is what mail programs put e-mails together by. */
    private Act letter(Incident incident, Reader reader) {
        Words words = Words.in(reader.language());
        var writing = new NoticeWords(words, reader.zone());
        String number = incident.number().toString();
        var views = new ArrayList<View>();
        views.add(new View.Heading(words.say(
                Phrase.of("notice.mail.subject").with("number", number).with("title", incident.title()))));
        views.add(new View.Banner(NoticeScreens.tone(Banner.Tone.of(incident)), writing.banner(incident)));
        if (!incident.latest().text().isEmpty()) {
            views.add(View.Text.of(incident.latest().text()));
        }
        if (incident.open()) {
            views.add(View.Text.of(words.say("notice.mail.symptoms")));
        }
        page.ifPresent(address -> views.add(View.Text.of(
                words.say(Phrase.of("notice.page").with("address", address)))));
        return new Act.Post(Optional.of(number), new Screen(views));
    }
}
