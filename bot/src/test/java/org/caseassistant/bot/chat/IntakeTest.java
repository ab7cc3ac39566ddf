package org.caseassistant.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.caseassistant.bot.chat.Intake.Offered;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.words.Phrase;
import org.junit.jupiter.api.Test;

/** Files are let in as far as there is memory for them. */
class IntakeTest {
    private static final long MEGABYTE = 1_000_000;
    private static final long PATIENCE = 20;

    private static Intake intake(long largest, long most) {
        return new Intake(new AssistantSettings("US", Duration.ofDays(14), largest, Set.of("png")), most);
    }

    private static List<Offered> files(int count, long size) {
        return Collections.nCopies(count, new Offered("a.png", size));
    }

    private static Optional<String> refusal(Intake intake, List<Offered> files) {
        return intake.tooLarge(files, Locale.US, "together").map(Phrase::key);
    }

    @Test
    void noMoreIsHeldAtOnceThanThereIsRoomForHoweverManyGiveFiles() throws Exception {
        Intake intake = intake(10 * MEGABYTE, 100 * MEGABYTE);
        var held = new AtomicLong();
        var most = new AtomicLong();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(IntStream.range(0, 50)
                    .mapToObj(_ -> CompletableFuture.runAsync(
                            () -> intake.holding(files(9, 5 * MEGABYTE), () -> {
                                most.accumulateAndGet(held.addAndGet(45 * MEGABYTE), Math::max);
                                LockSupport.parkNanos(100_000);
                                return held.addAndGet(-45 * MEGABYTE);
                            }), threads))
                    .toArray(CompletableFuture[]::new))
                    .get(PATIENCE, TimeUnit.SECONDS);
        }
        assertThat(most.get()).isLessThanOrEqualTo(100 * MEGABYTE).isPositive();
    }

    @Test
    void roomIsGivenBackWhateverHappens() {
        Intake intake = intake(MEGABYTE, MEGABYTE);
        for (int times = 0; times < 3; times++) {
            try {
                intake.<Object>holding(files(1, MEGABYTE), () -> {
                    throw new OutOfMemoryError("made up");
                });
            } catch (OutOfMemoryError made) {
                assertThat(made).hasMessage("made up");
            }
        }
        assertThat(intake.<Boolean>holding(files(1, MEGABYTE), () -> true)).isTrue();
    }

    @Test
    void oneFileIsAlwaysTakenAndMoreThanThereIsRoomForIsRefused() {
        Intake small = intake(10 * MEGABYTE, 1);
        assertThat(refusal(small, files(1, 10 * MEGABYTE))).isEmpty();
        assertThat(small.<Boolean>holding(files(1, 10 * MEGABYTE), () -> true)).isTrue();
        assertThat(refusal(small, files(2, 6 * MEGABYTE))).contains("together");
        assertThat(small.<Boolean>holding(files(2, 6 * MEGABYTE), () -> true)).isTrue();
    }

    @Test
    void whatCoreWouldRefuseIsNotEvenFetched() {
        Intake intake = intake(MEGABYTE, 100 * MEGABYTE);
        assertThat(refusal(intake, files(1, MEGABYTE + 1))).contains("chat.files.large");
        assertThat(refusal(intake, files(1, MEGABYTE))).isEmpty();
        assertThat(intake.takes("tool.exe")).isFalse();
        assertThat(intake.takes("PHOTO.PNG")).isTrue();
    }
}
