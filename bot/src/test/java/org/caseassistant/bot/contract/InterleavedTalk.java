package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.caseassistant.bot.contract.TalkCast.Card;
import org.caseassistant.bot.contract.TalkPlan.Act;
import org.caseassistant.bot.contract.TalkPlan.Size;
import org.caseassistant.bot.discord.emulator.Route;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.Violation;
import org.caseassistant.core.chat.Focus;

/**
 * Staff at the desks of Slack and contacts in the direct messages of both platforms talk in many cases at once. The
 * platforms tell of things more than once, refuse or lose a share of the calls, and Discord's connection breaks. Half-way,
 * while messages wait and some are on their way, the program is killed and started again. In the end each message is to
 * have arrived once, in order, and in its case, by what the platforms show.
 *
 * <p>{@link InterleavedProcessTest} does so with few messages. Run this by hand for a thousand in fifty cases, with the
 * class path of the tests, or with four numbers, such as {@code 8 20 400 1}, for so many desks, cases and messages by
 * that seed.
 */
final class InterleavedTalk implements AutoCloseable {
    /** The share of calls that fail. */
    private static final double FAILING = 0.05;

    private static final String POST = "chat.postMessage";

    private final Size size;
    private final Consumer<String> log;
    private final TalkStage stage;
    private final TalkCast cast;
    private final TalkRecord written = new TalkRecord();
    private final AtomicInteger repeated = new AtomicInteger();

    /**
     * With everybody in their places.
     *
     * @param folder where the program runs
     * @param log is told how it goes
     */
    InterleavedTalk(Path folder, Size size, Consumer<String> log) throws IOException {
        this.size = size;
        this.log = log;
        this.stage = new TalkStage(folder, TalkCast.catalog(size));
        this.cast = new TalkCast(stage, size);
    }

    /** With the size, or nothing for the one that counts. */
    public static void main(String[] arguments) throws Exception {
        int[] given = Stream.of(arguments).mapToInt(Integer::parseInt).toArray();
        Size size = given.length == 0 ? new Size(8, 50, 1000, 1) : new Size(given[0], given[1], given[2], given[3]);
        long begun = System.nanoTime();
        try (var talk = new InterleavedTalk(
                Files.createTempDirectory("interleaved-talk"),
                size,
                line -> System.out.printf("%6.1f s  %s%n", (System.nanoTime() - begun) / 1e9, line))) {
            talk.run();
        }
        System.exit(0);
    }

    /** From the opening of the cases until everything has arrived where it belongs. */
    void run() throws InterruptedException {
        TalkPlan plan = TalkPlan.of(size);
        stage.start();
        cast.openDesks();
        cast.openCases();
        log.accept("%d cases of %d contacts are open at %d desks with %d staff".formatted(
                size.cases(), size.contacts(), size.desks(), size.staff()));
        failCalls();
        talk(plan.greetings());
        talk(plan.before());
        stage.discord().gateway().drop();
        talk(plan.resumed());
        stage.discord().gateway().awaitResumed(1);
        log.accept("half is written, and %d messages wait to be sent".formatted(stage.waiting()));
        killAmid(plan.away());
        talk(plan.after());
        log.accept("all is written, and %d messages wait to be sent".formatted(stage.waiting()));
        stage.settle();
        check();
        report();
        stage.end();
    }

    private void failCalls() {
        stage.slack()
                .faults()
                .failing(
                        FAILING,
                        size.seed(),
                        POST,
                        "chat.update",
                        "conversations.history",
                        "conversations.replies");
        stage.discord().faults().failing(FAILING, size.seed(), Route.CREATE_MESSAGE, Route.EDIT_MESSAGE);
    }

    private void talk(List<Act> acts) throws InterruptedException {
        TalkCast.join(cast.begin(acts, this::does));
    }

    /**
     * Two messages are on their way to the platforms when the program is killed, which take them, and nobody learns that.
     * What staff write meanwhile, and while it is away, Slack tells of again.
     */
    private void killAmid(List<Act> acts) throws InterruptedException {
        var slackFaults = stage.slack().faults().hold(POST, 1);
        var discordFaults = stage.discord().faults().hold(Route.CREATE_MESSAGE, 1);
        int some = acts.size() / 3;
        var done = new AtomicInteger();
        Consumer<Act> mentioning = act -> {
            var _ = mentions(act, words(act));
            done.incrementAndGet();
        };
        TalkCast.join(cast.begin(acts.subList(0, some), mentioning));
        stage.await(
                "nothing is on its way", () -> slackFaults.met(POST) && discordFaults.met(Route.CREATE_MESSAGE));
        List<Future<?>> writing = cast.begin(acts.subList(some, acts.size()), mentioning);
        stage.await("nobody writes", () -> done.get() > some);
        stage.kill();
        TalkCast.join(writing);
        slackFaults.release();
        discordFaults.release();
        stage.start();
        List<Delivery> missed = stage.slack().retryUnacknowledged("http_timeout");
        assertThat(missed).allMatch(Delivery::acknowledged);
        log.accept("the program was killed and runs again, and was told again of %d events".formatted(missed.size()));
    }

