package org.caseassistant.core.cases;

/** An object store could not be reached, or did not do as it was told. Its message holds neither a secret nor a content. */
public final class ObjectStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With what went wrong, without a full stop. */
    public ObjectStoreException(String message) {
        super(message);
    }

    /** The same, with why. */
    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
