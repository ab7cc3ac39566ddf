package org.caseassistant.core.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.CatalogNode.Broken;
import org.caseassistant.core.catalog.CatalogNode.Items;
import org.caseassistant.core.catalog.CatalogNode.Keys;
import org.caseassistant.core.catalog.CatalogNode.Text;
import org.caseassistant.core.words.ClosestName;

/**
 * Keys and values as the thing they describe (a field, a case type...). Each method reports what is wrong with the
 * value it is asked for, and then behaves as if the value were absent.
 */
final class CatalogEntries {
    /** The longest text that a message of ours carries: Slack's and Discord's inputs take no more. */
    static final int LONGEST_TEXT = 3000;

    /** The longest label. */
    static final int LONGEST_LABEL = 80;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NOT_IN_IDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    private final String noun;
    private final Keys keys;
    private final Set<String> misspelt;
    private final CatalogProblems problems;

    private CatalogEntries(String noun, Keys keys, Set<String> misspelt, CatalogProblems problems) {
        this.noun = noun;
        this.keys = keys;
        this.misspelt = misspelt;
        this.problems = problems;
    }

    /**
     * Looks at a node that must be keys of these names. Reports it if it is something else, and any other key.
     *
     * @param noun what it describes, with an article
     */
    static Optional<CatalogEntries> of(
            String noun, CatalogNode node, Collection<String> known, CatalogProblems problems) {
        return switch (node) {
            case Keys keys ->
                Optional.of(new CatalogEntries(noun, keys, refuseUnknown(noun, keys, known, problems), problems));
            case Broken _ -> Optional.empty();
            case Text _ -> noKeys(noun, node, known, problems);
            case Items _ -> noKeys(noun, node, known, problems);
        };
    }

