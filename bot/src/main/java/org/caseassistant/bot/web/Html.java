package org.caseassistant.bot.web;

/**
 * Writes HTML and XML. Names of tags and attributes come from the program, everything else is escaped here: there is no
 * way to write anything raw.
 */
public final class Html {
    private final StringBuilder out;

    /** Begins with the declaration of the document. */
    public Html(String declaration) {
        out = new StringBuilder(16_384).append(declaration).append('\n');
    }

    /**
     * Opens a tag.
     *
     * @param attributes names and values in turn
     */
    public Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
        return this;
    }

    /** Closes a tag. */
    public Html close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    /** Writes text. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** A tag with nothing but text in it. */
    public Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Characters that XML cannot hold are left out. */
    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\uFFFE', '\uFFFF' -> {}
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
