package org.caseassistant.core.noticework;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.Announcements.Announcement;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.notices.Subscriptions.Reach;
import org.caseassistant.core.notices.Subscriptions.Share;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Tells whoever posted something about a notice how many it came to, once, when nothing of it is on its way any more. Run
 * it every few seconds.
 */
public final class NoticeProgress {
    private static final int MOST = 100;

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final boolean mailed;

    /**
     * Made once, by hand.
     *
     * @param mailed whether contacts are e-mailed
     */
    public NoticeProgress(UnitOfWork storage, InstantSource clock, boolean mailed) {
        this.storage = storage;
        this.clock = clock;
        this.mailed = mailed;
    }

    /** Tells what is to be told now. */
    public void run() {
        storage.inTransaction(stores -> stores.announcements().unreported(mailed, MOST))
                .forEach(announcement -> storage.inTransaction(stores -> report(stores, announcement)));
    }

    private boolean report(Stores stores, Announcement announcement) {
        Reach reach = stores.subscriptions().reach(announcement.notice());
        if (!reach.ended() || !stores.announcements().reported(announcement)) {
            return false;
        }
        Notice notice = stores.notices().find(announcement.notice()).orElseThrow();
        NoticeUpdate update = notice.timeline().get(announcement.position() - 1);
        Optional<Address> author = reach.toNobody()
                ? Optional.empty()
                : update.author().flatMap(who -> stores.conversations().lastPlaceOf(who.id()));
        author.ifPresent(place -> stores.outbox().add(place, screen(notice, update, reach), now()));
        return true;
    }

    private Instant now() {
        return clock.instant();
    }

    private static Screen screen(Notice notice, NoticeUpdate update, Reach reach) {
        Words words = Words.in(Locale.ENGLISH);
        var writing = new NoticeWords(words, ZoneOffset.UTC);
        String head = words.say(Phrase.of("notice.progress")
                .with("number", notice.number().toString())
                .with("title", notice.title())
                .with("state", writing.state(update.state())));
        Stream<String> lost = reach.lost() ? Stream.of(words.say("notice.progress.lost")) : Stream.empty();
        return Screen.of(View.Text.of(Stream.concat(Stream.concat(Stream.of(head), said(words, reach).stream()), lost)
                .collect(Collectors.joining("\n"))));
    }

    /** To how many it came, a line for channels and one for e-mails; empty if it went to nobody. */
    static Optional<String> said(Words words, Reach reach) {
        return Stream.of(
                said(words, "notice.channels", reach.channels()), said(words, "notice.mails", reach.mails()))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "\n" + other);
    }

    private static Optional<String> said(Words words, String key, Share share) {
        return share.all() == 0
                ? Optional.empty()
                : Optional.of(words.say(Phrase.of(key)
                        .with("delivered", share.delivered())
                        .with("all", share.all())
                        .with("waiting", share.waiting())
                        .with("parked", share.parked())));
    }
}
