package org.caseassistant.core.casenews;

import java.util.List;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.turn.Feature;
import org.caseassistant.core.turn.Transaction;

/** Telling people in person, in chat or by e-mail, what happens to their cases. */
public final class CaseNewsFeature implements Feature {
    @Override
    public List<CaseListener> listeners(Transaction transaction) {
        return List.of(new CaseNews(transaction));
    }
}
