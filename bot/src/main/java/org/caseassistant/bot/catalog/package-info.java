/** Which catalogue is in force: read from its file at the start, and earlier ones from storage. */
package org.caseassistant.bot.catalog;
