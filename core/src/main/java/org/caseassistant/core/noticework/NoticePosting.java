package org.caseassistant.core.noticework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Moment;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Service;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/**
 * A member of the staff posts a notice, or changes one.
 *
 * @param turn the interaction
 * @param staff who
 * @param task what they do
 * @param target the notice that they change, as it is now; empty for a new one
 */
record NoticePosting(Turn turn, StaffMember staff, NoticeTask task, Optional<Notice> target) implements Purpose {
    /** Stands in a preview for the number that a notice gets when it is posted. */
    private static final NoticeNumber NOT_YET = new NoticeNumber(0);

    @Override
    public Form form() {
        return new NoticeForms(turn).form(task, target);
    }

    @Override
    public Optional<Phrase> refusal() {
        return turn.settings().policy().may(staff, Act.POST_NOTICES)
                ? target.flatMap(task::refusal)
                : Optional.of(Phrase.of("notice.refused"));
    }

    @Override
    public Screen introduction(DraftId draft) {
        Stream<View> views = Stream.of(
                new View.Heading(form().label()),
                new View.Text(View.Text.Weight.SUBTLE, turn.words().say("notice.intro." + task.word())));
        Stream<View> now = target.map(new NoticeScreens(turn)::banner).stream();
        return new Screen(Stream.concat(views, now).toList());
    }

    @Override
    public List<View> preview(FormSession session, Prompt.Review review) {
        if (!review.complete() || refusal().isPresent() || objection(session).isPresent()) {
            return List.of();
        }
        Notice outcome = outcome(session, target.map(Notice::number).orElse(NOT_YET));
        return List.of(
                View.Text.of(turn.words().say("notice.preview")),
                new NoticeScreens(turn).banner(outcome),
                View.Text.of(outcome.latest().text()));
    }

    @Override
    public Optional<Phrase> objection(FormSession session) {
        Form form = form();
        if (form.field(NoticeForms.START).isEmpty()) {
            return Optional.empty();
        }
        String start = form.field(NoticeForms.START).orElseThrow().label();
        String end = form.field(NoticeForms.END).orElseThrow().label();
        for (String id : List.of(NoticeForms.START, NoticeForms.END)) {
            if (instant(session, id).isEmpty()) {
                return Optional.of(Phrase.of("notice.refused.time")
                        .with("field", form.field(id).orElseThrow().label())
                        .with("example", turn.words().say("notice.field." + id + ".example")));
            }
        }
        Instant begins = instant(session, NoticeForms.START).orElseThrow();
        if (!begins.isAfter(turn.now())) {
            return Optional.of(Phrase.of("notice.refused.past").with("start", start));
        }
        return instant(session, NoticeForms.END).orElseThrow().isAfter(begins)
                ? Optional.empty()
                : Optional.of(Phrase.of("notice.refused.end").with("start", start).with("end", end));
    }

    @Override
    public Reply submit(FormSession session, Prompt.Review review) {
        Notice outcome = outcome(
                session, target.map(Notice::number).orElseGet(() -> turn.stores().notices().nextNumber()));
        if (target.isEmpty()) {
            turn.stores().notices().add(outcome, session.draft());
        } else if (!turn.stores().notices().save(outcome, Optional.of(session.draft()))) {
            return turn.say(Phrase.of("notice.refused.meanwhile")
                    .with("number", outcome.number().toString())
                    .with("task", task.word()));
        }
        turn.stores().announcements().add(outcome, turn.now());
        turn.stores().drafts().remove(session.draft());
        return Reply.direct(new NoticeScreens(turn)
                .card(
                        outcome,
                        Optional.of(Phrase.of("notice.posted").with("number", outcome.number().toString()))));
    }

    @Override
    public Phrase thrownAway() {
        return Phrase.of("notice.thrown-away");
    }

