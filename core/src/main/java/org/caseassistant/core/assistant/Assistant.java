package org.caseassistant.core.assistant;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.ProcessedEvents;
import org.caseassistant.core.chat.ProcessedEvents.Claim;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.handouts.HandedOut;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.turn.Features;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.turn.Visit;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Answers interactions, each in one transaction and each only once. Safe for use by several threads. */
public final class Assistant {
    private final Transactions transactions;
    private final Supplier<String> ids;

    /**
     * Made once, by hand.
     *
     * @param ids makes ids for drafts: lower-case letters and digits, at most 20, different every time, not guessable
     */
    public Assistant(
            UnitOfWork storage,
            Catalogs catalogs,
            AssistantSettings settings,
            InstantSource clock,
            Supplier<String> ids) {
        this(new Transactions(storage, catalogs, settings, AssistantFeatures.ALL, clock), ids);
    }

    /**
     * An assistant with these features.
     *
     * @param ids makes ids for drafts: lower-case letters and digits, at most 20, different every time, not guessable
     */
    public Assistant(Transactions transactions, Supplier<String> ids) {
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * Answers an interaction. When this returns, what it changed is stored for good. An event that was answered before
     * gets the same reply again and changes nothing.
     */
    public Reply handle(Interaction interaction) {
        return transactions.run(transaction -> {
            String surface = interaction.place().surface();
            ProcessedEvents events = transaction.stores().events();
            return switch (events.claim(surface, interaction.eventId(), transaction.now())) {
                case Claim.Handled(Reply earlier) -> earlier;
                case Claim.HandledOtherwise() -> saying(interaction, "chat.handled");
                case Claim.Ours() -> {
                    Reply reply = answer(transaction, interaction);
                    if (turnsElsewhere(interaction.what())) {
                        transaction.stores()
                                .conversations()
                                .told(interaction.place(), interaction.user(), Optional.empty());
                    }
                    events.finish(surface, interaction.eventId(), reply);
                    yield reply;
                }
            };
        });
    }

    /**
     * Follows what became of a message that somebody wrote. An event that was followed before changes nothing.
     *
     * @return whether that message is in a case, or kept until it is said for which one it is
     */
    public boolean follow(MessageChange change) {
        return transactions.run(transaction -> {
            Optional<Runnable> following =
                    transaction.features().first(feature -> feature.follower(transaction, change));
            following.ifPresent(work -> once(transaction, change.eventId(), change.place(), work));
            return following.isPresent();
        });
    }

    /**
     * Acts on the news that people of another organization can read a channel. An event that was seen before changes
     * nothing.
     *
     * @param eventId the platform's id of the event
     */
    public void shared(String eventId, Place channel) {
        var _ = transactions.run(transaction -> once(
                transaction, eventId, channel, () -> transaction.features()
                        .stream()
                        .forEach(feature -> feature.shared(transaction, channel))));
    }

    private static boolean once(Transaction transaction, String eventId, Place place, Runnable work) {
        ProcessedEvents events = transaction.stores().events();
        boolean first = events.claim(place.surface(), eventId, transaction.now()) instanceof Claim.Ours;
        if (first) {
            work.run();
            events.finish(place.surface(), eventId, Reply.nothing());
        }
        return first;
    }

    /** Whether what is shown now has nothing to do any more with what somebody was told before. */
    private static boolean turnsElsewhere(What what) {
        return switch (what) {
            case What.Typed _, What.Uploaded _, What.Marked _, What.OpenedHome _ -> false;
            case What.Command _, What.AboutMessage _, What.Pressed _, What.Picked _, What.PickedDay _, What.Filled _, What.FilledForm _ ->
                true;
        };
    }

    private static Reply saying(Interaction interaction, String key) {
        return Reply.of(Screen.of(View.Text.of(Words.in(interaction.locale()).say(key))));
    }

    /**
     * What could be meant by the words typed so far into a menu.
     *
     * @param asking who types where; what they do is left aside
     * @param limit the most options to answer
     */
    public List<View.Option> suggest(Interaction asking, ControlId control, String words, int limit) {
        return transactions.run(transaction -> {
            List<String> sought = List.of(Matching.folded(words).split(" ", -1));
            return turn(transaction, asking).stream()
                    .flatMap(turn -> turn.features().control(control).stream()
                            .flatMap(known -> known.options(turn).stream()))
                    .filter(option -> matches(option, sought))
                    .limit(limit)
                    .toList();
        });
    }

    /** Whether an option has a word beginning with each of these words. */
    private static boolean matches(View.Option option, List<String> sought) {
        String name = " " + Matching.folded(option.label() + " " + option.description());
        return sought.stream().allMatch(word -> name.contains(" " + word));
    }

    /**
     * What a file is made of that somebody is handed, as they may see it now.
     *
     * @param asking who asks where, by pressing the control of the {@link org.caseassistant.core.chat.Handout}
     * @return empty if there is no such file for them
     */
    public Optional<HandedOut> handOut(Interaction asking) {
        return transactions.run(transaction -> turn(transaction, asking)
                .filter(turn -> new Gate(turn).refusal().isEmpty())
                .flatMap(turn -> asking.what() instanceof What.Pressed(ControlId id)
                        ? turn.features().control(id).flatMap(known -> known.handOut(turn))
                        : Optional.empty()));
    }

    private Optional<Turn> turn(Transaction transaction, Interaction interaction) {
        return new Admission(transaction.stores().directory(), transaction.stores().tenants())
                .admitted(interaction.user(), interaction.place())
                .map(person -> new Turn(transaction, interaction, person, Words.in(interaction.locale()), ids));
    }

    private Reply answer(Transaction transaction, Interaction interaction) {
        Optional<Turn> turn = turn(transaction, interaction);
        // Where a tenant vouches for its users, those it does not serve can prove nothing.
        boolean mayProve = turn.isPresent() || interaction.user().tenant().isEmpty();
        var visit = new Visit(transaction, interaction, Words.in(interaction.locale()), ids);
        Optional<Reply> anybody =
                mayProve ? transaction.features().first(feature -> feature.visited(visit)) : Optional.empty();
        return anybody.or(() -> turn.map(Assistant::dispatch))
                .orElseGet(() -> saying(interaction, mayProve ? "chat.stranger.prove" : "chat.stranger"));
    }

    private static Reply dispatch(Turn turn) {
        return new Gate(turn).refusal().map(turn::say).orElseGet(() -> allowed(turn));
    }

    private static Reply allowed(Turn turn) {
        return switch (turn.interaction().what()) {
            case What.Command(String name, String rest, _) -> command(turn, name, rest.strip());
            case What.Pressed(ControlId id) -> control(turn, id, Optional.empty());
            case What.Picked(ControlId id, List<String> values) ->
                control(turn, id, Optional.of(new Given.Picked(values)));
            case What.PickedDay(ControlId id, var day, var time) ->
                control(turn, id, Optional.of(new Given.Day(day, time)));
            case What.Filled(ControlId id, String text) -> control(turn, id, Optional.of(new Given.Typed(text)));
            case What.FilledForm form ->
                turn.features()
                        .control(form.control())
                        .map(known -> known.filled(turn, form))
                        .orElseGet(() -> turn.say("chat.control.unknown"));
            case What.Typed typed ->
                answer(turn).orElseGet(() -> typed(turn, typed.text(), typed.source()));
            case What.Uploaded uploaded ->
                answer(turn).orElseGet(() -> turn.features()
                        .given(turn, turn.focus(), uploaded.files(), uploaded.source()));
            case What.AboutMessage _, What.OpenedHome _, What.Marked _ -> answer(turn).orElseThrow();
        };
    }

    private static Optional<Reply> answer(Turn turn) {
        return turn.features().first(feature -> feature.answer(turn));
    }

    private static Reply typed(Turn turn, String text, Optional<Source> source) {
        return turn.features().typed(turn, turn.focus(), text, source);
    }

    private static Reply command(Turn turn, String name, String rest) {
        Features features = turn.features();
        return features.command(name, rest)
                .map(known -> known.handler().run(turn, argument(known.command(), rest)))
                .or(() -> features.otherwise(name).map(handler -> handler.run(turn, rest)))
                .orElseGet(() -> other(turn, name, rest));
    }

    /** What follows the command's own words. */
    private static String argument(Command command, String rest) {
        String[] words = rest.split("\\s+", 2);
        if (!command.subcommand().equalsIgnoreCase(words[0])) {
            return rest;
        }
        return words.length > 1 ? words[1] : "";
    }

    /** Words with a slash before them that are no command, such as {@code /skip}. */
    private static Reply other(Turn turn, String name, String rest) {
        String words = (name + " " + rest).strip();
        return TypedWords.areKnown(words, turn.words())
                ? typed(turn, words, Optional.empty())
                : turn.say(Phrase.of("chat.command.unknown").with("command", "/" + name));
    }

    private static Reply control(Turn turn, ControlId id, Optional<Given> given) {
        return turn.features()
                .control(id)
                .map(known -> known.on(turn, given))
                .orElseGet(() -> turn.say("chat.control.unknown"));
    }
}
