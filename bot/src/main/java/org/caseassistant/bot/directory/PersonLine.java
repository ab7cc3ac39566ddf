package org.caseassistant.bot.directory;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;

/** Writes a person as the cells of a line that {@link EntryReader} reads. */
final class PersonLine {
    private static final String BETWEEN = "; ";

    private final Catalog catalog;

    PersonLine(Catalog catalog) {
        this.catalog = catalog;
    }

    Map<Column, String> of(Person person) {
        return switch (person) {
            case Contact contact -> of(contact.profile());
            case StaffMember staff -> of(staff.profile());
        };
    }

    Map<Column, String> of(ContactProfile profile) {
        var cells = named(EntryReader.shown(profile.type()), profile.firstName(), profile.lastName(), profile.email());
        cells.put(
                Column.ACCOUNTS,
                profile.accounts().stream().map(Account::name).collect(Collectors.joining(BETWEEN)));
        cells.put(
                Column.ZONE,
                profile.accounts().stream().findFirst().map(Account::zone).map(ZoneId::getId).orElse(""));
        cells.put(Column.TITLE, profile.title().orElse(""));
        cells.put(Column.PRIMARY_PHONE, profile.primaryPhone().map(PhoneNumber::shown).orElse(""));
        cells.put(Column.SECONDARY_PHONE, profile.secondaryPhone().map(PhoneNumber::shown).orElse(""));
        cells.put(Column.AREAS, joined(profile.areas(), this::area));
        return cells;
    }

    Map<Column, String> of(StaffProfile profile) {
        var cells = named("staff", profile.firstName(), profile.lastName(), profile.email());
        cells.put(Column.DEPARTMENTS, joined(profile.departments(), this::department));
        cells.put(
                Column.RIGHTS,
                joined(profile.rights().stream().map(EntryReader::shown).collect(Collectors.toSet()), right -> right));
        return cells;
    }

    private static EnumMap<Column, String> named(String type, String firstName, String lastName, String email) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.TYPE, type);
        cells.put(Column.FIRST_NAME, firstName);
        cells.put(Column.LAST_NAME, lastName);
        cells.put(Column.EMAIL, email);
        return cells;
    }

    private static String joined(Collection<String> ids, UnaryOperator<String> label) {
        return Set.copyOf(ids).stream().map(label).sorted().collect(Collectors.joining(BETWEEN));
    }

    private String area(String id) {
        return catalog.fields().containsKey(EntryReader.AREAS)
                && catalog.fields().get(EntryReader.AREAS).kind() instanceof FieldKind.MultiChoice(var options)
                        ? options.stream()
                                .filter(option -> option.id().equals(id))
                                .map(Option::label)
                                .findFirst()
                                .orElse(id)
                        : id;
    }

    private String department(String id) {
        return catalog.department(id).map(Department::label).orElse(id);
    }
}
