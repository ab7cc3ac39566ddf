package org.caseassistant.core.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Turns YAML into nodes; refuses what is no YAML, and the parts of YAML that would be lost in silence. */
final class CatalogSyntax {
    private final YAMLParser parser;
    private final CatalogProblems problems;

    private CatalogSyntax(YAMLParser parser, CatalogProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    static Optional<CatalogNode> parse(String text, CatalogProblems problems) {
        try (YAMLParser parser = (YAMLParser) yaml(text).createParser(ObjectReadContext.empty(), text)) {
            return new CatalogSyntax(parser, problems).document();
        } catch (JacksonException noYaml) {
            int lines = Math.max(1, (int) text.lines().count());
            report(noYaml, lines, problems);
            return Optional.empty();
        }
    }

    /** The parser breaks where its buffer ends within a pair of surrogates, so the buffer holds all of the text. */
    private static YAMLFactory yaml(String text) {
        return YAMLFactory.builder()
                .loadSettings(LoadSettings.builder()
                        .setBufferSize(text.length() + 2)
                        .setAllowDuplicateKeys(true)
                        .build())
                .build();
    }

    private Optional<CatalogNode> document() {
        if (parser.nextToken() == null) {
            problems.add(
                    1,
                    "the catalogue is empty",
                    "Write 'departments', 'fields' and 'caseTypes', or start from a copy of the built-in catalogue.");
            return Optional.empty();
        }
        CatalogNode root = node(line(), "the catalogue");
        if (parser.nextToken() != null) {
            problems.add(line(), "a second document begins here", "Keep one document: remove the line '---'.");
        }
        return Optional.of(root);
    }

    private CatalogNode node(int line, String place) {
        if (parser.isCurrentAlias()) {
            // Jackson would hand out the alias's name as if it were the text.
            problems.add(line, "the alias '*" + parser.getString() + "' is not read", "Write out what it stands for.");
            return new CatalogNode.Broken(line);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> keys(line);
            case START_ARRAY -> items(line, place);
            case VALUE_NULL -> nothing(line, place);
            default -> new CatalogNode.Text(parser.getString(), line);
        };
    }

    private CatalogNode nothing(int line, String place) {
        problems.add(line, "nothing is written for " + place, "Write a value, or remove the line.");
        return new CatalogNode.Broken(line);
    }

    private CatalogNode items(int line, String place) {
        var nodes = new ArrayList<CatalogNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(line(), "an entry of " + place));
        }
        return new CatalogNode.Items(nodes, line);
    }

    private CatalogNode keys(int line) {
        var values = new LinkedHashMap<String, CatalogNode>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            int keyLine = line();
            parser.nextToken();
            CatalogNode earlier = values.putIfAbsent(key, node(keyLine, "'" + key + "'"));
            if (earlier != null) {
                problems.add(
                        keyLine,
                        "the key '" + key + "' is written twice; the first is in line " + earlier.line(),
                        "Remove one of them.");
            }
        }
        return new CatalogNode.Keys(values, line);
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static void report(JacksonException noYaml, int lines, CatalogProblems problems) {
        String what = noYaml.getOriginalMessage();
        int line = noYaml.getLocation() == null ? 1 : noYaml.getLocation().getLineNr();
        // The parser below Jackson knows the place better: Jackson names the last token it liked.
        if (noYaml.getCause() instanceof MarkedYamlEngineException marked) {
            what = marked.getProblem();
            line = marked.getProblemMark().map(Mark::getLine).orElse(line - 1) + 1;
            int begin = marked.getContextMark().map(Mark::getLine).orElse(line - 1) + 1;
            if (marked.getContext() != null) {
                what += " (" + marked.getContext() + " from line " + begin + ")";
            }
            // What is never closed is only noticed at the end, where there is nothing to mend.
            line = line > lines ? begin : line;
        }
        problems.add(
                Math.clamp(line, 1, lines),
                "this is not YAML: " + what,
                "Check the indentation, which takes spaces only, and put quotation marks around a text with ': ', "
                        + "' #' or a leading symbol in it.");
    }
}
