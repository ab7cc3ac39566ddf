package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.upkeep.Purge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is over goes when its time has come, and nothing else does. */
class PurgeTest {
    private static final Optional<Duration> MONTH = Optional.of(Duration.ofDays(30));

    private final Chat chat = new Chat();

    @AfterEach
    void drop() {
        chat.close();
    }

    private String opened(String subject) {
        Reply review = chat.types(
                MARIA,
                "/case open ask a question",
                "me",
                "low",
                subject,
                "How do we mark the day?",
                "done",
                "calendar",
                "skip",
                "skip");
        chat.does(MARIA, Chat.button(review, "Submit"));
        String number = chat.cases().getFirst().number().toString();
        chat.database.execute("""
                INSERT INTO attachment (id, case_number, name, media_type, size, content, at)
                VALUES (gen_random_uuid(), %s, 'list.pdf', 'application/pdf', 3, 'abc', now())"""
                .formatted(number.substring("CS-".length())));
        return number;
    }

    private void close(String number) {
        Reply asked = chat.does(MARIA, Chat.button(chat.types(MARIA, "/case view " + number), "Close"));
        chat.does(MARIA, Chat.button(asked, "Yes, close it"));
        assertThat(text(chat.types(MARIA, "/case list closed"))).contains(number);
    }

    private void purges(Retention retention) {
        new Purge(chat.database.unitOfWork(), retention, chat::now).run();
    }

    private long count(String table) {
        return (Long) chat.database.value("SELECT count(*) FROM " + table);
    }

    @Test
    void casesGoWithEverythingInThemOnceTheyWereOverForLongEnough() {
        String old = opened("Snow day");
        close(old);
        chat.passes(Duration.ofDays(20));
        String open = opened("Rain day");
        String later = opened("Sun day");
        close(later);
        chat.passes(Duration.ofDays(11));

        purges(new Retention(Optional.empty(), MONTH));

        assertThat(chat.cases()).extracting(found -> found.number().toString()).containsExactly(later, open);
        assertThat(count("attachment")).isEqualTo(2);
        assertThat(text(chat.types(MARIA, "/case view " + old)))
                .isEqualTo(text(chat.types(MARIA, "/case view CS-9999")).replace("CS-9999", old));
        assertThat(text(chat.types(MARIA, "/case list all snow"))).doesNotContain(old);
        assertThat(chat.deeds()).contains("operator PURGED 1 cases that were over");

        purges(new Retention(Optional.empty(), MONTH));
        assertThat(chat.deeds()).filteredOn(deed -> deed.contains("PURGED")).hasSize(1);
    }

    @Test
    void filesGoAndTheCaseStays() {
        String old = opened("Snow day");
        close(old);
        opened("Rain day");
        chat.passes(Duration.ofDays(31));

        purges(new Retention(MONTH, Optional.empty()));

        assertThat(count("attachment")).isEqualTo(1);
        assertThat(text(chat.types(MARIA, "/case view " + old))).contains("Snow day");
        assertThat(chat.deeds()).contains("operator PURGED 1 files of cases that were over");
    }

    @Test
    void manyGoInBatchesThatAreWrittenDownOneByOne() {
        String old = opened("Snow day");
        close(old);
        chat.database.execute("""
                INSERT INTO support_case (draft_id, account_id, contact_id, opened_by, case_type, catalog_version,
                    department, subject, state, surface, answers, answer_order, opened_at, open, state_since)
                SELECT 'copy' || n, account_id, contact_id, opened_by, case_type, catalog_version, department, subject,
                    state, surface, answers, answer_order, opened_at, open, state_since
                FROM support_case, generate_series(1, 129) n""");
        chat.passes(Duration.ofDays(31));

        purges(new Retention(Optional.empty(), MONTH));

        assertThat(count("support_case")).isZero();
        assertThat(chat.deeds())
                .containsSubsequence(
                        "operator PURGED 100 cases that were over", "operator PURGED 30 cases that were over");
    }

    @Test
    void nothingGoesWhereNothingIsSaid() {
        close(opened("Snow day"));
        chat.passes(Duration.ofDays(36_500));

        purges(Retention.FOREVER);

        assertThat(chat.cases()).hasSize(1);
        assertThat(chat.deeds()).isEmpty();
    }

    @Test
    void draftsGoToo() {
        chat.types(MARIA, "/case open ask a question", "me", "low", "Snow day");
        chat.passes(Duration.ofDays(15));

        chat.keepHouse();

        assertThat(count("draft")).isZero();
        assertThat(chat.deeds()).containsExactly("operator PURGED 1 drafts");
    }

    @Test
    void whatAnAdministratorReadIsNotForgotten() {
        String old = opened("Snow day");
        chat.types(NORA, "/case view " + old);
        close(old);
        chat.passes(Duration.ofDays(31));

        purges(new Retention(MONTH, MONTH));

        assertThat(chat.deeds()).contains("Nora Chen CASE_READ " + old);
    }
}
