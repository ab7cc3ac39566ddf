package org.caseassistant.core.handouts;

import java.util.List;
import org.caseassistant.core.desk.DeskFigures;

/**
 * How many cases were opened and closed, as a picture.
 *
 * @param weeks week by week, the oldest first, none left out
 */
public record DeskChart(List<DeskFigures.OfWeek> weeks) implements HandedOut {
    /** Copies the list. */
    public DeskChart {
        weeks = List.copyOf(weeks);
    }
}
