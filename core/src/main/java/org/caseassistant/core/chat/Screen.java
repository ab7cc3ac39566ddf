package org.caseassistant.core.chat;

import java.util.List;

/** What is shown at once, from top to bottom. */
public record Screen(List<View> views) {
    /** Copies the list. */
    public Screen {
        views = List.copyOf(views);
    }

    /** A screen of these views. */
    public static Screen of(View... views) {
        return new Screen(List.of(views));
    }
}
