package org.caseassistant.core.cases;

/** The content of a file, for somebody who may see it: that was asked when this was found. */
@FunctionalInterface
public interface FileContent {
    /**
     * Its bytes. They may have to be fetched over a network, so ask for them after the transaction in which this was
     * found.
     *
     * @throws ObjectStoreException if they cannot be had now
     */
    byte[] bytes();
}
