package org.caseassistant.core.noticework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.drafts.Drafting;
import org.caseassistant.core.notices.Banner;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** The command {@code /notices} for everybody, and {@code /notice} for the staff who post them. */
final class NoticeCommands {
    private static final int MOST_PICKED = 25;

    private final Turn turn;

    NoticeCommands(Turn turn) {
        this.turn = turn;
    }

    /** Open notices with their numbers. */
    Reply list() {
        return whoMayPost(_ -> new NoticeScreens(turn).manage());
    }

    /** One notice with its whole timeline. */
    Reply view(String argument) {
        return whoMayPost(_ -> NoticeNumber.parse(argument)
                .map(new NoticeScreens(turn)::card)
                .orElseGet(() -> turn.say(Phrase.of("notice.which").with("task", "view"))));
    }

    /** Begins a task, with the notice that is named. */
    Reply begin(NoticeTask task, String argument) {
        return whoMayPost(staff -> begin(staff, task, argument));
    }

    /** A subcommand that does not exist. */
    Reply unknown(String word) {
        return whoMayPost(_ -> turn.say(Phrase.of("chat.command.unknown").with("command", "/notice " + word)));
    }

    /**
     * Something was done with a control about notices.
     *
     * @param picked what was picked in it
     */
    Reply on(NoticeControl control, Optional<String> picked) {
        return switch (control) {
            case NoticeControl.Show(NoticeNumber number) -> new NoticeScreens(turn).card(number);
            case NoticeControl.Begin(NoticeTask task, NoticeNumber number) ->
                whoMayPost(staff -> begin(staff, task, number.toString()));
            case NoticeControl.Same(var draft, NoticeNumber incident) ->
                new SameSymptoms(turn).join(draft, incident);
            case NoticeControl.Closed(var before) -> new NoticeScreens(turn).closed(before);
            case NoticeControl.Pick(NoticeTask task) ->
                whoMayPost(staff -> begin(staff, task, picked.orElse("")));
        };
    }

    private interface Posting {
        Reply by(StaffMember staff);
    }

    private Reply whoMayPost(Posting posting) {
        return switch (turn.person()) {
            case StaffMember staff when turn.may(Act.POST_NOTICES) -> posting.by(staff);
            case StaffMember _, Contact _ -> turn.say("notice.refused");
        };
    }

    private Reply begin(StaffMember staff, NoticeTask task, String argument) {
        if (task.posts()) {
            return fillIn(new NoticePosting(turn, staff, task, Optional.empty()));
        }
        if (argument.isEmpty()) {
            return pick(task);
        }
        Optional<NoticeNumber> number = NoticeNumber.parse(argument);
        if (number.isEmpty()) {
            return turn.say(Phrase.of("notice.which").with("task", task.word()));
        }
        return turn.stores()
                .notices()
                .find(number.get())
                .map(notice -> fillIn(new NoticePosting(turn, staff, task, Optional.of(notice))))
                .orElseGet(() -> turn.say(
                        Phrase.of("notice.unknown").with("number", number.get().toString())));
    }

    private Reply fillIn(NoticePosting posting) {
        return new Drafting(turn).open(posting, Map.of());
    }

    private Reply pick(NoticeTask task) {
        List<View.Option> options = options(task);
        if (options.isEmpty()) {
            return turn.say("notice.pick.none");
        }
        var control = new NoticeControl.Pick(task);
        return Reply.direct(Screen.of(new View.Choice(
                control.id(), turn.words().say("notice.pick"), options, Optional.empty())));
    }

    /** The open notices with which this can be done, the most serious first. */
    List<View.Option> options(NoticeTask task) {
        return Banner.of(turn.stores().notices().open(MOST_PICKED)).notices().stream()
                .filter(notice -> task.refusal(notice).isEmpty())
                .map(this::option)
                .toList();
    }

    private View.Option option(Notice notice) {
        return new View.Option(Long.toString(notice.number().value()), notice.number().toString(), notice.title());
    }
}
