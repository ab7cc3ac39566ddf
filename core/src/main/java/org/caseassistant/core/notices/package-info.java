/**
 * Notices: incidents and maintenance, how they go on, who may post them, which banner they make, and the repository that
 * keeps them.
 *
 * <p>Everything here is immutable and is told the time. It knows the catalogue's services by id and name, nothing of
 * screens or storage.
 */
package org.caseassistant.core.notices;
