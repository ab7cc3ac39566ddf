package org.caseassistant.bot.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;

/** What the lines of a file change in the directory. Planned first, since one bad line keeps all of them out. */
final class DirectoryChanges {
    /** Stands for an account that is not there yet. */
    private static final AccountId NEW = new AccountId(0);

    private final Directory directory;
    private final PersonLine line;
    private final List<Problem> problems;
    private final Map<String, Person> before = new HashMap<>();
    private final Map<String, Account> accounts = new LinkedHashMap<>();
    private final Map<String, ZoneId> zones = new LinkedHashMap<>();
    private final Map<String, String> newAccounts = new LinkedHashMap<>();
    private final List<Entry.OfContact> newContacts = new ArrayList<>();
    private final Map<ContactId, Entry.OfContact> changedContacts = new LinkedHashMap<>();
    private final List<StaffProfile> newStaff = new ArrayList<>();
    private final Map<StaffId, StaffProfile> changedStaff = new LinkedHashMap<>();
    private final Set<PersonId> leaving = new LinkedHashSet<>();
    private final List<String> lines = new ArrayList<>();
    private int unchanged;

    DirectoryChanges(Directory directory, PersonLine line, List<Problem> problems) {
        this.directory = directory;
        this.line = line;
        this.problems = problems;
    }

    /** What is changed, a line each. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    boolean areNone() {
        return newContacts.isEmpty()
                && changedContacts.isEmpty()
                && newStaff.isEmpty()
                && changedStaff.isEmpty()
                && leaving.isEmpty()
                && newAccounts.isEmpty()
                && moved().isEmpty();
    }

    String summary() {
        return "%d added, %d changed, %d removed, %d unchanged; accounts: %d added, %d changed"
                .formatted(
                        newContacts.size() + newStaff.size(),
                        changedContacts.size() + changedStaff.size(),
                        leaving.size(),
                        unchanged,
                        newAccounts.size(),
                        moved().size());
    }

    void plan(List<Entry> entries) {
        Everybody.in(directory).forEach(person -> before.put(key(person.email()), person));
        directory.accounts().forEach(account -> accounts.putIfAbsent(key(account.name()), account));
        for (Entry entry : entries) {
            if (entry instanceof Entry.OfContact contact) {
                planAccounts(contact);
            }
        }
        newAccounts.forEach((key, name) -> {
            if (zones.containsKey(key)) {
                lines.add("+ account " + name + ", " + zones.get(key));
            }
        });
        moved().forEach(account -> lines.add("~ account %s: zone: %s -> %s"
                .formatted(account.name(), account.zone(), zones.get(key(account.name())))));
        entries.forEach(this::plan);
        if (administrators(before.values()) > 0 && administratorsAfter() == 0) {
            problems.add(new Problem(0, "nobody would administer any more; expected one line of the staff with the"
                    + " right administer"));
        }
    }

    private static String key(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private void planAccounts(Entry.OfContact contact) {
        contact.zone().ifPresent(zone -> {
            String first = key(contact.accounts().getFirst());
            ZoneId said = zones.putIfAbsent(first, zone);
            if (said != null && !said.equals(zone)) {
                wrong(contact, "zone: \"%s\" is in %s by another line; expected one time zone an account"
                        .formatted(contact.accounts().getFirst(), said));
            }
        });
        contact.accounts().stream()
                .filter(name -> !accounts.containsKey(key(name)))
                .forEach(name -> newAccounts.putIfAbsent(key(name), name));
    }

    private List<Account> moved() {
        return zones.entrySet().stream()
                .filter(said -> accounts.containsKey(said.getKey()))
                .filter(said -> !accounts.get(said.getKey()).zone().equals(said.getValue()))
                .map(said -> accounts.get(said.getKey()))
                .toList();
    }

    private void plan(Entry entry) {
        Optional<Person> person = Optional.ofNullable(before.get(key(entry.email())));
        switch (entry) {
            case Entry.OfContact contact -> planContact(contact, person);
            case Entry.OfStaff(_, StaffProfile profile) -> planStaff(entry, profile, person);
            case Entry.OfLeaver _ ->
                person.ifPresentOrElse(
                        leaver -> {
                            leaving.add(leaver.id());
                            lines.add("- %s <%s>".formatted(leaver.fullName(), leaver.email()));
                        },
                        () -> unchanged++);
        }
    }

    private void planContact(Entry.OfContact contact, Optional<Person> person) {
        for (String name : contact.accounts()) {
            if (!accounts.containsKey(key(name)) && !zones.containsKey(key(name))) {
                wrong(contact, "zone: the account \"%s\" is new and no line says where its people are;"
                        .formatted(name) + " expected one such as America/Chicago in a line of its contacts");
            }
        }
        ContactProfile planned = contact.in(contact.accounts().stream().map(this::planned).toList());
        switch (person.orElse(null)) {
            case null -> {
                newContacts.add(contact);
                lines.add(added(line.of(planned)));
            }
            case StaffMember _ -> wrong(contact, "email: somebody of the staff has this address; expected another one");
            case Contact known when same(known.profile(), planned) -> unchanged++;
            case Contact known -> {
                changedContacts.put(known.id(), contact);
                lines.add(changed(known.email(), line.of(known), line.of(planned)));
            }
        }
    }

    /** That an account moved is said of the account, not of each of its people. */
    private static boolean same(ContactProfile one, ContactProfile other) {
        var names = one.accounts().stream().map(Account::name).toList();
        return one.equals(new ContactProfile(
                other.firstName(),
                other.lastName(),
                other.email(),
                other.type(),
                one.accounts(),
                other.title(),
                other.primaryPhone(),
                other.secondaryPhone(),
                other.areas()))
                && names.equals(other.accounts().stream().map(Account::name).toList());
    }

