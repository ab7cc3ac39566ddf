package org.caseassistant.core.cases;

import java.time.Instant;
import org.caseassistant.core.form.FileRef;

/**
 * A file of a case.
 *
 * @param file the file
 * @param at when it was given
 */
public record CaseFile(FileRef file, Instant at) {}
