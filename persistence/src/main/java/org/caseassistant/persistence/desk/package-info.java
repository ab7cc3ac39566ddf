/** Keeps which channels are desks. */
package org.caseassistant.persistence.desk;
