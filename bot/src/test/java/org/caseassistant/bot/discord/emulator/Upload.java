package org.caseassistant.bot.discord.emulator;

/**
 * A file that came with a request.
 *
 * @param index    the n in {@code files[n]}
 * @param filename as the part names it
 * @param type     the media type the part gives
 * @param bytes    the content
 */
@SuppressWarnings("ArrayRecordComponent")
record Upload(String index, String filename, String type, byte[] bytes) {}
