package org.caseassistant.core.handouts;

/** What a file is made of that somebody is handed. */
public sealed interface HandedOut permits Transcript, DeskChart, HandedFile {}
