package org.caseassistant.persistence.screens;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What was said in a scenario, line by line. What is drawn by lot, such as the id of a file, is numbered instead. */
final class Script {
    private static final Pattern FILE_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MAIL_TOKEN = Pattern.compile("\\+[0-9a-f]{32}@");
    private static final int LONGEST_QUOTE = 200;

    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> drawn = new LinkedHashMap<>();
    private boolean silent;

    /** Does something that another scenario shows, without writing it down. */
    void quietly(Runnable work) {
        boolean before = silent;
        silent = true;
        try {
            work.run();
        } finally {
            silent = before;
        }
    }

    /** What follows is about this. */
    void scene(String about) {
        gap();
        add("== " + about);
    }

    /** Somebody did something. */
    void does(String who, String what) {
        gap();
        add("> " + who + ": " + quoted(what));
    }

    void gap() {
        if (!silent) {
            text.append('\n');
        }
    }

    void add(String line) {
        if (!silent) {
            text.append(visible(numbered(line)).stripTrailing()).append('\n');
        }
    }

    void add(List<String> lines) {
        lines.forEach(this::add);
    }

    String text() {
        return text.toString().stripLeading();
    }

    private static String quoted(String what) {
        String line = what.replace("\n", "\\n");
        return line.length() <= LONGEST_QUOTE
                ? line
                : line.substring(0, LONGEST_QUOTE / 2) + "... (%d characters)".formatted(line.length());
    }

    private String numbered(String line) {
        String files = FILE_ID.matcher(line).replaceAll(found -> number("file-", found));
        return MAIL_TOKEN.matcher(files).replaceAll(found -> "+" + number("token-", found) + "@");
    }

    private String number(String kind, MatchResult found) {
        return drawn.computeIfAbsent(found.group(), _ -> kind + (drawn.size() + 1));
    }

    /** With what cannot be seen written as Java writes it. */
    private static String visible(String line) {
        var seen = new StringBuilder();
        line.codePoints().forEach(point -> {
            boolean hidden = switch (Character.getType(point)) {
                case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                    true;
                case Character.SPACE_SEPARATOR -> point != ' ';
                default -> false;
            };
            if (hidden) {
                seen.append("\\u%04x".formatted(point));
            } else {
                seen.appendCodePoint(point);
            }
        });
        return seen.toString();
    }
}
