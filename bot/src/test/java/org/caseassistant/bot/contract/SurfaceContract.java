package org.caseassistant.bot.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.storage.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same conversation must store the same case from every surface. A surface's test extends this and says how its
 * users act.
 */
public abstract class SurfaceContract {
    /** What a script attaches: twelve bytes. */
    private static final byte[] CONTENT = "twelve bytes".getBytes(StandardCharsets.UTF_8);

    private SurfaceDriver driver;

    /** A driver on storage with the sample directory and no cases. */
    protected abstract SurfaceDriver start() throws Exception;

    @BeforeEach
    void startSurface() throws Exception {
        driver = start();
        driver.actAs(Script.ACTOR);
    }

    @AfterEach
    void stopSurface() {
        driver.close();
    }

    static List<Script> scripts() {
        return Script.all();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void storesTheCaseThatWasTold(Script script) {
        driver.open(script.label());
        script.lines().forEach(line -> tell(driver, line));
        assertThat(driver.question()).as(driver.screen()).isEqualTo("Review");
        driver.press("Submit");

        SupportCase stored = driver.storage().inTransaction(SurfaceContract::newest);
        assertThat(driver.screen()).contains("Case " + stored.number() + " is submitted");
        assertThat(shown(stored.content())).isEqualTo(expected(script));
        assertThat(stored.content().caseType()).isEqualTo(script.caseType());
        assertThat(stored.accountName()).isEqualTo("Northfield Public Schools");
        assertThat(stored.contactName()).isEqualTo("Daniel Okafor");
    }

    /** Answers the question on the screen as the script says. */
    public static void tell(SurfaceDriver driver, Line line) {
        assertThat(driver.question()).as(driver.screen()).isEqualTo(line.label());
        switch (line.way()) {
            case TYPED -> driver.type(line.words().getFirst());
            case IN_PARTS -> {
                line.words().forEach(driver::type);
                driver.press("Done");
            }
            case CHOSEN -> driver.choose(line.words());
            case PRESET -> driver.press("Use " + line.words().getFirst());
            case AGREED -> driver.press("I agree");
            case SKIPPED -> driver.press("Skip");
            case ATTACHED -> {
                driver.attach(line.words().getFirst(), CONTENT);
                driver.press("Done");
            }
        }
    }

    /** The case that was submitted last. */
    public static SupportCase newest(Stores stores) {
        CaseNumber number = stores.cases()
                .list(new CaseScope.Everything(), Optional.empty(), 1)
                .getFirst()
                .number();
        return stores.cases().find(number, new CaseScope.Everything()).orElseThrow();
    }

    /** The answers that a script must leave, by field. */
    public static Map<String, String> expected(Script script) {
        var answers = new LinkedHashMap<String, String>();
        script.lines().forEach(line -> line.shown().ifPresent(shown -> answers.put(line.field(), shown)));
        return answers;
    }

    /** The answers of a case as they read, by field. */
    public static Map<String, String> shown(NewCase content) {
        CaseType caseType = CatalogReader.builtIn().caseType(content.caseType()).orElseThrow();
        var format = new AnswerFormat(Locale.US, "US");
        var answers = new LinkedHashMap<String, String>();
        content.answers()
                .forEach((field, answer) -> answers.put(field,
                        format.show(caseType.field(field).orElseThrow(), answer)));
        return answers;
    }

    @Test
    void aRefusedAnswerSaysWhyAndChangesNothing() {
        driver.open("Request Consulting");
        driver.choose(List.of("Northfield Public Schools"));
        driver.press("Use Daniel Okafor");
        driver.press("Use Medium");
        driver.type("A question of dates");
        driver.type("Soon");
        driver.press("Done");

        driver.type("yesterday");

        assertThat(driver.screen()).contains("has passed. Preferred Consult Date must be today or later");
        assertThat(driver.question()).isEqualTo("Preferred Consult Date");
        driver.press("Back");
        assertThat(driver.question()).isEqualTo("Description");
        assertThat(driver.screen()).contains("Soon");
    }

    @Test
    void aCancelledDraftLeavesNothing() {
        driver.open("Ask a Question");
        driver.choose(List.of("Northfield Public Schools"));
        driver.press("Cancel");
        driver.press("Yes, throw it away");

        assertThat(driver.screen()).contains("was thrown away and no case was opened");
        assertThat(driver.storage().<Integer>inTransaction(stores -> stores.cases()
                .list(new CaseScope.Everything(), Optional.empty(), 10)
                .size()))
                .isZero();
    }

    @Test
    void theHistoryBeginsWithWhoSubmitted() {
        storesTheCaseThatWasTold(Script.all().get(1));

        List<CaseEvent> history = driver.storage()
                .inTransaction(stores -> stores.cases().history(newest(stores).number(), new CaseScope.Everything()));
        assertThat(history).extracting(CaseEvent::actorName).containsExactly("Daniel Okafor");
        assertThat(history).extracting(CaseEvent::what).containsExactly(CaseEvent.What.SUBMITTED);
    }
}
