package org.caseassistant.bot.discord.render;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;

/** A message as it is sent, with components V2. */
public record DiscordMessage(List<MessageTopLevelComponent> components) {
    /** Copies the list. */
    public DiscordMessage {
        components = List.copyOf(components);
    }
}
