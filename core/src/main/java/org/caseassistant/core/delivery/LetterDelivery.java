package org.caseassistant.core.delivery;

import java.time.Instant;

/**
 * A letter on its way out.
 *
 * @param id its id, the same on every attempt
 * @param letter the letter
 * @param attempts how often it was tried before
 * @param writtenAt when it was written
 */
public record LetterDelivery(long id, Letter letter, int attempts, Instant writtenAt) {}
