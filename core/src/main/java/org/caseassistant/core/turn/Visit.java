package org.caseassistant.core.turn;

import java.util.function.Supplier;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.words.Words;

/**
 * One interaction of a chat user, in its transaction, before it is clear who that is.
 *
 * @param transaction the transaction
 * @param interaction what happened
 * @param words the user's language
 * @param ids makes ids that cannot be guessed, different every time
 */
public record Visit(Transaction transaction, Interaction interaction, Words words, Supplier<String> ids) {
    /** The visit of somebody who turned out to be known. */
    public static Visit of(Turn turn) {
        return new Visit(turn.transaction(), turn.interaction(), turn.words(), turn.ids());
    }
}
