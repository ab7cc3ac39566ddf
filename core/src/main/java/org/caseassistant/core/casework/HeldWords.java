package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseState;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseBook.Outcome;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Focus.ChoosingCase;
import org.caseassistant.core.chat.Focus.Held;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Button.Style;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Markup;
import org.caseassistant.core.words.Phrase;

/**
 * What contacts wrote and sent while it was not clear which case it is for, or while that case was over: it is kept until
 * they say. Each message goes into the case for itself, so that it is followed when it is changed later.
 */
final class HeldWords {
    private static final int MOST_CASES = 20;

    /** So many cases that are resolved get a button. */
    private static final int MOST_BUTTONS = 3;

    private final Turn turn;

    HeldWords(Turn turn) {
        this.turn = turn;
    }

    /** The case that the latest message to them is about. */
    Optional<CaseNumber> told() {
        return turn.stores().conversations().told(turn.interaction().place(), turn.interaction().user());
    }

    /** Their own open cases, as far as there is room for them: the one that they were told of last, then the newest. */
    List<CaseSummary> open() {
        return own(CaseFilter.of(CaseFilter.Which.OPEN));
    }

    /** The same, and then those that are resolved but not closed yet. */
    List<CaseSummary> cases() {
        return Stream.of(open(), resolved()).flatMap(List::stream).limit(MOST_CASES).toList();
    }

    private List<CaseSummary> resolved() {
        return own(new CaseFilter(
                CaseFilter.Which.ALL,
                Optional.of(CaseState.RESOLVED),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of()));
    }

    private List<CaseSummary> own(CaseFilter filter) {
        return switch (turn.person()) {
            case StaffMember _ -> List.of();
            case Contact contact -> {
                Optional<CaseNumber> told = told();
                var own = new CaseScope.OfContact(
                        contact.id(),
                        contact.accounts().stream().map(Account::id).collect(Collectors.toSet()));
                yield turn.stores().cases().list(own, filter, Optional.empty(), MOST_CASES).stream()
                        .sorted(Comparator.comparing(found -> !told.equals(Optional.of(found.number()))))
                        .toList();
            }
        };
    }

    /** The cases that words can be for. */
    List<View.Option> options() {
        return cases().stream()
                .map(found -> new View.Option(
                        found.number().toString(),
                        turn.words().say(Phrase.of(found.state().isOpen() ? "chat.for.open" : "chat.for.resolved")
                                .with("number", found.number().toString())
                                .with("subject", found.subject())),
                        ""))
                .toList();
    }

    /** Keeps this beside what is kept already, and asks. */
    Reply hold(String text, List<Upload> files) {
        return hold(held().orElseGet(() -> new ChoosingCase(List.of(), Optional.empty())), text, files);
    }

    /** The case that they mean is over: keeps this, and offers to reopen the case with it. */
    Reply over(SupportCase found, String text, List<Upload> files) {
        List<Held> before = held().map(ChoosingCase::held).orElse(List.of());
        return hold(new ChoosingCase(before, Optional.of(found.number())), text, files);
    }

    private Optional<ChoosingCase> held() {
        return turn.stores()
                .conversations()
                .focus(turn.interaction().place(), turn.interaction().user()) instanceof ChoosingCase held
                        ? Optional.of(held)
                        : Optional.empty();
    }

    private Reply hold(ChoosingCase before, String text, List<Upload> files) {
        String words = CaseTalk.standingOut(turn, text).strip();
        Optional<Phrase> problem = files.isEmpty() && words.isEmpty()
                ? Optional.of(Phrase.of("chat.add.blank"))
                : tooLong(before.words() + "\n" + words)
                        .or(() -> new FileIntake(turn).refusalToHold(before.files().size(), files));
        if (problem.isPresent()) {
            return before.held().isEmpty() ? turn.say(problem.get()) : ask(before, problem);
        }
        var all = new ArrayList<>(before.held());
        all.add(new Held(CaseTalk.message(turn), words, new FileIntake(turn).hold(files)));
        return ask(new ChoosingCase(all, before.over()), Optional.empty());
    }

