package org.caseassistant.core.noticework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Notices of incidents and maintenance: showing, posting and subscribing to them. */
public final class NoticesFeature implements Feature {
    private static final String ALL = "notices";
    private static final String NAME = "notice";

    @Override
    public List<Command.Handled> commands() {
        return List.of(
                new Command(ALL, "", "", "notice.help.notices", Act.READ_NOTICES)
                        .by((turn, _) -> new NoticeScreens(turn).notifications()),
                task(NoticeTask.INCIDENT, "notice.help.incident"),
                task(NoticeTask.MAINTENANCE, "notice.help.maintenance"),
                task(NoticeTask.UPDATE, "notice.help.update"),
                task(NoticeTask.RESOLVE, "notice.help.resolve"),
                task(NoticeTask.RESCHEDULE, "notice.help.reschedule"),
                task(NoticeTask.CANCEL, "notice.help.cancel"),
                new Command(
                        NAME,
                        "subscribe",
                        "[incidents|maintenance] [SERVICES]",
                        "notice.help.subscribe",
                        Act.SUBSCRIBE_CHANNELS)
                        .by((turn, words) -> new SubscriptionCommands(turn).subscribe(words)),
                new Command(NAME, "unsubscribe", "", "notice.help.unsubscribe", Act.SUBSCRIBE_CHANNELS)
                        .by((turn, _) -> new SubscriptionCommands(turn).unsubscribe()),
                new Command(NAME, "mail", "on|off", "notice.help.mail", Act.READ_NOTICES)
                        .by((turn, word) -> new MailCommands(turn).run(word)),
                new Command(NAME, "list", "", "notice.help.list", Act.POST_NOTICES)
                        .by((turn, _) -> new NoticeCommands(turn).list()),
                new Command(NAME, "view", "NUMBER", "notice.help.view", Act.POST_NOTICES)
                        .by((turn, number) -> new NoticeCommands(turn).view(number)));
    }

    private static Command.Handled task(NoticeTask task, String about) {
        return new Command(NAME, task.word(), task.posts() ? "" : "NUMBER", about, Act.POST_NOTICES)
                .by((turn, number) -> new NoticeCommands(turn).begin(task, number));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of(
                ALL, (turn, _) -> new NoticeScreens(turn).notifications(),
                NAME, (turn, rest) -> rest.isEmpty()
                        ? new NoticeCommands(turn).list()
                        : new NoticeCommands(turn).unknown(rest.split("\\s+", 2)[0]));
    }

    @Override
    public List<Controls<?>> controls() {
        return List.of(Controls.of(
                NoticeControl.PREFIX,
                NoticeControl::read,
                (turn, control, given) -> new NoticeCommands(turn).on(control, Controls.picked(given)))
                .withMenu(NoticesFeature::options));
    }

    private static List<View.Option> options(Turn turn, NoticeControl control) {
        return control instanceof NoticeControl.Pick(NoticeTask task) && turn.may(Act.POST_NOTICES)
                ? new NoticeCommands(turn).options(task)
                : List.of();
    }

    @Override
    public Optional<Purpose> purpose(Turn turn, String form) {
        return turn.person() instanceof StaffMember staff
                ? NoticeForms.Target.of(form).flatMap(target -> posting(turn, staff, target))
                : Optional.empty();
    }

    private static Optional<Purpose> posting(Turn turn, StaffMember staff, NoticeForms.Target target) {
        Optional<Notice> notice = target.number().flatMap(turn.stores().notices()::find);
        return notice.isPresent() == target.number().isPresent()
                ? Optional.of(new NoticePosting(turn, staff, target.task(), notice))
                : Optional.empty();
    }

    @Override
    public Optional<Reply> made(Turn turn, DraftId draft) {
        return turn.person() instanceof StaffMember staff
                ? turn.stores()
                        .notices()
                        .ofDraft(draft, new Author(staff.id(), staff.fullName()))
                        .flatMap(turn.stores().notices()::find)
                        .map(notice -> Reply.of(new NoticeScreens(turn)
                                .card(
                                        notice,
                                        Optional.of(Phrase.of("notice.draft.submitted")
                                                .with("number", notice.number().toString())))))
                : Optional.empty();
    }

    @Override
    public List<View> banners(Turn turn) {
        return new NoticeScreens(turn).banners();
    }

    @Override
    public List<View> beforeQuestions(Turn turn, CaseType caseType, DraftId draft) {
        return new SameSymptoms(turn).offered(caseType, draft);
    }

    @Override
    public List<View> confirmed(Turn turn, SupportCase submitted) {
        return new SameSymptoms(turn).confirmed(submitted);
    }
}
