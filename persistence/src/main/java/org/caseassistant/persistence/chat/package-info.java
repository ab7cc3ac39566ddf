/** What people talk about with the assistant, and which platform events were handled, in the database. */
package org.caseassistant.persistence.chat;
