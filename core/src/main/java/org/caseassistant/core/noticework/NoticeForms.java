package org.caseassistant.core.noticework;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeState;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** The forms in which the staff post and change notices. */
final class NoticeForms {
    static final String TITLE = "title";
    static final String SEVERITY = "severity";
    static final String SERVICES = "services";
    static final String STATE = "state";
    static final String START = "start";
    static final String END = "end";
    static final String TEXT = "text";

    private static final String PREFIX = "notice";
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_TEXT = 2000;

    private final Turn turn;

    NoticeForms(Turn turn) {
        this.turn = turn;
    }

    /**
     * What a form is for.
     *
     * @param task what is done
     * @param number with which notice; empty for a new one
     */
    record Target(NoticeTask task, Optional<NoticeNumber> number) {
        /** The id of its form, which no case type can have. */
        String form() {
            String known = PREFIX + ":" + task.word();
            return number.map(n -> known + ":" + n.value()).orElse(known);
        }

        /** What a form of this id is for; empty if it is not one of ours. */
        static Optional<Target> of(String form) {
            String[] parts = form.split(":", -1);
            if (!parts[0].equals(PREFIX) || parts.length < 2 || parts.length > 3) {
                return Optional.empty();
            }
            Optional<NoticeNumber> number = parts.length == 3 ? NoticeNumber.parse(parts[2]) : Optional.empty();
            return NoticeTask.of(parts[1])
                    .filter(task -> task.posts() == number.isEmpty())
                    .map(task -> new Target(task, number));
        }
    }

    /**
     * The form of a task.
     *
     * @param notice the notice that is changed; empty for a new one
     */
    Form form(NoticeTask task, Optional<Notice> notice) {
        Optional<NoticeNumber> number = notice.map(Notice::number);
        Phrase label = Phrase.of("notice.form." + task.word());
        return new Form(
                new Target(task, number).form(),
                turn.words().say(number.map(n -> label.with("number", n.toString())).orElse(label)),
                fields(task, notice));
    }

    private List<Field> fields(NoticeTask task, Optional<Notice> notice) {
        return fields(
                switch (task) {
                    case INCIDENT ->
                        List.of(
                                title("notice.field.title.example"),
                                severity(),
                                services(),
                                state(openStates(IncidentState.values()), IncidentState.INVESTIGATING),
                                text(true));
                    case MAINTENANCE ->
                        List.of(
                                title("notice.field.title.example.maintenance"),
                                severity(),
                                services(),
                                time(START),
                                time(END),
                                text(false));
                    case UPDATE ->
                        List.of(notice.flatMap(known -> state(nextStates(known), known.state())), text(true));
                    case RESCHEDULE -> List.of(time(START), time(END), text(false));
                    case RESOLVE -> List.of(text(true));
                    case CANCEL -> List.of(text(false));
                });
    }

    private static List<Field> fields(List<Optional<Field>> fields) {
        return fields.stream().flatMap(Optional::stream).toList();
    }

    private static List<NoticeState> openStates(NoticeState[] states) {
        return Arrays.stream(states).filter(state -> !state.closed()).toList();
    }

    /** Where an update can lead: not to an end, which has its own command, nor to another time, which has one too. */
    private static List<NoticeState> nextStates(Notice notice) {
        return switch (notice) {
            case Incident incident ->
                openStates(IncidentState.values()).stream()
                        .filter(next -> incident.state().canBecome((IncidentState) next))
                        .toList();
            case Maintenance maintenance ->
                openStates(MaintenanceState.values()).stream()
                        .filter(next -> maintenance.state().canBecome((MaintenanceState) next))
                        .filter(next -> next == maintenance.state() || next == MaintenanceState.IN_PROGRESS)
                        .toList();
        };
    }

    private Optional<Field> title(String example) {
        return field(TITLE, Optional.of(example), new FieldKind.ShortText(LONGEST_TITLE), true);
    }

    private Optional<Field> severity() {
        List<Option> options = Arrays.stream(Severity.values())
                .map(severity -> option(
                        severity.name(),
                        writing().severity(severity),
                        "notice.field.severity." + severity.name().toLowerCase(Locale.ROOT)))
                .toList();
        return field(
                SEVERITY, Optional.empty(), new FieldKind.Choice(options, List.of(), Optional.of("major")), true);
    }

    /** Not asked where the catalogue names no services. */
    private Optional<Field> services() {
        List<Option> services = turn.catalogs().current().services();
        return services.isEmpty()
                ? Optional.empty()
                : field(SERVICES, Optional.empty(), new FieldKind.MultiChoice(services), false);
    }

    /** Not asked where there is no choice to make. */
    private Optional<Field> state(List<NoticeState> states, NoticeState preset) {
        List<Option> options = states.stream()
                .map(state -> option(
                        state.name(), writing().state(state), "notice.field.state." + id(state.name())))
                .toList();
        return options.size() < 2
                ? Optional.empty()
                : field(
                        STATE,
                        Optional.empty(),
                        new FieldKind.Choice(options, List.of(), Optional.of(id(preset.name()))),
                        true);
    }

    private Optional<Field> time(String id) {
        var kind = new FieldKind.Date(true, FieldKind.Date.Limit.NOT_PAST, 1, 1, List.of(), Optional.empty());
        return field(id, Optional.of("notice.field." + id + ".example"), kind, true);
    }

    private Optional<Field> text(boolean required) {
        return field(
                TEXT, Optional.of("notice.field.text.example"), new FieldKind.LongText(LONGEST_TEXT), required);
    }

    private Optional<Field> field(String id, Optional<String> example, FieldKind kind, boolean required) {
        return Optional.of(new Field(
                id,
                turn.words().say("notice.field." + id),
                turn.words().say("notice.field." + id + ".help"),
                example.map(turn.words()::say),
                kind,
                required,
                Optional.empty()));
    }

    private Option option(String name, String label, String meaning) {
        return new Option(id(name), label, Optional.of(turn.words().say(meaning)), Set.of());
    }

    /** The id under which the name of an enum's value is chosen. */
    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private NoticeWords writing() {
        return new NoticeWords(turn.words(), turn.zone());
    }
}
