package org.caseassistant.core.notices;

/**
 * Something a notice says is affected.
 *
 * @param id its id in the catalogue
 * @param label the name it had there when the notice was posted
 */
public record Service(String id, String label) {}
