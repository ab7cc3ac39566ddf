/**
 * The one HTTP server of the program: pages, machines that call, health and metrics. It knows none of them; whoever
 * answers something hands in a {@link org.caseassistant.bot.web.Route}.
 */
package org.caseassistant.bot.web;
