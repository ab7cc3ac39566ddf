package org.caseassistant.core.turn;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.words.Phrase;

/** What somebody fills in a form for: what is asked, who may, and what becomes of the answers. */
public interface Purpose {
    /** What is asked. */
    Form form();

    /** Why this person may not; empty if they may. Asked when a draft is opened and again when it is submitted. */
    Optional<Phrase> refusal();

    /** What is told before the first question of this new draft. */
    Screen introduction(DraftId draft);

    /** What a review shows besides the answers, first. */
    List<View> preview(FormSession session, Prompt.Review review);

    /** Why answers that are good one by one do not go together; empty if they do. */
    Optional<Phrase> objection(FormSession session);

    /** Stores what was filled in, removes the draft and says so. */
    Reply submit(FormSession session, Prompt.Review review);

    /** The sentence that the draft was thrown away. */
    Phrase thrownAway();
}
