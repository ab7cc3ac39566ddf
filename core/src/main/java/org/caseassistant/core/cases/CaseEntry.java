package org.caseassistant.core.cases;

/** One thing that happened in a case: a step or a message. */
public sealed interface CaseEntry {
    /** Its number; entries of a case are numbered in the order in which they came. */
    long id();

    /** A step of its life. */
    record Step(long id, CaseEvent event) implements CaseEntry {}

    /** Something that was written. */
    record Said(long id, CaseMessage message) implements CaseEntry {}
}
