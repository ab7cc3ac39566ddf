/** Makes the files that people are handed. Knows what is in them, nothing of how they get to somebody. */
package org.caseassistant.bot.handouts;
