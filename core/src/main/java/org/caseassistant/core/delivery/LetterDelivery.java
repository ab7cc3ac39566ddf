package org.caseassistant.core.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter on its way out.
 *
 * @param id its id, the same on every attempt
 * @param letter the letter
 * @param about whom it tells of which case; empty for anything else
 * @param attempts how often it was tried before
 * @param writtenAt when it was written
 */
public record LetterDelivery(long id, Letter letter, Optional<CaseMention> about, int attempts, Instant writtenAt) {}
