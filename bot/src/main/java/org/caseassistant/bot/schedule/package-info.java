/** What is done regularly, by whichever process is free to do it. */
package org.caseassistant.bot.schedule;
