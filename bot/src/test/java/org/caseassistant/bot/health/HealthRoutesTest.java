package org.caseassistant.bot.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.health.HealthRoutes.Check;
import org.caseassistant.bot.web.Route;
import org.caseassistant.bot.web.WebRequest;
import org.caseassistant.bot.web.WebResponse;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {

    private static WebResponse get(String path, Check... checks) throws Exception {
        Route route = new HealthRoutes(List.of(checks))
                .routes().stream().filter(any -> any.path().equals(path)).findFirst().orElseThrow();
        return route.answering().answer(new WebRequest("GET", path, Map.of(), Map.of(), new byte[0], "127.0.0.1"));
    }

    private static Check check(String name, String trouble) {
        return new Check(name, () -> Optional.of(trouble).filter(text -> !text.isEmpty()));
    }

    private static String text(WebResponse response) {
        return new String(response.body(), UTF_8);
    }

    @Test
    void readyMeansThatAllIsThereAndElseItSaysWhatIsNot() throws Exception {
        WebResponse well = get("/readyz", check("database", ""), check("slack", ""));
        assertThat(well.status()).isEqualTo(200);
        assertThat(text(well)).isEqualTo("database: ok\nslack: ok\n");

        WebResponse unwell = get("/readyz", check("database", ""), check("slack", "the connection is lost"));
        assertThat(unwell.status()).isEqualTo(503);
        assertThat(text(unwell)).isEqualTo("database: ok\nslack: the connection is lost\n");
    }

    @Test
    void aliveIsAliveWithoutAnything() throws Exception {
        assertThat(get("/healthz", check("database", "away")).status()).isEqualTo(200);
    }

    @Test
    void theDatabaseIsAsked() {
        try (var database = TestDatabase.create()) {
            assertThat(new DatabaseCheck(database.unitOfWork()).get()).isEmpty();
        }
        UnitOfWork broken = new UnitOfWork() {
            @Override
            public <T> T inTransaction(java.util.function.Function<org.caseassistant.core.storage.Stores, T> work) {
                throw new IllegalStateException("gone");
            }
        };
        assertThat(new DatabaseCheck(broken).get()).contains("it cannot be reached");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAskedOnceOnly() {
        var gate = new CountDownLatch(1);
        var questions = new AtomicInteger();
        UnitOfWork stalled = new UnitOfWork() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T inTransaction(java.util.function.Function<org.caseassistant.core.storage.Stores, T> work) {
                questions.incrementAndGet();
                try {
                    gate.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return (T) Boolean.TRUE;
            }
        };
        var check = new DatabaseCheck(stalled);
        assertThat(check.get()).contains("no answer within 2 s");
        assertThat(check.get()).contains("no answer within 2 s");
        assertThat(questions).hasValue(1);
        gate.countDown();
    }
}
