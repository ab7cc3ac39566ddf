package org.caseassistant.core.drafts;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.drafts.DraftControl.OnDraft;
import org.caseassistant.core.drafts.DraftControl.Resume;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.Controls;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Listening;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;

/** Filling in forms, whatever they are for. */
public final class DraftsFeature implements Feature {
    @Override
    public List<Controls<?>> controls() {
        return List.of(
                Controls.of(OnDraft.PREFIX, OnDraft::read,
                        (turn, control, given) -> new Drafting(turn).on(control, given))
                        .withForm((turn, control, form) -> new Drafting(turn).filled(control, form))
                        .withMenu(DraftsFeature::options),
                Controls.of(Resume.PREFIX, Resume::read,
                        (turn, control, _) -> new Drafting(turn).resume(control.draft())));
    }

    @Override
    public List<Listening<?>> listening() {
        return List.of(new Listening<>(
                Focus.Filling.class,
                (turn, focus, text, _) -> new Drafting(turn).typed(focus.draft(), text),
                (turn, focus, files, _) -> new Drafting(turn).uploaded(focus.draft(), files)));
    }

    private static List<View.Option> options(Turn turn, OnDraft control) {
        var own = new OwnDrafts(turn);
        Optional<Draft> draft = turn.stores().drafts().find(control.draft(), turn.person().id());
        Optional<Purpose> purpose = draft.flatMap(own::purpose);
        if (purpose.isEmpty()) {
            return List.of();
        }
        var engine = own.engine(purpose.get().form());
        FormSession session = engine.resume(draft.orElseThrow().session()).session();
        return control.action() == Action.EDIT
                ? editable(engine.review(session))
                : ofField(engine.questions(session), control);
    }

    private static List<View.Option> editable(Prompt.Review review) {
        return review.rows().stream()
                .filter(Prompt.Row::editable)
                .map(row -> new View.Option(row.field().id(), row.field().label(), ""))
                .toList();
    }

    private static List<View.Option> ofField(List<Prompt.Question> questions, OnDraft control) {
        return questions.stream()
                .filter(question -> question.field().id().equals(control.field()))
                .map(Prompt.Question::candidates)
                .flatMap(List::stream)
                .map(candidate -> new View.Option(candidate.value(), candidate.label(), candidate.description()))
                .toList();
    }
}
