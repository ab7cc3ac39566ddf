package org.caseassistant.core.deskwork;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.DeskFigures.OfDepartment;
import org.caseassistant.core.desk.DeskFigures.OfWeek;
import org.caseassistant.core.handouts.DeskChart;
import org.caseassistant.core.handouts.HandedOut;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/** Shows staff how the departments do whose cases they see. */
final class DeskStats {
    /** So many weeks can be asked for. */
    static final int MOST_WEEKS = 52;

    private static final int USUAL_WEEKS = 4;

    private final Turn turn;

    DeskStats(Turn turn) {
        this.turn = turn;
    }

    /** {@code application 12}: of a department, so many weeks back; of all of theirs where none is named. */
    Reply asked(String argument) {
        String[] words = argument.isBlank() ? new String[0] : argument.strip().split("\\s+", -1);
        boolean counted = words.length > 0 && words[words.length - 1].matches("[0-9]{1,9}");
        int weeks = counted ? Integer.parseInt(words[words.length - 1]) : USUAL_WEEKS;
        if (weeks < 1 || weeks > MOST_WEEKS) {
            return turn.say(Phrase.of("desk.stats.weeks").with("most", MOST_WEEKS));
        }
        String name = String.join(" ", Arrays.asList(words).subList(0, counted ? words.length - 1 : words.length));
        if (name.isEmpty()) {
            return show(Optional.empty(), weeks);
        }
        List<Department> meant =
                Matching.find(name, theirs(), department -> List.of(department.label(), department.id()));
        return meant.size() == 1 ? show(Optional.of(meant.getFirst().id()), weeks) : which();
    }

    private Reply which() {
        return turn.say(Phrase.of("desk.stats.which")
                .with("departments", theirs().stream().map(Department::label).collect(Collectors.joining(", "))));
    }

    /** The departments whose cases they see. */
    private List<Department> theirs() {
        List<Department> all = turn.catalogs().current().departments();
        return switch (turn.cases()) {
            case CaseScope.Everything() -> all;
            case CaseScope.OfDepartments(Set<String> own) ->
                all.stream().filter(department -> own.contains(department.id())).toList();
            case CaseScope.OfAccounts _, CaseScope.OfContact _ -> List.of();
        };
    }

    /** Of this department, or of all of theirs. */
    Reply show(Optional<String> department, int weeks) {
        List<Department> shown = shown(department);
        if (shown.isEmpty()) {
            return which();
        }
        LocalDate monday = monday(weeks);
        Map<String, OfDepartment> figures = turn.stores()
                .deskFigures()
                .of(ids(shown), monday.atStartOfDay(zone()).toInstant(), turn.now().plusSeconds(1))
                .stream()
                .collect(Collectors.toMap(OfDepartment::department, Function.identity()));
        var lines = new DeskFigureLines(turn.words());
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words()
                .say(Phrase.of("desk.stats.title")
                        .with("since", DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(turn.words().locale())
                                .format(monday)))));
        views.add(new View.FieldList(shown.stream()
                .map(one -> lines.of(
                        one.label(), figures.getOrDefault(one.id(), OfDepartment.quiet(one.id()))))
                .toList()));
        if (!turn.interaction().capabilities().pictures()) {
            return Reply.of(new Screen(views));
        }
        views.add(new View.Text(View.Text.Weight.SUBTLE, turn.words().say("desk.stats.picture")));
        return Reply.of(new Screen(views))
                .handing(new Handout("cases.png", new DeskControl.ShowStats(department.orElse(""), weeks).id()));
    }

    private List<Department> shown(Optional<String> department) {
        return theirs().stream()
                .filter(one -> department.isEmpty() || one.id().equals(department.get()))
                .toList();
    }

    private static Set<String> ids(List<Department> departments) {
        return departments.stream().map(Department::id).collect(Collectors.toUnmodifiableSet());
    }

    private ZoneId zone() {
        return turn.settings().desk().hours().zone();
    }

    private LocalDate monday(int weeks) {
        return turn.now()
                .atZone(zone())
                .toLocalDate()
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(weeks - 1L);
    }

    /** The same as a picture; empty if they see nothing of it. */
    Optional<HandedOut> chart(Optional<String> department, int weeks) {
        List<Department> shown = shown(department);
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        LocalDate monday = monday(weeks);
        Map<LocalDate, OfWeek> busy = turn.stores().deskFigures().weeks(ids(shown), monday, zone()).stream()
                .collect(Collectors.toMap(OfWeek::monday, Function.identity()));
        return Optional.of(new DeskChart(LongStream.range(0, weeks)
                .mapToObj(monday::plusWeeks)
                .map(week -> busy.getOrDefault(week, new OfWeek(week, 0, 0)))
                .toList()));
    }
}
