package org.caseassistant.bot.slack.events;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.File;
import com.slack.api.model.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.caseassistant.bot.slack.connection.Arrivals;
import org.caseassistant.bot.slack.conversation.Event;
import org.caseassistant.bot.slack.conversation.SlackAssistant;
import org.caseassistant.bot.slack.conversation.SlackConversations;
import org.caseassistant.bot.slack.conversation.SlackReplies;
import org.caseassistant.bot.slack.conversation.Spot;
import org.caseassistant.bot.slack.conversation.Who;
import org.caseassistant.bot.slack.render.SlackModals;
import org.caseassistant.bot.slack.webapi.SlackFiles;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;

/** What people do with forms that are open. */
public final class SlackForms {
    private final SlackConversations conversations;
    private final SlackAssistant assistant;
    private final SlackReplies replies;

    /**
     * Made once.
     *
     * @param conversations one thing after the other for each user
     * @param assistant answers
     * @param replies shows what is answered
     */
    public SlackForms(SlackConversations conversations, SlackAssistant assistant, SlackReplies replies) {
        this.conversations = conversations;
        this.assistant = assistant;
        this.replies = replies;
    }

    /** The menu of a form that is being searched. */
    static Optional<ControlId> searched(BlockSuggestionPayload payload) {
        return Optional.ofNullable(payload.getView())
                .flatMap(view -> SlackModals.searched(payload.getActionId(), view.getPrivateMetadata()));
    }

    /** A question was answered on which others depend. */
    void changed(BlockActionPayload payload) {
        View view = payload.getView();
        if (view == null) {
            return;
        }
        Who who = Teams.who(payload);
        String eventId = SlackControls.eventId(payload, payload.getActions().getFirst());
        SlackModals.dialog(view.getCallbackId()).ifPresent(form -> {
            var what = new What.FilledForm(
                    form, SlackModals.read(view.getState()).given(), Map.of(), false);
            Arrivals.await(conversations.take(new Event(
                    eventId,
                    who,
                    Spot.NOWHERE,
                    visitor -> assistant.ask(eventId, visitor, what),
                    (visitor, reply) -> replies.change(visitor, view.getId(), view.getHash(), reply))));
        });
    }

    /** A form was sent. */
    Response sent(ViewSubmissionPayload payload, ViewSubmissionContext context) {
        View view = payload.getView();
        return SlackModals.dialog(view.getCallbackId())
                .map(form -> sent(payload, form, context))
                .orElseGet(context::ack);
    }

    private Response sent(ViewSubmissionPayload payload, ControlId form, ViewSubmissionContext context) {
        View view = payload.getView();
        // Not the view's hash: a form that is corrected and sent again has the same.
        Who who = Teams.who(payload);
        String eventId = who.eventId("form", view.getId() + ":" + payload.getTriggerId());
        var late = new CompletableFuture<Boolean>();
        CompletableFuture<Reply> answer = conversations.take(new Event(
                eventId,
                who,
                Spot.NOWHERE,
                visitor -> filled(eventId, visitor, form, view),
                (visitor, reply) -> {
                    if (late.join()) {
                        replies.tellOutcome(visitor, view, reply);
                    }
                    return replies.show(visitor, Spot.NOWHERE, reply);
                },
                sentence -> Reply.refusing(Map.of("", sentence))));
        Optional<Reply> inTime = Arrivals.await(answer);
        late.complete(inTime.isEmpty());
        if (inTime.isEmpty()) {
            return context.ackWithUpdate(SlackReplies.saving(SlackWords.in(Locale.US), view));
        }
        Map<String, String> errors = SlackModals.errors(inTime.get().fieldErrors(), view.getState());
        return errors.isEmpty() ? context.ack(response -> response.responseAction("clear"))
                : context.ackWithErrors(errors);
    }

    private Reply filled(String eventId, Visitor visitor, ControlId form, View view) {
        SlackModals.Filled filled = SlackModals.read(view.getState());
        SlackFiles files = visitor.workspace().files();
        var tooLarge = new HashMap<String, String>();
        filled.files().forEach((field, given) -> files.refusal(given, visitor.locale())
                .ifPresent(why -> tooLarge.put(field, SlackWords.in(visitor.locale()).say(why))));
        if (!tooLarge.isEmpty()) {
            return Reply.refusing(tooLarge);
        }
        List<File> all = filled.files().values().stream().flatMap(List::stream).toList();
        return files.refusal(all, visitor.locale())
                .map(why -> Reply.refusing(Map.of("", SlackWords.in(visitor.locale()).say(why))))
                .orElseGet(() -> files.holding(all, () -> {
                    var uploads = new HashMap<String, List<Upload>>();
                    filled.files().forEach((field, given) -> uploads.put(field, files.fetch(given)));
                    return assistant.ask(
                            eventId, visitor, new What.FilledForm(form, filled.given(), uploads, true));
                }));
    }
}
