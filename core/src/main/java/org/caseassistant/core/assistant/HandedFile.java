package org.caseassistant.core.assistant;

import org.caseassistant.core.form.FileRef;

/**
 * A file of a case, as it was given.
 *
 * @param file which one
 * @param content its bytes; never changed after this was made
 */
@SuppressWarnings("ArrayRecordComponent")
public record HandedFile(FileRef file, byte[] content) implements HandedOut {}
