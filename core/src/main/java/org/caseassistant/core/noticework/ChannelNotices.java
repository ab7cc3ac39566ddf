package org.caseassistant.core.noticework;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What channels show of notices. Everybody there reads the same, so it is in English and in the organisation's time
 * zone, and says nothing that the Notifications page does not say.
 */
final class ChannelNotices {
    private final Words words = Words.in(Locale.ENGLISH);
    private final NoticeWords writing;
    private final Optional<String> page;

    /**
     * For these channels.
     *
     * @param zone in which times are told
     * @param page the web address of the Notifications page, if there is one
     */
    ChannelNotices(ZoneId zone, Optional<String> page) {
        this.writing = new NoticeWords(words, zone);
        this.page = page;
    }

    /** The one message about a notice, as far as it is now. */
    Screen banner(Notice notice) {
        var views = new ArrayList<View>();
        views.add(new View.Banner(NoticeScreens.tone(Banner.Tone.of(notice)), writing.banner(notice)));
        notice.timeline().reversed().stream()
                .map(NoticeUpdate::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .ifPresent(text -> views.add(View.Text.of(text)));
        page.ifPresent(address -> views.add(new View.Text(
                View.Text.Weight.SUBTLE, words.say(Phrase.of("notice.page").with("address", address)))));
        return new Screen(views);
    }

    /** What is new, below that message. */
    Screen note(NoticeUpdate update) {
        String head = words.say(Phrase.of("notice.entry")
                .with("at", writing.moment(update.at()))
                .with("state", writing.state(update.state())));
        return Screen.of(View.Text.of(update.text().isEmpty() ? head : head + "\n" + update.text()));
    }

    /** That maintenance is near, below that message. */
    Screen reminder(Notice notice, Duration ahead) {
        boolean days = ahead.toHours() >= 48;
        return Screen.of(View.Text.of(words.say(Phrase.of(days ? "notice.reminder.days" : "notice.reminder.hours")
                .with("title", notice.title())
                .with("count", days ? ahead.toDays() : Math.max(1, ahead.toHours())))));
    }
}
