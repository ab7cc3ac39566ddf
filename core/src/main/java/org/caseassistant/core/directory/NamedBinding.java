package org.caseassistant.core.directory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose a tenant is, in the words of whoever says so.
 *
 * @param names names of accounts, or {@value #OWN} alone for the support organisation's own; at least one
 */
public record NamedBinding(Set<String> names) {
    /** Stands for the support organisation's own. */
    public static final String OWN = "*";

    /** Copies the set. */
    public NamedBinding {
        names = Set.copyOf(names);
    }

    /** Reads names with semicolons between them, or {@value #OWN}; empty if there is a name missing. */
    public static Optional<NamedBinding> parse(String text) {
        var names = new LinkedHashSet<String>();
        for (String part : text.split(";", -1)) {
            names.add(part.strip());
        }
        boolean missing = names.contains("");
        boolean ownAmongOthers = names.contains(OWN) && names.size() > 1;
        return missing || ownAmongOthers ? Optional.empty() : Optional.of(new NamedBinding(names));
    }

    /**
     * What became of the words.
     *
     * @param binding what they mean, without the names that are unknown
     * @param unknown names of no account
     */
    public record Resolved(Binding binding, List<String> unknown) {
        /** Copies the list. */
        public Resolved {
            unknown = List.copyOf(unknown);
        }
    }

    /** Finds the accounts. */
    public Resolved in(Directory directory) {
        if (names.contains(OWN)) {
            return new Resolved(new Binding.Own(), List.of());
        }
        var accounts = new ArrayList<Account>();
        var unknown = new ArrayList<String>();
        for (String name : names.stream().sorted().toList()) {
            directory.account(name).ifPresentOrElse(accounts::add, () -> unknown.add(name));
        }
        return new Resolved(new Binding.OfAccounts(accounts), unknown);
    }
}
