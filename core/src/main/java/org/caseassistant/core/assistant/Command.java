package org.caseassistant.core.assistant;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.policy.Act;

/**
 * A command as people type it; the one list from which every platform registers its commands and help is written.
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
    /** Every command that people can give on any platform. */
    public static final List<Command> ALL = List.of(
            new Command("case", "", "", "chat.help.case", Act.OPEN_CASES),
            new Command(
                    "case",
                    "open",
                    "TYPE",
                    suggesting(new Control.OpenType()),
                    "chat.help.open",
                    Act.OPEN_CASES,
                    true),
            new Command("case", "resume", "", "chat.help.resume", Act.OPEN_CASES),
            new Command("case", "list", "[open|closed|all] [WORDS]", "chat.help.list", Act.SEE_CASES),
            new Command("case", "view", "NUMBER", suggesting(new Control.PickCase()), "chat.help.view", Act.SEE_CASES,
                    false),
            new Command("case", "export", "NUMBER [html|json]", suggesting(new Control.PickCase()), "chat.help.export",
                    Act.SEE_CASES, false),
            new Command("case", "files", "NUMBER", suggesting(new Control.PickCase()), "chat.help.files",
                    Act.SEE_CASES, false),
            new Command("case", "help", "", "chat.help.help", Act.READ_NOTICES),
            new Command("desk", "queue", "[WORDS]", "desk.help.queue", Act.WORK_CASES),
            new Command("desk", "stats", "[DEPARTMENT] [WEEKS]", "desk.help.stats", Act.WORK_CASES),
            new Command("desk", "here", "DEPARTMENT", "desk.help.here", Act.ADMINISTER),
            new Command("desk", "leave", "", "desk.help.leave", Act.ADMINISTER),
            new Command("desk", "list", "", "desk.help.list", Act.ADMINISTER),
            new Command("link", "", "E-MAIL", "chat.help.link", Act.READ_NOTICES),
            new Command("link", "code", "CODE", "chat.help.link-code", Act.READ_NOTICES),
            new Command("unlink", "", "", "chat.help.unlink", Act.UNLINK_SELF),
            new Command("contact", "list", "[ACCOUNT]", "chat.help.contact-list", Act.SEE_CONTACTS),
            new Command("contact", "show", "E-MAIL", "chat.help.contact-show", Act.SEE_CONTACTS),
            new Command("contact", "link", "E-MAIL USER", "chat.help.contact-link", Act.ADMINISTER),
            new Command("contact", "unlink", "USER", "chat.help.contact-unlink", Act.ADMINISTER),
            new Command("workspace", "list", "", "chat.help.workspace-list", Act.ADMINISTER),
            new Command("workspace", "bind", "ID ACCOUNTS", "chat.help.workspace-bind", Act.ADMINISTER),
            new Command("workspace", "unbind", "ID", "chat.help.workspace-unbind", Act.ADMINISTER),
            new Command("delivery", "list", "[BEFORE]", "chat.help.delivery-list", Act.ADMINISTER),
            new Command("delivery", "retry", "[NUMBER]", "chat.help.delivery-retry", Act.ADMINISTER),
            new Command("notices", "", "", "notice.help.notices", Act.READ_NOTICES),
            new Command("notice", "incident", "", "notice.help.incident", Act.POST_NOTICES),
            new Command("notice", "maintenance", "", "notice.help.maintenance", Act.POST_NOTICES),
            new Command("notice", "update", "NUMBER", "notice.help.update", Act.POST_NOTICES),
            new Command("notice", "resolve", "NUMBER", "notice.help.resolve", Act.POST_NOTICES),
            new Command("notice", "reschedule", "NUMBER", "notice.help.reschedule", Act.POST_NOTICES),
            new Command("notice", "cancel", "NUMBER", "notice.help.cancel", Act.POST_NOTICES),
            new Command(
                    "notice",
                    "subscribe",
                    "[incidents|maintenance] [SERVICES]",
                    "notice.help.subscribe",
                    Act.SUBSCRIBE_CHANNELS),
            new Command("notice", "unsubscribe", "", "notice.help.unsubscribe", Act.SUBSCRIBE_CHANNELS),
            new Command("notice", "mail", "on|off", "notice.help.mail", Act.READ_NOTICES),
            new Command("notice", "list", "", "notice.help.list", Act.POST_NOTICES),
            new Command("notice", "view", "NUMBER", "notice.help.view", Act.POST_NOTICES));

    /** One with no suggestions for what follows. */
    public Command(String name, String subcommand, String argument, String about, Act act) {
        this(name, subcommand, argument, Optional.empty(), about, act, false);
    }

    private static Optional<ControlId> suggesting(Control menu) {
        return Optional.of(menu.id());
    }

    /** The names of the slash commands, each once, without the slash. */
    public static List<String> names() {
        return ALL.stream().map(Command::name).distinct().toList();
    }

    /** The command that these words give; empty if there is none with such a first word. */
    static Optional<Command> named(String name, String rest) {
        String first = rest.strip().split("\\s+", 2)[0];
        Optional<Command> exact = ALL.stream()
                .filter(command -> command.name().equals(name)
                        && command.subcommand().equalsIgnoreCase(first))
                .findFirst();
        // Words after a command without subcommands are its argument, as in /link E-MAIL.
        return exact.or(() -> ALL.stream()
                .filter(command -> command.name().equals(name)
                        && command.subcommand().isEmpty()
                        && !command.argument().isEmpty())
                .findFirst());
    }

    /** As it is typed: {@code /case open TYPE}. */
    public String usage() {
        return ("/" + name + " " + subcommand + " " + argument).replaceAll("\\s+", " ").strip();
    }
}