    private static Optional<Phrase> tooLong(String words) {
        return words.strip().length() <= CaseMessage.LONGEST_TEXT
                ? Optional.empty()
                : Optional.of(Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT));
    }

    /** Words were typed where it was asked which case is meant: its number, what else there is, or more of the same. */
    Reply choosing(ChoosingCase held, String text) {
        String typed = text.strip();
        if (TypedWords.mean(typed, turn.words(), "cancel") || names(Phrase.of("chat.for.nothing"), typed)) {
            return chosen(CaseControl.ForCase.Choice.NOTHING, Optional.empty());
        }
        if (names(Phrase.of("chat.for.new"), typed)) {
            return chosen(CaseControl.ForCase.Choice.NEW, Optional.empty());
        }
        return CaseNumber.parse(typed)
                .filter(number -> turn.stores().cases().find(number, turn.cases()).isPresent())
                .map(number -> into(number, held))
                .or(() -> reopenable(held).stream()
                        .filter(number -> names(reopening(number), typed))
                        .findFirst()
                        .map(this::reopen))
                .orElseGet(() -> hold(held, text, List.of()));
    }

    private boolean names(Phrase label, String typed) {
        return turn.words().say(label).equalsIgnoreCase(typed);
    }

    /** It was said what the words are for. */
    Reply chosen(CaseControl.ForCase.Choice choice, Optional<String> picked) {
        Optional<ChoosingCase> kept = held();
        if (kept.isEmpty()) {
            return turn.say("chat.for.gone");
        }
        ChoosingCase held = kept.get();
        return switch (choice) {
            case CASE ->
                picked.flatMap(CaseNumber::parse)
                        .map(number -> into(number, held))
                        .orElseGet(() -> ask(held, Optional.empty()));
            case NEW -> {
                turn.stores().attachments().dropHeld(held.files());
                yield new CaseCommands(turn).openWith(Markup.plain(held.words()), held.files().stream()
                        .map(FileRef::name)
                        .toList());
            }
            case NOTHING -> {
                turn.stores().attachments().dropHeld(held.files());
                turn.focusOn(new Focus.Nothing());
                yield turn.say("chat.for.dropped");
            }
        };
    }

    private Reply into(CaseNumber number, ChoosingCase held) {
        return new CaseTalk(turn).withCase(
                number,
                over -> ask(new ChoosingCase(held.held(), Optional.of(number)), Optional.empty()),
                found -> refusal(found, held)
                        .map(why -> ask(held, Optional.of(why)))
                        .orElseGet(() -> add(found, held, "chat.add.settled")));
    }

    /** The case is not over after all: reopens it, and adds what was kept. */
    Reply reopen(CaseNumber number) {
        Optional<ChoosingCase> held = held();
        if (held.isEmpty()) {
            return turn.say("chat.for.gone");
        }
        return turn.may(Act.CHANGE_CASES)
                ? new CaseTalk(turn).withCase(
                        number, over -> reopen(over, held.get()), _ -> into(number, held.get()))
                : turn.say("chat.move.read-only");
    }

    private Reply reopen(SupportCase found, ChoosingCase held) {
        Optional<Phrase> refusal = refusal(found, held);
        if (refusal.isPresent()) {
            return ask(held, refusal);
        }
        return switch (new CaseBook(turn).move(found.number(), CaseAction.REOPEN, Optional.empty())) {
            case Outcome.Done(SupportCase now) -> add(now, held, "chat.for.reopened");
            case Outcome.Refused _, Outcome.Unknown _ -> ask(held, Optional.empty());
        };
    }

    private Optional<Phrase> refusal(SupportCase found, ChoosingCase held) {
        return tooLong(held.words())
                .or(() -> new FileIntake(turn).refusalOfHeld(found.number(), held.files().size()));
    }

    private Reply add(SupportCase found, ChoosingCase held, String settled) {
        var talk = new CaseTalk(turn);
        SupportCase now = found;
        for (Held one : held.held()) {
            now = talk.add(found.number(), one.words(), one.message(), id -> new FileIntake(turn)
                    .takeHeld(found.number(), id, one.files()));
        }
        turn.focusOn(new Focus.AddingToCase(found.number()));
        return talk.added(
                now, settled, held.words(), held.files().stream().map(FileRef::name).toList());
    }

    /** The cases that are over and can be reopened with what is kept. */
    private List<CaseNumber> reopenable(ChoosingCase held) {
        if (!turn.may(Act.CHANGE_CASES)) {
            return List.of();
        }
        return held.over().map(List::of).orElseGet(() -> resolved().stream()
                .limit(MOST_BUTTONS)
                .map(CaseSummary::number)
                .toList());
    }

    private static Phrase reopening(CaseNumber number) {
        return Phrase.of("chat.for.reopen").with("number", number.toString());
    }

    private Reply ask(ChoosingCase held, Optional<Phrase> problem) {
        turn.focusOn(held);
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say(title(held))));
        problem.ifPresent(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why))));
        if (!held.words().isEmpty()) {
            views.add(View.Text.of(held.words()));
        }
        if (!held.files().isEmpty()) {
            String files = held.files().stream()
                    .map(file -> "%s (%s)".formatted(
                            file.name(), AnswerFormat.size(file.size(), turn.words().locale())))
                    .collect(Collectors.joining(", "));
            views.add(View.Text.of(turn.words().say(Phrase.of("chat.case.files").with("files", files))));
        }
        String how = held.over().isPresent() ? "chat.for.over-how" : "chat.for.how";
        views.add(new View.Text(View.Text.Weight.SUBTLE, turn.words().say(how)));
        List<View.Option> options = held.over().isPresent() ? List.of() : options();
        if (!options.isEmpty()) {
            views.add(new View.Choice(
                    new CaseControl.ForCase(CaseControl.ForCase.Choice.CASE).id(),
                    turn.words().say("chat.for.which"),
                    options,
                    Optional.empty()));
        }
        views.add(buttons(held));
        return Reply.direct(new Screen(views));
    }

    private Phrase title(ChoosingCase held) {
        return held.over()
                .flatMap(number -> turn.stores().cases().find(number, turn.cases()))
                .map(found -> Phrase.of("chat.for.over")
                        .with("number", found.number().toString())
                        .with("state", Phrase.of(
                                "chat.case.state." + found.state().name().toLowerCase(Locale.ROOT))))
                .orElse(Phrase.of("chat.for.title"));
    }

    private View.Buttons buttons(ChoosingCase held) {
        var buttons = new ArrayList<View.Button>();
        reopenable(held).forEach(number -> buttons.add(new View.Button(
                new CaseControl.ReopenWith(number).id(),
                turn.words().say(reopening(number)),
                held.over().isPresent() ? Style.PRIMARY : Style.NORMAL)));
        buttons.add(button(CaseControl.ForCase.Choice.NEW, "chat.for.new"));
        buttons.add(button(CaseControl.ForCase.Choice.NOTHING, "chat.for.nothing"));
        return new View.Buttons(List.copyOf(buttons));
    }

    private View.Button button(CaseControl.ForCase.Choice choice, String label) {
        return new View.Button(new CaseControl.ForCase(choice).id(), turn.words().say(label), Style.NORMAL);
    }
}
