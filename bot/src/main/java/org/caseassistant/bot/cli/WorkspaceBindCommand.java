package org.caseassistant.bot.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import picocli.CommandLine;

/** Says whose a workspace is where no administrator is served yet who could say it in chat. */
@CommandLine.Command(
        name = "bind",
        description = "Binds a workspace or server to the accounts whose it is, as /workspace bind does in chat.",
        mixinStandardHelpOptions = true)
final class WorkspaceBindCommand implements Callable<Integer> {
    private static final Pattern TENANT = Pattern.compile("(?<surface>slack|discord):(?<id>[A-Za-z0-9]{1,40})");

    private final Surroundings surroundings;

    @CommandLine.ParentCommand
    private WorkspaceCommand workspace;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The platform and the id of the workspace, such as slack:T0123456789.")
    private String id = "";

    @CommandLine.Parameters(
            index = "1",
            paramLabel = "ACCOUNTS",
            description = "Names of accounts with semicolons between them, or * for the support organisation's own.")
    private String accounts = "";

    WorkspaceBindCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        return workspace.start().with(program -> {
            List<String> unknown = program.administration().bind(tenant(), binding());
            if (!unknown.isEmpty()) {
                throw new CannotStartException(
                        ExitCode.PROBLEM,
                        List.of("ACCOUNTS: there is no account called %s; expected names of accounts in the directory. "
                                .formatted(String.join("; ", unknown))
                                + "Nothing was changed."));
            }
            surroundings.out().println(id + " is bound now.");
        });
    }

    private Tenant tenant() throws CannotStartException {
        Matcher parts = TENANT.matcher(id.strip());
        if (!parts.matches()) {
            throw new CannotStartException(
                    ExitCode.USAGE,
                    List.of("ID: '%s' is no workspace; expected slack: or discord: and its id, for example"
                            .formatted(id) + " slack:T0123456789"));
        }
        return new Tenant(parts.group("surface"), parts.group("id"));
    }

    private NamedBinding binding() throws CannotStartException {
        Optional<NamedBinding> named = NamedBinding.parse(accounts);
        if (named.isEmpty()) {
            throw new CannotStartException(
                    ExitCode.USAGE,
                    List.of("ACCOUNTS: a name is missing; expected names of accounts with semicolons between them, or *"
                            + " for the support organisation's own"));
        }
        return named.get();
    }
}
