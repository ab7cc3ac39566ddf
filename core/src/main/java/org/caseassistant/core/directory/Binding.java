package org.caseassistant.core.directory;

import java.util.List;
import java.util.stream.Collectors;

/** Whose a tenant is. It says whom the tenant may be shown anything; a person's own rights are another matter. */
public sealed interface Binding {
    /** Of more accounts the audit says only how many they are. */
    int MOST_NUMBERED = 20;

    /** Nobody has said yet. */
    record Unbound() implements Binding {}

    /** The support organisation's own. */
    record Own() implements Binding {}

    /** That of these accounts; if they are all gone from the directory, of nobody. */
    record OfAccounts(List<Account> accounts) implements Binding {
        /** Copies the list. */
        public OfAccounts {
            accounts = List.copyOf(accounts);
        }

        private boolean has(Account account) {
            return accounts.stream().anyMatch(bound -> bound.id().equals(account.id()));
        }
    }

    /**
     * Whether this person may be served in such a tenant. In an account's it is a contact all of whose accounts it
     * belongs to: what they see there others may see over their shoulder, and the account runs that tenant.
     */
    default boolean serves(Person person) {
        return switch (this) {
            case Unbound _ -> false;
            case Own _ -> true;
            case OfAccounts bound ->
                switch (person) {
                    case Contact contact ->
                        !contact.accounts().isEmpty() && contact.accounts().stream().allMatch(bound::has);
                    case StaffMember _ -> false;
                };
        };
    }

    /** What the audit says of a tenant that is bound so: numbers of accounts, never names. */
    default String about(Tenant tenant) {
        String whose = switch (this) {
            case Unbound _ -> "nobody";
            case Own _ -> "own";
            case OfAccounts(List<Account> accounts) when accounts.size() > MOST_NUMBERED ->
                accounts.size() + " accounts";
            case OfAccounts(List<Account> accounts) ->
                accounts.stream()
                        .map(account -> Long.toString(account.id().value()))
                        .collect(Collectors.joining(", ", "accounts ", ""));
        };
        return tenant.surface() + ":" + tenant.id() + ", " + whose;
    }
}
