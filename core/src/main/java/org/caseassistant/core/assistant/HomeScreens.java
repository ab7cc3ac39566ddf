package org.caseassistant.core.assistant;

import java.util.ArrayList;
import java.util.List;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.words.Phrase;

/** A person's own page: what they began, and the cases they may see. */
final class HomeScreens {
    private final Turn turn;

    HomeScreens(Turn turn) {
        this.turn = turn;
    }

    Reply home() {
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.home.title")));
        views.addAll(new NoticeScreens(turn).banners());
        if (turn.may(Act.OPEN_CASES)) {
            views.add(new View.Buttons(List.of(new View.Button(
                    new Control.OpenType().id(), turn.words().say("chat.home.open"), View.Button.Style.PRIMARY))));
        }
        views.addAll(drafts(new OwnDrafts(turn)));
        views.addAll(new CaseListScreens(turn).own());
        return Reply.of(new Screen(views));
    }

    private List<View> drafts(OwnDrafts own) {
        List<Draft> living = own.living();
        if (living.isEmpty()) {
            return List.of();
        }
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.resume.title")));
        for (Draft draft : living) {
            String label = own.label(draft);
            views.add(View.Text.of(turn.words()
                    .say(Phrase.of("chat.home.draft")
                            .with("type", label)
                            .with("answers", draft.session().answers().size()))));
            views.add(new View.Buttons(List.of(new View.Button(
                    new Control.ResumeDraft(draft.session().draft()).id(),
                    turn.words().say("chat.action.resume"),
                    View.Button.Style.NORMAL))));
        }
        return views;
    }
}
