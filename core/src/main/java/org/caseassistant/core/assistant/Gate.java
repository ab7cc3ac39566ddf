package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/**
 * Where everything that somebody does comes through first, so that nothing is done that {@link
 * org.caseassistant.core.policy.Policy} does not allow. It looks at nothing that is stored, so a refusal tells nothing
 * of it.
 */
final class Gate {
    private final Turn turn;

    Gate(Turn turn) {
        this.turn = turn;
    }

    /** Why this cannot be done by them; empty if it can. */
    Optional<Phrase> refusal() {
        return switch (turn.interaction().what()) {
            case What.Command(String name, String rest, _) -> command(name, rest);
            case What.Pressed(var id) -> control(id);
            case What.Picked(var id, _) -> control(id);
            case What.PickedDay(var id, _, _) -> control(id);
            case What.Filled(var id, _) -> control(id);
            case What.FilledForm form -> control(form.control());
            // What is typed or sent answers what this very person was asked; that question is asked about where it goes.
            // About messages and the like, the feature asks that answers them.
            case What.OpenedHome _, What.Typed _, What.Uploaded _, What.AboutMessage _, What.Marked _ ->
                Optional.empty();
        };
    }

    private Optional<Phrase> control(ControlId id) {
        return turn.features().control(id).flatMap(known -> turn.refusal(known.act()));
    }

    /** A subcommand that does not exist is refused to those who may do nothing with the command. */
    private Optional<Phrase> command(String name, String rest) {
        Optional<Command> exact = turn.features().command(name, rest).map(Command.Handled::command);
        if (exact.isPresent()) {
            return turn.refusal(exact.get().act());
        }
        var family = turn.features().commands().stream()
                .filter(command -> command.name().equals(name))
                .toList();
        return family.isEmpty() || family.stream().anyMatch(command -> turn.may(command.act()))
                ? Optional.empty()
                : turn.refusal(family.getFirst().act());
    }
}
