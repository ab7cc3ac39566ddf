package org.caseassistant.bot.slack;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.bot.slack.emulator.Workspace;
import org.caseassistant.bot.slack.wording.SlackNames;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.persistence.TestDatabase;

/**
 * How fast a click in Slack is served over signed HTTP: the draft saved, the next prompt drawn and posted. Not a test:
 * run it by hand, with the class path of the tests. It prints how many clicks a second were served, and how long people
 * waited for the acknowledgement and for the next prompt.
 *
 * <p>The stand-in for Slack takes its share of the processors. To compare with another app, give the address where it
 * takes Slack's requests: it must answer {@code /case} and a click on its button "Back" with a message that has such a
 * button again, and its Web API is the stand-in's, at the address that is printed.
 */
final class SlackBenchmark {
    private static final int CONNECTIONS = 32;
    private static final int USERS = 900;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private SlackBenchmark() {}

    /** With the address of another app, or nothing for our own. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            try (SlackBench bench = SlackBench.start(SlackBench.Mode.HTTP)) {
                bench.slack().withoutEchoes();
                bench.storage().inTransaction(stores -> {
                    for (int person = 0; person < USERS; person++) {
                        var account = stores.directory().addAccount("District " + person, ZoneId.of("America/Chicago"));
                        stores.directory()
                                .addContact(
                                        "Ann", "Lee" + person, email(person), ContactType.AUTHORIZED, List.of(account));
                    }
                    return true;
                });
                measure(bench.workspace(), List.of("Use Medium", "Back", "Use Medium", "Back"));
            }
        } else {
            try (var slack = SlackEmulator.start();
                    var database = TestDatabase.create()) {
                slack.withoutEchoes();
                database.execute("CREATE ROLE other_app LOGIN SUPERUSER PASSWORD 'other_app'");
                Workspace workspace = slack.workspace("T1").install(SlackNames.SCOPES.toArray(String[]::new));
                System.out.printf(
                        "SLACK_API_URL=%s SLACK_BOT_TOKEN=%s SLACK_SIGNING_SECRET=%s DATABASE=%s (other_app, other_app)%n"
                                + "Then press Enter.%n",
                        slack.baseUrl(), workspace.botToken(), slack.signingSecret(), database.address());
                if (System.in.read() >= 0) {
                    slack.deliverTo(URI.create(arguments[0]));
                    measure(workspace, List.of("Back", "Back", "Back", "Back"));
                }
            }
        }
    }

    private static String email(int person) {
        return "ann.lee" + person + "@example.org";
    }

    /**
     * One of those who click.
     *
     * @param labels the buttons, one after the other; so few that a channel takes all at once, and no pace is measured
     */
    private record Clicker(SlackUser user, List<String> labels) {}

    private static void measure(Workspace workspace, List<String> labels) throws InterruptedException {
        var users = new ArrayList<Clicker>();
        for (int person = 0; person < USERS; person++) {
            users.add(new Clicker(
                    workspace.user(
                            "UB" + person,
                            email(person),
                            ZoneId.of("America/Chicago"),
                            Locale.US.toLanguageTag()),
                    labels));
        }
        run("warming up", users.subList(0, USERS / 3));
        run("measured", users.subList(USERS / 3, USERS));
    }

    private static void run(String title, List<Clicker> users) throws InterruptedException {
        Queue<Clicker> waiting = new ConcurrentLinkedQueue<>(users);
        // Everybody begins first, as it is the clicks that are measured.
        each(waiting, clicker -> {
            clicker.user().command("/case", "open ask a question");
            await(clicker.user(), clicker.labels().getFirst(), 0);
        });
        waiting.addAll(users);
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        Queue<Long> shown = new ConcurrentLinkedQueue<>();
        long start = System.nanoTime();
        each(waiting, clicker -> {
            for (String label : clicker.labels()) {
                int before = clicker.user().transcript().size();
                long clicked = System.nanoTime();
                Delivery delivery = clicker.user().lastMessage().clickLabelled(label);
                if (!delivery.acknowledged()) {
                    throw new IllegalStateException(delivery.toString());
                }
                acknowledged.add(delivery.elapsed().toNanos());
                await(clicker.user(), "", before);
                shown.add(System.nanoTime() - clicked);
            }
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %d clicks by %d connections, %.0f a second; acknowledged p50 %.1f ms, p99 %.1f ms;"
                        + " next prompt p50 %.1f ms, p99 %.1f ms%n",
                title, shown.size(), CONNECTIONS, shown.size() / seconds,
                percentile(acknowledged, 50), percentile(acknowledged, 99), percentile(shown, 50),
                percentile(shown, 99));
    }

    private interface Work {
        void of(Clicker clicker);
    }

    private static void each(Queue<Clicker> waiting, Work work) {
        try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                threads.execute(() -> {
                    for (Clicker next = waiting.poll(); next != null; next = waiting.poll()) {
                        work.of(next);
                    }
                });
            }
        }
    }

    /** Waits for one more message than before, with this button. */
    private static void await(SlackUser user, String label, int before) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (user.transcript().size() <= before || !user.lastMessage().asText().contains(label)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("nothing was shown: " + user.transcriptText());
            }
            LockSupport.parkNanos(200_000);
        }
    }

    private static double percentile(Queue<Long> nanoseconds, int percent) {
        long[] sorted = nanoseconds.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
