/**
 * What an operator sets: variables of the environment or of a {@code .env} file, read and checked all at once before
 * anything starts. Knows nothing of what the settings are used for.
 */
package org.caseassistant.bot.config;
