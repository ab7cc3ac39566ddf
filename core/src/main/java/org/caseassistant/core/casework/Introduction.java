package org.caseassistant.core.casework;

import java.util.ArrayList;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** What a person is told of a case type before its first question. */
final class Introduction {
    private final Turn turn;

    Introduction(Turn turn) {
        this.turn = turn;
    }

    /** What is known already, last, so that its buttons are near the first question. */
    Screen of(CaseType caseType, DraftId draft) {
        var views = new ArrayList<View>();
        views.add(new View.Heading(caseType.label()));
        views.add(View.Text.of(caseType.description()));
        caseType.notes().forEach(note -> views.add(View.Text.of("• " + note)));
        views.add(new View.Text(
                View.Text.Weight.SUBTLE,
                turn.words()
                        .say(Phrase.of("chat.type.examples").with("examples",
                                String.join("; ", caseType.examples())))));
        caseType.moreInformation()
                .ifPresent(address -> views.add(View.Text.of(
                        turn.words().say(Phrase.of("chat.type.more").with("address", address)))));
        views.add(new View.Text(View.Text.Weight.SUBTLE, turn.words().say("chat.draft.how")));
        views.addAll(turn.features().each(feature -> feature.beforeQuestions(turn, caseType, draft)));
        return new Screen(views);
    }
}