    /** Returns the known keys that were most likely meant, so that nobody calls them missing. */
    private static Set<String> refuseUnknown(
            String noun, Keys keys, Collection<String> known, CatalogProblems problems) {
        var meant = new HashSet<String>();
        keys.values().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(
                        value.line(),
                        "unknown key '" + key + "' in " + noun,
                        CatalogProblems.writeOneOf(key, known));
                ClosestName.to(key, known).ifPresent(meant::add);
            }
        });
        return meant;
    }

    private static Optional<CatalogEntries> noKeys(
            String noun, CatalogNode node, Collection<String> known, CatalogProblems problems) {
        problems.add(
                node.line(),
                noun + " must be keys with values, not " + node.noun(),
                "Write it as lines of 'key: value', with the keys " + String.join(", ", known) + ".");
        return Optional.empty();
    }

    /** The same thing, some of whose keys are written elsewhere. They replace the ones here. */
    CatalogEntries overriddenBy(CatalogEntries other) {
        var values = new LinkedHashMap<>(keys.values());
        values.putAll(other.keys.values());
        return new CatalogEntries(noun, new Keys(values, keys.line()), misspelt, problems);
    }

    int line() {
        return keys.line();
    }

    /** The line of a key, or the first line of the whole if there is no such key. */
    int line(String key) {
        return node(key).map(CatalogNode::line).orElse(keys.line());
    }

    boolean has(String key) {
        return keys.values().containsKey(key);
    }

    Optional<CatalogNode> node(String key) {
        return Optional.ofNullable(keys.values().get(key));
    }

    /** The thing by its id, or as an unknown one of its sort. */
    String name() {
        return keys.values().get("id") instanceof Text(String id, int _)
                ? "the " + noun.substring(noun.indexOf(' ') + 1) + " '" + id + "'"
                : noun;
    }

    void report(String key, String what, String remedy) {
        problems.add(line(key), what, remedy);
    }

    /** A text that may be absent. */
    Optional<Text> text(String key, int longest) {
        return node(key).flatMap(node -> text("'" + key + "'", node, longest));
    }

    /** A text that must be there. */
    Optional<Text> requiredText(String key, int longest) {
        return required(key) ? text(key, longest) : Optional.empty();
    }

    private boolean required(String key) {
        if (!has(key) && !misspelt.contains(key)) {
            problems.add(keys.line(), name() + " lacks '" + key + "'", "Add a line '" + key + ": ...'.");
        }
        return has(key);
    }

    private Optional<Text> text(String what, CatalogNode node, int longest) {
        if (!(node instanceof Text text)) {
            mismatch(what, "text", node, "Write the text behind it in the same line.");
            return Optional.empty();
        }
        if (text.text().isBlank()) {
            problems.add(text.line(), what + " is empty", "Write a text.");
            return Optional.empty();
        }
        if (text.text().length() > longest) {
            problems.add(
                    text.line(),
                    what + " is " + text.text().length() + " characters long",
                    "Shorten it to " + longest + " characters at the most.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private void mismatch(String what, String expected, CatalogNode node, String remedy) {
        if (!(node instanceof Broken)) {
            problems.add(node.line(), what + " must be " + expected + ", not " + node.noun(), remedy);
        }
    }

    /** The id, which must be there and be well-formed. */
    Optional<Text> id() {
        Optional<Text> id = requiredText("id", LONGEST_TEXT);
        if (id.isPresent() && !Ids.wellFormed(id.get().text())) {
            String suggested = slug(id.get().text());
            report(
                    "id",
                    "'" + id.get().text() + "' cannot be an id",
                    "Write lower-case words and digits joined by hyphens, at most " + Ids.MAX_LENGTH + " characters"
                            + (Ids.wellFormed(suggested) ? ", such as '" + suggested + "'." : "."));
            return Optional.empty();
        }
        return id;
    }

    /** What an id looks like that is made of a label. Not well-formed where the label is too long or has no letters. */
    static String slug(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return OUTER_HYPHENS
                .matcher(NOT_IN_IDS.matcher(plain).replaceAll("-"))
                .replaceAll("");
    }

    /** A whole number within limits. */
    Optional<Integer> number(String key, int least, int most) {
        return text(key, LONGEST_TEXT).flatMap(text -> {
            if (WHOLE_NUMBER.matcher(text.text()).matches()) {
                int number = Integer.parseInt(text.text());
                if (number >= least && number <= most) {
                    return Optional.of(number);
                }
            }
            report(
                    key,
                    "'" + key + "' cannot be '" + text.text() + "'",
                    "Write a whole number from " + least + " to " + most + ".");
            return Optional.empty();
        });
    }

    /** True or false; none if it is neither, which is reported. */
    Optional<Boolean> flag(String key, boolean ifAbsent) {
        return has(key) ? oneOf(key, List.of("true", "false")).map(Boolean::parseBoolean) : Optional.of(ifAbsent);
    }

    /** One of a few words. */
    Optional<String> oneOf(String key, Collection<String> words) {
        Optional<Text> text = text(key, LONGEST_TEXT);
        if (text.isPresent() && !words.contains(text.get().text())) {
            report(
                    key,
                    "'" + key + "' cannot be '" + text.get().text() + "'",
                    CatalogProblems.writeOneOf(text.get().text(), words));
            return Optional.empty();
        }
        return text.map(Text::text);
    }

    /** A list that may be absent. */
    Optional<List<CatalogNode>> list(String key) {
        Optional<CatalogNode> node = node(key);
        if (node.isPresent() && !(node.get() instanceof Items)) {
            mismatch("'" + key + "'", "a list", node.get(),
                    "Write '" + key + ":' and below it a line '- ...' for each.");
        }
        return node.filter(Items.class::isInstance).map(items -> ((Items) items).nodes());
    }

    /** A list that must be there and have something in it. */
    List<CatalogNode> requiredList(String key) {
        List<CatalogNode> nodes =
                required(key) ? list(key).orElse(List.of()) : List.of();
        if (node(key).filter(node -> node instanceof Items(List<CatalogNode> none, int _) && none.isEmpty())
                .isPresent()) {
            report(key, "'" + key + "' of " + name() + " is empty", "Write at least one line '- ...' below it.");
        }
        return nodes;
    }

    /** Texts out of a list, leaving out what is none. */
    List<Text> texts(String key, List<CatalogNode> nodes, int longest) {
        var texts = new ArrayList<Text>();
        nodes.forEach(node -> text("an entry of '" + key + "'", node, longest).ifPresent(texts::add));
        return List.copyOf(texts);
    }
}
