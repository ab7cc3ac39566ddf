package org.caseassistant.bot.surface;

/** Starts to serve a chat platform. */
public interface SurfaceStart {
    /** The platform's name, as it stands in places and identities. */
    String name();

    /**
     * Connects. Everything of an attempt that fails is closed again.
     *
     * @throws CannotServeException if it does not succeed
     */
    RunningSurface start() throws CannotServeException;
}