    /** An account as it will be. */
    private Account planned(String name) {
        String key = key(name);
        Account known = accounts.get(key);
        ZoneId zone = zones.getOrDefault(key, known == null ? ZoneId.of("UTC") : known.zone());
        return known == null ? new Account(NEW, newAccounts.get(key), zone)
                : new Account(known.id(), known.name(), zone);
    }

    private void planStaff(Entry entry, StaffProfile profile, Optional<Person> person) {
        switch (person.orElse(null)) {
            case null -> {
                newStaff.add(profile);
                lines.add(added(line.of(profile)));
            }
            case Contact _ -> wrong(entry, "email: a contact has this address; expected another one");
            case StaffMember known when known.profile().equals(profile) -> unchanged++;
            case StaffMember known -> {
                changedStaff.put(known.id(), profile);
                lines.add(changed(known.email(), line.of(known), line.of(profile)));
            }
        }
    }

    private static String added(Map<Column, String> cells) {
        return "+ %s %s <%s>, %s%s".formatted(
                cells.get(Column.FIRST_NAME),
                cells.get(Column.LAST_NAME),
                cells.get(Column.EMAIL),
                cells.get(Column.TYPE),
                cells.getOrDefault(Column.ACCOUNTS, "").isEmpty() ? "" : " of " + cells.get(Column.ACCOUNTS));
    }

    private static String changed(String email, Map<Column, String> from, Map<Column, String> to) {
        var parts = new ArrayList<String>();
        for (Column column : Column.values()) {
            String old = from.getOrDefault(column, "");
            String next = to.getOrDefault(column, "");
            if (!old.equals(next)) {
                parts.add("%s: %s -> %s".formatted(column.title(), orNone(old), orNone(next)));
            }
        }
        return "~ %s: %s".formatted(email, String.join(", ", parts));
    }

    private static String orNone(String value) {
        return value.isEmpty() ? "(none)" : value;
    }

    private static long administrators(Iterable<Person> people) {
        long count = 0;
        for (Person person : people) {
            count += person instanceof StaffMember staff && staff.administrator() ? 1 : 0;
        }
        return count;
    }

    private long administratorsAfter() {
        var after = new ArrayList<Person>();
        before.values().stream()
                .filter(person -> !leaving.contains(person.id()))
                .map(person -> person instanceof StaffMember staff && changedStaff.containsKey(staff.id())
                        ? new StaffMember(staff.id(), changedStaff.get(staff.id()))
                        : person)
                .forEach(after::add);
        newStaff.forEach(profile -> after.add(new StaffMember(new StaffId(0), profile)));
        return administrators(after);
    }

    private void wrong(Entry entry, String what) {
        problems.add(new Problem(entry.line(), what));
    }

    /** Does it. Who leaves goes first, since somebody else may get their address. */
    void apply(Instant now) {
        directory.remove(leaving, now);
        moved().forEach(account -> directory.moveAccount(account.id(), zones.get(key(account.name()))));
        newAccounts.forEach((key, name) -> accounts.put(key, directory.addAccount(name, zones.get(key))));
        directory.addContacts(newContacts.stream().map(this::profile).toList());
        var profiles = new LinkedHashMap<ContactId, ContactProfile>();
        changedContacts.forEach((id, contact) -> profiles.put(id, profile(contact)));
        directory.changeContacts(profiles);
        newStaff.forEach(directory::addStaff);
        changedStaff.forEach(directory::changeStaff);
    }

    private ContactProfile profile(Entry.OfContact contact) {
        return contact.in(contact.accounts().stream().map(name -> accounts.get(key(name))).toList());
    }
}
