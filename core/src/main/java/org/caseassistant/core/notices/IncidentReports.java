package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;

/** Which cases report the same symptoms as an incident. */
public interface IncidentReports {
    /** Remembers that whoever fills in this draft has the symptoms of this incident; doing so again changes nothing. */
    void join(DraftId draft, NoticeNumber incident);

    /**
     * The draft is now this case, which reports the incidents that the draft did.
     *
     * @param place where to tell whoever opened it that they are over; empty if that is not known
     * @return these incidents
     */
    List<NoticeNumber> becameCase(DraftId draft, CaseNumber number, Optional<Address> place, Instant at);

    /** The incidents that this case reports, by their numbers. */
    List<NoticeNumber> of(CaseNumber number);

    /** How many report it. */
    Reach reach(NoticeNumber incident);

    /**
     * Reports of incidents that are closed of which nobody was told, marked as told in the transaction at hand; what
     * another transaction marks is passed over.
     */
    List<Report> takeUntold(Instant at, int limit);

    /**
     * How far an incident reaches, as far as it was reported.
     *
     * @param cases so many cases
     * @param accounts of so many accounts
     */
    record Reach(long cases, long accounts) {}

    /**
     * A case that reports an incident.
     *
     * @param incident the incident
     * @param number the case
     * @param openedBy who opened it
     * @param place where to tell them
     */
    record Report(NoticeNumber incident, CaseNumber number, ContactId openedBy, Optional<Address> place) {}
}
