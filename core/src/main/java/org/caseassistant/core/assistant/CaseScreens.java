package org.caseassistant.core.assistant;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CasePolicy;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.words.Phrase;

/** Shows cases to those who may see them. */
final class CaseScreens {
    private static final int PAGE = 10;

    private final Turn turn;

    CaseScreens(Turn turn) {
        this.turn = turn;
    }

    private CaseScope scope() {
        return CasePolicy.scope(turn.person());
    }

    /** One case, with what was said about it first. The answer is the same for a case of others and for none. */
    Reply card(CaseNumber number, Optional<Phrase> note) {
        return turn.stores()
                .cases()
                .find(number, scope())
                .map(found -> Reply.of(card(found, note)))
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    private Screen card(SupportCase found, Optional<Phrase> note) {
        NewCase content = found.content();
        Optional<Catalog> catalog = catalog(content.catalogVersion());
        Optional<CaseType> caseType = catalog.flatMap(c -> c.caseType(content.caseType()));
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.map(CaseType::label).orElse(content.caseType())));
        entries.add(entry("chat.case.state", state(found.state())));
        entries.add(entry(
                "chat.case.department",
                catalog.flatMap(c -> c.department(content.department()))
                        .map(Department::label)
                        .orElse(content.department())));
        content.answers().forEach((id, answer) -> entries.add(answer(caseType, id, answer)));
        var views = new ArrayList<View>();
        note.ifPresent(phrase -> views.add(View.Text.of(turn.words().say(phrase))));
        views.add(new View.Heading(found.number() + ": " + content.subject()));
        views.add(new View.FieldList(entries));
        views.add(View.Text.of(history(found.number())));
        return new Screen(views);
    }

    private Entry answer(Optional<CaseType> caseType, String id, Answer answer) {
        Field field = caseType.flatMap(type -> type.field(id)).orElseGet(() -> unknownField(id));
        return new Entry(field.label(), turn.format().show(field, answer));
    }

    /** Stands for a field whose catalogue cannot be read any more: the answer still shows. */
    private static Field unknownField(String id) {
        return new Field(id, id, "", Optional.empty(), new FieldKind.LongText(1), false, Optional.empty());
    }

    private String history(CaseNumber number) {
        List<CaseEvent> events = turn.stores().cases().history(number, scope());
        List<String> lines = events.stream()
                .map(event -> turn.words()
                        .say(Phrase.of("chat.case.event." + lower(event.what()))
                                .with("at", moment(event.at()))
                                .with("actor", event.actorName())))
                .toList();
        return String.join("\n", lines);
    }

    /** What a list or a confirmation says of a case. */
    List<Entry> headline(CaseType caseType, NewCase content, String department) {
        var entries = new ArrayList<Entry>();
        entries.add(entry("chat.case.type", caseType.label()));
        entries.add(entry("chat.case.subject", content.subject()));
        content.priority().ifPresent(id -> entries.add(entry("chat.case.priority", priority(caseType, id))));
        content.answers().values().stream()
                .filter(Answer.OfAccount.class::isInstance)
                .map(answer -> ((Answer.OfAccount) answer).name())
                .forEach(name -> entries.add(entry("chat.case.account", name)));
        entries.add(entry("chat.case.department", department));
        return entries;
    }

    /** The cases the person may see, the newest first. */
    Reply list(Optional<CaseNumber> before) {
        List<CaseSummary> found = turn.stores().cases().list(scope(), before, PAGE + 1);
        if (found.isEmpty()) {
            return turn.say(before.isEmpty() ? "chat.list.empty" : "chat.list.end");
        }
        List<CaseSummary> page = found.subList(0, Math.min(PAGE, found.size()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.list.title")));
        views.add(new View.FieldList(page.stream().map(this::line).toList()));
        var buttons = new ArrayList<View.Button>();
        if (found.size() > PAGE) {
            buttons.add(new View.Button(
                    new Control.MoreCases(page.getLast().number()).id(),
                    turn.words().say("chat.action.more"),
                    View.Button.Style.NORMAL));
        }
        views.add(View.Text.of(turn.words()
                .say(Phrase.of("chat.list.how").with("number", page.getFirst().number().toString()))));
        if (!buttons.isEmpty()) {
            views.add(new View.Buttons(buttons));
        }
        return Reply.of(new Screen(views));
    }

    private Entry line(CaseSummary summary) {
        Optional<CaseType> caseType =
                catalog(summary.catalogVersion()).flatMap(catalog -> catalog.caseType(summary.caseType()));
        String details = Stream.of(
                Stream.of(caseType.map(CaseType::label).orElse(summary.caseType())),
                summary.priority().stream().map(id -> caseType.map(type -> priority(type, id))
                        .orElse(id)),
                Stream.of(
                        state(summary.state()),
                        summary.accountName(),
                        summary.contactName(),
                        moment(summary.openedAt())))
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
        return new Entry(summary.number().toString(), summary.subject() + "\n" + details);
    }

    private static String priority(CaseType caseType, String id) {
        return caseType.field("priority").map(Field::kind).stream()
                .filter(FieldKind.Choice.class::isInstance)
                .flatMap(kind -> ((FieldKind.Choice) kind).options().stream())
                .filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }

    private Optional<Catalog> catalog(String version) {
        return turn.catalogs().of(version, turn.stores().catalogs());
    }

    private String state(CaseState state) {
        return turn.words().say("chat.case.state." + lower(state));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Entry entry(String labelKey, String value) {
        return new Entry(turn.words().say(labelKey), value);
    }

    private String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(turn.words().locale())
                .withZone(turn.zone())
                .format(at)
                .replace('\u202f', ' ');
    }
}
