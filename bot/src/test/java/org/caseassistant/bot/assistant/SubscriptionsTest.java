package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.core.notices.Subscription;
import org.caseassistant.core.noticework.NoticeAnnouncing;
import org.caseassistant.core.noticework.NoticeProgress;
import org.caseassistant.core.noticework.NoticeRounds;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.sending.DeliveryCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Channels show notices: which, when, and what becomes of those that cannot be reached. */
class SubscriptionsTest {
    private final Chat chat = new Chat();
    private final Platform platform = new Platform();

    @AfterEach
    void drop() {
        chat.close();
    }

    /** Channels as people see them: each message with how often it was edited, notes below it. */
    private static final class Platform implements ChatSurface {
        private final List<String> shown = new ArrayList<>();
        private final List<String> closed = new ArrayList<>();
        private final List<String> slow = new ArrayList<>();
        private final List<String> people = new ArrayList<>();

        @Override
        public String name() {
            return "test";
        }

        @Override
        public synchronized Optional<String> deliver(Delivery delivery) throws DeliveryFailedException {
            String channel = delivery.place().channel();
            if (delivery.user().isPresent()) {
                people.add(channel + ": "
                        + ((View.Text) delivery.screen().views().getFirst()).text());
                return Optional.empty();
            }
            if (slow.contains(channel)) {
                throw new DeliveryFailedException("fatal_error", null);
            }
            if (closed.contains(channel)) {
                throw new DeliveryFailedException(
                        DeliveryFailedException.Outlook.UNREACHABLE, Optional.empty(), "is_archived", null);
            }
            String said = switch (delivery.act()) {
                case Delivery.Act.Post _ -> " posted ";
                case Delivery.Act.Edit _ -> " edited ";
                case Delivery.Act.Note _ -> " noted ";
            };
            shown.add(channel + said + first(delivery.screen().views().getFirst()));
            return Optional.of("m" + delivery.id());
        }

        private static String first(View view) {
            return switch (view) {
                case View.Banner(var tone, String text) -> tone + " " + text.lines().findFirst().orElseThrow();
                case View.Text(_, String text) -> text.replace('\n', ' ');
                default -> throw new AssertionError(view.toString());
            };
        }

        List<String> takenByPeople() {
            var taken = List.copyOf(people);
            people.clear();
            return taken;
        }

        List<String> taken() {
            var taken = List.copyOf(shown);
            shown.clear();
            return taken;
        }
    }

    private String in(String channel, boolean manager, String email, String rest) {
        var place = new Place("test", "T1", channel);
        return text(chat.does(email, new What.Command("notice", rest, Optional.of(new Channel(place, manager)))));
    }

