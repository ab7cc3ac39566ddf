package org.caseassistant.bot.discord.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.caseassistant.bot.discord.render.DiscordActions;
import org.caseassistant.bot.discord.render.DiscordModals;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Reply.Message.Audience;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;

/** Asks the assistant for people in Discord: translates what they do into interactions, and fetches the files in it. */
public final class DiscordAssistant {
    private static final Capabilities CAPABILITIES =
            new Capabilities(true, true, DiscordModals.questions(), true, true);

    private final Assistant assistant;
    private final DiscordFiles files;
    private final Metrics metrics;

    /**
     * Made once.
     *
     * @param files fetches files
     * @param metrics counts and measures what is answered
     */
    public DiscordAssistant(Assistant assistant, DiscordFiles files, Metrics metrics) {
        this.assistant = assistant;
        this.files = files;
        this.metrics = metrics;
    }

    /** Asks this. */
    Reply ask(Event event, What what) {
        Interaction interaction = interaction(event.id(), event.visitor(), what);
        return metrics.handled(interaction, () -> assistant.handle(interaction));
    }

    private static Interaction interaction(String eventId, Visitor visitor, What what) {
        return new Interaction(
                eventId,
                visitor.place(),
                visitor.identity(),
                visitor.locale(),
                Optional.empty(),
                CAPABILITIES,
                what);
    }

    /** What these words, typed into a menu, may mean; nothing for those who are not served. */
    public List<View.Option> suggest(Visitor visitor, ControlId control, String words, int limit) {
        Interaction asking = interaction("suggestion", visitor, new What.Typed(words));
        return assistant.suggest(asking, control, words, limit);
    }

    /** Asks a command, and gives what it begins the files. */
    Reply ask(Event event, What.Command command, List<Attachment> given) {
        Reply begun = ask(event, command);
        boolean goesOn = begun.messages().stream().anyMatch(message -> message.audience() == Audience.DIRECT);
        return given.isEmpty() || !goesOn ? begun : withFiles(event, begun, given);
    }

    /** What it begins, with the files in it: its first prompt is out of date once they are taken. */
    private Reply withFiles(Event event, Reply begun, List<Attachment> given) {
        Reply taken = ask(
                new Event(event.id() + ":files", event.visitor(), event.spot()), given, What.Uploaded::new);
        var messages = new ArrayList<>(taken.settled()
                .map(line -> List.of(new Reply.Message(Audience.DIRECT, Screen.of(View.Text.of(line)))))
                .orElseGet(begun::messages));
        messages.addAll(taken.messages());
        return new Reply(Optional.empty(), messages, taken.dialog(), taken.fieldErrors());
    }

    /** Asks this with the files that were given, unless they are too large. */
    Reply ask(Event event, List<Attachment> given, Function<List<Upload>, What> what) {
        return files.refusal(given, event.visitor().locale())
                .map(why -> Event.problem(words(event, why)))
                .orElseGet(() -> files.holding(given, () -> ask(event, what.apply(files.fetch(given)))));
    }

    /** Asks what becomes of a form that was sent. */
    Reply ask(Event event, ControlId form, DiscordActions.Filled filled) {
        var tooLarge = new HashMap<String, String>();
        filled.files().forEach((field, given) -> files.refusal(given, event.visitor().locale())
                .ifPresent(why -> tooLarge.put(field, words(event, why))));
        if (!tooLarge.isEmpty()) {
            return Reply.refusing(tooLarge);
        }
        List<Attachment> all = filled.files().values().stream().flatMap(List::stream).toList();
        return files.refusal(all, event.visitor().locale())
                .map(why -> Reply.refusing(Map.of("", words(event, why))))
                .orElseGet(() -> files.holding(all, () -> {
                    var uploads = new HashMap<String, List<Upload>>();
                    filled.files().forEach((field, given) -> uploads.put(field, files.fetch(given)));
                    return ask(event, new What.FilledForm(form, filled.given(), uploads, true));
                }));
    }

    /** Follows what became of a message; whether it is in a case. */
    boolean follow(MessageChange change) {
        return assistant.follow(change);
    }

    private static String words(Event event, Phrase phrase) {
        return DiscordWords.in(event.visitor().locale()).say(phrase);
    }
}
