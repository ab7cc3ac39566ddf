package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.policy.Act;
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
            case What.AboutMessage _ -> refusal(Act.OPEN_CASES);
            case What.Pressed(var id) -> Control.parse(id).flatMap(this::refusal);
            case What.Picked(var id, _) -> Control.parse(id).flatMap(this::refusal);
            case What.PickedDay(var id, _, _) -> Control.parse(id).flatMap(this::refusal);
            case What.Filled(var id, _) -> Control.parse(id).flatMap(this::refusal);
            case What.FilledForm form -> Control.parse(form.control()).flatMap(this::refusal);
            case What.Marked _ ->
                turn.may(Act.WORK_CASES) ? Optional.empty() : Optional.of(Phrase.of("desk.mark.refused"));
            // What is typed or sent answers what this very person was asked; that question is asked about where it goes.
            case What.OpenedHome _, What.Typed _, What.Uploaded _ -> Optional.empty();
        };
    }

    /** A subcommand that does not exist is refused to those who may do nothing with the command. */
    private Optional<Phrase> command(String name, String rest) {
        Optional<Command> exact = Command.named(name, rest);
        if (exact.isPresent()) {
            return refusal(exact.get().act());
        }
        var family = Command.ALL.stream().filter(command -> command.name().equals(name)).toList();
        return family.isEmpty() || family.stream().anyMatch(command -> turn.may(command.act()))
                ? Optional.empty()
                : refusal(family.getFirst().act());
    }

    private Optional<Phrase> refusal(Control control) {
        return refusal(control.act());
    }

    private Optional<Phrase> refusal(Act act) {
        return turn.may(act) ? Optional.empty() : Optional.of(Phrase.of(key(act)));
    }

    private String key(Act act) {
        return switch (act) {
            case OPEN_CASES ->
                switch (turn.person()) {
                    case StaffMember _ -> "chat.open.staff";
                    case Contact contact when contact.accounts().isEmpty() -> "chat.open.no-account";
                    case Contact _ -> "chat.open.read-only";
                };
            case SEE_CASES -> turn.person() instanceof StaffMember ? "chat.see.staff" : "chat.open.no-account";
            case CHANGE_CASES -> turn.person() instanceof Contact ? "chat.move.read-only" : "chat.move.staff";
            case WORK_CASES -> "chat.move.staff";
            case ADD_TO_CASES -> "chat.add.not-you";
            case RATE_CASES -> "chat.rate.not-you";
            case SEE_CONTACTS -> "chat.contacts.refused";
            case POST_NOTICES -> "notice.refused";
            case ADMINISTER, READ_NOTICES, UNLINK_SELF, FILL_OWN_DRAFTS, SUBSCRIBE_CHANNELS ->
                "chat.administrators-only";
        };
    }
}
