package org.caseassistant.core.contacts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.Directory;

/**
 * How the directory changes when a request is approved.
 *
 * @param steps what is done, in this order
 * @param lastAuthorized whether the account is left with no Authorized contact, having had one
 */
public record ContactPlan(List<Step> steps, boolean lastAuthorized) {
    private static final int MARK_BYTES = 6;

    /** Copies the list. */
    public ContactPlan {
        steps = List.copyOf(steps);
    }

    /** One change of one person. */
    public sealed interface Step {
        /** Somebody new comes into the directory. */
        record Add(ContactProfile profile) implements Step {}

        /** What is known of somebody changes. */
        record Change(Contact before, ContactProfile after) implements Step {}

        /** Somebody is not a contact of this account any more, and out of the directory if it was their only one. */
        record Leave(Contact who, Account account) implements Step {
            /** Whether they are out of the directory afterwards. */
            public boolean removed() {
                return who.accounts().size() == 1;
            }
        }
    }

    /**
     * A short mark of exactly these changes, before and after, so that what is approved is what was shown: 12
     * hexadecimal digits.
     */
    public String mark() {
        var all = new StringBuilder();
        for (Step step : steps) {
            all.append(
                    switch (step) {
                        case Step.Add(ContactProfile profile) -> "add\n" + written(profile);
                        case Step.Change(Contact before, ContactProfile after) ->
                            "change\n" + before.id().value() + "\n" + written(before.profile()) + written(after);
                        case Step.Leave(Contact who, Account account) ->
                            "leave\n" + who.id().value() + "\n" + written(who.profile()) + account.id().value() + "\n";
                    });
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, MARK_BYTES);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    private static String written(ContactProfile profile) {
        return String.join(
                "\n",
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.type().name(),
                profile.title().toString(),
                profile.primaryPhone().toString(),
                profile.secondaryPhone().toString(),
                profile.areas().stream().sorted().toList().toString(),
                profile.accounts().stream().map(account -> account.id().value()).toList().toString())
                + "\n";
    }

    /**
     * Does it, in the transaction at hand; the directory must be held for change since before this was planned. Who has
     * another address afterwards may be another person: chat users who were them have to prove it again.
     */
    public void apply(Directory directory, Instant at) {
        for (Step step : steps) {
            switch (step) {
                case Step.Add(ContactProfile profile) -> directory.addContact(profile);
                case Step.Change(Contact before, ContactProfile after) -> {
                    directory.changeContacts(Map.of(before.id(), after));
                    if (!before.email().equalsIgnoreCase(after.email())) {
                        directory.unlinkAll(before);
                    }
                }
                case Step.Leave leave when leave.removed() ->
                    directory.remove(Set.of(leave.who().id()), at);
                case Step.Leave(Contact who, Account account) ->
                    directory.changeContacts(Map.of(who.id(), without(who.profile(), account)));
            }
        }
    }

    private static ContactProfile without(ContactProfile profile, Account account) {
        return ContactPlanning.with(
                profile,
                profile.accounts().stream()
                        .filter(one -> !one.id().equals(account.id()))
                        .toList());
    }
}
