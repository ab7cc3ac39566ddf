package org.caseassistant.bot.discord.conversation;

import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;

/**
 * Something that a user did.
 *
 * @param id the same for each delivery of the same event
 * @param visitor who did it
 * @param spot where
 */
public record Event(String id, Visitor visitor, Spot spot) {
    /** The reply that says what is wrong. */
    static Reply problem(String sentence) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, sentence)));
    }

    /** Somebody wrote a message. In which language they want to be answered is found out in their turn. */
    public static Event ofMessage(String id, long user) {
        return new Event(id, new Visitor(user, Locale.US), new Spot(Optional.empty()));
    }
}
