package org.caseassistant.bot.discord.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import org.caseassistant.bot.discord.conversation.Acknowledgement;
import org.caseassistant.bot.discord.conversation.DiscordAssistant;
import org.caseassistant.bot.discord.conversation.DiscordConversations;
import org.caseassistant.bot.discord.conversation.DiscordPeople;
import org.caseassistant.bot.discord.conversation.Event;
import org.caseassistant.bot.discord.conversation.Spot;
import org.caseassistant.bot.discord.conversation.Visitor;
import org.caseassistant.bot.discord.render.DiscordActions;
import org.caseassistant.bot.discord.render.DiscordActions.Action;
import org.caseassistant.bot.discord.render.DiscordPages;
import org.caseassistant.bot.discord.render.DiscordScreens;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.words.Phrase;

/** What people do with commands, buttons, menus and forms. Nothing here waits: what comes next must be heard. */
public final class DiscordControls extends ListenerAdapter {
    private static final int CHOICES = 25;
    private static final int MENU = 1_000;

    private final DiscordConversations conversations;
    private final DiscordAssistant assistant;
    private final DiscordPeople people;

    /**
     * Made once.
     *
     * @param conversations one thing after the other for each user
     * @param assistant answers
     * @param people who they are
     */
    public DiscordControls(DiscordConversations conversations, DiscordAssistant assistant, DiscordPeople people) {
        this.conversations = conversations;
        this.assistant = assistant;
        this.people = people;
    }

    private Visitor visitor(net.dv8tion.jda.api.interactions.Interaction interaction) {
        DiscordLocale said = interaction.getUserLocale();
        return people.visitor(
                interaction.getUser().getIdLong(),
                said == DiscordLocale.UNKNOWN ? Locale.US : said.toLocale());
    }

    private Event event(IReplyCallback interaction, boolean onMessage) {
        return new Event(
                "interaction:" + interaction.getId(),
                visitor(interaction),
                new Spot(Optional.of(new Acknowledgement(interaction, onMessage))));
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        conversations.takeCommand(
                event(event, false),
                DiscordCommands.read(event, channel(event)),
                DiscordCommands.files(event));
    }

    /** Direct messages are not read by others. */
    private static Optional<Channel> channel(SlashCommandInteractionEvent event) {
        return event.isFromGuild() && event.getMember() != null && event.getGuild() != null
                ? Optional.of(new Channel(
                        new Place(DiscordNames.SURFACE, event.getGuild().getId(), event.getChannelId()),
                        event.getMember().hasPermission(event.getGuildChannel(), Permission.MANAGE_CHANNEL),
                        event.getGuild()
                                .getPublicRole()
                                .hasPermission(event.getGuildChannel(), Permission.VIEW_CHANNEL)
                                        ? Readers.EVERYBODY
                                        : Readers.MEMBERS))
                : Optional.empty();
    }

    @Override
    public void onMessageContextInteraction(MessageContextInteractionEvent event) {
        Message about = event.getTarget();
        conversations.take(
                event(event, false), new What.AboutMessage(about.getContentRaw(), about.getJumpUrl()));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        DiscordCommands.command(event)
                .flatMap(Command::suggestions)
                .ifPresentOrElse(
                        menu -> conversations.suggestInTime(
                                visitor(event), menu, event.getFocusedOption().getValue(), CHOICES,
                                options -> show(event, options)),
                        () -> show(event, List.of()));
    }

    private static void show(CommandAutoCompleteInteractionEvent event, List<View.Option> options) {
        event.replyChoices(DiscordScreens.suggestions(options)).queue();
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        used(event, List.of());
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        used(event, event.getValues());
    }

    private void used(GenericComponentInteractionCreateEvent component, List<String> values) {
        MessageComponentTree message = component.getMessage().getComponentTree();
        Event event = event(component, true);
        Optional<Action> action = DiscordActions.used(
                component.getComponentId(), values, component.getUser().getIdLong(), message);
        switch (action.orElseGet(Action.NotTheirs::new)) {
            case Action.Act(What what) -> conversations.take(event, what);
            case Action.Turn turn -> turn(event, message, turn);
            case Action.Search(var control) ->
                conversations.work(event, _ -> () -> answer(event)
                        .form(new DiscordPages(DiscordWords.in(event.visitor().locale()), event.visitor().id())
                                .search(control)));
            case Action.NotTheirs _ -> conversations.say(event(component, false), "discord.not-yours");
        }
    }

    private static Acknowledgement answer(Event event) {
        return event.spot().acknowledgement().orElseThrow();
    }

    private void turn(Event event, MessageComponentTree message, Action.Turn turn) {
        conversations.work(event, _ -> {
            List<View.Option> options = assistant.suggest(event.visitor(), turn.control(), "", MENU);
            if (options.isEmpty()) {
                // The menu is out of date, or was never theirs: the assistant says so.
                return conversations.asking(event, new What.Pressed(turn.control()));
            }
            return () -> answer(event)
                    .change(new DiscordPages(DiscordWords.in(event.visitor().locale()), event.visitor().id())
                            .turned(message, turn, options));
        });
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        long user = event.getUser().getIdLong();
        Event sent = event(event, event.getMessage() != null);
        Optional<ControlId> form = DiscordActions.form(event.getModalId(), user);
        Optional<MessageComponentTree> message = Optional.ofNullable(event.getMessage()).map(Message::getComponentTree);
        Optional<Action.Turn> searched =
                message.flatMap(shown -> DiscordActions.searched(event.getModalId(), user, shown));
        if (form.isPresent()) {
            conversations.takeForm(sent, form.get(), DiscordActions.read(event.getValues()));
        } else if (searched.isPresent()) {
            search(sent, message.orElseThrow(), searched.get(), event.getValues().getFirst().getAsString());
        } else {
            conversations.say(event(event, false), "discord.not-yours");
        }
    }

    /** What was found, and whatever was chosen before. */
    private void search(Event event, MessageComponentTree message, Action.Turn turn, String sought) {
        conversations.work(event, _ -> {
            var found = new ArrayList<>(assistant.suggest(event.visitor(), turn.control(), sought, CHOICES));
            if (found.isEmpty()) {
                return () -> nothingFound(event, sought);
            }
            Map<String, View.Option> all = assistant.suggest(event.visitor(), turn.control(), "", MENU).stream()
                    .collect(Collectors.toMap(View.Option::value, option -> option, (one, _) -> one));
            List<View.Option> options = Stream.concat(
                    found.stream(), turn.chosen().stream().map(all::get).filter(option -> option != null))
                    .distinct()
                    .toList();
            return () -> answer(event)
                    .change(new DiscordPages(DiscordWords.in(event.visitor().locale()), event.visitor().id())
                            .turned(message, turn, options));
        });
    }

    private void nothingFound(Event event, String sought) {
        var words = DiscordWords.in(event.visitor().locale());
        answer(event)
                .reply(new DiscordScreens(words, event.visitor().id(), true)
                        .messages(Screen.of(View.Text.of(
                                words.say(Phrase.of("discord.none-found").with("words", sought)))))
                        .getFirst());
    }
}
