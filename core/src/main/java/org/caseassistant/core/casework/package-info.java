/**
 * Cases: opening, listing, showing, adding to, closing and reopening them, and {@link
 * org.caseassistant.core.casework.CaseBook}, which alone writes cases and tells every {@link
 * org.caseassistant.core.cases.CaseListener} what it wrote.
 *
 * <p>Knows {@code drafts} and below. Who hears of a change of a case is not known here: a new listener is a feature with
 * {@code listeners}.
 */
package org.caseassistant.core.casework;
