package org.caseassistant.bot.config;

import org.caseassistant.core.notices.Severity;

/**
 * How Authorized contacts are e-mailed about incidents.
 *
 * @param least incidents that are at least so severe are mailed
 * @param address where this program is found by its readers, for the link that stops these e-mails; without a slash at
 *     the end
 */
public record NoticeMailSettings(Severity least, String address) {}
