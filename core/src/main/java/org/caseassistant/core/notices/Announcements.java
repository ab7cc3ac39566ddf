package org.caseassistant.core.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ContactId;

/** What is still to be told to the channels that show notices. */
public interface Announcements {
    /** Every entry of a timeline is to be told, in the transaction that adds it. */
    void add(Notice notice, Instant at);

    /**
     * The channels are to be reminded of maintenance as it is planned now.
     *
     * @param ahead how long before it starts
     * @return false, having changed nothing, if they were reminded of that before
     */
    boolean remind(Maintenance maintenance, Duration ahead, Instant at);

    /**
     * The oldest that not all channels were told yet. It stays held until the transaction at hand ends; empty also while
     * another holds one, since channels are told of things in their order.
     */
    Optional<Announcement> next();

    /** The channels up to this one are told. */
    void toldUntil(Announcement announcement, Place channel);

    /**
     * The oldest about which not all e-mails wait to be sent yet; held like the one that channels are told of, and apart
     * from it.
     */
    Optional<Announcement> nextToMail();

    /** The e-mails to contacts up to this one wait to be sent. */
    void mailedUntil(Announcement announcement, ContactId contact);

    /** All e-mails wait to be sent, or there are to be none. */
    void mailed(Announcement announcement);

    /**
     * What is told to all, but not reported to its author: the latest of each notice of which nothing is still to be told.
     * Reminders are not among it.
     *
     * @param mailed whether e-mails are waited for, too
     * @param limit at most so many
     */
    List<Announcement> unreported(boolean mailed, int limit);

    /** This and what came before about its notice is reported; false, having changed nothing, if it was before. */
    boolean reported(Announcement announcement);

    /** All channels are told. */
    void done(Announcement announcement);

    /**
     * One thing to tell.
     *
     * @param id its id
     * @param notice of which notice
     * @param position the entry of its timeline, the first one being 1
     * @param ahead for a reminder, how long before the planned start
     * @param after the channel that was told last
     * @param mailedUntil the contact who was e-mailed last
     */
    record Announcement(
            long id,
            NoticeNumber notice,
            int position,
            Optional<Duration> ahead,
            Optional<Place> after,
            Optional<ContactId> mailedUntil) {}
}
