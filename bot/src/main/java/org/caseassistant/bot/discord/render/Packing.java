package org.caseassistant.bot.discord.render;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** One message being filled. */
final class Packing {
    private static final int CALM = 0x5865F2;

    private final List<MessageTopLevelComponent> done = new ArrayList<>();
    private final List<ContainerChildComponent> container = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int size;
    private int components = 3;

    /** As many pieces in each message as fit. */
    static List<DiscordMessage> packed(List<Piece> pieces) {
        var messages = new ArrayList<DiscordMessage>();
        var open = new Packing();
        for (Piece piece : pieces) {
            if (!open.takes(piece)) {
                messages.add(open.message());
                open = new Packing();
            }
            open.add(piece);
        }
        messages.add(open.message());
        return messages;
    }

    private boolean takes(Piece piece) {
        return size + size(piece) <= Limits.TEXT && components + components(piece) <= Limits.COMPONENTS;
    }

    private static int size(Piece piece) {
        return switch (piece) {
            case Piece.Told(String markdown) -> markdown.length() + 1;
            case Piece.Banner(String markdown, _) -> markdown.length() + 1;
            case Piece.Row _ -> 0;
        };
    }

    private static int components(Piece piece) {
        return switch (piece) {
            case Piece.Told _ -> 0;
            case Piece.Banner _ -> 4;
            case Piece.Row(ActionRow row) -> 2 + row.getComponents().size();
        };
    }

    private void add(Piece piece) {
        size += size(piece);
        components += components(piece);
        switch (piece) {
            case Piece.Told(String markdown) -> text.append(text.isEmpty() ? "" : "\n").append(markdown);
            case Piece.Banner(String markdown, int colour) -> {
                close();
                done.add(Container.of(TextDisplay.of(markdown)).withAccentColor(colour));
            }
            case Piece.Row(ActionRow row) -> {
                flush();
                container.add(row);
            }
        }
    }

    private void flush() {
        if (!text.isEmpty()) {
            container.add(TextDisplay.of(text.toString()));
            text.setLength(0);
        }
    }

    private void close() {
        flush();
        if (!container.isEmpty()) {
            done.add(Container.of(List.copyOf(container)).withAccentColor(CALM));
            container.clear();
        }
    }

    private DiscordMessage message() {
        close();
        return new DiscordMessage(done);
    }
}
