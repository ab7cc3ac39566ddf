package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import org.caseassistant.core.form.FileRef;

/**
 * What somebody wrote in a case after it was submitted.
 *
 * @param at when
 * @param author who
 * @param internal whether it is for the staff only
 * @param text what, at most {@value #LONGEST_TEXT} characters; may be empty where there are files
 * @param files the files that came with it
 * @param changes what became of it since
 */
public record CaseMessage(
        Instant at, Actor author, boolean internal, String text, List<FileRef> files, Changes changes) {
    /** The longest text that is kept, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** Copies the list. */
    public CaseMessage {
        files = List.copyOf(files);
    }

    /** As it was written. */
    public CaseMessage(Instant at, Actor author, boolean internal, String text, List<FileRef> files) {
        this(at, author, internal, text, files, Changes.NONE);
    }

    /**
     * What became of a message.
     *
     * @param edited whether its text was changed
     * @param withdrawn whether its author took it back; contacts cannot read it any more then
     * @param earlier what it said before, the oldest first; none for contacts
     */
    public record Changes(boolean edited, boolean withdrawn, List<String> earlier) {
        /** Nothing. */
        public static final Changes NONE = new Changes(false, false, List.of());

        /** Copies the list. */
        public Changes {
            earlier = List.copyOf(earlier);
        }
    }
}
