package org.caseassistant.core.turn;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Interaction.What.FilledForm;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.handouts.HandedOut;
import org.caseassistant.core.policy.Act;

/**
 * A control that came back and was read.
 *
 * @param <C> its type
 * @param kind the kind that read it
 * @param control what it does
 */
public record KnownControl<C extends Control>(Controls<C> kind, C control) {
    /** What using it comes to. */
    public Act act() {
        return control.act();
    }

    /** Answers that it was used, with what was picked or written. */
    public Reply on(Turn turn, Optional<Given> given) {
        return kind.use().on(turn, control, given);
    }

    /** Answers a form of this id. */
    public Reply filled(Turn turn, FilledForm form) {
        return kind.form().filled(turn, control, form);
    }

    /** All options of a menu of this id. */
    public List<View.Option> options(Turn turn) {
        return kind.menu().options(turn, control);
    }

    /** What the file is made of that is handed out by this id. */
    public Optional<HandedOut> handOut(Turn turn) {
        return kind.file().handOut(turn, control).map(HandedOut.class::cast);
    }
}
