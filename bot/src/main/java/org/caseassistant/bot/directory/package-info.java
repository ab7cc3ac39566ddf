/** People to try the program with. */
package org.caseassistant.bot.directory;
