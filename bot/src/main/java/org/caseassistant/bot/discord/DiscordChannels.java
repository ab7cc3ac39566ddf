package org.caseassistant.bot.discord;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.caseassistant.bot.discord.render.DiscordScreens;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.words.Words;

/** Posts, edits and notes in the channels of servers. */
final class DiscordChannels {
    /** What is posted there belongs to nobody alone. */
    private static final long NOBODY = 0;

    private DiscordChannels() {}

    /** Does it; returns the id of the message that was posted or edited. */
    static Optional<String> deliver(JDA jda, Delivery delivery) throws DeliveryFailedException {
        GuildMessageChannel channel = channel(jda, delivery);
        Words words = DiscordWords.in(Locale.US);
        List<MessageTopLevelComponent> components =
                new DiscordScreens(words, NOBODY, false).messages(delivery.screen()).getFirst().components();
        return switch (delivery.act()) {
            case Delivery.Act.Post _ -> Optional.of(post(channel, components, delivery, Optional.empty()));
            case Delivery.Act.Edit _ ->
                Optional.of(edit(channel, components, delivery.message().orElseThrow()));
            case Delivery.Act.Note _ ->
                Optional.of(note(channel, components, delivery, words.say("discord.thread")));
        };
    }

    /** One that stands in a thread is called by both their ids. */
    private static String edit(
            GuildMessageChannel channel, List<MessageTopLevelComponent> components, String message)
            throws DeliveryFailedException {
        String[] ids = message.split("/", -1);
        GuildMessageChannel thread =
                ids.length == 1 ? channel : channel.getJDA().getThreadChannelById(ids[0]);
        if (thread == null) {
            throw new DeliveryFailedException(
                    Outlook.REFUSED, Optional.empty(), "the thread is closed, and what is in it stays as it is", null);
        }
        Acknowledgement.harmless(thread.editMessageComponentsById(ids[ids.length - 1], components)).complete();
        return message;
    }

    private static GuildMessageChannel channel(JDA jda, Delivery delivery) throws DeliveryFailedException {
        GuildMessageChannel channel =
                jda.getChannelById(GuildMessageChannel.class, delivery.place().channel());
        if (channel != null) {
            return channel;
        }
        // While a connection is made anew, nothing is known of any server.
        boolean away = jda.getStatus() != JDA.Status.CONNECTED
                || jda.isUnavailable(Long.parseUnsignedLong(delivery.place().tenant()));
        throw new DeliveryFailedException(
                away ? Outlook.LATER : Outlook.UNREACHABLE,
                Optional.empty(),
                away ? "Discord cannot reach the server for now" : "the bot does not see the channel",
                null);
    }

    private static String post(
            GuildMessageChannel channel,
            List<MessageTopLevelComponent> components,
            Delivery delivery,
            Optional<String> answered) {
        return channel.sendMessageComponents(components)
                .useComponentsV2()
                .setMessageReference(answered.orElse(null))
                .setNonce(Long.toString(delivery.id(), Character.MAX_RADIX))
                .complete()
                .getId();
    }

    /** In the thread of the message, whose id is the same; as an answer to it, where there cannot be one any more. */
    private static String note(
            GuildMessageChannel channel,
            List<MessageTopLevelComponent> components,
            Delivery delivery,
            String name) {
        String message = delivery.message().orElseThrow();
        GuildMessageChannel known = channel.getJDA().getThreadChannelById(message);
        if (known != null) {
            return message + "/" + post(known, components, delivery, Optional.empty());
        }
        if (channel instanceof IThreadContainer container) {
            try {
                return message + "/" + post(
                        container.createThreadChannel(name, message).complete(),
                        components,
                        delivery,
                        Optional.empty());
            } catch (ErrorResponseException refusal) {
                if (refusal.getErrorResponse() != ErrorResponse.THREAD_WITH_THIS_MESSAGE_ALREADY_EXISTS) {
                    throw refusal;
                }
            }
        }
        return post(channel, components, delivery, Optional.of(message));
    }
}
