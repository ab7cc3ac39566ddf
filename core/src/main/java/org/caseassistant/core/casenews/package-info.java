/**
 * News of cases for people: hears of changes of cases and puts messages and e-mails for contacts and assignees into the
 * outbox. Knows {@code casework} and below.
 */
package org.caseassistant.core.casenews;
