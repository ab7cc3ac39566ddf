package org.caseassistant.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Does things at the same time. */
public final class Together {
    private Together() {}

    /** Runs the work in so many threads that start at once, and answers their results. */
    public static <T> List<T> times(int threads, Callable<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var futures = executor.invokeAll(IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(thread -> () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return work.call();
                    })
                    .toList());
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
