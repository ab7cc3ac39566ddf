package org.caseassistant.core.turn;

import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.policy.Act;

/**
 * A command as people type it. Every platform registers its commands, and help is written, from the commands of all {@link
 * Features}.
 *
 * @param name the slash command, without the slash
 * @param subcommand its first word; empty for the bare command
 * @param argument what may follow, as help writes it; empty if nothing
 * @param suggestions the menu whose options are suggested for what follows; empty if there is none
 * @param about key of the sentence that says what it does
 * @param act what giving it comes to, so that it can be asked who may
 * @param files whether a file may be given with it, where the platform has a way
 */
public record Command(
        String name,
        String subcommand,
        String argument,
        Optional<ControlId> suggestions,
        String about,
        Act act,
        boolean files) {
    /** One with no suggestions for what follows. */
    public Command(String name, String subcommand, String argument, String about, Act act) {
        this(name, subcommand, argument, Optional.empty(), about, act, false);
    }

    /** As it is typed: {@code /case open TYPE}. */
    public String usage() {
        return ("/" + name + " " + subcommand + " " + argument).replaceAll("\\s+", " ").strip();
    }

    /** What is done when a command is given. */
    public interface Handler {
        /**
         * Answers it.
         *
         * @param argument what follows the command, without spaces around it; empty if nothing does
         */
        Reply run(Turn turn, String argument);
    }

    /** A command, and what is done when it is given. */
    public record Handled(Command command, Handler handler) {}

    /** The same command, whose options for what follows are suggested by this menu. */
    public Command suggesting(Control menu) {
        return new Command(name, subcommand, argument, Optional.of(menu.id()), about, act, files);
    }

    /** The same command, with which a file may be given. */
    public Command withFile() {
        return new Command(name, subcommand, argument, suggestions, about, act, true);
    }

    /** The command with what is done when it is given. */
    public Handled by(Handler handler) {
        return new Handled(this, handler);
    }
}
