package org.caseassistant.core.form;

import org.caseassistant.core.words.Phrase;

/** What came of reading something a person gave. */
sealed interface Verdict {
    /** It is a good answer. */
    record Accepted(Answer answer) implements Verdict {}

    /** It is no answer; why, what is expected, and an example. */
    record Refused(Phrase why) implements Verdict {}
}
