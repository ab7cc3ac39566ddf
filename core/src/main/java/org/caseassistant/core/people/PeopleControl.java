package org.caseassistant.core.people;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Control;
import org.caseassistant.core.turn.ControlText;

/** What a control about people does. */
sealed interface PeopleControl extends Control {
    /** Enter the code that came by mail. */
    record EnterCode() implements PeopleControl {
        static final String PREFIX = "link";

        @Override
        public Act act() {
            return Act.READ_NOTICES;
        }

        @Override
        public ControlId id() {
            return ControlText.of(PREFIX);
        }
    }

    /**
     * The contacts that follow this one in the list of an account, or of all.
     *
     * @param after the last one that was shown
     */
    record MoreContacts(ContactId after, Optional<AccountId> account) implements PeopleControl {
        static final String PREFIX = "contacts";

        @Override
        public Act act() {
            return Act.SEE_CONTACTS;
        }

        @Override
        public ControlId id() {
            return ControlText.of(
                    PREFIX, after.value(), account.map(id -> Long.toString(id.value())).orElse(""));
        }

        static Optional<MoreContacts> read(List<String> parts) {
            boolean known = parts.size() == 2
                    && ControlText.isNumber(parts.get(0))
                    && (parts.get(1).isEmpty() || ControlText.isNumber(parts.get(1)));
            return known
                    ? Optional.of(new MoreContacts(
                            new ContactId(Long.parseLong(parts.get(0))),
                            Optional.of(parts.get(1))
                                    .filter(number -> !number.isEmpty())
                                    .map(number -> new AccountId(Long.parseLong(number)))))
                    : Optional.empty();
        }
    }
}
