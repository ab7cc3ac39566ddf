package org.caseassistant.core.assistant;

import java.util.List;
import java.util.Map;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Turn;

/** Help: the commands of all features that the person may give. */
final class HelpFeature implements Feature {
    @Override
    public List<Command.Handled> commands() {
        return List.of(
                new Command("case", "help", "", "chat.help.help", Act.READ_NOTICES).by((turn, _) -> help(turn)));
    }

    @Override
    public Map<String, Command.Handler> otherwise() {
        return Map.of("help", (turn, _) -> help(turn));
    }

    private static Reply help(Turn turn) {
        var entries = turn.features().commands().stream()
                .filter(command -> turn.may(command.act()))
                .map(command -> new View.FieldList.Entry(
                        command.usage(), turn.words().say(command.about())))
                .toList();
        return Reply.of(Screen.of(
                new View.Heading(turn.words().say("chat.help.title")),
                new View.FieldList(entries),
                View.Text.of(turn.words().say("chat.help.while"))));
    }
}
