package org.caseassistant.bot.slack.conversation;

import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;

/**
 * Something that a user did.
 *
 * @param id the same for each delivery of the same event, and of this workspace alone
 * @param who by whom
 * @param spot where
 * @param answering finds the reply
 * @param showing shows it
 * @param failing the reply that says this sentence, for failures
 */
public record Event(
        String id, Who who, Spot spot, Answering answering, Showing showing, Function<String, Reply> failing) {
    /** With a message where something failed. */
    public Event(String id, Who who, Spot spot, Answering answering, Showing showing) {
        this(id, who, spot, answering, showing, Event::problem);
    }

    /** Finds out what somebody who may be served is to be told. */
    public interface Answering {
        /** The reply; what it changed is stored when this returns. */
        Reply to(Visitor visitor);
    }

    /** Shows a reply. */
    public interface Showing {
        /** Shows it; returns the timestamp of the message with the latest prompt, if there is one among it. */
        Optional<String> show(Visitor visitor, Reply reply);
    }

    /** The reply that says what is wrong. */
    public static Reply problem(String sentence) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, sentence)));
    }
}
