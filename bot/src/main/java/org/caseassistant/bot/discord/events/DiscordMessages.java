package org.caseassistant.bot.discord.events;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.events.message.GenericMessageEvent;
import net.dv8tion.jda.api.events.message.MessageDeleteEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.message.MessageUpdateEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.caseassistant.bot.chat.Latest;
import org.caseassistant.bot.discord.conversation.DiscordConversations;
import org.caseassistant.bot.discord.conversation.Event;
import org.caseassistant.bot.discord.conversation.Visitor;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;

/** What people write, send, edit and delete. Nothing here waits: what comes next must be heard. */
public final class DiscordMessages extends ListenerAdapter {
    private static final int RECENT = 10_000;

    private static final Pattern NAME = Pattern.compile("\\s*<@!?(\\d+)>");

    private final DiscordConversations conversations;

    /** Of the latest messages to us, whose they are, by their ids. */
    private final Latest<String, Long> authors = new Latest<>(RECENT);

    /**
     * Made once.
     *
     * @param conversations one thing after the other for each user
     */
    public DiscordMessages(DiscordConversations conversations) {
        this.conversations = conversations;
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
                ? new Place(DiscordNames.SURFACE, event.getGuild().getId(), parent(event.getChannel()))
                : new Place(DiscordNames.SURFACE, "", Visitor.DIRECT);
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
                        new Place(DiscordNames.SURFACE, message.getGuildId(), parent(channel)),
                        thread,
                        message.getId(),
                        MessageText.of(message, text.get()),
                        files));
    }
}
