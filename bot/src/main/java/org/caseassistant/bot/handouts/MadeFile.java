package org.caseassistant.bot.handouts;

/**
 * A file for one person.
 *
 * @param name what it is called
 * @param content its bytes; never changed after this was made
 */
@SuppressWarnings("ArrayRecordComponent")
public record MadeFile(String name, byte[] content) {}
