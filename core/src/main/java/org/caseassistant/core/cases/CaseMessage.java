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
 */
public record CaseMessage(Instant at, Actor author, boolean internal, String text, List<FileRef> files) {
    /** The longest text that is kept, in characters. */
    public static final int LONGEST_TEXT = 10_000;

    /** Copies the list. */
    public CaseMessage {
        files = List.copyOf(files);
    }
}
