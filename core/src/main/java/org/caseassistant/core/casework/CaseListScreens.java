package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseFilter.Which;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Lists the cases that somebody may see, a page at a time. */
public final class CaseListScreens {
    private static final int PAGE = 10;
    private static final int LATELY = 5;

    private final Turn turn;

    /** By which they are asked for. */
    private final String command;

    /** For the person whose turn it is, who asks by {@code /case list}. */
    public CaseListScreens(Turn turn) {
        this(turn, "/case list");
    }

    /** For who asks by another command. */
    public CaseListScreens(Turn turn, String command) {
        this.turn = turn;
        this.command = command;
    }

    private CaseScope scope() {
        return turn.cases();
    }

    /** The cases that these words ask for. A case whose number they are comes first, whatever it says. */
    public Reply asked(String words) {
        Optional<CaseNumber> number = CaseNumber.parse(words);
        if (number.flatMap(asked -> turn.stores().cases().find(asked, scope())).isPresent()) {
            return new CaseScreens(turn).card(number.get(), Optional.empty());
        }
        return switch (CaseQuery.read(words, turn)) {
            case CaseQuery.Result.Read(CaseFilter filter) -> first(filter, words);
            case CaseQuery.Result.Refused(Phrase why) -> turn.say(why);
        };
    }

    private Reply first(CaseFilter filter, String asked) {
        List<CaseSummary> found = turn.stores().cases().list(scope(), filter, Optional.empty(), PAGE + 1);
        if (!found.isEmpty()) {
            return Reply.of(new Screen(page(filter, found)));
        }
        List<CaseSummary> almost = turn.stores().cases().almost(scope(), filter, PAGE);
        return almost.isEmpty() ? turn.say(nothing(filter, asked)) : Reply.of(almost(filter, almost));
    }

    /** Those that pass the filter and come after one. */
    Reply after(CaseNumber before, CaseFilter filter) {
        List<CaseSummary> found = turn.stores().cases().list(scope(), filter, Optional.of(before), PAGE + 1);
        return found.isEmpty() ? turn.say("chat.list.end") : Reply.of(new Screen(page(filter, found)));
    }

    private Screen almost(CaseFilter filter, List<CaseSummary> found) {
        return Screen.of(
                View.Text.of(turn.words()
                        .say(Phrase.of("chat.list.almost")
                                .with("which", word(filter.which()))
                                .with("words", String.join(" ", filter.words())))),
                new View.FieldList(found.stream().map(this::line).toList()),
                View.Text.of(turn.words()
                        .say(Phrase.of("chat.list.how").with("number", found.getFirst().number().toString()))));
    }

    private Phrase nothing(CaseFilter filter, String asked) {
        if (!filter.equals(CaseFilter.ALL)
                && !turn.stores().cases().list(scope(), Optional.empty(), 1).isEmpty()) {
            return Phrase.of(filter.words().isEmpty() ? "chat.list.none" : "chat.list.not-found")
                    .with("which", word(filter.which()))
                    .with("words", String.join(" ", filter.words()))
                    .with("everything", command + " all")
                    .with("again", command + " " + CaseQuery.ofAll(asked));
        }
        return Phrase.of("chat.list.empty");
    }

    private static String word(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    private List<View> page(CaseFilter filter, List<CaseSummary> found) {
        List<CaseSummary> page = found.subList(0, Math.min(PAGE, found.size()));
        var views = new ArrayList<View>();
        views.add(new View.Heading(
                turn.words().say(Phrase.of("chat.list.title").with("which", word(filter.which())))));
        views.add(new View.FieldList(page.stream().map(this::line).toList()));
        views.add(View.Text.of(turn.words()
                .say(Phrase.of("chat.list.how").with("number", page.getFirst().number().toString()))));
        if (found.size() > PAGE) {
            views.add(more(page.getLast(), filter));
        }
        return views;
    }

    /** The newest cases that pass the filter, under a title, with a button for each. */
    public List<View> section(String title, CaseFilter filter) {
        List<CaseSummary> found = turn.stores().cases().list(scope(), filter, Optional.empty(), PAGE + 1);
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say(title)));
        if (found.isEmpty()) {
            views.add(View.Text.of(turn.words().say("desk.queue.none")));
        }
        found.stream().limit(PAGE).forEach(summary -> views.addAll(withButton(summary)));
        if (found.size() > PAGE) {
            views.add(more(found.get(PAGE - 1), filter));
        }
        return views;
    }

    private View more(CaseSummary last, CaseFilter filter) {
        return new View.Buttons(List.of(new View.Button(
                new CaseControl.MoreCases(last.number(), CaseQuery.encoded(filter)).id(),
                turn.words().say("chat.action.more"),
                View.Button.Style.NORMAL)));
    }

    /** The open cases for a person's own page, and for contacts those that ended lately, with a button for each. */
    List<View> own() {
        var views = new ArrayList<View>();
        var open = CaseFilter.of(Which.OPEN);
        List<CaseSummary> found = turn.stores().cases().list(scope(), open, Optional.empty(), PAGE + 1);
        views.add(new View.Heading(turn.words().say(Phrase.of("chat.list.title").with("which", "open"))));
        if (found.isEmpty()) {
            views.add(View.Text.of(turn.words().say("chat.home.none")));
        }
        found.stream().limit(PAGE).forEach(summary -> views.addAll(withButton(summary)));
        if (found.size() > PAGE) {
            views.add(more(found.get(PAGE - 1), open));
        }
        if (turn.person() instanceof Contact) {
            List<CaseSummary> ended = turn.stores().cases().endedLately(scope(), LATELY);
            if (!ended.isEmpty()) {
                views.add(new View.Heading(turn.words().say("chat.home.ended")));
            }
            ended.forEach(summary -> views.addAll(withButton(summary)));
        }
        return views;
    }

    private List<View> withButton(CaseSummary summary) {
        return List.of(
                new View.FieldList(List.of(line(summary))),
                new View.Buttons(List.of(new CaseControl.ViewCase(summary.number()).button(turn.words()))));
    }

    private Entry line(CaseSummary summary) {
        var screens = new CaseScreens(turn);
        Optional<CaseType> caseType =
                screens.catalog(summary.catalogVersion()).flatMap(catalog -> catalog.caseType(summary.caseType()));
        String details = Stream.of(
                Stream.of(caseType.map(CaseType::label).orElse(summary.caseType())),
                summary.priority().stream().map(id -> caseType.map(type -> CaseScreens.priority(type, id))
                        .orElse(id)),
                Stream.of(
                        screens.state(summary.state()),
                        summary.accountName(),
                        summary.contactName(),
                        turn.moment(summary.openedAt())),
                turn.person() instanceof Contact ? Stream.<String>of() : summary.assigneeName().stream())
                .flatMap(part -> part)
                .collect(Collectors.joining(" · "));
        return new Entry(summary.number().toString(), summary.subject() + "\n" + details);
    }
}
