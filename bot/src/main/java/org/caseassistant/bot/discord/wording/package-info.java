/**
 * What the Discord surface calls things and says: the platform's name, and the bundle of sentences for people. Every other
 * package of the surface may know it.
 */
package org.caseassistant.bot.discord.wording;
