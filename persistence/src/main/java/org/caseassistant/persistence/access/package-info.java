/** Keeps what people prove who they are with. */
package org.caseassistant.persistence.access;
