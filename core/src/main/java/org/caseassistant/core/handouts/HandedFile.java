package org.caseassistant.core.handouts;

import org.caseassistant.core.cases.FileContent;
import org.caseassistant.core.form.FileRef;

/**
 * A file of a case, as it was given.
 *
 * @param file which one
 * @param content what is in it
 */
public record HandedFile(FileRef file, FileContent content) implements HandedOut {}
