package org.caseassistant.bot.discord.conversation;

import java.util.EnumSet;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageEditRequest;

/** Changes of messages. */
public final class Edits {
    private Edits() {}

    /** A change that calls nobody. JDA says whom a changed message may call only if it is told to. */
    public static <R extends MessageEditRequest<R>> R harmless(R change) {
        return change.useComponentsV2()
                .setAllowedMentions(EnumSet.noneOf(MentionType.class))
                .mentionRepliedUser(false);
    }
}
