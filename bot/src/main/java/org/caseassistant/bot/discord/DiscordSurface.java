package org.caseassistant.bot.discord;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import org.caseassistant.bot.discord.connection.DiscordShards;
import org.caseassistant.bot.discord.conversation.DiscordPeople;
import org.caseassistant.bot.discord.conversation.Visitor;
import org.caseassistant.bot.discord.delivery.DirectMessages;
import org.caseassistant.bot.discord.delivery.DiscordCalls;
import org.caseassistant.bot.discord.delivery.DiscordChannels;
import org.caseassistant.bot.discord.delivery.FailedDelivery;
import org.caseassistant.bot.discord.wording.DiscordNames;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException.Outlook;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.words.Phrase;

/** Discord as a chat platform. */
public final class DiscordSurface implements ChatSurface {
    /** Where nothing arrives until somebody does something. */
    private static final Set<ErrorResponse> UNREACHABLE = EnumSet.of(
            ErrorResponse.UNKNOWN_CHANNEL,
            ErrorResponse.MISSING_ACCESS,
            ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.CANNOT_SEND_TO_USER);

    private final DiscordShards shards;
    private final DiscordPeople people;
    private final Metrics metrics;

    DiscordSurface(DiscordShards shards, DiscordPeople people, Metrics metrics) {
        this.shards = shards;
        this.people = people;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return DiscordNames.SURFACE;
    }

    /** {@inheritDoc} What comes by itself for one person goes to their direct messages, wherever it was asked for. */
    @Override
    public Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
        var calls = new DiscordCalls(shards.limit());
        try {
            if (delivery.user().isEmpty()) {
                return new DiscordChannels(shards.of(delivery.place().tenant()), calls, metrics).deliver(delivery);
            }
            long user = Long.parseUnsignedLong(delivery.user().get().user());
            Visitor visitor = people.visitor(user);
            var direct = new DirectMessages(shards.first(), calls);
            if (delivery.act() instanceof Delivery.Act.Edit) {
                direct.change(visitor, delivery.screen(), delivery.message().orElseThrow());
                return delivery.message();
            }
            return Optional.of(direct.post(visitor, delivery.screen(), delivery.id()));
        } catch (ErrorResponseException refusal) {
            throw FailedDelivery.because(
                    outlook(refusal.getErrorResponse()),
                    Phrase.of("discord.delivery.refused")
                            .with("meaning", refusal.getMeaning())
                            .with("code", Integer.toString(refusal.getErrorCode())),
                    refusal);
        } catch (InsufficientPermissionException refusal) {
            throw FailedDelivery.because(
                    Outlook.UNREACHABLE,
                    Phrase.of("discord.delivery.forbidden")
                            .with("permission", refusal.getPermission().getName()),
                    refusal);
        }
    }

    private static Outlook outlook(ErrorResponse error) {
        if (UNREACHABLE.contains(error)) {
            return Outlook.UNREACHABLE;
        }
        if (error == ErrorResponse.UNKNOWN_MESSAGE) {
            return Outlook.MESSAGE_GONE;
        }
        return error == ErrorResponse.INVALID_FORM_BODY ? Outlook.REFUSED : Outlook.LATER;
    }
}
