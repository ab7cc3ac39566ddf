/**
 * One interaction and what answers it: {@link org.caseassistant.core.turn.Turn} is somebody we know doing something in one
 * transaction, {@link org.caseassistant.core.turn.Feature} is a capability with its commands and controls, and {@link
 * org.caseassistant.core.turn.Features} finds the one that is meant.
 *
 * <p>Knows the stores and the pure packages, and no feature. A new command is a {@code Command} of a feature; a new control
 * is a {@code Control} with its {@code Controls}.
 */
package org.caseassistant.core.turn;
