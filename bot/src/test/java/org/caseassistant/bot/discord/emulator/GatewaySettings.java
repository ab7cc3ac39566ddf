package org.caseassistant.bot.discord.emulator;

import java.time.Duration;
import java.util.Optional;

/** What a test may change about the gateway. Safe for use by several threads. */
final class GatewaySettings {

    private volatile Duration heartbeat = Duration.ofMillis(41_250);

    private volatile boolean acknowledges = true;

    private volatile boolean refuses;

    private volatile int shards = 1;

    private volatile int identifies = 1000;

    private volatile int concurrency = 16;

    private volatile long privileged;

    private volatile int shardsRequired = 1;

    /** The shard whose resuming is held up; negative for none. */
    private volatile int heldUp = -1;

    private volatile Optional<String> resumeAt = Optional.empty();

    int shardsRequired() {
        return shardsRequired;
    }

    void shardsRequired(int least) {
        shardsRequired = least;
    }

    int heldUp() {
        return heldUp;
    }

    void heldUp(int shard) {
        heldUp = shard;
    }

    Optional<String> resumeAt() {
        return resumeAt;
    }

    void resumeAt(String address) {
        resumeAt = Optional.of(address);
    }

    Duration heartbeat() {
        return heartbeat;
    }

    void heartbeat(Duration interval) {
        heartbeat = interval;
    }

    boolean acknowledges() {
        return acknowledges;
    }

    void acknowledges(boolean whether) {
        acknowledges = whether;
    }

    boolean refuses() {
        return refuses;
    }

    void refuses(boolean whether) {
        refuses = whether;
    }

    int shards() {
        return shards;
    }

    void shards(int recommended) {
        shards = recommended;
    }

    int identifies() {
        return identifies;
    }

    void identifies(int left) {
        identifies = left;
    }

    int concurrency() {
        return concurrency;
    }

    void concurrency(int identifiesInFiveSeconds) {
        concurrency = identifiesInFiveSeconds;
    }

    long privileged() {
        return privileged;
    }

    void privileged(long intents) {
        privileged = intents;
    }
}
