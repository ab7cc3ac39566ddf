/**
 * What an operator sets: variables of the environment or of a {@code .env} file, read and checked all at once before
 * anything starts. Each capability has its record of settings and a reader for them, which
 * {@link org.caseassistant.bot.config.ConfigurationReader} calls. Knows nothing of what the settings are used for.
 */
package org.caseassistant.bot.config;
