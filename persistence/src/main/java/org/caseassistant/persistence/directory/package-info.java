/** Accounts, contacts, staff and the chat identities behind them, in the database. */
package org.caseassistant.persistence.directory;
