package org.caseassistant.bot.discord.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.caseassistant.bot.discord.conversation.Edits;
import org.caseassistant.bot.discord.render.DiscordScreens;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.words.Words;

/** Posts, edits and notes in the channels of servers. */
public final class DiscordChannels {
    /** What is posted there belongs to nobody alone. */
    private static final long NOBODY = 0;

    private final JDA jda;
    private final DiscordCalls calls;
    private final Metrics metrics;

    /**
     * For one delivery.
     *
     * @param jda the connection that hears of the server
     */
    public DiscordChannels(JDA jda, DiscordCalls calls, Metrics metrics) {
        this.jda = jda;
        this.calls = calls;
        this.metrics = metrics;
    }

    /** Does it; returns the id of the message that was posted or edited. */
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        GuildMessageChannel channel = channel(delivery);
        Words words = DiscordWords.in(Locale.US);
        List<MessageTopLevelComponent> components =
                new DiscordScreens(words, NOBODY, false).messages(delivery.screen()).getFirst().components();
        return switch (delivery.act()) {
            case Delivery.Act.Post _ -> Optional.of(post(channel, components, delivery, Optional.empty()));
            case Delivery.Act.Edit _ -> Optional.of(edit(channel, components, delivery));
            case Delivery.Act.Note(String key, _, _) ->
                Optional.of(note(channel, components, delivery, title(key, words)));
        };
    }

    /** Threads are listed by their titles: of many cases, each by its number. */
    private static String title(String key, Words words) {
        return MessageName.caseOf(key).map(CaseNumber::toString).orElseGet(() -> words.say("discord.thread"));
    }

    private GuildMessageChannel channel(Delivery delivery) throws DeliveryFailedException {
        GuildMessageChannel channel =
                jda.getChannelById(GuildMessageChannel.class, delivery.place().channel());
        if (channel != null) {
            return channel;
        }
        // While a connection is made anew, nothing is known of any server.
        boolean away = jda.getStatus() != JDA.Status.CONNECTED
                || jda.isUnavailable(Long.parseUnsignedLong(delivery.place().tenant()));
        throw away
                ? FailedDelivery.because(Outlook.LATER, "discord.delivery.away", null)
                : FailedDelivery.because(Outlook.UNREACHABLE, "discord.delivery.hidden", null);
    }

    private String post(
            GuildMessageChannel channel,
            List<MessageTopLevelComponent> components,
            Delivery delivery,
            Optional<String> answered)
            throws DeliveryFailedException {
        return calls.done(channel.sendMessageComponents(components)
                .useComponentsV2()
                .setMessageReference(answered.orElse(null))
                .setNonce(Long.toString(delivery.id(), Character.MAX_RADIX)))
                .getId();
    }

    /** One that stands in a thread is called by both their ids. */
    private String edit(GuildMessageChannel channel, List<MessageTopLevelComponent> components, Delivery delivery)
            throws DeliveryFailedException {
        String message = delivery.message().orElseThrow();
        String[] ids = message.split("/", -1);
        String id = ids[ids.length - 1];
        GuildMessageChannel there = ids.length == 1 ? channel : jda.getThreadChannelById(ids[0]);
        if (there == null) {
            throw FailedDelivery.because(Outlook.REFUSED, "discord.delivery.closed", null);
        }
        if (delivery.attempts() == 0 || !shows(there, id, components)) {
            calls.done(Edits.harmless(there.editMessageComponentsById(id, components)));
        }
        return message;
    }

    /** Where we may not read, an edit that was made without our knowing is made a second time, and counted. */
    private boolean shows(GuildMessageChannel channel, String message, List<MessageTopLevelComponent> components)
            throws DeliveryFailedException {
        try {
            return contents(calls.done(channel.retrieveMessageById(message)).getComponents())
                    .equals(contents(components));
        } catch (InsufficientPermissionException _) {
            metrics.platformError(DiscordNames.SURFACE, "edit a message", "perhaps a second time");
            return false;
        }
    }

    private static Object contents(List<? extends MessageTopLevelComponent> components) {
        return withoutIds(DataArray.fromJson(DataArray.fromCollection(components).toString()).toList());
    }

    /** Discord numbers all components that are given without a number. */
    private static Object withoutIds(Object json) {
        return switch (json) {
            case Map<?, ?> map -> {
                var kept = new HashMap<Object, Object>();
                map.forEach((key, value) -> {
                    if (!key.equals("id")) {
                        kept.put(key, withoutIds(value));
                    }
                });
                yield kept;
            }
            case List<?> list -> list.stream().map(DiscordChannels::withoutIds).toList();
            case null -> "";
            default -> json;
        };
    }

    /** In the thread of the message, whose id is the same; as an answer to it, where there cannot be one any more. */
    private String note(
            GuildMessageChannel channel, List<MessageTopLevelComponent> components, Delivery delivery, String name)
            throws DeliveryFailedException {
        String message = delivery.message().orElseThrow();
        GuildMessageChannel known = channel.getJDA().getThreadChannelById(message);
        if (known != null) {
            return message + "/" + post(known, components, delivery, Optional.empty());
        }
        if (channel instanceof IThreadContainer container) {
            try {
                return message + "/" + post(
                        calls.done(container.createThreadChannel(name, message)),
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
