package org.caseassistant.core.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.CatalogNode.Text;

/** Reads the choices of a field. */
final class CatalogOptions {
    private static final List<String> KEYS = List.of("id", "label", "meaning", "onlyFor");

    /** Slack's menus hold no more. */
    private static final int MOST_OPTIONS = 100;

    /** An option of a Slack menu holds no more. */
    private static final int LONGEST_LABEL = 75;

    private static final int LONGEST_MEANING = 300;

    private final Optional<Set<String>> caseTypes;
    private final CatalogProblems problems;

    /** Options may belong to some of these case types, which are only looked up if all of them could be read. */
    CatalogOptions(Optional<Set<String>> caseTypes, CatalogProblems problems) {
        this.caseTypes = caseTypes;
        this.problems = problems;
    }

    /**
     * The choices under this key, or none at all if one of them is unusable: half a list would raise false alarms
     * elsewhere.
     */
    Optional<List<Option>> read(CatalogEntries field, String key) {
        List<CatalogNode> nodes = field.requiredList(key);
        if (nodes.size() > MOST_OPTIONS) {
            field.report(
                    key,
                    field.name() + " has " + nodes.size() + " choices",
                    "Leave " + MOST_OPTIONS + " at the most: a chat menu holds no more.");
        }
        var options = new ArrayList<Option>();
        Map<String, Integer> lineOfId = new HashMap<>();
        Map<String, Integer> lineOfLabel = new HashMap<>();
        for (CatalogNode node : nodes) {
            option(node).ifPresent(option -> {
                options.add(option);
                String label = option.label().toLowerCase(Locale.ROOT);
                if (!refuseRepeated("id", option.id(), lineOfId.put(option.id(), node.line()), node, field)) {
                    // Two choices that read alike could not be told apart when somebody types one.
                    refuseRepeated("label", option.label(), lineOfLabel.put(label, node.line()), node, field);
                }
            });
        }
        return options.isEmpty() || options.size() < nodes.size() ? Optional.empty() : Optional.of(options);
    }

    private boolean refuseRepeated(String what, String value, Integer earlier, CatalogNode node, CatalogEntries field) {
        if (earlier != null) {
            problems.add(
                    node.line(),
                    "two choices of " + field.name() + " have the " + what + " '" + value + "'; the first is in line "
                            + earlier,
                    "Write another " + what + ", or remove one of them.");
        }
        return earlier != null;
    }

    private Optional<Option> option(CatalogNode node) {
        if (node instanceof Text text) {
            return labelOnly(text);
        }
        return CatalogEntries.of("a choice", node, KEYS, problems).flatMap(choice -> {
            Optional<Text> id = choice.id();
            Optional<Text> label = choice.requiredText("label", LONGEST_LABEL);
            Optional<String> meaning = choice.text("meaning", LONGEST_MEANING).map(Text::text);
            Optional<Set<String>> onlyFor = onlyFor(choice);
            if (id.isEmpty() || label.isEmpty() || onlyFor.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Option(id.get().text(), label.get().text(), meaning, onlyFor.get()));
        });
    }

    private Optional<Option> labelOnly(Text label) {
        if (label.text().length() > LONGEST_LABEL) {
            problems.add(
                    label.line(),
                    "a choice is " + label.text().length() + " characters long",
                    "Shorten it to " + LONGEST_LABEL + " characters at the most, and explain it in a 'meaning'.");
            return Optional.empty();
        }
        String id = CatalogEntries.slug(label.text());
        if (!Ids.wellFormed(id)) {
            problems.add(
                    label.line(),
                    "no id can be made of the choice '" + label.text() + "'",
                    "Write it as 'id: ...' and 'label: ...', the id of at most " + Ids.MAX_LENGTH + " characters.");
            return Optional.empty();
        }
        return Optional.of(new Option(id, label.text(), Optional.empty(), Set.of()));
    }

    private Optional<Set<String>> onlyFor(CatalogEntries choice) {
        if (!choice.has("onlyFor")) {
            return Optional.of(Set.of());
        }
        var ids = new HashSet<String>();
        boolean usable = true;
        for (Text id : choice.texts("onlyFor", choice.requiredList("onlyFor"), CatalogEntries.LONGEST_TEXT)) {
            if (caseTypes.isPresent() && !caseTypes.get().contains(id.text())) {
                usable = false;
                problems.add(
                        id.line(),
                        "there is no case type '" + id.text() + "'",
                        CatalogProblems.writeOneOf(id.text(), caseTypes.get()));
            }
            ids.add(id.text());
        }
        // An empty set would mean every case type, which nobody who wrote 'onlyFor' wants.
        return usable && !ids.isEmpty() ? Optional.of(ids) : Optional.empty();
    }
}
