package org.caseassistant.bot.chat;

import org.caseassistant.core.chat.View;

/** The colours that banners have in chats. Never the only sign of what a banner is about: its words say it too. */
public final class BannerColour {
    private static final int ORANGE = 0xE67E22;
    private static final int GREEN = 0x2ECC71;
    private static final int GRAY = 0x95A5A6;
    private static final int RED = 0xC0392B;

    private BannerColour() {}

    /** The colour of such a banner, as {@code 0xRRGGBB}. */
    public static int of(View.Banner.Tone tone) {
        return switch (tone) {
            case INCIDENT -> ORANGE;
            case MAINTENANCE -> GREEN;
            case NONE -> GRAY;
            case URGENT -> RED;
        };
    }
}
