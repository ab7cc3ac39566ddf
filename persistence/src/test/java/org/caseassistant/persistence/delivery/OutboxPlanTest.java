package org.caseassistant.persistence.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.json.JsonCodec;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That looking for what is to be sent costs the same however much was sent, by what PostgreSQL reads for it. */
class OutboxPlanTest {
    private static final Pattern BLOCKS = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");

    private static TestDatabase database;

    /** A hundred tenants with a thousand sent messages and five waiting ones each. */
    @BeforeAll
    static void fill() {
        database = TestDatabase.create();
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

        assertThat(plan).contains("outbox_lane");
        assertThat(blocks(plan)).as(plan).isBetween(1, 40);
    }

    @Test
    void takingTheNextOfATenantReadsAFewBlocks() throws SQLException {
        String plan = planOf(
                outbox -> assertThat(outbox.take("slack", "T7", Samples.NOW, 1)).hasSize(1));

        assertThat(blocks(plan)).as(plan).isBetween(1, 40);
    }

    /** Against a test that would pass whatever is asked: without the index it reads far more. */
    @Test
    void readingThemAllWouldShow() throws SQLException {
        try (var connection = database.dataSource().getConnection()) {
            String plan = explain(DSL.using(connection, SQLDialect.POSTGRES)
                    .query("SELECT count(screen) FROM outbox WHERE tenant = 'T7'"));
            assertThat(blocks(plan)).isGreaterThan(500);
        }
    }

    private static String planOf(Consumer<StoredOutbox> asking) throws SQLException {
        var queries = new ArrayList<Query>();
        var listener = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                queries.add(context.query());
            }
        };
        try (var connection = database.dataSource().getConnection()) {
            asking.accept(new StoredOutbox(
                    DSL.using(new DefaultConfiguration()
                            .set(connection)
                            .set(SQLDialect.POSTGRES)
                            .set(listener)),
                    new JsonCodec()));
            return explain(DSL.using(connection, SQLDialect.POSTGRES)
                    .query(DSL.using(SQLDialect.POSTGRES).renderInlined(queries.getFirst())));
        }
    }

    private static String explain(Query query) {
        return query.configuration()
                .dsl()
                .fetchSingle("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + query.getSQL())
                .get(0, String.class);
    }

    /** Those of the topmost node: they include its children's. */
    private static int blocks(String plan) {
        return BLOCKS.matcher(plan).results()
                .limit(2)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }
}
