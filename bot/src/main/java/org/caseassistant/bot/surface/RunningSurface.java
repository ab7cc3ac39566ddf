package org.caseassistant.bot.surface;

import java.util.Optional;
import org.caseassistant.core.chat.ChatSurface;

/** A chat platform that is being served. It keeps its connection by itself, and makes a lost one anew. */
public interface RunningSurface extends AutoCloseable {
    /** Where messages that come by themselves are shown. */
    ChatSurface chat();

    /** What is wrong with its connection, in words for the operator; empty if it is well. Answers at once. */
    Optional<String> trouble();

    /** Stops serving; what was begun may be finished for a few seconds. */
    @Override
    void close();
}
