package org.caseassistant.bot.slack.render;

import org.caseassistant.bot.chat.TextMeasure;

/**
 * What Slack takes at most. Lengths are counted by {@link #MEASURE}, which never counts less than Slack does.
 *
 * @param blocks how many blocks
 * @param bytes how many bytes of JSON they may be together
 * @param text how long all texts together, those of options too
 * @param optionText how much of that the options of menus may take
 * @param options how many options all menus together may list; more would make a view too large
 */
record Limits(int blocks, int bytes, int text, int optionText, int options) {
    /**
     * How Slack counts. Its pages do not say whether an emoji counts once or twice, nor whether a sign that travels escaped
     * counts as what it travels as; the longer is assumed.
     */
    static final TextMeasure MEASURE = letter -> switch (letter) {
        case '&' -> "&amp;".length();
        case '<', '>' -> "&lt;".length();
        default -> 1;
    };

    /**
     * A message. 50 blocks (Block Kit reference: blocks). The length of all texts is not documented; chat.postMessage
     * answers {@code msg_blocks_too_long} from about 12,000 characters on, a little earlier with many blocks.
     */
    static final Limits MESSAGE = new Limits(50, Integer.MAX_VALUE, 11_000, 7_500, 200);

    /**
     * The Home tab: 100 blocks (Views reference) and, like any view, 250 kB (views.publish, {@code view_too_large}), of
     * which some are left for its frame.
     */
    static final Limits HOME = new Limits(100, 240_000, 40_000, 12_000, 400);

    /** Blocks of a modal (Views reference). */
    static final int MODAL_BLOCKS = 100;

    /** Bytes of a view (views.open, {@code view_too_large} above 250 kB), with some left for its frame. */
    static final int MODAL_BYTES = 235_000;

    /** How long the options of all menus of a modal may be together; a menu that does not fit is searched instead. */
    static final int MODAL_OPTION_TEXT = 20_000;

    /** How many options all menus of a modal may list together. */
    static final int MODAL_OPTIONS = 600;

    /** Title, submit and close of a modal (Views reference). */
    static final int MODAL_TITLE = 24;

    /** {@code private_metadata} of a view (Views reference). */
    static final int PRIVATE_METADATA = 3000;

    /** {@code block_id}, {@code action_id} and {@code callback_id} (Block Kit reference: blocks; block elements). */
    static final int ID = 255;

    /** Text of a header (Block Kit reference: header block). */
    static final int HEADER = 150;

    /** Text of a section (Block Kit reference: section block). */
    static final int SECTION = 3000;

    /** One field of a section (Block Kit reference: section block). */
    static final int FIELD = 2000;

    /** Fields of a section (Block Kit reference: section block). */
    static final int FIELDS = 10;

    /** Text in a context block (Block Kit reference: context block names none; that of fields is safe). */
    static final int CONTEXT = 2000;

    /** Label and hint of an input (Block Kit reference: input block). */
    static final int LABEL = 2000;

    /** Elements of an actions block (Block Kit reference: actions block). */
    static final int ACTIONS = 25;

    /** Text of a button (Block Kit reference: button element). */
    static final int BUTTON = 75;

    /** Options of a menu (Block Kit reference: select menu element, multi-select menu element). */
    static final int OPTIONS = 100;

    /** Text, description and value of an option (Block Kit reference: option object). */
    static final int OPTION = 75;

    /** Placeholder of a menu (Block Kit reference: select menu element). */
    static final int PLACEHOLDER = 150;

    /** What can be typed into an input (Block Kit reference: plain-text input element). */
    static final int TYPED = 3000;

    /** Files of a file input (Block Kit reference: file input element). */
    static final int FILES = 10;

    /** The text beside the blocks of a message, for notifications and screen readers (chat.postMessage). */
    static final int FALLBACK = 4000;

    /** A sentence of {@code response_action: errors} (Modals guide); kept to the length of a hint. */
    static final int ERROR = 2000;
}