    private String words(Act act) {
        return "%s %s %d".formatted(
                act.way().isOfStaff() ? "staff" : "contact", cast.card(act.talk()).number(), act.number());
    }

    private void does(Act act) {
        stage.slack().deliverTwice(act.twice());
        String words = words(act);
        String number = cast.card(act.talk()).number();
        switch (act.way()) {
            case MENTION -> {
                Delivery told = mentions(act, words);
                assertThat(told.acknowledged()).as(told.toString()).isTrue();
            }
            case FORM -> {
                written.byForm(number, words);
                cast.staff(act.talk()).fillsIn(cast.card(act.talk()).message(), words);
            }
            case REPLY -> says(act, words, contact -> contact.replies(number, words));
            case BUTTON -> says(act, words, contact -> {
                contact.presses(number);
                contact.writes(words);
            });
            case PLAIN -> says(act, words, contact -> {
                if (focus(contact) instanceof Focus.AddingToCase) {
                    contact.writes("done");
                }
                contact.writes(words);
            });
        }
        repeat(act);
    }

    /** The contact says so, and which case is meant if they are asked. */
    private void says(Act act, String words, Consumer<TalkContact> saying) {
        String number = cast.card(act.talk()).number();
        TalkContact contact = cast.contact(act.talk());
        written.byContact(number, words);
        saying.accept(contact);
        if (focus(contact) instanceof Focus.ChoosingCase) {
            contact.writes(number);
        }
    }

    private Delivery mentions(Act act, String words) {
        Card card = cast.card(act.talk());
        written.byMention(card.number(), cast.contactName(act.talk()), words);
        return cast.staff(act.talk()).mentions(card.message(), words);
    }

    /** What they are asked, as the platform may have lost the question. */
    private Focus focus(TalkContact contact) {
        var there = contact.address();
        return stage.stored(stores -> stores.conversations().focus(there.place(), there.user()));
    }

    private void repeat(Act act) {
        boolean told = act.again() >= 0 && (act.way().isOfStaff()
                ? cast.staff(act.talk()).isToldOfAgain(act.again())
                : cast.contact(act.talk()).isToldOfAgain(act.again()));
        if (told) {
            repeated.incrementAndGet();
        }
    }

    /** Compares what was written with what everybody sees, and with what is stored. */
    private void check() {
        for (int talk = 0; talk < size.cases(); talk++) {
            Card card = cast.card(talk);
            assertThat(TalkRecord.read(cast.staff(talk).toldBelow(card.message())))
                    .as("what the desk reads of %s, by %s", card.number(), size)
                    .isEqualTo(written.desk(card.number()));
        }
        for (TalkContact contact : cast.contacts()) {
            assertThat(TalkRecord.told(contact.read()))
                    .as("what %s reads, by %s", contact.address(), size)
                    .isEqualTo(written.news(cast.numbersOf(contact)));
        }
        for (int talk = 0; talk < size.cases(); talk++) {
            String number = cast.card(talk).number();
            assertThat(stage.<TalkRecord.Both>stored(stores -> TalkRecord.stored(stores, number)))
                    .as("what is stored of %s, by %s", number, size)
                    .isEqualTo(written.both(number));
        }
        // A machine that is busy acknowledges late, and then it comes again.
        assertThat(stage.slack().violations())
                .allMatch(violation -> violation.kind() == Violation.Kind.ACKNOWLEDGEMENT);
        assertThat(stage.discord().violations()).isEmpty();
    }

    private void report() {
        var slack = stage.slack();
        var discord = stage.discord();
        log.accept("each of %d messages arrived once, in order and in its case".formatted(size.messages()));
        log.accept("calls: %d to Slack, of which %d posts and %d edits, and %d to Discord; answered with 429: %d and %d"
                .formatted(
                        slack.calls().size(),
                        slack.calls(POST).size(),
                        slack.calls("chat.update").size(),
                        discord.calls().size(),
                        slack.calls().stream().filter(call -> call.error().equals("ratelimited")).count(),
                        discord.calls().stream().filter(call -> call.status() == 429).count()));
        log.accept("events told of more than once: %d by Slack in all; by both platforms long after: %d".formatted(
                slack.deliveries().stream().filter(delivery -> delivery.tries() > 1).count(), repeated.get()));
    }

    @Override
    public void close() {
        cast.close();
        stage.close();
    }
}
