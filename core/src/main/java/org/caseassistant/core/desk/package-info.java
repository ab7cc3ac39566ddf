/**
 * Where the staff of a department work its cases. Knows channels and departments, nothing of what is shown there.
 *
 * <p>Of what people write in such a channel, the assistant is told only what begins by naming it: what staff say among
 * themselves cannot reach a contact, since no platform sends it to us.
 */
package org.caseassistant.core.desk;
