package org.caseassistant.bot.discord.render;

/** What Discord takes at most. Lengths are in characters; ours are counted as Java counts, which is never less. */
final class Limits {
    /** Components of a message, nested ones included (Component reference: components V2). */
    static final int COMPONENTS = 40;

    /** Text of a message with components V2, all displays together (JDA: MAX_CONTENT_LENGTH_COMPONENT_V2). */
    static final int TEXT = 4000;

    /** Buttons of an action row (Component reference: action row). */
    static final int BUTTONS = 5;

    /** Label of a button (Component reference: button). */
    static final int BUTTON = 80;

    /** Options of a menu (Component reference: string select). */
    static final int OPTIONS = 25;

    /** Label, value and description of an option (Component reference: select option). */
    static final int OPTION = 100;

    /** Placeholder of a menu or an input; menus take more, but JDA does not. */
    static final int PLACEHOLDER = 100;

    /** A custom id (Component reference: custom id). */
    static final int ID = 100;

    /** Title of a modal (Interactions: modal). */
    static final int MODAL_TITLE = 45;

    /** What stands below each other in a modal (Interactions: modal; JDA: Modal.MAX_COMPONENTS). */
    static final int MODAL_COMPONENTS = 5;

    /** Label of a question (Component reference: label). */
    static final int LABEL = 45;

    /** Description of a question (Component reference: label). */
    static final int DESCRIPTION = 100;

    /** What can be typed into an input, and what stands there (Component reference: text input). */
    static final int TYPED = 4000;

    /** Files of a file upload (Component reference: file upload). */
    static final int FILES = 10;

    private Limits() {}
}
