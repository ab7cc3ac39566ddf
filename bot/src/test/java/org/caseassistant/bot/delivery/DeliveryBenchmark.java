package org.caseassistant.bot.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.caseassistant.bot.ConsoleProcess;
import org.caseassistant.bot.discord.emulator.DiscordEmulator;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.encryption.EncryptionKey;
import org.caseassistant.bot.slack.emulator.SlackEmulator;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Installation;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.persistence.TestDatabase;

/**
 * How long it takes until ten thousand channels of a hundred Slack workspaces and of one Discord application have got a
 * message and then an edit of it, in two processes of which the one that sends to Discord is killed half-way, where one
 * call of twenty is answered with 429 or 500. Not a test: run it by hand, with the class path of the tests, on a machine
 * that does nothing else, as everything takes its share of the processors. With four numbers, such as {@code 4 20 20 4},
 * it is smaller: workspaces, channels of each, guilds, channels of each.
 *
 * <p>It prints what every channel got, by what the stand-ins show there, and the time beside that which the documented
 * limits allow: fifty changes of messages a minute in a workspace (docs.slack.dev, Rate limits: tier 3), and fifty calls
 * a second of an application (Discord, Rate Limits: Global), where what was answered with 429 or 500 has to be called
 * again.
 */
final class DeliveryBenchmark {
    private static final String SLACK = "slack";
    private static final String DISCORD = "discord";
    private static final String KEY = "N-1";
    private static final String FIRST = "The server is down";
    private static final String SECOND = "The server is up again";
    private static final double FAILING = 0.05;
    private static final long SEED = 1;
    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final TestDatabase database = TestDatabase.create();
    private final SlackEmulator slack = SlackEmulator.start();
    private final DiscordEmulator discord = DiscordEmulator.start();
    private final EncryptionKey key = EncryptionKey.fresh();
    private final Path folder;
    private final List<Place> places = new ArrayList<>();
    private final Map<String, SlackUser> slackReaders = new HashMap<>();
    private final DiscordUser discordReader = discord.user("reader", "en-US");
    private final Size size;
    private final long begun = System.nanoTime();

    private DeliveryBenchmark(Size size) throws IOException {
        this.size = size;
        this.folder = Files.createTempDirectory("delivery-benchmark");
    }

    private record Size(int workspaces, int channels, int guilds, int guildChannels) {
        static Size of(String... numbers) {
            int[] all = IntStream.range(0, 4)
                    .map(at -> numbers.length == 0 ? List.of(100, 50, 500, 10).get(at) : Integer.parseInt(numbers[at]))
                    .toArray();
            return new Size(all[0], all[1], all[2], all[3]);
        }

        int inDiscord() {
            return guilds * guildChannels;
        }

        int all() {
            return workspaces * channels + inDiscord();
        }
    }

    /** With the size, or nothing for the one that counts. */
    public static void main(String[] arguments) throws Exception {
        new DeliveryBenchmark(Size.of(arguments)).run();
        System.exit(0);
    }

    private void run() throws Exception {
        furnish();
        print("furnished");
        try (Worker first = start("first");
                Worker second = start("second")) {
            awaitServed(first);
            awaitServed(second);
            print("both are served");
            slack.faults().failing(FAILING, SEED, "chat.postMessage", "chat.update", "conversations.history");
            discord.faults().failing(FAILING, SEED, Route.CREATE_MESSAGE, Route.EDIT_MESSAGE, Route.MESSAGE);
            slack.pace().limitPosts().limitUpdates();
            discord.pace().enforce(5, 5);
            List<Worker> workers = List.of(first, second);
            print("%d channels in %d workspaces, %d in %d guilds; load average %.1f".formatted(
                    size.workspaces() * size.channels(), size.workspaces(), size.inDiscord(), size.guilds(), load()));
            Instant start = fill();
            print("filled");
            awaitSent(0.25, workers);
            awaitSent(0.5, workers);
            Worker killed = sender(workers);
            killed.process().kill();
            print("killed the %s process".formatted(killed.name()));
            List<Worker> left = workers.stream().filter(worker -> !worker.equals(killed)).toList();
            awaitSent(0.75, left);
            awaitSent(1, left);
            report(start);
        }
    }

