package org.caseassistant.bot.discord.conversation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.FileUpload;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.discord.connection.DiscordShards;
import org.caseassistant.bot.discord.render.DiscordMessage;
import org.caseassistant.bot.discord.render.DiscordModals;
import org.caseassistant.bot.discord.render.DiscordScreens;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Reply.Message.Audience;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows replies where they belong. */
public final class DiscordReplies {
    /** Of a message as a whole, and of one file in it. */
    private static final Set<ErrorResponse> TOO_LARGE =
            EnumSet.of(ErrorResponse.REQUEST_ENTITY_TOO_LARGE, ErrorResponse.FILE_UPLOAD_MAX_SIZE_EXCEEDED);

    private static final Logger LOG = LoggerFactory.getLogger(DiscordReplies.class);
    private static final int REFUSED = 1_000;
    private static final int CLOSED = 10_000;

    private final ShownReplies shown;
    private final Handouts handouts;
    private final DiscordShards shards;
    private final Latest<String, Map<String, Given>> refused = new Latest<>(REFUSED);

    /** Those whose conversation takes place elsewhere, as they take no direct messages. */
    private final Latest<Long, Boolean> closed = new Latest<>(CLOSED);

    /**
     * Direct messages go by the first of the shards, wherever somebody acted, as those are counted in one place then.
     *
     * @param shown what was shown before
     * @param handouts makes files
     * @param shards the connections
     */
    public DiscordReplies(ShownReplies shown, Handouts handouts, DiscordShards shards) {
        this.shown = shown;
        this.handouts = handouts;
        this.shards = shards;
    }

    /** Keeps what was given in a form that was refused, so that it stands there when it is shown again. */
    void keep(Visitor visitor, Dialog correction, Map<String, Given> given) {
        refused.put(key(visitor, correction.id()), given);
    }

    private static String key(Visitor visitor, ControlId form) {
        return visitor.id() + " " + form.value();
    }

    /**
     * Shows a reply to somebody who acted there.
     *
     * @return the id of the message with the latest prompt, if there is one in the direct messages
     */
    Optional<String> show(Visitor visitor, Spot spot, Reply reply) {
        if (spot.begins()) {
            closed.remove(visitor.id());
        }
        if (reply.fieldErrors().isEmpty() && opened(visitor, spot, reply)) {
            return Optional.empty();
        }
        Optional<DiscordMessage> line = reply.settled().map(text -> screens(visitor, true).settled(text));
        List<Reply.Message> messages = messages(visitor, reply);
        spot.usable().ifPresent(answer -> begin(answer, line, messages));
        Optional<String> prompt = Optional.empty();
        boolean sentAway = false;
        for (Reply.Message message : messages) {
            if (message.audience() == Audience.ONLY_USER && spot.inServer() && spot.usable().isPresent()) {
                inPlace(visitor, spot.usable().get(), message.screen());
            } else if (spot.inServer()) {
                boolean arrived = away(visitor, spot, message.screen());
                sentAway |= arrived;
            } else {
                prompt = here(visitor, spot, message.screen());
            }
        }
        if (sentAway) {
            spot.usable().ifPresent(answer -> answer.reply(pointer(visitor)));
        }
        if (spot.acknowledgement().isEmpty()) {
            line.ifPresent(settled -> settle(visitor, settled));
        }
        hand(visitor, spot, reply);
        spot.usable().ifPresent(Acknowledgement::end);
        return prompt;
    }

    private boolean opened(Visitor visitor, Spot spot, Reply reply) {
        return reply.dialog().isPresent()
                && spot.usable()
                        .filter(answer -> answer.form(new DiscordModals(words(visitor), visitor.id())
                                .modal(
                                        reply.dialog().get(),
                                        refused.get(key(visitor, reply.dialog().get().id()))
                                                .orElse(Map.of()))))
                        .isPresent();
    }

    /** Discord waits for the first answer; what else is shown takes longer. */
    private static void begin(Acknowledgement answer, Optional<DiscordMessage> line, List<Reply.Message> messages) {
        if (answer.onMessage()) {
            line.ifPresentOrElse(answer::change, answer::promise);
        } else if (answer.fromServer()
                && messages.stream().anyMatch(message -> message.audience() == Audience.DIRECT)) {
            answer.promise();
        }
    }