    /** What the answers make of the notice; they are complete, and nothing is to be said against them. */
    private Notice outcome(FormSession session, NoticeNumber number) {
        return target.isEmpty() ? posted(session, number) : changed(session, target.get());
    }

    private Notice posted(FormSession session, NoticeNumber number) {
        String title = text(session, NoticeForms.TITLE);
        Severity severity = chosen(session, NoticeForms.SEVERITY, Severity.values()).orElse(Severity.MAJOR);
        return task == NoticeTask.MAINTENANCE
                ? Maintenance.announced(
                        number, title, services(session), severity, planned(session), said(session), author(),
                        turn.now())
                : Incident.opened(
                        number,
                        title,
                        services(session),
                        severity,
                        chosen(session, NoticeForms.STATE, IncidentState.values())
                                .orElse(IncidentState.INVESTIGATING),
                        said(session),
                        author(),
                        turn.now());
    }

    private Notice changed(FormSession session, Notice notice) {
        Optional<? extends Notice> next =
                switch (notice) {
                    case Incident incident ->
                        incident.become(incidentState(session, incident), said(session), author(), turn.now());
                    case Maintenance maintenance when task == NoticeTask.RESCHEDULE ->
                        maintenance.reschedule(planned(session), said(session), author(), turn.now());
                    case Maintenance maintenance ->
                        maintenance.become(
                                maintenanceState(session, maintenance),
                                said(session),
                                Optional.of(author()),
                                turn.now());
                };
        return next.orElseThrow(() -> new IllegalStateException("this change was to be refused before"));
    }

    private IncidentState incidentState(FormSession session, Incident incident) {
        return task == NoticeTask.RESOLVE
                ? IncidentState.RESOLVED
                : chosen(session, NoticeForms.STATE, IncidentState.values()).orElse(incident.state());
    }

    private MaintenanceState maintenanceState(FormSession session, Maintenance maintenance) {
        return switch (task) {
            case RESOLVE -> MaintenanceState.COMPLETED;
            case CANCEL -> MaintenanceState.CANCELLED;
            case INCIDENT, MAINTENANCE, UPDATE, RESCHEDULE ->
                chosen(session, NoticeForms.STATE, MaintenanceState.values()).orElse(maintenance.state());
        };
    }

    private Author author() {
        return new Author(staff.id(), staff.fullName());
    }

    private String said(FormSession session) {
        return text(session, NoticeForms.TEXT);
    }

    private static String text(FormSession session, String field) {
        return session.answer(field).orElse(null) instanceof Answer.Text(String text) ? text : "";
    }

    private static <E extends Enum<E>> Optional<E> chosen(FormSession session, String field, E[] values) {
        return session.answer(field).orElse(null) instanceof Answer.Choices(List<String> ids)
                ? Stream.of(values)
                        .filter(value -> ids.contains(NoticeForms.id(value.name())))
                        .findFirst()
                : Optional.empty();
    }

    private List<Service> services(FormSession session) {
        return session.answer(NoticeForms.SERVICES).orElse(null) instanceof Answer.Choices(List<String> ids)
                ? turn.catalogs().current().services().stream()
                        .filter(option -> ids.contains(option.id()))
                        .map(NoticePosting::service)
                        .toList()
                : List.of();
    }

    private static Service service(Option option) {
        return new Service(option.id(), option.label());
    }

    private Planned planned(FormSession session) {
        return new Planned(
                instant(session, NoticeForms.START).orElseThrow(),
                instant(session, NoticeForms.END).orElseThrow(),
                turn.zone());
    }

    /** Empty where no time of day was given. */
    private static Optional<Instant> instant(FormSession session, String field) {
        return session.answer(field).orElse(null) instanceof Answer.Dates(List<Moment> moments)
                ? moments.stream()
                        .findFirst()
                        .flatMap(moment -> moment.time()
                                .map(time -> moment.date().atTime(time).atZone(moment.zone()).toInstant()))
                : Optional.empty();
    }
}
