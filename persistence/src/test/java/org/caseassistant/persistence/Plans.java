package org.caseassistant.persistence;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/** How PostgreSQL answers a question, and what it reads for that. */
public final class Plans {
    private static final Pattern BLOCKS = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)");

    private Plans() {}

    /** Of the first statement that is run there. */
    public static String of(DataSource database, Consumer<DSLContext> asking) throws SQLException {
        return of(database, statements(database, asking).getFirst());
    }

    /** Of the last statement that is run there, where something is asked before. */
    public static String ofLast(DataSource database, Consumer<DSLContext> asking) throws SQLException {
        return of(database, statements(database, asking).getLast());
    }

    /** Of each statement that is run there, which are run once more for it. */
    public static List<String> ofEach(DataSource database, Consumer<DSLContext> asking) throws SQLException {
        var plans = new ArrayList<String>();
        for (String statement : statements(database, asking)) {
            plans.add(of(database, statement));
        }
        return plans;
    }

    private static List<String> statements(DataSource database, Consumer<DSLContext> asking) throws SQLException {
        var statements = new ArrayList<String>();
        var listener = new ExecuteListener() {
            private static final long serialVersionUID = 1L;

            @Override
            public void executeStart(ExecuteContext context) {
                statements.add(DSL.using(SQLDialect.POSTGRES).renderInlined(context.query()));
            }
        };
        try (var connection = database.getConnection()) {
            asking.accept(DSL.using(new DefaultConfiguration()
                    .set(connection)
                    .set(SQLDialect.POSTGRES)
                    .set(listener)));
        }
        return statements;
    }

    /** Of a statement, which is run for it. */
    public static String of(DataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** How many blocks it read, from the cache or not: those of the topmost node, which include its children's. */
    public static int blocks(String plan) {
        return BLOCKS.matcher(plan).results()
                .limit(2)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .sum();
    }
}
