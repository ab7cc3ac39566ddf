package org.caseassistant.core.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.core.contacts.ContactPlan.Step;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;

/**
 * Finds out how the directory would change for a request. One account has no say over others: somebody who is a contact
 * of other accounts too can be added to this one or leave it, but not be given other rights there.
 */
public final class ContactPlanning {
    private final Directory directory;

    /** With this directory as it is now. */
    public ContactPlanning(Directory directory) {
        this.directory = directory;
    }

    /** What came of it. */
    public sealed interface Result {
        /** It can be done so. */
        record Planned(ContactPlan plan) implements Result {}

        /** It cannot be done as it is. */
        record Impossible(Obstacle obstacle) implements Result {}
    }

    /** How the directory would change. */
    public Result plan(ContactRequest request) {
        Optional<Account> account = directory.account(request.account());
        if (account.isEmpty()) {
            return impossible(Obstacle.ACCOUNT_GONE);
        }
        List<Contact> contacts = directory.contactsOf(request.account());
        Result result =
                switch (request.kind()) {
                    case ADD -> add(request, account.get(), Optional.empty());
                    case MODIFY ->
                        meant(request, contacts)
                                .map(contact -> modify(request, contact))
                                .orElseGet(() -> impossible(Obstacle.NO_SUCH_CONTACT));
                    case REPLACE -> replace(request, account.get(), contacts);
                    case REMOVE ->
                        meant(request, contacts)
                                .map(contact -> planned(new Step.Leave(contact, account.get())))
                                .orElseGet(() -> impossible(Obstacle.NO_SUCH_CONTACT));
                };
        return result instanceof Result.Planned(ContactPlan plan)
                ? new Result.Planned(new ContactPlan(plan.steps(), lastAuthorized(plan.steps(), contacts)))
                : result;
    }

    /** By the address; by the name where nobody has it, since it may be what changes. */
    private static Optional<Contact> meant(ContactRequest request, List<Contact> contacts) {
        Optional<Contact> byAddress = contacts.stream()
                .filter(contact -> contact.email().equalsIgnoreCase(request.email()))
                .findFirst();
        List<Contact> byName = contacts.stream()
                .filter(contact -> contact.firstName().equalsIgnoreCase(request.firstName())
                        && contact.lastName().equalsIgnoreCase(request.lastName()))
                .toList();
        return byAddress.or(() -> byName.size() == 1 ? Optional.of(byName.getFirst()) : Optional.empty());
    }

    /**
     * Somebody becomes a contact of the account.
     *
     * @param leaving who is out of the directory before; their address is free then
     */
    private Result add(ContactRequest request, Account account, Optional<Contact> leaving) {
        Optional<Person> bearer = directory.personByEmail(request.email())
                .filter(person -> !Optional.of(person.id()).equals(leaving.map(Contact::id)));
        if (request.type().isEmpty()) {
            return impossible(Obstacle.NO_TYPE);
        }
        if (bearer.isEmpty()) {
            return planned(new Step.Add(profile(request, request.type().get(), account)));
        }
        if (!(bearer.get() instanceof Contact contact)) {
            return impossible(Obstacle.ADDRESS_TAKEN);
        }
        if (contact.belongsTo(account.id())) {
            return impossible(Obstacle.ALREADY_CONTACT);
        }
        if (!contact.accounts().isEmpty() && contact.type() != request.type().get()) {
            return impossible(Obstacle.TYPE_ELSEWHERE);
        }
        List<Account> accounts =
                Stream.concat(contact.accounts().stream(), Stream.of(account)).toList();
        return planned(new Step.Change(
                contact,
                contact.accounts().isEmpty()
                        ? profile(request, request.type().get(), account)
                        : with(contact.profile(), accounts)));
    }

    private Result modify(ContactRequest request, Contact contact) {
        ContactType type = request.type().orElse(contact.type());
        if (type != contact.type() && contact.accounts().size() > 1) {
            return impossible(Obstacle.TYPE_ELSEWHERE);
        }
        if (directory
                .personByEmail(request.email())
                .filter(person -> !person.id().equals(contact.id()))
                .isPresent()) {
            return impossible(Obstacle.ADDRESS_TAKEN);
        }
        ContactProfile before = contact.profile();
        var after = new ContactProfile(
                request.firstName(),
                request.lastName(),
                request.email(),
                type,
                before.accounts(),
                request.title().or(before::title),
                request.primaryPhone().or(before::primaryPhone),
                request.secondaryPhone().or(before::secondaryPhone),
                request.areas().orElse(before.areas()));
        return after.equals(before)
                ? impossible(Obstacle.NOTHING_CHANGES)
                : planned(new Step.Change(contact, after));
    }

    private Result replace(ContactRequest request, Account account, List<Contact> contacts) {
        Optional<Contact> replaced = contacts.stream()
                .filter(contact -> Optional.of(contact.id()).equals(request.replaced()))
                .findFirst();
        if (replaced.isEmpty()) {
            return impossible(Obstacle.REPLACED_GONE);
        }
        var leave = new Step.Leave(replaced.get(), account);
        Result added = add(request, account, replaced.filter(_ -> leave.removed()));
        return added instanceof Result.Planned(ContactPlan plan)
                ? planned(leave, plan.steps().getFirst())
                : added;
    }

    private static boolean lastAuthorized(List<Step> steps, List<Contact> contacts) {
        var after = new ArrayList<>(contacts.stream()
                .filter(contact -> contact.type() == ContactType.AUTHORIZED)
                .map(Contact::email)
                .toList());
        boolean before = !after.isEmpty();
        for (Step step : steps) {
            switch (step) {
                case Step.Add(ContactProfile profile) -> addAuthorized(profile, after);
                case Step.Change(Contact who, ContactProfile profile) -> {
                    after.remove(who.email());
                    addAuthorized(profile, after);
                }
                case Step.Leave(Contact who, _) -> after.remove(who.email());
            }
        }
        return before && after.isEmpty();
    }

    private static void addAuthorized(ContactProfile profile, List<String> addresses) {
        if (profile.type() == ContactType.AUTHORIZED) {
            addresses.add(profile.email());
        }
    }

    private static ContactProfile profile(ContactRequest request, ContactType type, Account account) {
        return new ContactProfile(
                request.firstName(),
                request.lastName(),
                request.email(),
                type,
                List.of(account),
                request.title(),
                request.primaryPhone(),
                request.secondaryPhone(),
                request.areas().orElse(Set.of()));
    }

    /** The same with other accounts. */
    static ContactProfile with(ContactProfile profile, List<Account> accounts) {
        return new ContactProfile(
                profile.firstName(),
                profile.lastName(),
                profile.email(),
                profile.type(),
                accounts,
                profile.title(),
                profile.primaryPhone(),
                profile.secondaryPhone(),
                profile.areas());
    }

    private static Result planned(Step... steps) {
        return new Result.Planned(new ContactPlan(List.of(steps), false));
    }

    private static Result impossible(Obstacle obstacle) {
        return new Result.Impossible(obstacle);
    }
}
