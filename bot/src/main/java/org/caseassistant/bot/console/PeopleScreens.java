package org.caseassistant.bot.console;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Tells who people are. */
final class PeopleScreens {
    private final Words words;

    PeopleScreens(Words words) {
        this.words = words;
    }

    /** A list of people under a title. */
    Screen list(String title, List<Person> people) {
        List<View.FieldList.Entry> entries = people.stream()
                .map(person -> new View.FieldList.Entry(person.fullName(), person.email() + "\n" + role(person)))
                .toList();
        return Screen.of(new View.Heading(words.say(title)), new View.FieldList(entries));
    }

    /** What somebody is, such as "authorized contact of Northfield Public Schools". */
    String role(Person person) {
        return words.say(
                switch (person) {
                    case Contact contact ->
                        Phrase.of("console.role.contact")
                                .with("type", contact.type().name().toLowerCase(Locale.ROOT))
                                .with("accounts", contact.accounts().stream().map(Account::name).toList());
                    case StaffMember staff when staff.administrator() -> Phrase.of("console.role.administrator");
                    case StaffMember staff ->
                        Phrase.of("console.role.staff").with("departments", new TreeSet<>(staff.departments()));
                });
    }
}
