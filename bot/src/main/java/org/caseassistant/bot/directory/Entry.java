package org.caseassistant.bot.directory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.StaffProfile;

/** What one good line of a directory file says. */
sealed interface Entry {
    /** Where it stands. */
    long line();

    /** The person's address, which tells whom it is about. */
    String email();

    /**
     * A contact.
     *
     * @param profile with no accounts yet
     * @param accounts names of their accounts, the one they are assigned to first
     * @param zone where the people of the first account are, if that is said
     */
    record OfContact(long line, ContactProfile profile, List<String> accounts, Optional<ZoneId> zone)
            implements Entry {
        /** Copies the list. */
        public OfContact {
            accounts = List.copyOf(accounts);
        }

        @Override
        public String email() {
            return profile.email();
        }

        ContactProfile in(List<Account> found) {
            return new ContactProfile(
                    profile.firstName(),
                    profile.lastName(),
                    profile.email(),
                    profile.type(),
                    new ArrayList<>(found),
                    profile.title(),
                    profile.primaryPhone(),
                    profile.secondaryPhone(),
                    profile.areas());
        }
    }

    /** A member of the staff. */
    record OfStaff(long line, StaffProfile profile) implements Entry {
        @Override
        public String email() {
            return profile.email();
        }
    }

    /** Somebody who is to be removed, whoever they are. */
    record OfLeaver(long line, String email) implements Entry {}
}
