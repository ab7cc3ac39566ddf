package org.caseassistant.bot.discord.render;

import net.dv8tion.jda.api.components.actionrow.ActionRow;

/** A part of a message: text, or something to use. */
sealed interface Piece {
    /** Text with its markup. */
    record Told(String markdown) implements Piece {}

    /** Text that stands alone, with its colour. */
    record Banner(String markdown, int colour) implements Piece {}

    /** Something to use. */
    record Row(ActionRow row) implements Piece {}
}
