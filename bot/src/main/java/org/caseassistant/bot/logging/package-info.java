/**
 * What the program tells its operator: log lines, to standard error since standard output belongs to the console's
 * conversation. No contents of cases and no secrets; a failure is told by its kind, its place and a reference code.
 */
package org.caseassistant.bot.logging;
