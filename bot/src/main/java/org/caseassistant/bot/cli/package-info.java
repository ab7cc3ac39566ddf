/**
 * The command line. Each command is one class named for it, such as
 * {@link org.caseassistant.bot.cli.HealthCommand health}; {@link org.caseassistant.bot.cli.Commands} lists them all, and
 * a new one is added there. A command that needs the running parts of the program gets them as
 * {@link org.caseassistant.bot.cli.Program}. Nothing but the composition root knows this package.
 */
package org.caseassistant.bot.cli;
