package org.caseassistant.core.notices;

import java.time.Instant;
import java.util.Optional;

/**
 * One entry of a notice's timeline. Entries are only ever added.
 *
 * @param at when
 * @param author who wrote it; empty for what happened by itself, such as a planned start that came
 * @param state how far the notice was from then on
 * @param text what was said; may be empty where the state says it all
 * @param planned for maintenance, when it was to take place from then on
 */
public record NoticeUpdate(
        Instant at, Optional<Author> author, NoticeState state, String text, Optional<Planned> planned) {}
