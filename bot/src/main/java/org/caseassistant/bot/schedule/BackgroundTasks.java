package org.caseassistant.bot.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.caseassistant.bot.logging.FailureLog;

/**
 * Runs tasks regularly. Their plan is in the database, so that of several processes one runs each task, and another
 * one takes over if that one dies.
 */
public final class BackgroundTasks implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(1);

    /** What a process ran that was killed is taken over within some six seconds: they are looked for every two. */
    private static final int MISSED_SIGNS_OF_THE_DEAD = 4;

    private static final Duration TO_FINISH = Duration.ofSeconds(5);

    private final Scheduler scheduler;

    private BackgroundTasks(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * A task.
     *
     * @param name its name in the database, the same in every process
     * @param pause how long after one run the next one begins; about a second at least
     * @param work what to do
     */
    public record BackgroundTask(String name, Duration pause, Runnable work) {}

    /** Starts running these tasks, at once and then after each pause. */
    public static BackgroundTasks start(
            DataSource database, InstantSource clock, FailureLog failures, List<BackgroundTask> tasks) {
        List<RecurringTask<Void>> recurring = tasks.stream()
                .map(task -> Tasks.recurring(task.name(), FixedDelay.of(task.pause()))
                        .execute((_, _) -> run(task, failures)))
                .toList();
        Scheduler scheduler = Scheduler.create(database)
                .startTasks(recurring)
                .clock(clock::instant)
                .schedulerName(new SchedulerName.Fixed(process()))
                .threads(Math.max(1, tasks.size()))
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(LOOK)
                .heartbeatInterval(SIGN_OF_LIFE)
                .missedHeartbeatsLimit(MISSED_SIGNS_OF_THE_DEAD)
                .shutdownMaxWait(TO_FINISH)
                .build();
        scheduler.start();
        return new BackgroundTasks(scheduler);
    }

    /** Who runs a task, for whoever looks into the plan. */
    private static String process() {
        return new SchedulerName.Hostname().getName() + "-" + ProcessHandle.current().pid();
    }

    /** A failure ends neither the task nor the others: the next run may fare better. */
    private static void run(BackgroundTask task, FailureLog failures) {
        try {
            task.work().run();
        } catch (RuntimeException failure) {
            failures.record("running the task " + task.name(), failure);
        }
    }

    /** Lets running tasks finish, for a few seconds at most. */
    @Override
    public void close() {
        scheduler.stop();
    }
}
