package org.caseassistant.core.turn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.DraftId;

/**
 * One capability of the assistant: its commands, its controls, what it does with words while it is in focus, and what it
 * adds to what other features show. A feature keeps nothing itself, so one value serves every turn. The list of features
 * is in {@code core.assistant}; the assistant finds the one that is meant there and knows none of them.
 */
public interface Feature {
    /** Its commands, in the order in which help lists them. */
    default List<Command.Handled> commands() {
        return List.of();
    }

    /** What it does with a slash command whose first word names none of its subcommands, by the command's name. */
    default Map<String, Command.Handler> otherwise() {
        return Map.of();
    }

    /** Its kinds of control. */
    default List<Controls<?>> controls() {
        return List.of();
    }

    /** What it does with words and files while something of it is in focus. */
    default List<Listening<?>> listening() {
        return List.of();
    }

    /** Its answer to a chat user who may not be known yet; empty if the interaction is about something else. */
    default Optional<Reply> visited(Visit visit) {
        return Optional.empty();
    }

    /**
     * Its answer to what is neither a command nor a control, before anything in focus gets it; empty if it is about
     * something else. Whether the person may do it is the feature's to ask.
     */
    default Optional<Reply> answer(Turn turn) {
        return Optional.empty();
    }

    /** What the person fills in a form with this id for; empty if it is no form of this feature, or none for them. */
    default Optional<Purpose> purpose(Turn turn, String form) {
        return Optional.empty();
    }

    /** What the person made of a draft that is not there any longer; empty if they never submitted it here. */
    default Optional<Reply> made(Turn turn, DraftId draft) {
        return Optional.empty();
    }

    /** What everybody should know first, on their own page. */
    default List<View> banners(Turn turn) {
        return List.of();
    }

    /** What the person's own page shows of this feature. */
    default List<View> home(Turn turn) {
        return List.of();
    }

    /** What a contact should know before the first question of a new case. */
    default List<View> beforeQuestions(Turn turn, CaseType caseType, DraftId draft) {
        return List.of();
    }

    /** What the confirmation of a submitted case says about this feature. */
    default List<View> confirmed(Turn turn, SupportCase submitted) {
        return List.of();
    }

    /** What the person can do to a case that they see, as buttons on its card. */
    default List<View.Button> buttons(Turn turn, SupportCase found) {
        return List.of();
    }

    /** Who hears of changes of cases in this transaction, in this order. */
    default List<CaseListener> listeners(Transaction transaction) {
        return List.of();
    }

    /**
     * What is to be done about a message that its author changed.
     *
     * @return empty if this feature keeps nothing of what the message says
     */
    default Optional<Runnable> follower(Transaction transaction, MessageChange change) {
        return Optional.empty();
    }

    /** People of another organization can read this channel from now on. */
    default void shared(Transaction transaction, Place channel) {}
}
