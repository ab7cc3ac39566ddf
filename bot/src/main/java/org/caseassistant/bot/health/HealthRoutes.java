package org.caseassistant.bot.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;

/**
 * Whether the program is alive, at {@code /healthz}, and whether all that it needs is there, at {@code /readyz}: a line
 * for each, with what is wrong with it. The lines hold nothing that a stranger must not know.
 */
public final class HealthRoutes {
    private static final String WELL = "ok";

    private final List<Check> checks;

    /**
     * Made once.
     *
     * @param checks all that the program needs
     */
    public HealthRoutes(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /**
     * Something that the program needs.
     *
     * @param name what
     * @param trouble what is wrong with it, in words; empty if it is well
     */
    public record Check(String name, Supplier<Optional<String>> trouble) {}

    private record Finding(String name, Optional<String> trouble) {
        String line() {
            return name + ": " + trouble.orElse(WELL);
        }
    }

    /** For the web server. */
    public List<Route> routes() {
        return List.of(
                Route.get("/healthz", _ -> WebResponse.text(200, "alive\n")), Route.get("/readyz", this::ready));
    }

    private WebResponse ready(WebRequest request) {
        List<Finding> findings = checks.stream()
                .map(check -> new Finding(check.name(), check.trouble().get()))
                .toList();
        boolean well = findings.stream().allMatch(finding -> finding.trouble().isEmpty());
        StringBuilder lines = new StringBuilder();
        findings.forEach(finding -> lines.append(finding.line()).append('\n'));
        return WebResponse.text(well ? 200 : 503, lines.toString()).with("Cache-Control", "no-store");
    }
}
