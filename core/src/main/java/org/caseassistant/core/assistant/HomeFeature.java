package org.caseassistant.core.assistant;

import java.util.ArrayList;
import java.util.Optional;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Turn;

/** A person's own page with the assistant: what every feature has to show there. */
final class HomeFeature implements Feature {
    @Override
    public Optional<Reply> answer(Turn turn) {
        return turn.interaction().what() instanceof What.OpenedHome ? Optional.of(page(turn)) : Optional.empty();
    }

    private static Reply page(Turn turn) {
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.home.title")));
        views.addAll(turn.features().each(feature -> feature.banners(turn)));
        views.addAll(turn.features().each(feature -> feature.home(turn)));
        return Reply.of(new Screen(views));
    }
}
