package org.caseassistant.bot.discord.emulator;

import tools.jackson.databind.node.ObjectNode;

/** How people upload files: within the limit of those who pay nothing. */
final class Files {

    static final int AT_ONCE = 10;

    private Files() {}

    static ObjectNode keep(World world, Channel channel, DiscordFile file, boolean ephemeral) {
        if (file.bytes().length > Interactions.FILE_LIMIT) {
            throw new AssertionError("Discord takes files of 10 MiB at most: " + file);
        }
        return world.cdn().keep(channel.id(), file, ephemeral);
    }
}
