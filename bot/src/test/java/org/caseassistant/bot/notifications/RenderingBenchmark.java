package org.caseassistant.bot.notifications;

import java.util.Arrays;

/** How long the page takes with 500 closed notices. Not a test: run its main method. */
final class RenderingBenchmark {
    private static final int CLOSED = 500;
    private static final int WARM_UP = 300;
    private static final int ROUNDS = 300;

    private RenderingBenchmark() {}

    /** Prints the median and the slowest of one in a hundred, in milliseconds. */
    public static void main(String[] arguments) {
        Publication publication = Sample.publication(CLOSED);
        for (boolean open : new boolean[] {true, false}) {
            long[] times = new long[ROUNDS];
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                long start = System.nanoTime();
                var page = new NotificationsPage(publication, Sample.SETTINGS);
                int length = (open ? page.open() : page.closed()).length();
                if (round >= 0) {
                    times[round] = System.nanoTime() - start + (length == 0 ? 1 : 0);
                }
            }
            Arrays.sort(times);
            System.out.printf(
                    "%s: median %.2f ms, p99 %.2f ms%n",
                    open ? "open" : "closed", times[ROUNDS / 2] / 1e6, times[ROUNDS * 99 / 100] / 1e6);
        }
    }
}
