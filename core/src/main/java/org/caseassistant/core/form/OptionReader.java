package org.caseassistant.core.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;
import org.caseassistant.core.words.Matching;

/** Reads choices: by id from a menu, by name or the beginning of a name from typed words. */
final class OptionReader {
    /** More options than this are not listed in a refusal; the menu shows them. */
    private static final int MOST_NAMED = 12;

    private final Field field;

    OptionReader(Field field) {
        this.field = field;
    }

    Verdict one(FieldKind.Choice kind, Given given) {
        return switch (given) {
            case Given.Picked(List<String> ids) when ids.size() == 1 -> byId(kind, ids.getFirst());
            case Given.Typed(String text) -> byWords(kind, text);
            case Given.Picked _, Given.Day _, Given.Uploaded _ -> AnswerReader.unexpected(field);
        };
    }

    Verdict several(FieldKind.MultiChoice kind, Given given) {
        return switch (given) {
            case Given.Picked(List<String> ids) -> severalById(kind, ids);
            case Given.Typed(String text) -> severalByWords(kind, text);
            case Given.Day _, Given.Uploaded _ -> AnswerReader.unexpected(field);
        };
    }

    private Verdict byId(FieldKind.Choice kind, String id) {
        if (kind.options().stream().anyMatch(option -> option.id().equals(id))) {
            return new Accepted(new Answer.Choices(List.of(id)));
        }
        return kind.withheld().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .map(option -> withheld(option, kind))
                .orElseGet(() -> unknown(kind.options()));
    }

    private Verdict byWords(FieldKind.Choice kind, String text) {
        List<Option> meant = meant(text, kind.options());
        if (meant.size() == 1) {
            return new Accepted(new Answer.Choices(List.of(meant.getFirst().id())));
        }
        if (meant.size() > 1) {
            return ambiguous(meant);
        }
        List<Option> elsewhere = meant(text, kind.withheld());
        return elsewhere.isEmpty() ? unknown(kind.options()) : withheld(elsewhere.getFirst(), kind);
    }

    private Verdict severalById(FieldKind.MultiChoice kind, List<String> ids) {
        Set<String> known = new LinkedHashSet<>(kind.options().stream().map(Option::id).toList());
        return known.containsAll(ids) ? inOrder(kind, new LinkedHashSet<>(ids)) : unknown(kind.options());
    }

    private Verdict severalByWords(FieldKind.MultiChoice kind, String text) {
        List<Option> whole = meant(text, kind.options());
        if (whole.size() == 1) {
            return inOrder(kind, Set.of(whole.getFirst().id()));
        }
        var chosen = new ArrayList<String>();
        for (String part : text.split("[,;\n]|\\band\\b|&", -1)) {
            List<Option> meant = meant(part, kind.options());
            if (meant.size() == 1) {
                chosen.add(meant.getFirst().id());
            } else if (meant.size() > 1) {
                return ambiguous(meant);
            } else if (!part.isBlank()) {
                return new Refused(Phrases.about("form.choice.part", field)
                        .with("part", part.strip())
                        .with("options", labels(kind.options())));
            }
        }
        return inOrder(kind, new LinkedHashSet<>(chosen));
    }

    private Verdict inOrder(FieldKind.MultiChoice kind, Set<String> ids) {
        List<String> ordered =
                kind.options().stream().map(Option::id).filter(ids::contains).toList();
        return ordered.isEmpty() ? unknown(kind.options()) : new Accepted(new Answer.Choices(ordered));
    }

    private static List<Option> meant(String text, List<Option> options) {
        return Matching.find(text, options, option -> List.of(option.label(), option.id()));
    }

    private Refused withheld(Option option, FieldKind.Choice kind) {
        return new Refused(Phrases.about("form.choice.elsewhere", field)
                .with("option", option.label())
                .with("meaning", option.meaning().orElse(""))
                .with("options", labels(kind.options())));
    }

    private Refused ambiguous(List<Option> meant) {
        return new Refused(Phrases.about("form.choice.ambiguous", field).with("options", labels(meant)));
    }

    private Refused unknown(List<Option> options) {
        return options.size() <= MOST_NAMED
                ? new Refused(Phrases.about("form.choice.unknown", field).with("options", labels(options)))
                : new Refused(Phrases.about("form.choice.unknown.many", field)
                        .with("option", options.getFirst().label()));
    }

    private static List<String> labels(List<Option> options) {
        return options.stream().map(Option::label).toList();
    }
}
