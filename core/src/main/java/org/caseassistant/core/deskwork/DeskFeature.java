package org.caseassistant.core.deskwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.deskwork.DeskControl.OnCase;
import org.caseassistant.core.deskwork.DeskControl.ShowStats;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Listening;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Desks: the channels where staff work the cases of their departments. */
public final class DeskFeature implements Feature {
    private static final String NAME = "desk";

    @Override
    public List<Command.Handled> commands() {
        return List.of(
                new Command(NAME, "queue", "[WORDS]", "desk.help.queue", Act.WORK_CASES)
                        .by((turn, words) -> new DeskCommands(turn).queue(words)),
                new Command(NAME, "stats", "[DEPARTMENT] [WEEKS]", "desk.help.stats", Act.WORK_CASES)
                        .by((turn, words) -> new DeskStats(turn).asked(words)),
                new Command(NAME, "here", "DEPARTMENT", "desk.help.here", Act.ADMINISTER)
                        .by((turn, department) -> new DeskCommands(turn).here(department)),
                new Command(NAME, "leave", "", "desk.help.leave", Act.ADMINISTER)
                        .by((turn, _) -> new DeskCommands(turn).leave()),
                new Command(NAME, "list", "", "desk.help.list", Act.ADMINISTER)
                        .by((turn, _) -> new DeskCommands(turn).list()));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of(NAME, (turn, rest) -> rest.isEmpty()
                ? new DeskCommands(turn).queue("")
                : turn.say(Phrase.of("chat.command.unknown").with("command", "/desk " + rest.split("\\s+", 2)[0])));
    }

    @Override
    public List<Controls<?>> controls() {
        return List.of(
                Controls.of(OnCase.PREFIX, OnCase::read,
                        (turn, control, given) -> new DeskWork(turn).on(control, given))
                        .withForm((turn, control, form) -> new DeskWork(turn).filled(control, form))
                        .withMenu(DeskFeature::options),
                Controls.of(ShowStats.PREFIX, ShowStats::read, (turn, control, _) -> new DeskStats(turn)
                        .show(department(control), control.weeks()))
                        .withFile((turn, control) -> new DeskStats(turn).chart(department(control), control.weeks())));
    }

    private static Optional<String> department(ShowStats control) {
        return Optional.of(control.department()).filter(named -> !named.isEmpty());
    }

    private static List<View.Option> options(Turn turn, OnCase control) {
        return turn.may(Act.WORK_CASES)
                ? turn.stores()
                        .cases()
                        .find(control.number(), turn.cases())
                        .map(found -> new DeskChoices(turn).of(found, control.action()))
                        .orElse(List.of())
                : List.of();
    }

    @Override
    public List<Listening<?>> listening() {
        return List.of(new Listening<>(
                Focus.AtDesk.class,
                (turn, asked, text, _) -> new DeskWork(turn).typed(asked, text),
                (turn, asked, files, _) -> new DeskWork(turn).given(asked, files)));
    }

    @Override
    public Optional<Reply> answer(Turn turn) {
        if (!(turn.interaction().what() instanceof What.Marked marked)) {
            return Optional.empty();
        }
        return Optional.of(
                turn.may(Act.WORK_CASES) ? new MarkedReplies(turn).take(marked) : turn.say("desk.mark.refused"));
    }

    @Override
    public List<View.Button> buttons(Turn turn, SupportCase found) {
        return new DeskWork(turn).buttons(found);
    }

    @Override
    public List<CaseListener> listeners(Transaction transaction) {
        return List.of(new ClaimWatches(transaction), new DeskNews(transaction));
    }

    @Override
    public void shared(Transaction transaction, Place channel) {
        new SharedChannels(transaction).shared(channel);
    }
}
