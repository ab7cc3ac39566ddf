package org.caseassistant.bot.slack;

import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;

/** A Slack workspace as a chat platform. */
public final class SlackSurface implements ChatSurface {
    /** Its name. */
    static final String NAME = "slack";

    private final SlackApi api;
    private final SlackPeople people;

    SlackSurface(SlackApi api, SlackPeople people) {
        this.api = api;
        this.people = people;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void deliver(Delivery delivery) throws DeliveryFailedException {
        try {
            var words = SlackWords.in(people.locale(delivery.to().user().user()));
            api.post(
                    delivery.to().place().channel(),
                    new SlackScreens(words).message(delivery.screen()));
        } catch (SlackCallException refusal) {
            throw new DeliveryFailedException(refusal.getMessage(), refusal);
        }
    }
}
