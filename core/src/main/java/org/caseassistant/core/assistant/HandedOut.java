package org.caseassistant.core.assistant;

/** What a file is made of that somebody is handed. */
public sealed interface HandedOut permits Transcript, DeskChart, HandedFile {}
