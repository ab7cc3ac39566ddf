package org.caseassistant.bot.discord.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import org.caseassistant.bot.discord.conversation.Edits;
import org.caseassistant.bot.discord.conversation.Visitor;
import org.caseassistant.bot.discord.render.DiscordMessage;
import org.caseassistant.bot.discord.render.DiscordScreens;
import org.caseassistant.bot.discord.wording.DiscordWords;
import org.caseassistant.core.chat.ChatSurface.DeliveryFailedException;
import org.caseassistant.core.chat.Screen;

/** Posts and edits in the direct messages of people. */
public final class DirectMessages {
    /** More parts than any screen takes that tells of a case. */
    private static final int MOST_IDS = 9;

    private final JDA jda;
    private final DiscordCalls calls;

    /**
     * For one delivery.
     *
     * @param jda the connection for direct messages
     */
    public DirectMessages(JDA jda, DiscordCalls calls) {
        this.jda = jda;
        this.calls = calls;
    }

    private static List<DiscordMessage> drawn(Visitor visitor, Screen screen) {
        return new DiscordScreens(DiscordWords.in(visitor.locale()), visitor.id(), true).messages(screen);
    }

    /**
     * Shows a screen that nobody asked for.
     *
     * @param id the same on every attempt, so that Discord takes each message once
     * @return the ids of the messages that it took, with commas between
     */
    public String post(Visitor visitor, Screen screen, long id)
            throws DeliveryFailedException {
        PrivateChannel channel = calls.done(jda.openPrivateChannelById(visitor.id()));
        var ids = new ArrayList<String>();
        for (DiscordMessage message : drawn(visitor, screen)) {
            ids.add(calls.done(channel.sendMessageComponents(message.components())
                    .useComponentsV2()
                    .setNonce(Long.toString(id, Character.MAX_RADIX) + "-" + ids.size()))
                    .getId());
        }
        return ids.stream().limit(MOST_IDS).collect(Collectors.joining(","));
    }

    /**
     * Shows another screen where one came by itself. What does not fit into as many messages as it took then is left out:
     * the case shows all.
     *
     * @param ids of the messages, with commas between
     */
    public void change(Visitor visitor, Screen screen, String ids)
            throws DeliveryFailedException {
        PrivateChannel channel = calls.done(jda.openPrivateChannelById(visitor.id()));
        List<DiscordMessage> drawn = drawn(visitor, screen);
        List<String> parts = List.of(ids.split(",", -1));
        for (int part = 0; part < parts.size(); part++) {
            RestAction<?> change = part < drawn.size()
                    ? Edits.harmless(
                            channel.editMessageComponentsById(parts.get(part), drawn.get(part).components()))
                    : channel.deleteMessageById(parts.get(part));
            try {
                calls.done(change);
            } catch (ErrorResponseException refusal) {
                // One that was not needed any more when this was changed before, or on an attempt that was cut short.
                if (part == 0 || refusal.getErrorResponse() != ErrorResponse.UNKNOWN_MESSAGE) {
                    throw refusal;
                }
            }
        }
    }
}
