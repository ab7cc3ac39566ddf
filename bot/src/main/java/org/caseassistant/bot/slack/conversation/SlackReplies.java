package org.caseassistant.bot.slack.conversation;

import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.ShownReplies;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.bot.slack.render.SlackMessage;
import org.caseassistant.bot.slack.render.SlackModals;
import org.caseassistant.bot.slack.render.SlackScreens;
import org.caseassistant.bot.slack.webapi.SlackApi;
import org.caseassistant.bot.slack.webapi.SlackCallException;
import org.caseassistant.bot.slack.wording.SlackWords;
import org.caseassistant.bot.slack.workspace.Visitor;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Reply.Message.Audience;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows replies where they belong. */
public final class SlackReplies {
    private static final Logger LOG = LoggerFactory.getLogger(SlackReplies.class);
    private static final int TITLE = 24;
    private static final Set<String> TOO_LATE = Set.of("expired_trigger_id", "exchanged_trigger_id");

    private static final int HOMES = 5_000;

    private final ShownReplies shown;
    private final Handouts handouts;
    private final Latest<ChatIdentity, Screen> homes = new Latest<>(HOMES);

    /**
     * Made once.
     *
     * @param shown what was shown before
     * @param handouts makes files
     */
    public SlackReplies(ShownReplies shown, Handouts handouts) {
        this.shown = shown;
        this.handouts = handouts;
    }

    private static SlackScreens screens(Visitor visitor) {
        return new SlackScreens(SlackWords.in(visitor.locale()));
    }

    /**
     * Shows a reply to somebody who acted there.
     *
     * @return the timestamp of the message with the latest prompt, if there is one
     */
    public Optional<String> show(Visitor visitor, Spot spot, Reply reply) {
        // A form first: what opens it lives for seconds. One with mistakes is still open.
        reply.dialog().filter(_ -> reply.fieldErrors().isEmpty()).ifPresent(dialog -> open(visitor, spot, dialog));
        boolean byClick = !spot.responseUrl().isEmpty();
        Optional<SlackMessage> line = reply.settled().map(screens(visitor)::settled);
        line.filter(_ -> byClick).ifPresent(settled -> settle(visitor, spot, settled));
        Optional<String> prompt = Optional.empty();
        boolean sentAway = false;
        for (Reply.Message message : reply.messages()) {
            SlackMessage drawn = screens(visitor).message(message.screen());
            if (spot.elsewhere(visitor) && message.audience() == Audience.ONLY_USER) {
                respond(visitor, spot, drawn);
            } else {
                String timestamp = visitor.api().post(visitor.channel(), drawn);
                prompt = message.audience() == Audience.DIRECT ? Optional.of(timestamp) : prompt;
                sentAway = true;
            }
        }
        // After the next prompt, as edits are few and may have to wait.
        line.filter(_ -> !byClick).ifPresent(settled -> settle(visitor, spot, settled));
        sentAway |= handed(visitor, reply);
        if (sentAway && spot.elsewhere(visitor)) {
            String pointer = SlackWords.in(visitor.locale()).say("slack.direct");
            respondOnly(visitor.api(), spot.responseUrl(), screens(visitor).message(saying(pointer)));
        }
        return prompt;
    }

    /** Whether there was a file, which goes to the direct messages wherever it was asked for. */
    private boolean handed(Visitor visitor, Reply reply) {
        Optional<MadeFile> made = reply.handout()
                .flatMap(handout -> handouts.make(
                        handout,
                        new Address(visitor.place(), visitor.identity()),
                        visitor.locale(),
                        visitor.zone()));
        made.ifPresent(file -> {
            try {
                visitor.api().upload(visitor.channel(), file);
            } catch (SlackCallException refusal) {
                LOG.warn("A file could not be handed out: {}", refusal.getMessage());
                String sentence = SlackWords.in(visitor.locale()).say("slack.file.refused");
                visitor.api().post(visitor.channel(), screens(visitor).message(saying(sentence)));
            }
        });
        return made.isPresent();
    }

    /** Says a sentence to somebody of whom next to nothing is known, if there is any way to. */
    void sayAnyhow(SlackApi api, Spot spot, String sentence) {
        SlackMessage message = new SlackScreens(SlackWords.in(Locale.US)).message(saying(sentence));
        try {
            if (!spot.responseUrl().isEmpty()) {
                api.respond(spot.responseUrl(), message);
            } else if (!spot.channel().isEmpty()) {
                api.post(spot.channel(), message);
            }
        } catch (SlackCallException refusal) {
            LOG.warn("A user could not be told anything: {}", refusal.getMessage());
        }
    }

