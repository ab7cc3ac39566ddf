/**
 * Brings the messages of the outbox to their places, whatever the platform: those of each tenant in a lane of its own, so
 * that a slow one holds up no other. How fast it is, {@code DeliveryBenchmark} among the tests measures.
 */
package org.caseassistant.bot.delivery;
