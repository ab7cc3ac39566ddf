/** What the program counts and measures, for Prometheus. No label tells one person, account or case from another. */
package org.caseassistant.bot.metrics;
