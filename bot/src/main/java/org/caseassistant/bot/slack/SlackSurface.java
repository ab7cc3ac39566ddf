package org.caseassistant.bot.slack;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.render.SlackMessage;
import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.slack.workspace.Workspace;
import org.caseassistant.bot.slack.workspace.Workspaces;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Slack as a chat platform. */
public final class SlackSurface implements ChatSurface {
    /** What Slack says of a place where nothing arrives until somebody does something (chat.postMessage, Errors). */
    private static final Set<String> UNREACHABLE = Set.of(
            "channel_not_found", "not_in_channel", "is_archived", "restricted_action", "user_not_found",
            "cannot_dm_bot", "restricted_action_read_only_channel", "user_disabled");

    private static final Set<String> MESSAGE_GONE =
            Set.of("message_not_found", "thread_not_found", "cant_update_message", "edit_window_closed");

    private static final Set<String> REFUSED = Set.of(
            "invalid_blocks", "invalid_blocks_format", "msg_too_long", "msg_blocks_too_long", "no_text",
            "invalid_arguments");

    private static final Set<String> MAY_NOT_READ = Set.of("missing_scope", "not_in_channel", "channel_not_found");

    /** For the staff who look at what did not arrive. It is stored, before the reader's language is known. */
    private static final Words STAFF = SlackWords.in(Locale.US);

    private final Workspaces workspaces;
    private final SlackConversations conversations;
    private final Metrics metrics;

    SlackSurface(Workspaces workspaces, SlackConversations conversations, Metrics metrics) {
        this.workspaces = workspaces;
        this.conversations = conversations;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return SlackNames.SURFACE;
    }

    /** {@inheritDoc} What is told to somebody mostly shows on their Home tab too, which is shown anew then. */
    @Override
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        Workspace workspace = workspaces.of(delivery.place().tenant())
                .orElseThrow(() -> new DeliveryFailedException(STAFF.say("slack.delivery.uninstalled"), null));
        Optional<String> user = delivery.user().map(ChatIdentity::user);
        try {
            Locale locale = user.map(workspace.profiles()::locale).orElse(Locale.US);
            Optional<String> message = deliver(delivery, workspace.api(), new SlackScreens(SlackWords.in(locale)));
            user.ifPresent(somebody -> conversations.delivered(workspace, somebody, delivery.id()));
            return message;
        } catch (SlackCallException refusal) {
            String reason = STAFF.say(Phrase.of("slack.delivery.refused")
                    .with("method", refusal.method())
                    .with("error", refusal.error()));
            throw new DeliveryFailedException(outlook(refusal.error()), refusal.retryAfter(), reason, refusal);
        }
    }

    private Optional<String> deliver(Delivery delivery, SlackApi api, SlackScreens screens) {
        SlackMessage message = screens.posted(delivery.screen());
        return switch (delivery.act()) {
            case Delivery.Act.Post _ -> Optional.of(posted(delivery, api, Optional.empty(), message));
            case Delivery.Act.Edit _ -> {
                edit(delivery, api, message);
                yield delivery.message();
            }
            case Delivery.Act.Note _ -> Optional.of(posted(delivery, api, delivery.message(), message));
        };
    }

    private String posted(Delivery delivery, SlackApi api, Optional<String> thread, SlackMessage message) {
        String channel = delivery.place().channel();
        Optional<String> earlier = delivery.attempts() == 0
                ? Optional.empty()
                : looked("chat.postMessage", () -> api.arrived(channel, thread, delivery.id()), Optional.empty());
        return earlier.orElseGet(() -> api.post(channel, thread, message, delivery.id()));
    }

    private void edit(Delivery delivery, SlackApi api, SlackMessage message) {
        String channel = delivery.place().channel();
        String timestamp = delivery.message().orElseThrow();
        if (delivery.attempts() == 0
                || !looked("chat.update", () -> api.changed(channel, timestamp, delivery.id()), false)) {
            api.change(channel, timestamp, message, delivery.id());
        }
    }

    /** Where we may not read, what was done without our knowing is done a second time, and counted. */
    private <F> F looked(String method, Supplier<F> look, F otherwise) {
        try {
            return look.get();
        } catch (SlackCallException refusal) {
            if (!MAY_NOT_READ.contains(refusal.error())) {
                throw refusal;
            }
            metrics.platformError(SlackNames.SURFACE, method, "perhaps a second time");
            return otherwise;
        }
    }

    private static Outlook outlook(String error) {
        if (UNREACHABLE.contains(error)) {
            return Outlook.UNREACHABLE;
        }
        if (MESSAGE_GONE.contains(error)) {
            return Outlook.MESSAGE_GONE;
        }
        return REFUSED.contains(error) ? Outlook.REFUSED : Outlook.LATER;
    }
}
