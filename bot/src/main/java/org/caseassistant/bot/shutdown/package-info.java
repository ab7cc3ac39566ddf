/** Closes what was opened, in order, when the program or a part of it ends. Knows nothing of what that is. */
package org.caseassistant.bot.shutdown;
