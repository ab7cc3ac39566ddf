/** Sends e-mails by SMTP. The only package that knows how. */
package org.caseassistant.bot.mail;
