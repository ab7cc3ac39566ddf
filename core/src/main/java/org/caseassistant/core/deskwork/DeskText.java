package org.caseassistant.core.deskwork;

/** Texts that are shortened to fit into one message at a desk, whose buttons come last. */
final class DeskText {
    private DeskText() {}

    /** At most so many characters, without half of one at the end. The case shows all. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(0, longest - 1);
        boolean half = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, half ? end - 1 : end) + "…";
    }
}
