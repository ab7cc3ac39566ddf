package org.caseassistant.core.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.caseassistant.core.catalog.CatalogNode.Text;

/** Reads the case types: what each asks, and to whom it goes. */
final class CatalogCaseTypes {
    /** The field that is the title of a case. */
    static final String SUBJECT = "subject";

    /** The field by which cases are sorted, where it is asked. */
    static final String PRIORITY = "priority";

    private static final List<String> KEYS =
            List.of(
                    "id",
                    "label",
                    "description",
                    "notes",
                    "examples",
                    "moreInformation",
                    "department",
                    "incidents",
                    "fields");
    private static final List<String> KEYS_OF_USE =
            List.of("field", "required", "choices", "help", "label", "example", "askedWhen", "preset");
    private static final List<String> KEYS_OF_CONDITION = List.of("field", "is");

    private final CatalogFields fields;
    private final Optional<Set<String>> departments;
    private final CatalogProblems problems;

    /** Departments are only looked up if the ids of all of them could be read. */
    CatalogCaseTypes(CatalogFields fields, Optional<Set<String>> departments, CatalogProblems problems) {
        this.fields = fields;
        this.departments = departments;
        this.problems = problems;
    }

    List<CaseType> read(List<CatalogNode> nodes) {
        var types = new ArrayList<CaseType>();
        Map<String, CatalogEntries> earlier = new HashMap<>();
        for (CatalogNode node : nodes) {
            CatalogEntries.of("a case type", node, KEYS, problems).ifPresent(entries -> {
                Optional<Text> id = entries.id();
                id.map(known -> earlier.putIfAbsent(known.text(), entries))
                        .ifPresent(first -> CatalogAssembly.refuseRepeated("case type", id.get(), first, problems));
                caseType(entries, id).ifPresent(types::add);
            });
        }
        return types;
    }

    private Optional<CaseType> caseType(CatalogEntries entries, Optional<Text> id) {
        Optional<Text> label = entries.requiredText("label", CatalogEntries.LONGEST_LABEL);
        Optional<Text> description = entries.requiredText("description", CatalogEntries.LONGEST_TEXT);
        List<String> notes = sentences(entries, "notes", entries.list("notes").orElse(List.of()));
        List<String> examples = sentences(entries, "examples", entries.requiredList("examples"));
        Optional<String> moreInformation = webAddress(entries);
        Optional<Text> department = department(entries);
        boolean incidents = entries.flag("incidents", false).orElse(false);
        List<Field> asked = fields(entries, id.map(Text::text).orElse(""));
        if (id.isEmpty() || label.isEmpty() || description.isEmpty() || department.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CaseType(
                id.get().text(),
                label.get().text(),
                description.get().text(),
                notes,
                examples,
                moreInformation,
                department.get().text(),
                incidents,
                asked));
    }

    private static List<String> sentences(CatalogEntries entries, String key, List<CatalogNode> nodes) {
        return entries.texts(key, nodes, CatalogEntries.LONGEST_TEXT).stream()
                .map(Text::text)
                .toList();
    }

    private static Optional<String> webAddress(CatalogEntries entries) {
        Optional<String> address = entries.text("moreInformation", CatalogEntries.LONGEST_TEXT).map(Text::text);
        if (address.isPresent() && !isWebAddress(address.get())) {
            entries.report(
                    "moreInformation",
                    "'" + address.get() + "' is no web address",
                    "Write one that begins with 'https://'.");
        }
        return address;
    }

