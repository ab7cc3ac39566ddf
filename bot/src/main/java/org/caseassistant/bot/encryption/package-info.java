/** Encrypts what must not be read from the database alone, with a key that the operator keeps elsewhere. */
package org.caseassistant.bot.encryption;
