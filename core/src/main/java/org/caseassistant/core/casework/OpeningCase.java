package org.caseassistant.core.casework;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** A contact opens a case. */
record OpeningCase(Turn turn, Contact contact, CaseType caseType) implements Purpose {
    @Override
    public Form form() {
        return caseType.form();
    }

    @Override
    public Optional<Phrase> refusal() {
        return turn.may(Act.OPEN_CASES) ? Optional.empty() : Optional.of(Phrase.of("chat.open.read-only"));
    }

    @Override
    public Screen introduction(DraftId draft) {
        return new Introduction(turn).of(caseType, draft);
    }

    @Override
    public List<View> preview(FormSession session, Prompt.Review review) {
        return new SimilarCases(turn).offered(review);
    }

    @Override
    public Optional<Phrase> objection(FormSession session) {
        return Optional.empty();
    }

    @Override
    public Reply submit(FormSession session, Prompt.Review review) {
        return Reply.direct(new Submission(turn, contact).submit(caseType, session, review));
    }

    @Override
    public Phrase thrownAway() {
        return Phrase.of("chat.cancelled.text").with("type", caseType.label());
    }
}
