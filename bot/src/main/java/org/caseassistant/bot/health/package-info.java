/** Whether a running program is well, for whoever watches over it from outside. */
package org.caseassistant.bot.health;
