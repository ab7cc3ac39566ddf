/**
 * The Notifications page: what is open and what was, as pages that need no script, as feeds, served and exported as
 * files. All of it is made from {@link org.caseassistant.bot.notifications.Publication} by pure functions, which
 * {@link org.caseassistant.bot.notifications.PublishedFile} calls.
 */
package org.caseassistant.bot.notifications;
