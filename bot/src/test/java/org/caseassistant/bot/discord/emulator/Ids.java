package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Makes snowflakes: milliseconds since the beginning of 2015 above 22 bits of counting (Discord, Reference). They carry
 * the machine's time, because JDA reads from an interaction's id how old it is.
 */
final class Ids {

    static final Pattern SNOWFLAKE = Pattern.compile("\\d{1,20}");

    private static final long EPOCH = 1_420_070_400_000L;

    private static final int TIME_SHIFT = 22;

    private final AtomicLong last = new AtomicLong();

    /** An id that is greater than all before. */
    String next() {
        long now = (InstantSource.system().millis() - EPOCH) << TIME_SHIFT;
        return Long.toUnsignedString(last.updateAndGet(l -> Math.max(l + 1, now)));
    }

    /** An id that was made a while ago. */
    String earlier(Duration age) {
        return Long.toUnsignedString(Long.parseUnsignedLong(next()) - (age.toMillis() << TIME_SHIFT));
    }

    /** An id that is greater than all before, of a guild that is one of a shard's. */
    String next(int shard, int shards) {
        long now = Long.parseUnsignedLong(next()) >>> TIME_SHIFT;
        long later = now + 1 + Math.floorMod(shard - now - 1, shards);
        return Long.toUnsignedString(last.updateAndGet(_ -> later << TIME_SHIFT));
    }

    static Instant time(String id) {
        return Instant.ofEpochMilli((Long.parseUnsignedLong(id) >>> TIME_SHIFT) + EPOCH);
    }

    /** The shard that hears of a guild (Discord, Gateway, Sharding). */
    static int shard(String guild, int shards) {
        return (int) ((Long.parseUnsignedLong(guild) >>> TIME_SHIFT) % shards);
    }
}
