package org.caseassistant.core.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.form.DraftId;

/** What each person talks about with the assistant at each place. */
public interface Conversations {
    /** What this user's typed words at this place are about; {@link Focus.Nothing} if nothing is known. */
    Focus focus(Place place, ChatIdentity user);

    /**
     * Remembers it; whatever they were told of before is not the latest any more.
     *
     * @param language the user's
     */
    void focus(Place place, ChatIdentity user, Focus focus, Locale language);

    /**
     * The case that the latest message to this user at this place is about, if nothing else has been said or asked there
     * since.
     */
    Optional<CaseNumber> told(Place place, ChatIdentity user);

    /** Remembers it; empty for a message about anything else. Does nothing where this user never spoke. */
    void told(Place place, ChatIdentity user, Optional<CaseNumber> number);

    /** What is kept in a case under this number was written in this message. */
    void wrote(Place place, String message, CaseNumber number, long entry);

    /** What is kept in cases of what was written in this message. */
    List<Written> written(Place place, String message);

    /**
     * Something in a case.
     *
     * @param number of which case
     * @param entry the number of the entry
     */
    record Written(CaseNumber number, long entry) {}

    /** Who was asked which case this message is for that they wrote at this place; held against changes. */
    Optional<Holding> holding(Place place, String message);

    /**
     * What somebody wrote and sent that is in no case yet.
     *
     * @param user who
     * @param held what
     */
    record Holding(ChatIdentity user, Focus.ChoosingCase held) {}

    /** The language that this user had when they last spoke anywhere; empty if they never did. */
    Optional<Locale> language(ChatIdentity user);

    /** Where this person spoke with the assistant, the latest place first; not more than a few. */
    List<Address> placesOf(PersonId person);

    /** Where this person last spoke with the assistant. */
    default Optional<Address> lastPlaceOf(PersonId person) {
        return placesOf(person).stream().findFirst();
    }

    /** The platform's id of the message that holds the latest prompt of this user at this place. */
    Optional<String> prompt(Place place, ChatIdentity user);

    /** Remembers it; does nothing where this user is asked nothing there. */
    void prompt(Place place, ChatIdentity user, String message);

    /** Where somebody last filled in this draft. */
    Optional<Address> lastPlaceOf(DraftId draft);
}