    private static Screen saying(String sentence) {
        return Screen.of(org.caseassistant.core.chat.View.Text.of(sentence));
    }

    private void open(Visitor visitor, Spot spot, Dialog dialog) {
        Words words = SlackWords.in(visitor.locale());
        try {
            visitor.api().open(spot.triggerId(), new SlackModals(words).modal(dialog, ""));
        } catch (SlackCallException refusal) {
            if (!TOO_LATE.contains(refusal.error())) {
                throw refusal;
            }
            LOG.warn("A form could not be shown: {}", refusal.getMessage());
            visitor.api().post(visitor.channel(), screens(visitor).message(saying(words.say("slack.expired"))));
        }
    }

    /** A prompt that stays as it is does no harm: it says that it is out of date when it is used. */
    private void settle(Visitor visitor, Spot spot, SlackMessage line) {
        try {
            if (!spot.responseUrl().isEmpty()) {
                visitor.api().replace(spot.responseUrl(), line);
            } else {
                // Answered in words: the prompt is the last thing that was said to them.
                shown.prompt(visitor.place(), visitor.identity())
                        .ifPresent(prompt -> visitor.api().edit(visitor.channel(), prompt, line));
            }
        } catch (SlackCallException refusal) {
            LOG.warn("An answered prompt was left as it is: {}", refusal.getMessage());
        }
    }

    private void respond(Visitor visitor, Spot spot, SlackMessage message) {
        if (!respondOnly(visitor.api(), spot.responseUrl(), message)) {
            visitor.api().post(visitor.channel(), message);
        }
    }

    private static boolean respondOnly(SlackApi api, String responseUrl, SlackMessage message) {
        try {
            api.respond(responseUrl, message);
            return true;
        } catch (SlackCallException refusal) {
            LOG.warn("An answer could not be shown where it was asked for: {}", refusal.getMessage());
            return false;
        }
    }

    /** Shows a form anew after one of its deciding questions was answered. */
    public Optional<String> change(Visitor visitor, String viewId, String hash, Reply reply) {
        reply.dialog()
                .ifPresent(dialog -> visitor.api().update(
                        viewId,
                        Optional.ofNullable(hash),
                        new SlackModals(SlackWords.in(visitor.locale())).modal(dialog, "")));
        return show(visitor, Spot.NOWHERE, withoutDialog(reply));
    }

    private static Reply withoutDialog(Reply reply) {
        return new Reply(reply.settled(), reply.messages(), Optional.empty(), reply.fieldErrors());
    }

    /** What a form shows while it is not known yet what came of it. */
    public static View saving(Words words, View sent) {
        return note(words, sent.getTitle().getText(), words.say("slack.saving"));
    }

    /** Says on a form that was left with a note what came of it. */
    public void tellOutcome(Visitor visitor, View sent, Reply reply) {
        Words words = SlackWords.in(visitor.locale());
        String outcome = reply.fieldErrors().isEmpty()
                ? words.say("slack.saved")
                : words.say(Phrase.of("slack.not-saved")
                        .with("problems", String.join(" ", reply.fieldErrors().values())));
        visitor.api().update(sent.getId(), Optional.empty(), note(words, sent.getTitle().getText(), outcome));
    }

    private static View note(Words words, String title, String text) {
        String close = words.say("slack.close");
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(close.substring(0, Math.min(TITLE, close.length())))
                        .build())
                .blocks(List.of(SectionBlock.builder()
                        .text(PlainTextObject.builder().text(text).emoji(false).build())
                        .build()))
                .build();
    }

    /** Shows somebody's Home tab, if it is not what it shows already. */
    public Optional<String> home(Visitor visitor, Reply reply) {
        var screen = new Screen(reply.messages().stream()
                .flatMap(message -> message.screen().views().stream())
                .toList());
        if (homes.get(visitor.identity()).filter(screen::equals).isEmpty()) {
            visitor.api().publish(visitor.user(), screens(visitor).home(screen));
            homes.put(visitor.identity(), screen);
        }
        return Optional.empty();
    }

    /** Whether this user's Home tab was shown since the program started. */
    boolean hasHome(Visitor visitor) {
        return homes.get(visitor.identity()).isPresent();
    }
}
