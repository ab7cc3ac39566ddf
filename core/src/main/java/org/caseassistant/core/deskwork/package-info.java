/**
 * Desks: the cards of cases in the channels of departments, what staff do from there, reminders of cases that wait, and
 * figures. Hears of changes of cases to keep the cards as the cases are. Knows {@code casework} and below.
 */
package org.caseassistant.core.deskwork;
