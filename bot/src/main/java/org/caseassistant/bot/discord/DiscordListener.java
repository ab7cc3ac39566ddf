package org.caseassistant.bot.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.components.tree.MessageComponentTree;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.MessageContextInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.GenericComponentInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.chat.Letters;
import org.caseassistant.bot.discord.DiscordConversations.Event;
import org.caseassistant.bot.discord.DiscordReplies.Spot;
import org.caseassistant.bot.discord.render.DiscordActions;
import org.caseassistant.bot.discord.render.DiscordActions.Action;
import org.caseassistant.bot.discord.render.DiscordPages;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Channel.Readers;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.PointsInTime;

/** Translates what Discord tells of. One hears after the other, so nothing here waits for anything. */
final class DiscordListener extends ListenerAdapter {
    private static final int CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;
    private static final int MENU = 1_000;
    private static final int RECENT = 10_000;

    private static final Pattern NAME = Pattern.compile("\\s*<@!?(\\d+)>");

    private final DiscordConversations conversations;

    /** Of the latest messages to us, whose they are, by their ids. */
    private final Latest<String, Long> authors = new Latest<>(RECENT);

    DiscordListener(DiscordConversations conversations) {
        this.conversations = conversations;
    }

    private Visitor visitor(net.dv8tion.jda.api.interactions.Interaction interaction) {
        DiscordLocale said = interaction.getUserLocale();
        return conversations.visitor(
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
                        new Place(DiscordSurface.NAME, event.getGuild().getId(), event.getChannelId()),
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
        event.replyChoices(options.stream()
                .filter(option -> option.value().length() <= LONGEST_CHOICE)
                .map(option -> new Choice(
                        Letters.line(PointsInTime.plain(option.label()), LONGEST_CHOICE, _ -> 1), option.value()))
                .toList())
                .queue();
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
            List<View.Option> options = conversations.suggest(event.visitor(), turn.control(), "", MENU);
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
            var found = new ArrayList<>(conversations.suggest(event.visitor(), turn.control(), sought, CHOICES));
            if (found.isEmpty()) {
                return () -> nothingFound(event, sought);
            }
            Map<String, View.Option> all = conversations.suggest(event.visitor(), turn.control(), "", MENU).stream()
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
                .reply(new org.caseassistant.bot.discord.render.DiscordScreens(words, event.visitor().id(), true)
                        .messages(org.caseassistant.core.chat.Screen.of(View.Text.of(
                                words.say(Phrase.of("discord.none-found").with("words", sought)))))
                        .getFirst());
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (event.getAuthor().isBot()) {
            return;
        }
        Message message = event.getMessage();
        if (event.isFromGuild()) {
            named(message, event.getJDA().getSelfUser().getId(), "");
            return;
        }
        long author = event.getAuthor().getIdLong();
        authors.put(message.getId(), author);
        String id = "message:" + message.getId();
        if (!message.getAttachments().isEmpty()) {
            conversations.takeFiles(
                    Event.ofMessage(id, author), message.getAttachments(), uploads -> new What.Uploaded(
                            uploads, source(message)));
        }
        if (!message.getContentRaw().isBlank()) {
            conversations.take(
                    Event.ofMessage(id + ":text", author),
                    () -> new What.Typed(message.getContentRaw(), source(message)));
        }
    }

    private static Optional<Source> source(Message message) {
        return Optional.of(new Source(
                message.getId(),
                Optional.ofNullable(message.getMessageReference()).map(MessageReference::getMessageId),
                MessageText.of(message, message.getContentRaw())));
    }

    @Override
    public void onMessageUpdate(MessageUpdateEvent event) {
        Message message = event.getMessage();
        if (event.getAuthor().isBot()) {
            return;
        }
        String edit = Optional.ofNullable(message.getTimeEdited()).map(Object::toString).orElse("");
        String self = event.getJDA().getSelfUser().getId();
        Optional<String> text = event.isFromGuild() ? marked(message, self) : Optional.of(message.getContentRaw());
        conversations.follow(
                event.getAuthor().getIdLong(),
                () -> new MessageChange(
                        "edit:" + message.getId() + ":" + edit,
                        place(event),
                        message.getId(),
                        Optional.of(new Visitor(event.getAuthor().getIdLong(), Locale.US).identity()),
                        Optional.of(text.map(said -> MessageText.of(message, said)).orElse(""))),
                () -> {
                    // It names us only since it was edited, or was refused as it was.
                    if (event.isFromGuild()) {
                        named(message, self, ":" + edit);
                    }
                });
    }

    /** Discord does not tell whose it was; what its author did before comes first, the message among it. */
    @Override
    public void onMessageDelete(MessageDeleteEvent event) {
        conversations.follow(
                authors.get(event.getMessageId()).orElse(event.getChannel().getIdLong()),
                () -> new MessageChange(
                        "delete:" + event.getMessageId(),
                        place(event),
                        event.getMessageId(),
                        Optional.empty(),
                        Optional.empty()),
                () -> {});
    }

    /** Threads are at the place of their channel. */
    private static Place place(GenericMessageEvent event) {
        return event.isFromGuild()
                ? new Place(DiscordSurface.NAME, event.getGuild().getId(), parent(event.getChannel()))
                : new Place(DiscordSurface.NAME, "", Visitor.DIRECT);
    }

    private static String parent(MessageChannel channel) {
        return channel instanceof ThreadChannel thread
                ? thread.getParentChannel().getId()
                : channel.getId();
    }

    /** What follows our name in a message that begins with it, as it was sent. The text of others is not even asked for. */
    private static Optional<String> marked(Message message, String self) {
        if (message.getMentions().getUsers().stream().noneMatch(user -> user.getId().equals(self))) {
            return Optional.empty();
        }
        Matcher name = NAME.matcher(message.getContentRaw());
        return name.lookingAt() && name.group(1).equals(self)
                ? Optional.of(message.getContentRaw().substring(name.end()))
                : Optional.empty();
    }

    /** Whatever is to be said to its author is said in their direct messages, where nobody else reads. */
    private void named(Message message, String self, String edit) {
        Optional<String> text = marked(message, self);
        if (text.isEmpty()) {
            return;
        }
        authors.put(message.getId(), message.getAuthor().getIdLong());
        MessageChannel channel = message.getChannel();
        Optional<String> thread = Optional.of(channel.getId()).filter(_ -> channel.getType().isThread());
        conversations.takeFiles(
                Event.ofMessage(
                        "message:" + message.getId() + edit, message.getAuthor().getIdLong()),
                message.getAttachments(),
                files -> new What.Marked(
                        new Place(DiscordSurface.NAME, message.getGuildId(), parent(channel)),
                        thread,
                        message.getId(),
                        MessageText.of(message, text.get()),
                        files));
    }
}