    private static void awaitServed(Worker worker) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!worker.process().output().contains("Discord is served")) {
            if (!worker.process().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the program does not start: " + worker.process().output());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void print(String line) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void furnish() {
        for (int number = 0; number < size.workspaces(); number++) {
            String team = "T" + number;
            // README: with the rights to read there, nothing is sent twice.
            var workspace = slack.workspace(team).install();
            slackReaders.put(team, workspace.user("U" + number, "u@example.org", ZoneOffset.UTC, "en-US"));
            for (int channel = 0; channel < size.channels(); channel++) {
                workspace.channel("C" + channel, "outages-" + channel, "U" + number).invite("C" + channel);
                places.add(new Place(SLACK, team, "C" + channel));
            }
            byte[] token = key.encrypt(workspace.botToken().getBytes(UTF_8), SLACK + ":" + team);
            database.unitOfWork().inTransaction(stores -> {
                stores.installations().keep(new Installation(SLACK, team, team, token, Instant.now()));
                return team;
            });
        }
        for (int number = 0; number < size.guilds(); number++) {
            var guild = discord.guild("Guild " + number).add(discordReader);
            for (int channel = 0; channel < size.guildChannels(); channel++) {
                places.add(new Place(DISCORD, guild.id(), guild.channel("outages-" + channel)));
            }
        }
    }

    private record Worker(String name, ConsoleProcess process) implements AutoCloseable {
        @Override
        public void close() {
            process.close();
        }
    }

    private Worker start(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        var environment = new HashMap<>(database.environment());
        environment.put("SLACK_CLIENT_ID", slack.clientId());
        environment.put("SLACK_CLIENT_SECRET", slack.clientSecret());
        environment.put("SLACK_APP_TOKEN", slack.appToken());
        environment.put("SLACK_API_URL", slack.baseUrl());
        environment.put("PUBLIC_URL", "https://cases.example.org");
        environment.put("ENCRYPTION_KEY", key.write());
        environment.put("HTTP_PORT", Integer.toString(freePort()));
        environment.put("DISCORD_BOT_TOKEN", discord.token());
        environment.put("DISCORD_API_URL", discord.baseUrl());
        return new Worker(name, ConsoleProcess.start(own, environment));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** For every channel a message and an edit of it, all in one moment. */
    private Instant fill() {
        database.unitOfWork().inTransaction(stores -> {
            Instant now = Instant.now();
            places.forEach(place -> stores.outbox().add(place, new Act.Post(Optional.of(KEY), screen(FIRST)), now));
            places.forEach(place -> stores.outbox().add(place, new Act.Edit(KEY, screen(SECOND)), now));
            return places;
        });
        return Instant.now();
    }

    private static Screen screen(String text) {
        return Screen.of(View.Text.of(text));
    }

    private long number(String sql) {
        return ((Number) database.value(sql)).longValue();
    }

    private void awaitSent(double part, List<Worker> workers) throws Exception {
        long left = Math.round(2 * size.all() * (1 - part));
        long end = System.nanoTime() + LONGEST.toNanos();
        while (number("SELECT count(*) FROM outbox WHERE sent_at IS NULL AND given_up_at IS NULL") > left) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it takes too long");
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
        for (Worker worker : workers) {
            print("%3.0f %%: %s process, resident %d MiB%s".formatted(
                    100 * part, worker.name(), resident(worker), part == 0.25 || part == 1 ? heap(worker) : ""));
        }
    }

    private static long resident(Worker worker) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + worker.process().pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** What is alive there, after a full collection, for which everything stands still: so it is not asked often. */
    private static String heap(Worker worker) throws IOException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asking = new ProcessBuilder(jcmd, Long.toString(worker.process().pid()), "GC.class_histogram").start();
        try (var lines = asking.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToDouble(line -> Double.parseDouble(line.trim().split("\\s+", -1)[2]) / (1 << 20))
                    .mapToObj(", alive on the heap %.1f MiB"::formatted)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The one that sends to Discord, which takes longest. Between two runs it is none. */
    private Worker sender(List<Worker> workers) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            var picked = (String) database.value("SELECT coalesce(max(picked_by), '') FROM scheduled_tasks"
                    + " WHERE task_name = 'deliver-to-discord' AND picked");
            for (Worker worker : workers) {
                if (picked.endsWith("-" + worker.process().pid())) {
                    return worker;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        throw new IllegalStateException("nobody sends to Discord");
    }

    /** What a channel got. */
    private record Got(int messages, int edits, String text) {}

    private Got got(Place place) {
        if (place.surface().equals(SLACK)) {
            var there = slackReaders.get(place.tenant()).messagesIn(place.channel());
            return new Got(
                    there.size(),
                    there.stream().mapToInt(message -> message.updates()).sum(),
                    there.isEmpty() ? "" : there.getLast().text());
        }
        var there = discordReader.messagesIn(place.channel());
        return new Got(
                there.size(),
                there.stream().mapToInt(message -> message.updates()).sum(),
                there.isEmpty() ? "" : there.getLast().asText());
    }

    private void report(Instant start) {
        List<Got> all = places.stream().map(this::got).toList();
        var messages = all.stream().mapToInt(Got::messages).summaryStatistics();
        var edits = all.stream().mapToInt(Got::edits).summaryStatistics();
        print("messages in a channel: %d to %d, edits: %d to %d, of %d channels".formatted(
                messages.getMin(), messages.getMax(), edits.getMin(), edits.getMax(), all.size()));
        print(("channels without exactly one message: %d, without exactly one edit: %d, not showing the edit: %d,"
                + " given up: %d")
                .formatted(all.stream().filter(one -> one.messages() != 1).count(),
                        all.stream().filter(one -> one.edits() != 1).count(),
                        all.stream().filter(one -> !one.text().contains(SECOND)).count(),
                        number("SELECT count(*) FROM outbox WHERE given_up_at IS NOT NULL")));
        for (String surface : List.of(SLACK, DISCORD)) {
            print("%s: %.1f s; a second, in tens of them: %s".formatted(
                    surface, seconds(start, sent(surface)), rates(surface)));
        }
        double took = Math.max(seconds(start, sent(SLACK)), seconds(start, sent(DISCORD)));
        double smooth = Math.max(size.channels() * 60 / 50.0, 2 * size.inDiscord() / 50.0);
        double allowed = Math.max(
                size.channels() * 60 / 50.0 / (1 - FAILING), 2 * size.inDiscord() / 50.0 / (1 - FAILING));
        print(("took %.1f s; the limits allow %.1f s with the calls to be repeated (%.2f), %.1f s without (%.2f);"
                + " load average %.1f")
                .formatted(took, allowed, took / allowed, smooth, took / smooth, load()));
        print(("calls: %d to Slack, %d to Discord; refused as too many: %d by Slack, %d by Discord, of which for the"
                + " limits %d")
                .formatted(slack.calls().size(),
                        discord.calls().size(),
                        slack.calls().stream().filter(call -> call.error().equals("ratelimited")).count(),
                        discord.calls().stream().filter(call -> call.status() == 429).count(),
                        discord.violations().size()));
    }

    private Object rates(String surface) {
        return database.value("""
                WITH sent AS (
                    SELECT floor(extract(epoch FROM sent_at - created_at) / 10)::int AS ten FROM outbox
                    WHERE surface = '%s')
                SELECT string_agg(to_char(many / 10.0, 'FM990.0'), ' ' ORDER BY ten)
                FROM (SELECT ten, count(sent.ten) AS many
                    FROM generate_series(0, (SELECT max(ten) FROM sent)) AS ten LEFT JOIN sent USING (ten) GROUP BY ten)
                """.formatted(surface));
    }

    private Instant sent(String surface) {
        return ((Timestamp) database.value("SELECT max(sent_at) FROM outbox WHERE surface = '" + surface + "'"))
                .toInstant();
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
