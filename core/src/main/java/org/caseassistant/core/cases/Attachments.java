package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;

/** Where the files of drafts and cases are kept. */
public interface Attachments {
    /** Takes a file in for a draft. */
    FileRef add(DraftId draft, String name, String mediaType, byte[] content, Instant at);

    /** From now on these files of the draft belong to the case, and the draft's other files are gone. */
    void moveToCase(DraftId draft, CaseNumber number, Collection<FileRef> files);

    /** Takes a file in for a message of a case. */
    FileRef add(CaseNumber number, long message, String name, String mediaType, byte[] content, Instant at);

    /** Takes a file in of which it is not clear yet which case it is for. It is kept until then. */
    FileRef hold(String name, String mediaType, byte[] content, Instant until);

    /** From now on this file, which was held, belongs to a message of a case; empty if it is not held any more. */
    Optional<FileRef> moveHeld(FileRef file, CaseNumber number, long message, Instant at);

    /** These files, which were held, are gone. */
    void dropHeld(Collection<FileRef> files);

    /** Removes files that were held until before then, at most {@code limit} in one go; answers how many. */
    int dropHeldUntil(Instant then, int limit);

    /** Removes a file of a draft; nothing happens if the draft has no such file. */
    void remove(DraftId draft, String fileId);

    /**
     * The files of a case, the oldest first; none if it is not within the scope. Those of what is for the staff only
     * are left out of a scope of contacts.
     */
    List<CaseFile> of(CaseNumber number, CaseScope scope);

    /** A file's content, if the case it belongs to is within the scope, as {@link #of} has it. */
    Optional<FileContent> content(String fileId, CaseScope scope);
}
