package org.caseassistant.core.assistant;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;

/**
 * A command as people type it; the one list from which every platform registers its commands and help is written.
 *
 * @param name the slash command, without the slash
 * @param subcommand its first word; empty for the bare command
 * @param argument what may follow, as help writes it; empty if nothing
 * @param suggestions the menu whose options are suggested for what follows; empty if there is none
 * @param about key of the sentence that says what it does
 * @param staff whether only members of the staff can use it
 */
public record Command(
        String name,
        String subcommand,
        String argument,
        Optional<ControlId> suggestions,
        String about,
        boolean staff) {
    /** Every command that people can give on any platform. */
    public static final List<Command> ALL = List.of(
            new Command("case", "", "", "chat.help.case"),
            new Command("case", "open", "TYPE", suggesting(new Control.OpenType()), "chat.help.open"),
            new Command("case", "resume", "", "chat.help.resume"),
            new Command("case", "list", "[open|closed|all] [WORDS]", "chat.help.list"),
            new Command("case", "view", "NUMBER", suggesting(new Control.PickCase()), "chat.help.view"),
            new Command("case", "help", "", "chat.help.help"),
            new Command("link", "", "E-MAIL", "chat.help.link"),
            new Command("link", "code", "CODE", "chat.help.link-code"),
            new Command("unlink", "", "", "chat.help.unlink"),
            new Command("contact", "link", "E-MAIL USER", "chat.help.contact-link", true),
            new Command("contact", "unlink", "USER", "chat.help.contact-unlink", true),
            new Command("workspace", "list", "", "chat.help.workspace-list", true),
            new Command("workspace", "bind", "ID ACCOUNTS", "chat.help.workspace-bind", true),
            new Command("workspace", "unbind", "ID", "chat.help.workspace-unbind", true),
            new Command("notices", "", "", "notice.help.notices"),
            new Command("notice", "incident", "", "notice.help.incident", true),
            new Command("notice", "maintenance", "", "notice.help.maintenance", true),
            new Command("notice", "update", "NUMBER", "notice.help.update", true),
            new Command("notice", "resolve", "NUMBER", "notice.help.resolve", true),
            new Command("notice", "reschedule", "NUMBER", "notice.help.reschedule", true),
            new Command("notice", "cancel", "NUMBER", "notice.help.cancel", true),
            new Command("notice", "list", "", "notice.help.list", true),
            new Command("notice", "view", "NUMBER", "notice.help.view", true));

    /** One that everybody can use. */
    public Command(String name, String subcommand, String argument, String about) {
        this(name, subcommand, argument, about, false);
    }

    /** One with no suggestions for what follows. */
    public Command(String name, String subcommand, String argument, String about, boolean staff) {
        this(name, subcommand, argument, Optional.empty(), about, staff);
    }

    /** One that everybody can use, with suggestions for what follows. */
    private Command(
            String name, String subcommand, String argument, Optional<ControlId> suggestions, String about) {
        this(name, subcommand, argument, suggestions, about, false);
    }

    private static Optional<ControlId> suggesting(Control menu) {
        return Optional.of(menu.id());
    }

    /** The names of the slash commands, each once, without the slash. */
    public static List<String> names() {
        return ALL.stream().map(Command::name).distinct().toList();
    }

    /** As it is typed: {@code /case open TYPE}. */
    public String usage() {
        return ("/" + name + " " + subcommand + " " + argument).replaceAll("\\s+", " ").strip();
    }
}
