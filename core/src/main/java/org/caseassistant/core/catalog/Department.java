package org.caseassistant.core.catalog;

/**
 * A part of the support organisation that works cases.
 *
 * @param id stable id, at most {@value Ids#MAX_LENGTH} characters
 * @param label its name for people
 * @param nextSteps what happens after a case reached it, said to the contact who submitted
 */
public record Department(String id, String label, String nextSteps) {}
