/** The chat platforms that a running program serves, each started and watched apart from the others. */
package org.caseassistant.bot.surface;
