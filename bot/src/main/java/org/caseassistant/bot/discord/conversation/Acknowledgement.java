package org.caseassistant.bot.discord.conversation;

import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.FileUpload;
import org.caseassistant.bot.discord.render.DiscordMessage;

/**
 * The one acknowledgement that an interaction gets: its answer if that comes in time, else a promise of one. Whichever
 * comes first; safe for both threads.
 */
public final class Acknowledgement {
    private final IReplyCallback interaction;
    private final boolean onMessage;
    private boolean given;
    private boolean promisedReply;

    /**
     * For this interaction.
     *
     * @param onMessage whether it is about a message of ours, which can be changed
     */
    public Acknowledgement(IReplyCallback interaction, boolean onMessage) {
        this.interaction = interaction;
        this.onMessage = onMessage;
    }

    /** Promises an answer, if none was given yet. */
    synchronized void promise() {
        if (given) {
            return;
        }
        given = true;
        if (onMessage && interaction instanceof IMessageEditCallback message) {
            message.deferEdit().complete();
        } else {
            promisedReply = true;
            interaction.deferReply(interaction.isFromGuild()).complete();
        }
    }

    /** Shows a form; false if it is too late for one, as it must be the first answer. */
    public synchronized boolean form(Modal modal) {
        if (given || !(interaction instanceof IModalCallback callback)) {
            return false;
        }
        given = true;
        callback.replyModal(modal).complete();
        return true;
    }

    /** Changes the message that it is about. */
    public synchronized void change(DiscordMessage message) {
        if (!onMessage) {
            return;
        }
        if (!given && interaction instanceof IMessageEditCallback callback) {
            given = true;
            Edits.harmless(callback.editComponents(message.components())).complete();
        } else {
            Edits.harmless(interaction.getHook().editOriginalComponents(message.components()))
                    .complete();
        }
    }

    /** Says something where it happened; in a server, to nobody but the person. Returns the message's id. */
    public synchronized String reply(DiscordMessage message) {
        InteractionHook hook = interaction.getHook();
        if (!given) {
            given = true;
            return interaction.replyComponents(message.components())
                    .useComponentsV2()
                    .setEphemeral(interaction.isFromGuild())
                    .complete()
                    .getCallbackResponse()
                    .getMessage()
                    .getId();
        }
        if (promisedReply) {
            promisedReply = false;
            return Edits.harmless(hook.editOriginalComponents(message.components()))
                    .complete()
                    .getId();
        }
        return hook.sendMessageComponents(message.components())
                .useComponentsV2()
                .mentionRepliedUser(false)
                .setEphemeral(interaction.isFromGuild())
                .complete()
                .getId();
    }

    /** Hands out a file where it happened; in a server, to nobody but the person. */
    synchronized void hand(FileUpload file) {
        InteractionHook hook = interaction.getHook();
        if (!given) {
            given = true;
            interaction.replyFiles(file).setEphemeral(interaction.isFromGuild()).complete();
        } else if (promisedReply) {
            promisedReply = false;
            hook.editOriginalAttachments(file).complete();
        } else {
            hook.sendFiles(file).setEphemeral(interaction.isFromGuild()).complete();
        }
    }

    /** Nothing more is said; Discord must not wait for anything. */
    synchronized void end() {
        if (!given) {
            promise();
        }
        if (promisedReply) {
            promisedReply = false;
            interaction.getHook().deleteOriginal().complete();
        }
    }

    /** Whether it is about a message of ours. */
    boolean onMessage() {
        return onMessage;
    }

    /** Whether it happened in a server. */
    boolean fromServer() {
        return interaction.isFromGuild();
    }

    /** Whether Discord takes no answer any more. */
    boolean expired() {
        return interaction.getHook().isExpired();
    }
}
