/**
 * Who people are: accounts, their contacts, the support staff, and the chat identities behind them; and what each of
 * them may do.
 */
package org.caseassistant.core.directory;
