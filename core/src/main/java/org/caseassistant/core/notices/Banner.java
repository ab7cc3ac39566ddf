package org.caseassistant.core.notices;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How open notices show at the head of a page or a screen, as the portal document says: orange while an incident is
 * open, green for announced maintenance, gray when nothing is open.
 *
 * @param tone its colour
 * @param notices the open notices, the most serious first
 */
public record Banner(Tone tone, List<Notice> notices) {
    /** The colour of a banner. */
    public enum Tone {
        /** Orange. */
        INCIDENT,
        /** Green. */
        MAINTENANCE,
        /** Gray. */
        NONE;

        /** The colour of a notice. */
        public static Tone of(Notice notice) {
            if (!notice.open()) {
                return NONE;
            }
            return switch (notice) {
                case Incident _ -> INCIDENT;
                case Maintenance _ -> MAINTENANCE;
            };
        }
    }

    /** Incidents before maintenance, each by severity; then what came last, or what comes first. */
    private static final Comparator<Notice> MOST_SERIOUS_FIRST = Comparator.comparing(Tone::of)
            .thenComparing(Notice::severity)
            .thenComparingLong(Banner::nearness)
            .thenComparingLong(notice -> -notice.number().value());

    /** Copies the list. */
    public Banner {
        notices = List.copyOf(notices);
    }

    /** The banner of these notices; closed ones among them do not count. */
    public static Banner of(Collection<? extends Notice> notices) {
        List<Notice> open = notices.stream()
                .filter(Notice::open)
                .map(Notice.class::cast)
                .sorted(MOST_SERIOUS_FIRST)
                .toList();
        return new Banner(open.isEmpty() ? Tone.NONE : Tone.of(open.getFirst()), open);
    }

    private static long nearness(Notice notice) {
        return switch (notice) {
            case Incident incident -> -incident.postedAt().getEpochSecond();
            case Maintenance maintenance -> maintenance.planned().start().getEpochSecond();
        };
    }
}