    /** What is to be said, with the button that leads to a form which cannot be opened at once. */
    private static List<Reply.Message> messages(Visitor visitor, Reply reply) {
        var messages = new ArrayList<>(reply.messages());
        Words words = words(visitor);
        if (!reply.fieldErrors().isEmpty()) {
            var views = new ArrayList<View>();
            reply.fieldErrors()
                    .values()
                    .forEach(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, why)));
            reply.dialog().ifPresent(dialog -> {
                views.add(View.Text.of(words.say("discord.fix")));
                views.add(opening(dialog, words.say("discord.fix.button")));
            });
            messages.add(new Reply.Message(Audience.ONLY_USER, new Screen(views)));
        } else {
            reply.dialog().ifPresent(dialog -> messages.add(new Reply.Message(
                    Audience.ONLY_USER,
                    Screen.of(
                            View.Text.of(words.say("discord.fill-in")),
                            opening(dialog, words.say("discord.fill-in.button"))))));
        }
        return messages;
    }

    private static View opening(Dialog dialog, String label) {
        return new View.Buttons(List.of(new View.Button(dialog.id(), label, View.Button.Style.PRIMARY)));
    }

    private static Words words(Visitor visitor) {
        return DiscordWords.in(visitor.locale());
    }

    private static DiscordScreens screens(Visitor visitor, boolean typed) {
        return new DiscordScreens(words(visitor), visitor.id(), typed);
    }

    private static void inPlace(Visitor visitor, Acknowledgement answer, Screen screen) {
        screens(visitor, false).messages(screen).forEach(answer::reply);
    }

    /** In the direct messages of somebody who is elsewhere; in place, if they take none. Whether it went there. */
    private boolean away(Visitor visitor, Spot spot, Screen screen) {
        Optional<Acknowledgement> place = spot.usable();
        if (place.isEmpty() || closed.get(visitor.id()).isEmpty()) {
            try {
                send(visitor, screen);
                return true;
            } catch (ErrorResponseException refusal) {
                if (refusal.getErrorResponse() != ErrorResponse.CANNOT_SEND_TO_USER || place.isEmpty()) {
                    throw refusal;
                }
                closed.put(visitor.id(), true);
            }
        }
        inPlace(visitor, place.get(), screen);
        return false;
    }

    /** In the direct messages where they are. */
    private Optional<String> here(Visitor visitor, Spot spot, Screen screen) {
        Optional<Acknowledgement> answer = spot.usable().filter(given -> !given.onMessage());
        if (answer.isEmpty()) {
            return Optional.of(send(visitor, screen));
        }
        String last = "";
        for (DiscordMessage message : screens(visitor, true).messages(screen)) {
            last = answer.get().reply(message);
        }
        return Optional.of(last);
    }

    private String send(Visitor visitor, Screen screen) {
        PrivateChannel channel = shards.first().openPrivateChannelById(visitor.id()).complete();
        String last = "";
        for (DiscordMessage message : screens(visitor, true).messages(screen)) {
            last = channel.sendMessageComponents(message.components())
                    .useComponentsV2()
                    .complete()
                    .getId();
        }
        return last;
    }

    /** A file is handed out where it was asked for, seen by nobody else. */
    private void hand(Visitor visitor, Spot spot, Reply reply) {
        reply.handout()
                .flatMap(handout -> handouts.make(
                        handout,
                        new Address(visitor.place(), visitor.identity()),
                        visitor.locale(),
                        Optional.empty()))
                .ifPresent(made -> hand(visitor, spot, made));
    }

    private void hand(Visitor visitor, Spot spot, MadeFile made) {
        var file = FileUpload.fromData(made.content(), made.name());
        try {
            spot.usable()
                    .ifPresentOrElse(
                            answer -> answer.hand(file),
                            () -> shards.first()
                                    .openPrivateChannelById(visitor.id())
                                    .complete()
                                    .sendFiles(file)
                                    .complete());
        } catch (ErrorResponseException refusal) {
            if (!TOO_LARGE.contains(refusal.getErrorResponse())) {
                throw refusal;
            }
            Screen sentence = Screen.of(View.Text.of(
                    words(visitor).say(Phrase.of("discord.file.large").with("file", made.name()))));
            spot.usable()
                    .ifPresentOrElse(answer -> inPlace(visitor, answer, sentence), () -> send(visitor, sentence));
        }
    }

    private DiscordMessage pointer(Visitor visitor) {
        Words words = words(visitor);
        String channel = shards.first().openPrivateChannelById(visitor.id()).complete().getId();
        return new DiscordMessage(List.of(
                TextDisplay.of(words.say("discord.direct")),
                ActionRow.of(Button.link(
                        "https://discord.com/channels/@me/" + channel, words.say("discord.open-direct")))));
    }

    /** A prompt that stays as it is does no harm: it says that it is out of date when it is used. */
    private void settle(Visitor visitor, DiscordMessage line) {
        try {
            shown.prompt(visitor.place(), visitor.identity())
                    .ifPresent(prompt -> Edits.harmless(shards.first()
                            .openPrivateChannelById(visitor.id())
                            .complete()
                            .editMessageComponentsById(prompt, line.components()))
                            .complete());
        } catch (ErrorResponseException refusal) {
            LOG.warn("An answered prompt was left as it is: {}", refusal.getMeaning());
        }
    }
}
