/** Deletes what is not to be kept, and gathers what is held about somebody. */
package org.caseassistant.persistence.privacy;
