package org.caseassistant.bot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.bot.config.Configuration;
import org.caseassistant.bot.config.NoticeMailSettings;
import org.caseassistant.bot.delivery.OutboxWorker;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.bot.mail.MailSender;
import org.caseassistant.bot.mail.MailSurface;
import org.caseassistant.bot.mail.MailWorker;
import org.caseassistant.bot.metrics.Metrics;
import org.caseassistant.bot.notifications.NotificationsExport;
import org.caseassistant.bot.notifications.PageSettings;
import org.caseassistant.bot.schedule.BackgroundTasks.BackgroundTask;
import org.caseassistant.bot.surface.Surfaces;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.deskwork.DeskDigest;
import org.caseassistant.core.deskwork.DeskRounds;
import org.caseassistant.core.drafts.DraftReminders;
import org.caseassistant.core.noticework.NoticeAnnouncing;
import org.caseassistant.core.noticework.NoticeMailing;
import org.caseassistant.core.noticework.NoticeProgress;
import org.caseassistant.core.noticework.NoticeRounds;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.sending.DeliveryCheck;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.core.upkeep.FileOffloading;
import org.caseassistant.core.upkeep.Housekeeping;
import org.caseassistant.core.upkeep.ObjectSweep;
import org.caseassistant.core.upkeep.Purge;

/** What the program does by itself, as the operator wants it: a part of the composition root. */
final class BackgroundWork {
    private static final Duration BETWEEN_DELIVERIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_DIGEST_ROUNDS = Duration.ofMinutes(1);
    private static final Duration BETWEEN_HOUSEKEEPING = Duration.ofHours(1);

    private final Parts parts;
    private final UnitOfWork storage;
    private final Configuration configuration;
    private final InstantSource clock;

    /** Nothing is begun. */
    BackgroundWork(Parts parts) {
        this.parts = parts;
        this.storage = parts.storage();
        this.configuration = parts.configuration();
        this.clock = parts.clock();
    }

    /**
     * What it is put together from.
     *
     * @param storage keeps what is to be kept
     * @param objects keeps contents of files; empty where the database does
     * @param catalogs the catalogues
     * @param configuration what the operator set
     * @param page how the Notifications page is written
     * @param clock the time
     * @param ids makes texts that nobody can guess
     * @param metrics counts and measures
     * @param failures where failures are recorded
     */
    record Parts(
            UnitOfWork storage,
            Optional<ObjectStore> objects,
            Catalogs catalogs,
            Configuration configuration,
            PageSettings page,
            InstantSource clock,
            RandomText ids,
            Metrics metrics,
            FailureLog failures) {}

    /** All of it, with what delivers to chat platforms. */
    List<BackgroundTask> tasks(List<BackgroundTask> delivering) {
        return Stream.of(delivering, notices(), mail(), cases(), files()).flatMap(List::stream).toList();
    }

    /** Delivers to a platform. */
    BackgroundTask delivering(ChatSurface surface) {
        return delivering(surface.name(), worker(surface)::run);
    }

    /** The same; what waits for a platform that is not connected yet goes on waiting. */
    BackgroundTask delivering(Surfaces.Served served) {
        return delivering(
                served.name(),
                () -> served.running()
                        .ifPresent(surface -> worker(surface.chat()).run()));
    }

    private OutboxWorker worker(ChatSurface surface) {
        return new OutboxWorker(storage, check(), surface, clock, parts.metrics(), parts.failures());
    }

    private DeliveryCheck check() {
        return new DeliveryCheck(configuration.assistant().policy());
    }

    private static BackgroundTask delivering(String surface, Runnable work) {
        return new BackgroundTask("deliver-to-" + surface, BETWEEN_DELIVERIES, work);
    }

    private List<BackgroundTask> notices() {
        var tasks = new ArrayList<BackgroundTask>();
        var announcing = new NoticeAnnouncing(
                storage, clock, configuration.notices().zone(), configuration.notices().address());
        tasks.add(new BackgroundTask("notice-announcing", BETWEEN_ROUNDS, announcing::run));
        var rounds = new NoticeRounds(
                storage,
                clock,
                configuration.notices().completesMaintenance(),
                configuration.assistant().policy(),
                configuration.notices().reminders());
        tasks.add(new BackgroundTask("notice-rounds", BETWEEN_ROUNDS, rounds::run));
        configuration.notices()
                .exportDirectory()
                .map(directory -> new NotificationsExport(storage, parts.page(), directory))
                .ifPresent(export -> tasks.add(new BackgroundTask("notice-export", BETWEEN_ROUNDS, export::run)));
        boolean mailed = configuration.mail().isPresent() && configuration.notices().mail().isPresent();
        var progress = new NoticeProgress(storage, clock, mailed);
        tasks.add(new BackgroundTask("notice-progress", BETWEEN_ROUNDS, progress::run));
        return tasks;
    }

    private List<BackgroundTask> mail() {
        var tasks = new ArrayList<>(noticeMail());
        configuration.mail()
                .map(settings -> new MailWorker(storage, check(), new MailSender(settings), clock))
                .ifPresent(worker -> tasks.add(new BackgroundTask("send-mail", BETWEEN_DELIVERIES, worker::run)));
        return tasks;
    }

    private List<BackgroundTask> noticeMail() {
        Optional<NoticeMailSettings> wanted = configuration.notices().mail();
        if (wanted.isEmpty() || configuration.mail().isEmpty()) {
            return List.of();
        }
        var mailing = new NoticeMailing(
                storage, clock, wanted.get().least(), configuration.notices().address());
        var surface = new MailSurface(
                storage,
                new MailSender(configuration.mail().get()),
                () -> parts.ids().get() + parts.ids().get(),
                clock,
                wanted.get().address());
        return List.of(new BackgroundTask("notice-mailing", BETWEEN_ROUNDS, mailing::run), delivering(surface));
    }

    private List<BackgroundTask> cases() {
        var tasks = new ArrayList<BackgroundTask>();
        if (!configuration.retention().equals(Retention.FOREVER)) {
            var purge = new Purge(storage, configuration.retention(), clock);
            tasks.add(new BackgroundTask("purge", BETWEEN_HOUSEKEEPING, purge::run));
        }
        var transactions = new Transactions(
                storage, parts.catalogs(), configuration.assistant(), AssistantFeatures.ALL, clock);
        var desks = new DeskRounds(transactions);
        tasks.add(new BackgroundTask("desk-rounds", BETWEEN_ROUNDS, desks::run));
        var digest = new DeskDigest(storage, parts.catalogs(), configuration.assistant(), clock);
        tasks.add(new BackgroundTask("desk-digest", BETWEEN_DIGEST_ROUNDS, digest::run));
        var reminders = new DraftReminders(transactions);
        var housekeeping = new Housekeeping(storage, clock);
        tasks.add(new BackgroundTask("draft-housekeeping", BETWEEN_HOUSEKEEPING, () -> {
            reminders.run();
            housekeeping.run();
        }));
        return tasks;
    }

    private List<BackgroundTask> files() {
        return parts.objects()
                .map(objects -> {
                    var offloading = new FileOffloading(
                            storage, objects, clock, () -> parts.ids().get() + parts.ids().get());
                    var sweep = new ObjectSweep(storage, objects, clock);
                    return List.of(
                            new BackgroundTask("file-offloading", BETWEEN_ROUNDS, offloading::run),
                            new BackgroundTask("object-sweep", BETWEEN_ROUNDS, sweep::run));
                })
                .orElseGet(List::of);
    }
}