    private static boolean isWebAddress(String address) {
        try {
            var uri = new URI(address);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private Optional<Text> department(CatalogEntries entries) {
        Optional<Text> department = entries.requiredText("department", CatalogEntries.LONGEST_TEXT);
        departments.ifPresent(known -> department.map(Text::text)
                .filter(wrong -> !known.contains(wrong))
                .ifPresent(wrong -> entries.report(
                        "department",
                        "there is no department '" + wrong + "'",
                        CatalogProblems.writeOneOf(wrong, known))));
        return department;
    }

    private List<Field> fields(CatalogEntries caseType, String caseTypeId) {
        List<CatalogNode> nodes = caseType.requiredList("fields");
        var asked = new ArrayList<Field>();
        Set<String> ids = new LinkedHashSet<>();
        boolean complete = !nodes.isEmpty();
        for (CatalogNode node : nodes) {
            Optional<Field> field = field(node, caseType, caseTypeId, ids, asked);
            field.ifPresent(asked::add);
            complete &= field.isPresent();
        }
        // A field that could not be read might be the very one that is missed.
        if (complete) {
            checkForm(caseType, asked);
        }
        return asked;
    }

    private Optional<Field> field(
            CatalogNode node, CatalogEntries caseType, String caseTypeId, Set<String> ids, List<Field> earlier) {
        Optional<CatalogEntries> use = node instanceof Text
                ? Optional.empty()
                : CatalogEntries.of("a field of a case type", node, KEYS_OF_USE, problems);
        Optional<Text> id = node instanceof Text text
                ? Optional.of(text)
                : use.flatMap(entries -> entries.requiredText("field", CatalogEntries.LONGEST_TEXT));
        Optional<Condition> condition = use.flatMap(entries -> condition(entries, ids, earlier));
        if (id.isPresent() && !ids.add(id.get().text())) {
            problems.add(
                    id.get().line(),
                    caseType.name() + " asks the field '" + id.get().text() + "' twice",
                    "Remove one of them.");
        }
        return id.flatMap(fields::written)
                .map(definition -> use.map(definition::overriddenBy).orElse(definition))
                .flatMap(entries -> fields.read(entries, Optional.of(caseTypeId), condition));
    }

    private Optional<Condition> condition(CatalogEntries use, Set<String> ids, List<Field> earlier) {
        return use.node("askedWhen")
                .flatMap(node -> CatalogEntries.of("a condition", node, KEYS_OF_CONDITION, problems))
                .flatMap(entries -> {
                    Optional<Text> field = entries.requiredText("field", CatalogEntries.LONGEST_TEXT);
                    List<Text> values =
                            entries.texts("is", entries.requiredList("is"), CatalogEntries.LONGEST_TEXT);
                    return field.map(known -> {
                        checkCondition(known, values, ids, earlier);
                        return new Condition(
                                known.text(),
                                Set.copyOf(values.stream().map(Text::text).toList()));
                    });
                });
    }

    private void checkCondition(Text field, List<Text> values, Set<String> ids, List<Field> earlier) {
        List<Field> choices = earlier.stream()
                .filter(asked -> asked.kind() instanceof FieldKind.Choice)
                .toList();
        Optional<Field> choice = choices.stream()
                .filter(asked -> asked.id().equals(field.text()))
                .findFirst();
        boolean unreadable = ids.contains(field.text())
                && earlier.stream().noneMatch(asked -> asked.id().equals(field.text()));
        if (choice.isPresent() && choice.get().kind() instanceof FieldKind.Choice kind) {
            values.forEach(value -> checkValue(value, field, kind));
        } else if (!unreadable) {
            List<String> names = choices.stream().map(Field::id).toList();
            problems.add(
                    field.line(),
                    "the condition's field '" + field.text() + "' is no choice that this case type asks earlier",
                    names.isEmpty()
                            ? "Put a field of kind 'choice' before it, or remove 'askedWhen'."
                            : CatalogProblems.writeOneOf(field.text(), names));
        }
    }

    private void checkValue(Text value, Text field, FieldKind.Choice kind) {
        List<String> ids = kind.options().stream().map(Option::id).toList();
        if (!ids.contains(value.text())) {
            problems.add(
                    value.line(),
                    "'" + value.text() + "' is not among the choices of '" + field.text() + "' here",
                    CatalogProblems.writeOneOf(value.text(), ids));
        }
    }

    /** What every case needs to be listed, sorted and kept to its account. */
    private static void checkForm(CatalogEntries caseType, List<Field> asked) {
        demandOne(caseType, asked, "field of kind 'account'", field -> field.kind() instanceof FieldKind.AccountChoice);
        demandOne(
                caseType,
                asked,
                "field of kind 'contact' with 'presetSelf: true'",
                field -> field.kind() instanceof FieldKind.ContactChoice(boolean presetSelf) && presetSelf);
        demandOne(
                caseType,
                asked,
                "field '" + SUBJECT + "' of kind 'short-text'",
                field -> field.id().equals(SUBJECT) && field.kind() instanceof FieldKind.ShortText);
        asked.stream()
                .limit(account(asked))
                .filter(field -> field.kind() instanceof FieldKind.ContactChoice)
                .forEach(field -> caseType.report(
                        "fields",
                        caseType.name() + " asks for the contact '" + field.id() + "' before the account",
                        "Put the field of kind 'account' before it: the contacts to choose from are the account's."));
        asked.stream()
                .filter(field -> field.id().equals(PRIORITY) && !(field.kind() instanceof FieldKind.Choice))
                .forEach(_ -> caseType.report(
                        "fields",
                        caseType.name() + " asks a field '" + PRIORITY + "' that is no choice",
                        "Write 'kind: choice' in its definition, or give it another id."));
    }

    /** Where the account is asked; 0 if it is not, which is another problem. */
    private static int account(List<Field> asked) {
        return Math.max(
                0,
                asked.stream()
                        .map(field -> field.kind() instanceof FieldKind.AccountChoice)
                        .toList()
                        .indexOf(true));
    }

    private static void demandOne(
            CatalogEntries caseType, List<Field> asked, String what, Predicate<Field> isMeant) {
        List<Field> meant = asked.stream().filter(isMeant).toList();
        if (meant.size() != 1) {
            caseType.report(
                    "fields",
                    caseType.name() + " asks " + (meant.isEmpty() ? "no " : meant.size() + " times a ") + what,
                    "Ask exactly one in every case type.");
            return;
        }
        if (!meant.getFirst().required() || meant.getFirst().askedWhen().isPresent()) {
            caseType.report(
                    "fields",
                    "the field '" + meant.getFirst().id() + "' of " + caseType.name() + " may stay unanswered",
                    "Remove 'required: false' and 'askedWhen': every case needs it.");
        }
    }
}
