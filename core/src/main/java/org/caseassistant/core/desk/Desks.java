package org.caseassistant.core.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;

/** Where it is kept which channels are desks. */
public interface Desks {
    /** Follows the number of a case in the name of the message that nobody has claimed it. */
    String UNCLAIMED = " unclaimed";

    /** From now on the department is shown its cases there, and nowhere else. */
    void open(Desk desk, Instant at);

    /** From now on no cases are shown there; answers those of which departments were. */
    List<String> close(Place channel);

    /** Where this department is shown its cases. */
    Optional<Desk> of(String department);

    /**
     * Notes that a desk is told the figures of a week.
     *
     * @param week the first day of the week
     * @param due since when they were to be told
     * @return whether this is the one to tell: it was not told before, and was a desk by then
     */
    boolean tellFigures(String department, LocalDate week, Instant due);

    /** All of them, by department. */
    List<Desk> all();
}
