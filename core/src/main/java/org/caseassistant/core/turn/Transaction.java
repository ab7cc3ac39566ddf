package org.caseassistant.core.turn;

import java.time.Instant;
import org.caseassistant.core.cases.CaseChange;
import org.caseassistant.core.storage.Stores;

/**
 * One transaction of the assistant: what everything done in it needs, whether a person or a rule does it.
 *
 * @param stores storage, as this transaction sees it
 * @param now the moment at which everything in it happens
 * @param settings what the organization set
 * @param catalogs the catalogues
 * @param features everything that the assistant can do
 */
public record Transaction(
        Stores stores, Instant now, AssistantSettings settings, Catalogs catalogs, Features features) {
    /** Tells every feature that listens to cases about a change that has just been stored. */
    public void tell(CaseChange change) {
        features.listeners(this).forEach(listener -> listener.changed(change));
    }
}
