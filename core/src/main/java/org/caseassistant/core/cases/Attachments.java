package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;

/** Where the files of drafts and cases are kept. */
public interface Attachments {
    /** Takes a file in for a draft. */
    FileRef add(DraftId draft, String name, String mediaType, byte[] content, Instant at);

    /** From now on these files of the draft belong to the case, and the draft's other files are gone. */
    void moveToCase(DraftId draft, CaseNumber number, Collection<FileRef> files);

    /** A file's content, if the case it belongs to is within the scope. */
    Optional<byte[]> content(String fileId, CaseScope scope);
}
