package org.caseassistant.bot.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;

/** Reads the whole directory, a page at a time. */
final class Everybody {
    private static final int PAGE = 2000;

    private Everybody() {}

    /** In the order in which they came into it. */
    static List<Person> in(Directory directory) {
        var all = new ArrayList<Person>();
        List<Person> page;
        do {
            page = directory.people(all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().id()), PAGE);
            all.addAll(page);
        } while (page.size() == PAGE);
        return all;
    }
}
