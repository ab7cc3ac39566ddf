package org.caseassistant.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.delivery.Outbox;
import org.caseassistant.persistence.Plans;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.json.JsonCodec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That looking for what is to be sent costs the same however much was sent, by what PostgreSQL reads for it. */
class OutboxPlanTest {
    private static final int WAITING = 500;

    private static TestDatabase database;

    /** A hundred tenants with a thousand sent messages and five waiting ones each. */
    @BeforeAll
    static void fill() {
        database = TestDatabase.createAnew();
        database.execute("""
                INSERT INTO outbox (surface, tenant, channel, act, message_key, screen, attempts, due_at, created_at, sent_at)
                SELECT 'slack', 'T' || n % 100, 'C' || n / 100 % 50, 'POST', 'N', '{"views": []}', 0,
                    timestamptz '2026-01-01', timestamptz '2026-01-01',
                    CASE WHEN n <= 100000 THEN timestamptz '2026-01-01' END
                FROM generate_series(1, 100500) n
                """);
        database.execute("VACUUM ANALYZE");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void theTenantsWithSomethingDueAreReadFromTheIndexOfWhatWaits() throws SQLException {
        String plan = planOf(outbox -> assertThat(outbox.tenants("slack", Samples.NOW)).hasSize(100));

        // Which of them depends on who else looks at the server meanwhile, and so does whether the rows are looked at too.
        assertThat(plan).containsPattern("outbox_(lane|unsent)");
        assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 2 * WAITING);
    }

    @Test
    void takingTheNextOfATenantReadsAFewBlocks() throws SQLException {
        String plan = planOf(
                outbox -> assertThat(outbox.take("slack", "T7", Samples.NOW, 1)).hasSize(1));

        assertThat(Plans.blocks(plan)).as(plan).isBetween(1, 40);
    }

    /** Of a banner for ten thousand channels, which PostgreSQL has not counted yet: it has the same name in each. */
    @Test
    void whatIsPutInThePlaceOfWhatWaitsReadsAFewBlocks() throws SQLException {
        var channel = new Place("discord", "T7", "C7");
        var there = new Outbox.Standing(channel, Optional.empty());
        var edit = new Delivery.Act.Edit("N", Samples.screen("changed"));
        try (var uncounted = TestDatabase.createAnew()) {
            uncounted.execute("""
                    INSERT INTO outbox (surface, tenant, channel, act, message_key, screen, due_at, created_at)
                    SELECT 'discord', 'T' || n % 1000, 'C' || n, 'EDIT', 'N', '{"views": []}', now(), now()
                    FROM generate_series(1, 20000) n
                    """);
            List<String> plans = Plans.ofEach(uncounted.dataSource(), db -> {
                var outbox = new StoredOutbox(db, new JsonCodec());
                outbox.add(channel, edit, Samples.NOW);
                outbox.add(channel, edit, Samples.NOW);
                outbox.rewrite("CS-1001 said 1", there, Samples.screen("changed"));
                outbox.recall("CS-1001 said 1", there);
            });

            assertThat(plans).hasSizeGreaterThan(6).allSatisfy(
                    plan -> assertThat(Plans.blocks(plan)).as(plan).isLessThan(60));
        }
    }

    /** Against a test that would pass whatever is asked: without the index it reads far more. */
    @Test
    void readingThemAllWouldShow() throws SQLException {
        String plan = Plans.of(database.dataSource(), "SELECT count(screen) FROM outbox WHERE tenant = 'T7'");

        assertThat(Plans.blocks(plan)).isGreaterThan(3 * WAITING);
    }

    private static String planOf(Consumer<StoredOutbox> asking) throws SQLException {
        return Plans.of(database.dataSource(), db -> asking.accept(new StoredOutbox(db, new JsonCodec())));
    }
}
