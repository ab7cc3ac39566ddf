package org.caseassistant.bot.slack;

import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;

/** Slack as a chat platform. */
public final class SlackSurface implements ChatSurface {
    /** Its name. */
    static final String NAME = "slack";

    private final Workspaces workspaces;
    private final SlackConversations conversations;

    SlackSurface(Workspaces workspaces, SlackConversations conversations) {
        this.workspaces = workspaces;
        this.conversations = conversations;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** {@inheritDoc} What is told to somebody mostly shows on their Home tab too, which is shown anew then. */
    @Override
    public void deliver(Delivery delivery) throws DeliveryFailedException {
        Workspace workspace = workspaces.of(delivery.to().place().tenant())
                .orElseThrow(() -> new DeliveryFailedException("the workspace does not have the app any more", null));
        String user = delivery.to().user().user();
        try {
            var words = SlackWords.in(workspace.people().locale(user));
            workspace.api()
                    .post(
                            delivery.to().place().channel(),
                            new SlackScreens(words).message(delivery.screen()));
            conversations.delivered(workspace, user, delivery.id());
        } catch (SlackCallException refusal) {
            throw new DeliveryFailedException(refusal.getMessage(), refusal);
        }
    }
}
