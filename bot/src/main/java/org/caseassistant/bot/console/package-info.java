/**
 * The console: a chat surface in the terminal of whoever started the program, who may act as anybody in the directory.
 *
 * <p>Draws screens as lines of text, turns typed lines into interactions, and shows deliveries above the prompt. What a
 * conversation means is decided in core; here is only how it looks and how it is typed. The terminal library is known
 * to this package only.
 */
package org.caseassistant.bot.console;
