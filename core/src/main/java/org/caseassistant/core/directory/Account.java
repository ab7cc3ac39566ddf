package org.caseassistant.core.directory;

import java.time.ZoneId;

/**
 * A customer organisation: a school district.
 *
 * @param id its id
 * @param name its name, unique
 * @param zone where its people are, unless a chat platform knows better
 */
public record Account(AccountId id, String name, ZoneId zone) {}
