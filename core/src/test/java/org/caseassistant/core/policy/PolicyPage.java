package org.caseassistant.core.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the page docs/policy.md says. */
public final class PolicyPage {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`.*");

    private final List<List<String>> rows;

    private PolicyPage(List<List<String>> rows) {
        this.rows = rows;
    }

    /** The page as it is in the project. */
    public static PolicyPage read() {
        try {
            return new PolicyPage(Files.readAllLines(Path.of("../docs/policy.md")).stream()
                    .filter(line -> line.startsWith("|") && !line.startsWith("|---"))
                    .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream()
                            .map(String::strip)
                            .toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The roles, in the order of the table. */
    public List<String> roles() {
        return rows.getFirst().subList(1, rows.getFirst().size());
    }

    /** What each role may do. */
    public Map<String, List<Act>> allowed() {
        var allowed = new LinkedHashMap<String, List<Act>>();
        roles().forEach(role -> allowed.put(role, new ArrayList<>()));
        for (Act act : Act.values()) {
            List<String> row = rows.stream()
                    .filter(cells -> cells.size() > 2 && cells.getFirst().startsWith("`" + act + "`"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("docs/policy.md says nothing of " + act));
            for (int i = 0; i < roles().size(); i++) {
                switch (row.get(i + 1)) {
                    case "yes" -> allowed.get(roles().get(i)).add(act);
                    case "no" -> {}
                    default -> throw new AssertionError("neither yes nor no: " + row);
                }
            }
        }
        return allowed;
    }

    /** What each command needs, by its usage without arguments. */
    public Map<String, Act> commands() {
        return needs("/");
    }

    /** What each control needs, by the pattern of its id. */
    public Map<String, Act> controls() {
        var controls = needs("");
        controls.keySet().removeIf(name -> name.startsWith("/"));
        return controls;
    }

    private Map<String, Act> needs(String prefix) {
        var needs = new LinkedHashMap<String, Act>();
        for (List<String> row : rows) {
            Matcher name = CODE.matcher(row.getFirst());
            Matcher act = CODE.matcher(row.getLast());
            if (row.size() == 2 && name.matches() && act.matches() && name.group(1).startsWith(prefix)) {
                needs.put(name.group(1), Act.valueOf(act.group(1)));
            }
        }
        return needs;
    }
}
