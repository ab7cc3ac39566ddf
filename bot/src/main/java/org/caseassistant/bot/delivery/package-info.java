/** Brings the messages of the outbox to their places, whatever the platform. */
package org.caseassistant.bot.delivery;
