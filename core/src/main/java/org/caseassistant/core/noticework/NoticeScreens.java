package org.caseassistant.core.noticework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentReports;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.notices.Notices;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Shows notices: to everybody what they say, to the staff who post them also who said it. */
final class NoticeScreens {
    /** More than are ever open at once; what is beyond is on the page. */
    private static final int MOST_OPEN = 20;

    private static final int PAGE = 10;

    private final Turn turn;
    private final NoticeWords writing;

    NoticeScreens(Turn turn) {
        this.turn = turn;
        this.writing = new NoticeWords(
                turn.words(), turn.zone(), turn.interaction().capabilities().ownTimes());
    }

    /** A notice as a banner in its colour. */
    View banner(Notice notice) {
        return new View.Banner(tone(Banner.Tone.of(notice)), writing.banner(notice));
    }

    static View.Banner.Tone tone(Banner.Tone tone) {
        return switch (tone) {
            case INCIDENT -> View.Banner.Tone.INCIDENT;
            case MAINTENANCE -> View.Banner.Tone.MAINTENANCE;
            case NONE -> View.Banner.Tone.NONE;
        };
    }

    /** Open notices, the most serious first. */
    List<Notice> open() {
        return Banner.of(turn.stores().notices().open(MOST_OPEN)).notices();
    }

    /** A banner for each open notice, the most serious first; the gray one if there is none. */
    List<View> banners() {
        List<Notice> open = open();
        return open.isEmpty()
                ? List.of(new View.Banner(View.Banner.Tone.NONE, turn.words().say("notice.none")))
                : open.stream().map(this::banner).toList();
    }

    /** What is open and announced, for everybody. */
    Reply notifications() {
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("notice.title")));
        if (open().isEmpty()) {
            views.addAll(banners());
        }
        for (Notice notice : open()) {
            views.add(banner(notice));
            if (!notice.latest().text().isEmpty()) {
                views.add(View.Text.of(notice.latest().text()));
            }
        }
        turn.settings()
                .notificationsPage()
                .ifPresent(address -> views.add(View.Text.of(
                        turn.words().say(Phrase.of("notice.page").with("address", address)))));
        views.add(new View.Buttons(List.of(button(
                new NoticeControl.Closed(Optional.empty()), turn.words().say("notice.closed.show")))));
        return Reply.of(new Screen(views));
    }

    /** Closed notices, the one closed last first. */
    Reply closed(Optional<NoticeNumber> before) {
        Optional<Notices.Place> place = before.flatMap(turn.stores().notices()::find)
                .filter(notice -> !notice.open())
                .map(Notices.Place::of);
        List<Notice> found = turn.stores().notices().closed(place, PAGE + 1);
        if (found.isEmpty()) {
            return turn.say("notice.closed.none");
        }
        List<Notice> page = found.subList(0, Math.min(PAGE, found.size()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("notice.closed.title")));
        views.add(lines(page));
        if (found.size() > PAGE) {
            views.add(new View.Buttons(List.of(button(
                    new NoticeControl.Closed(Optional.of(page.getLast().number())),
                    turn.words().say("notice.closed.more")))));
        }
        return Reply.of(new Screen(views));
    }

    private View.FieldList lines(List<Notice> notices) {
        return new View.FieldList(notices.stream()
                .map(notice -> new View.FieldList.Entry(
                        notice.number().toString(),
                        writing.banner(notice)
                                + reach(notice).map(text -> "\n" + text).orElse("")))
                .toList());
    }

    /** Open notices with their numbers, for those who change them. */
    Reply manage() {
        List<Notice> open = open();
        if (open.isEmpty()) {
            return turn.say("notice.manage.none");
        }
        return Reply.of(Screen.of(
                new View.Heading(turn.words().say("notice.manage.title")),
                lines(open),
                View.Text.of(turn.words()
                        .say(Phrase.of("notice.manage.how").with("number", open.getFirst().number().toString()))),
                new View.Buttons(List.of(button(
                        new NoticeControl.Closed(Optional.empty()), turn.words().say("notice.closed.show"))))));
    }

    /** One notice with its whole timeline. */
    Reply card(NoticeNumber number) {
        return turn.stores()
                .notices()
                .find(number)
                .map(notice -> Reply.of(card(notice, Optional.empty())))
                .orElseGet(() -> turn.say(Phrase.of("notice.unknown").with("number", number.toString())));
    }

    /** One notice with its whole timeline, and what was done with it first. */
    Screen card(Notice notice, Optional<Phrase> note) {
        var views = new ArrayList<View>();
        note.ifPresent(phrase -> views.add(View.Text.of(turn.words().say(phrase))));
        views.add(new View.Heading(turn.words()
                .say(Phrase.of("notice.view")
                        .with("number", notice.number().toString())
                        .with("title", notice.title()))));
        views.add(banner(notice));
        reach(notice).ifPresent(text -> views.add(View.Text.of(text)));
        boolean authors = turn.may(Act.POST_NOTICES);
        List<String> entries = authors
                ? notice.timeline().reversed().stream().map(this::withAuthor).toList()
                : writing.timeline(notice);
        entries.forEach(entry -> views.add(View.Text.of(entry)));
        return new Screen(views);
    }

    /** How many report the same and how many channels show it, for those who post notices. */
    private Optional<String> reach(Notice notice) {
        return turn.may(Act.POST_NOTICES)
                ? Stream.of(reports(notice), channels(notice))
                        .flatMap(Optional::stream)
                        .reduce((one, other) -> one + "\n" + other)
                : Optional.empty();
    }

    private Optional<String> channels(Notice notice) {
        return NoticeProgress.said(turn.words(), turn.stores().subscriptions().reach(notice.number()));
    }

    private Optional<String> reports(Notice notice) {
        if (!(notice instanceof Incident)) {
            return Optional.empty();
        }
        IncidentReports.Reach reach = turn.stores().incidentReports().reach(notice.number());
        return Optional.of(turn.words()
                .say(Phrase.of("notice.reach")
                        .with("cases", reach.cases())
                        .with("accounts", reach.accounts())));
    }

    private String withAuthor(NoticeUpdate update) {
        Phrase head = update.author()
                .map(Author::name)
                .map(name -> Phrase.of("notice.author").with("author", name))
                .orElseGet(() -> Phrase.of("notice.author.none"));
        String line = turn.words()
                .say(head.with("at", writing.moment(update.at())).with("state", writing.state(update.state())));
        return update.text().isEmpty() ? line : line + "\n" + update.text();
    }

    private static View.Button button(NoticeControl control, String label) {
        return new View.Button(control.id(), label, View.Button.Style.NORMAL);
    }
}
