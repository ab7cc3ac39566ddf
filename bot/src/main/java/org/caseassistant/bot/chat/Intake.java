package org.caseassistant.bot.chat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.words.Phrase;

/**
 * Lets in the files that people give on all platforms: none that would be refused anyhow, and no more at once than there is
 * memory for.
 */
public final class Intake {
    /** A file is in memory more than once while it is stored. */
    private static final int PART_OF_MEMORY = 4;

    private static final int UNIT = 1024;

    private final AssistantSettings settings;
    private final int units;
    private final Semaphore free;

    /**
     * Made once, for all platforms.
     *
     * @param settings say what is taken
     * @param most the most bytes that are held at once; one file is taken even if it has more
     */
    public Intake(AssistantSettings settings, long most) {
        this.settings = settings;
        this.units = Math.toIntExact(Math.min(units(Math.max(most, settings.largestFile())), Integer.MAX_VALUE));
        // Whoever wants much must not be overtaken for ever by those who want little.
        this.free = new Semaphore(units, true);
    }

    /** Holds a part of the memory that this process may use. */
    public static Intake inMemory(AssistantSettings settings) {
        return new Intake(settings, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    /**
     * A file that can be fetched.
     *
     * @param name its name
     * @param size how many bytes it is said to have
     */
    public record Offered(String name, long size) {}

    private static long units(long bytes) {
        // One byte more than a file has shows that it does not have more.
        return bytes / UNIT + 1;
    }

    private static long together(List<Offered> files) {
        return files.stream().mapToLong(file -> units(file.size())).sum();
    }

    /** The most bytes of one file. */
    public long largest() {
        return settings.largestFile();
    }

    /**
     * Why these are not fetched at all; empty if they are neither too large nor too much.
     *
     * @param together the key of the sentence for files of which each is not too large
     */
    public Optional<Phrase> tooLarge(List<Offered> files, Locale locale, String together) {
        return files.stream()
                .filter(file -> file.size() > largest())
                .findFirst()
                .map(file -> Phrase.of("chat.files.large")
                        .with("file", file.name())
                        .with("size", AnswerFormat.size(file.size(), locale))
                        .with("most", AnswerFormat.size(largest(), locale)))
                .or(() -> together(files) <= units
                        ? Optional.empty()
                        : Optional.of(Phrase.of(together)
                                .with("size", AnswerFormat.size(together(files) * UNIT, locale))
                                .with("most", AnswerFormat.size((long) units * UNIT, locale))));
    }

    /** Whether a file of this name is fetched at all; else core is told of it without its content, and refuses it. */
    public boolean takes(String name) {
        return settings.takes(name);
    }

    /** Fetches these and sees to them, when there is room for all of them at once; all are stored or dropped afterwards. */
    public <T> T holding(List<Offered> files, Supplier<T> work) {
        int wanted = Math.toIntExact(Math.min(units, together(files)));
        try {
            free.acquire(wanted);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for memory", interrupted);
        }
        try {
            return work.get();
        } finally {
            free.release(wanted);
        }
    }
}