    /** A process that has just been started does what is due. */
    private List<String> told() {
        var storage = chat.database.unitOfWork();
        new NoticeRounds(storage, chat::now, true, Policy.STRICT, List.of(Duration.ofHours(24), Duration.ofHours(1)))
                .run();
        new NoticeAnnouncing(storage, chat::now, ZoneId.of("America/Chicago"), Optional.of("https://n.example.org/"))
                .run();
        new OutboxWorker(storage, new DeliveryCheck(Policy.STRICT), platform, chat::now, new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        return platform.taken();
    }

    private void incident() {
        chat.types(NORA, "/notice incident", "Slow logins", "critical", "sis", "", "We look into it.", "done",
                "submit");
    }

    @Test
    void aBannerIsPostedOnceThenEditedWithANoteForEachUpdateUntilItIsGray() {
        assertThat(in("outages", true, Chat.MARIA, "subscribe")).startsWith(
                "This channel shows incidents and maintenance from now on");
        assertThat(told()).isEmpty();

        incident();
        assertThat(told()).containsExactly("outages posted INCIDENT Slow logins");
        assertThat(told()).isEmpty();
        chat.types(NORA, "/notice update 1", "identified", "We know why.", "done", "submit");
        assertThat(told()).satisfiesExactly(
                one -> assertThat(one).isEqualTo("outages edited INCIDENT Slow logins"),
                two -> assertThat(two).startsWith("outages noted ").contains("Identified", "We know why."));
        assertThat(text(chat.types(NORA, "/notice view 1")))
                .contains("Delivered to 1 of 1 channel.");
        chat.types(NORA, "/notice resolve 1", "It is fast again.", "done", "submit");
        assertThat(told()).satisfiesExactly(
                one -> assertThat(one).isEqualTo("outages edited NONE Slow logins"),
                two -> assertThat(two).contains("Resolved", "It is fast again."));
    }

    @Test
    void aChannelShowsWhatItAskedForAndWhatIsOpenAtOnce() {
        in("sis-only", true, Chat.MARIA, "subscribe incidents SIS");
        in("finance-only", true, Chat.MARIA, "subscribe all finance, human resources");
        in("maintenance-only", true, Chat.MARIA, "subscribe maintenance");
        incident();
        assertThat(told()).containsExactly("sis-only posted INCIDENT Slow logins");

        in("late", true, Chat.MARIA, "subscribe");
        assertThat(told()).containsExactly("late posted INCIDENT Slow logins");
        assertThat(in("late", true, Chat.MARIA, "unsubscribe")).startsWith("This channel shows no more notices.");
        assertThat(in("late", true, Chat.MARIA, "unsubscribe")).contains("nothing has changed");
        chat.types(NORA, "/notice update 1", "", "More.", "done", "submit");
        assertThat(told()).hasSize(2).allMatch(line -> line.startsWith("sis-only"));
    }

    @Test
    void whoMayNotAndWhatIsNotThereIsSaid() {
        assertThat(in("c", false, Chat.MARIA, "subscribe")).startsWith("Only those who manage this channel");
        assertThat(in("c", false, Chat.MARIA, "unsubscribe")).startsWith("Only those who manage this channel");
        assertThat(in("c", false, NORA, "subscribe")).startsWith("This channel shows");
        assertThat(in("c", true, Chat.MARIA, "subscribe incidents teleport")).startsWith(
                "I do not know the service teleport. Services are: SIS,");
        assertThat(text(chat.types(NORA, "/notice subscribe"))).startsWith("Type that in the channel");
        assertThat(text(chat.does("stranger@elsewhere.example.org", new What.Command(
                "notice", "subscribe", Optional.of(new Channel(new Place("test", "T1", "x"), true))))))
                .startsWith("I do not know you");
        incident();
        assertThat(told()).containsExactly("c posted INCIDENT Slow logins");
    }

    @Test
    void aChannelThatCannotBeReachedIsParkedUntilItSubscribesAnew() {
        in("gone", true, Chat.MARIA, "subscribe");
        in("here", true, Chat.MARIA, "subscribe");
        platform.closed.add("gone");
        incident();
        assertThat(told()).containsExactly("here posted INCIDENT Slow logins");
        assertThat(text(chat.types(NORA, "/notice view 1"))).contains("Delivered to 1 of 2 channels, 1 parked.");
        chat.types(NORA, "/notice update 1", "", "More.", "done", "submit");
        assertThat(told()).allMatch(line -> line.startsWith("here"));

        platform.closed.clear();
        in("gone", true, Chat.MARIA, "subscribe");
        assertThat(told()).containsExactly("gone posted INCIDENT Slow logins");
    }

    /** What Nora was told in her direct messages since, by a process that has just been started. */
    private List<String> reported() {
        new NoticeProgress(chat.database.unitOfWork(), chat::now, false).run();
        new OutboxWorker(chat.database.unitOfWork(), new DeliveryCheck(Policy.STRICT), platform, chat::now,
                new Metrics(),
                new FailureLog(() -> "K3F9QX2A")).run();
        return platform.takenByPeople();
    }

    @Test
    void whoPostsIsToldOnceHowFarItCameWhenNothingIsOnItsWayAnyMore() {
        in("gone", true, Chat.MARIA, "subscribe");
        in("here", true, Chat.MARIA, "subscribe");
        in("slow", true, Chat.MARIA, "subscribe");
        platform.closed.add("gone");
        platform.slow.add("slow");
        incident();
        assertThat(reported()).isEmpty();
        told();
        assertThat(text(chat.types(NORA, "/notice view 1")))
                .contains("Delivered to 1 of 3 channels, 1 on the way, 1 parked.");
        assertThat(reported()).isEmpty();

        platform.slow.clear();
        chat.passes(Duration.ofMinutes(5));
        told();
        assertThat(reported()).containsExactly("dm-" + NORA + ": N-1 (Slow logins) is delivered: Investigating.\n"
                + "Delivered to 2 of 3 channels, 1 parked.\n"
                + "What did not arrive, and why, is in /delivery list. A parked channel is told nothing more until"
                + " somebody types /notice subscribe there anew.");
        assertThat(reported()).isEmpty();
        chat.types(NORA, "/notice update 1", "identified", "We know why.", "done", "submit");
        chat.types(NORA, "/notice resolve 1", "It is fast again.", "done", "submit");
        told();
        assertThat(reported()).singleElement().asString().contains("is delivered: Resolved.");
        assertThat(chat.database.value("select count(*) from posted_message")).isEqualTo(2L);
        chat.passes(Duration.ofDays(29));
        chat.keepHouse();
        assertThat(chat.database.value("select count(*) from posted_message")).isEqualTo(2L);
        chat.passes(Duration.ofDays(2));
        chat.keepHouse();
        assertThat(chat.database.value("select count(*) from posted_message")).isEqualTo(0L);
        assertThat(chat.database.value("select count(*) from outbox where given_up_at is not null")).isEqualTo(0L);
    }

    @Test
    void whatGoesToNobodyIsNotReported() {
        incident();
        told();
        assertThat(reported()).isEmpty();
    }

    @Test
    void moreChannelsThanFitIntoOneGoAreEachToldOnce() {
        for (int i = 0; i < 1100; i++) {
            int channel = i;
            chat.database.unitOfWork().inTransaction(stores -> {
                stores.subscriptions()
                        .subscribe(
                                new Subscription(
                                        new Place("test", "T" + channel % 7, "c" + channel), true, true, List.of()),
                                chat.now());
                return true;
            });
        }
        incident();
        assertThat(told()).hasSize(1100).doesNotHaveDuplicates();
    }

    @Test
    void maintenanceIsRemindedOfOnceEachAtItsTimeOverThreeWeeks() {
        in("outages", true, Chat.MARIA, "subscribe maintenance");
        Instant start = chat.now().plus(Duration.ofDays(14));
        announce(start);
        var heard = new ArrayList<String>();
        Instant begin = chat.now();
        for (int quarter = 0; quarter < 21 * 24 * 4; quarter++) {
            long minutes = Duration.between(begin, chat.now()).toMinutes();
            told().forEach(line -> heard.add(minutes + " " + line.replaceAll("Mon.*?: ", "")));
            if (minutes == 10 * 24 * 60) {
                reschedule(start.plus(Duration.ofDays(2)));
            }
            chat.passes(Duration.ofMinutes(15));
        }

        int day = 24 * 60;
        assertThat(heard).satisfiesExactly(
                line -> assertThat(line).isEqualTo("0 outages posted MAINTENANCE Upgrade"),
                line -> assertThat(line).isEqualTo(10 * day + 15 + " outages edited MAINTENANCE Upgrade"),
                line -> assertThat(line).startsWith(10 * day + 15 + " outages noted ").contains("Rescheduled"),
                line -> assertThat(line).isEqualTo(15 * day + " outages noted In 24 hours: Upgrade"),
                line -> assertThat(line).isEqualTo(16 * day - 60 + " outages noted In 1 hour: Upgrade"),
                line -> assertThat(line).isEqualTo(16 * day + " outages edited MAINTENANCE Upgrade"),
                line -> assertThat(line).startsWith(16 * day + " outages noted ").contains("In progress"),
                line -> assertThat(line).isEqualTo(16 * day + 120 + " outages edited NONE Upgrade"),
                line -> assertThat(line).startsWith(16 * day + 120 + " outages noted ").contains("Completed"));
    }

    private Author author() {
        var nora = (StaffMember) chat.database.unitOfWork()
                .inTransaction(stores -> stores.directory().personByEmail(NORA).orElseThrow());
        return new Author(nora.id(), nora.fullName());
    }

    private static Planned planned(Instant start) {
        return new Planned(start, start.plus(Duration.ofHours(2)), ZoneId.of("America/Chicago"));
    }

    private void announce(Instant start) {
        Author author = author();
        chat.database.unitOfWork().inTransaction(stores -> {
            Notice notice = Maintenance.announced(
                    stores.notices().nextNumber(), "Upgrade", List.of(), Severity.MAJOR, planned(start),
                    "We upgrade.", author, chat.now());
            stores.notices().add(notice, new DraftId("announced"));
            stores.announcements().add(notice, chat.now());
            return notice;
        });
    }

    private void reschedule(Instant start) {
        Author author = author();
        chat.database.unitOfWork().inTransaction(stores -> {
            var before = (Maintenance) stores.notices().open(1).getFirst();
            Notice notice = before.reschedule(planned(start), "Later.", author, chat.now()).orElseThrow();
            assertThat(stores.notices().save(notice, Optional.of(new DraftId("put-off")))).isTrue();
            stores.announcements().add(notice, chat.now());
            return notice;
        });
    }
}
