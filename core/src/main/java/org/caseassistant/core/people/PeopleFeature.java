package org.caseassistant.core.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.people.PeopleControl.EnterCode;
import org.caseassistant.core.people.PeopleControl.MoreContacts;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.Visit;

/** Who is who: linking chat users to people, looking at contacts, and binding workspaces to accounts. */
public final class PeopleFeature implements Feature {
    private static final String LINK = "link";
    private static final String UNLINK = "unlink";
    private static final String CONTACT = "contact";
    private static final String WORKSPACE = "workspace";

    @Override
    public List<Command.Handled> commands() {
        return List.of(
                new Command(LINK, "", "E-MAIL", "chat.help.link", Act.READ_NOTICES).by((turn, _) -> link(turn)),
                new Command(LINK, "code", "CODE", "chat.help.link-code", Act.READ_NOTICES).by((turn, _) -> link(turn)),
                new Command(UNLINK, "", "", "chat.help.unlink", Act.UNLINK_SELF)
                        .by((turn, _) -> new AccessCommands(turn).unlink()),
                new Command(CONTACT, "list", "[ACCOUNT]", "chat.help.contact-list", Act.SEE_CONTACTS)
                        .by((turn, account) -> new ContactScreens(turn).list(account)),
                new Command(CONTACT, "show", "E-MAIL", "chat.help.contact-show", Act.SEE_CONTACTS)
                        .by((turn, email) -> new ContactScreens(turn).asked(email)),
                new Command(CONTACT, "link", "E-MAIL USER", "chat.help.contact-link", Act.ADMINISTER)
                        .by((turn, words) -> new AccessCommands(turn).linkContact(words)),
                new Command(CONTACT, "unlink", "USER", "chat.help.contact-unlink", Act.ADMINISTER)
                        .by((turn, user) -> new AccessCommands(turn).unlinkContact(user)),
                new Command(WORKSPACE, "list", "", "chat.help.workspace-list", Act.ADMINISTER)
                        .by((turn, _) -> new AccessCommands(turn).listWorkspaces()),
                new Command(WORKSPACE, "bind", "ID ACCOUNTS", "chat.help.workspace-bind", Act.ADMINISTER)
                        .by((turn, words) -> new AccessCommands(turn).bindWorkspace(words)),
                new Command(WORKSPACE, "unbind", "ID", "chat.help.workspace-unbind", Act.ADMINISTER)
                        .by((turn, id) -> new AccessCommands(turn).unbindWorkspace(id)));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of(
                LINK, (turn, _) -> link(turn),
                UNLINK, (turn, _) -> new AccessCommands(turn).unlink(),
                CONTACT, (turn, _) -> new AccessCommands(turn).contact(),
                WORKSPACE, (turn, rest) -> rest.isEmpty()
                        ? new AccessCommands(turn).listWorkspaces()
                        : new AccessCommands(turn).workspace());
    }

    private static Reply link(Turn turn) {
        return new Linking(Visit.of(turn)).reply().orElseGet(Reply::nothing);
    }

    @Override
    public List<Controls<?>> controls() {
        return List.of(
                Controls.single(EnterCode.PREFIX, new EnterCode(), (turn, _, _) -> turn.say("chat.control.unknown")),
                Controls.of(MoreContacts.PREFIX, MoreContacts::read, (turn, more, _) -> new ContactScreens(turn)
                        .page(more.account(), Optional.of(more.after()))));
    }

    @Override
    public Optional<Reply> visited(Visit visit) {
        return new Linking(visit).reply();
    }
}
