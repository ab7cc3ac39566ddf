package org.caseassistant.core.handouts;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseFile;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.notices.NoticeNumber;

/**
 * Everything of a case that somebody may see: what is for the staff only is in it for them alone.
 *
 * @param format how it is to be written
 * @param locale their language
 * @param at when it was written
 * @param captions what stands above its parts, in their language
 * @param found the case
 * @param assignee whose it is, where they may know
 * @param satisfaction what its contact said of how it was resolved, where they may know
 * @param incidents the incidents that it reports
 * @param fields what it says, as screens show it
 * @param lines what happened in it, the oldest first
 * @param files its files
 */
public record Transcript(
        Format format,
        Locale locale,
        Instant at,
        Captions captions,
        SupportCase found,
        Optional<String> assignee,
        Optional<String> satisfaction,
        List<NoticeNumber> incidents,
        List<Entry> fields,
        List<Line> lines,
        List<CaseFile> files)
        implements HandedOut {
    /** Copies the lists. */
    public Transcript {
        incidents = List.copyOf(incidents);
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
        files = List.copyOf(files);
    }

    /**
     * What stands above its parts.
     *
     * @param asOf who could see that, and when
     * @param history above what happened
     * @param files above its files
     */
    public record Captions(String asOf, String history, String files) {}

    /** How one can be written. */
    public enum Format {
        /** For people. */
        HTML,
        /** For programs. */
        JSON
    }

    /**
     * One thing that happened.
     *
     * @param entry what
     * @param said the same as screens say it
     */
    public record Line(CaseEntry entry, String said) {}
}
