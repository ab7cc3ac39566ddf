package org.caseassistant.persistence.screens;

/** Conversations about one thing that the assistant does, played from the first to the last. */
@FunctionalInterface
interface Scenario {
    void play(Stage stage);
}
