/** The directory as a file for spreadsheets: what is in it, what it changes; and people to try the program with. */
package org.caseassistant.bot.directory;
