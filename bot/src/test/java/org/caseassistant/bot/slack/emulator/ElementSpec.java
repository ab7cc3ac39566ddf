package org.caseassistant.bot.slack.emulator;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One type of block element: where it may stand and what it may carry.
 *
 * @param surfaces the surfaces that show it
 * @param parents  the kinds of blocks it works in
 * @param required its required keys, without {@code type}
 * @param known    its other keys
 * @param check    its further rules
 */
record ElementSpec(Set<Surface> surfaces, Set<Parent> parents, Set<String> required, Set<String> known,
        Consumer<Cursor> check) {

    /** A kind of block that holds elements. */
    enum Parent {
        SECTION, ACTIONS, INPUT, CONTEXT
    }

    static ElementSpec of(Set<Surface> surfaces, Set<Parent> parents) {
        return new ElementSpec(surfaces, parents, Set.of(), Set.of("action_id"), _ -> {
        });
    }

    static Set<Surface> everywhere() {
        return EnumSet.allOf(Surface.class);
    }

    ElementSpec requires(String... keys) {
        return new ElementSpec(surfaces, parents, with(required, keys), known, check);
    }

    ElementSpec knows(String... keys) {
        return new ElementSpec(surfaces, parents, required, with(known, keys), check);
    }

    ElementSpec checks(Consumer<Cursor> more) {
        return new ElementSpec(surfaces, parents, required, known, check.andThen(more));
    }

    private static Set<String> with(Set<String> some, String... more) {
        var all = new HashSet<>(some);
        all.addAll(Arrays.asList(more));
        return Set.copyOf(all);
    }
}
