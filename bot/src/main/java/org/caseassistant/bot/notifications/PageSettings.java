package org.caseassistant.bot.notifications;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How the page is set up.
 *
 * @param locale its language
 * @param zone the time zone in which it tells times
 * @param home the address of the link Home, if there is one
 * @param address the page's own address, which feeds need, ending in a slash
 */
public record PageSettings(Locale locale, ZoneId zone, Optional<String> home, String address) {}
