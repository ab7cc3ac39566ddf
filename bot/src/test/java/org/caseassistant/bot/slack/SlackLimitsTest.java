package org.caseassistant.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.bot.contract.CatalogAtTheLimits;
import org.caseassistant.bot.contract.Script;
import org.caseassistant.bot.slack.emulator.Delivery;
import org.caseassistant.bot.slack.emulator.ShownMessage;
import org.caseassistant.bot.slack.emulator.ShownModal;
import org.caseassistant.bot.slack.emulator.SlackFile;
import org.caseassistant.bot.slack.emulator.SlackUser;
import org.caseassistant.core.catalog.CatalogSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever a catalogue holds and whatever people say, Slack takes what we draw; the bench fails if it does not. */
class SlackLimitsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T16:07:00Z");
    private static final LocalDate TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate();
    private static final int MOST_STEPS = 400;

    /** One of these is an answer to any question that takes words. */
    private static final List<String> WORDS =
            List.of("Maria Lopez", "maria@example.org", "612-555-0123", "today", "yesterday", "SIS", "High");

    private final Set<String> met = new HashSet<>();
    private SlackBench bench;
    private SlackUser maria;
    private int refused;
    private int days;

    private void on(CatalogSource catalog) throws Exception {
        bench = SlackBench.start(catalog, () -> NOW);
        maria = bench.user("maria.lopez@northfield.example.org");
    }

    @AfterEach
    void stop() {
        if (bench != null) {
            bench.close();
        }
    }

    private void done(Delivery delivery) {
        assertThat(delivery.outcome())
                .as("%s%n%s", delivery, bench.slack().violations())
                .isIn(Delivery.Outcome.ACKNOWLEDGED, Delivery.Outcome.NOT_SENT);
        bench.settle();
        assertThat(bench.slack().violations()).isEmpty();
    }

    private ShownMessage prompt() {
        return maria.lastMessage();
    }

    private Optional<String> element(String kind) {
        return prompt().elements().stream()
                .filter(name -> name.startsWith(kind) || name.contains(" > " + kind))
                .findFirst();
    }

    private boolean offers(String label) {
        return prompt().asText().contains("[" + label + "]");
    }

    private static String title(ShownMessage prompt) {
        return prompt.lines().getFirst();
    }

    /** To the review; a question that was not met before is first answered with words that mean harm, and looked at again. */
    private void answerAll() {
        for (int step = 0; !offers("Submit"); step++) {
            assertThat(step).as(maria.lastMessage().asText()).isLessThan(MOST_STEPS);
            String before = title(prompt());
            boolean first = met.add(before.replaceFirst(" \\(\\d+ of .*", ""));
            if (first) {
                done(maria.write(SlackBench.typed(CatalogAtTheLimits.hostile("nonsense", 2500))));
            }
            for (int again = 0; title(prompt()).equals(before); again++) {
                assertThat(again).as(maria.lastMessage().asText()).isLessThan(30);
                answer(again);
            }
            if (first && offers("Back") && !offers("Submit")) {
                done(prompt().clickLabelled("Back"));
                if (offers("Keep this answer")) {
                    done(prompt().clickLabelled("Keep this answer"));
                } else {
                    done(maria.write("review"));
                    done(maria.write("continue"));
                }
            }
        }
    }

    private void answer(int again) {
        for (String button : List.of("Use it anyway", "Done", "I agree")) {
            if (offers(button)) {
                done(prompt().clickLabelled(button));
                return;
            }
        }
        Optional<String> several = element("several-");
        Optional<String> menu = element("menu-");
        Optional<String> pick = element("pick-");
        Optional<String> day = element("day-").or(() -> element("date-"));
        if (several.isPresent()) {
            List<String> options = prompt().options(several.get());
            prompt().pick(several.get(), options.toArray(String[]::new));
            done(prompt().click(element("send-several-").orElseThrow()));
        } else if (menu.isPresent()) {
            done(choose(menu.get()));
        } else if (pick.isPresent()) {
            done(prompt().click(pick.get()));
        } else if (day.isPresent()) {
            days++;
            done(prompt().date(day.get(), TODAY.plusDays(again % 2 == 0 ? days : -days)));
            element("send-date-").filter(_ -> prompt().elements().contains(day.get())).ifPresent(send -> done(
                    prompt().click(send)));
        } else if (prompt().asText().contains("Drop")) {
            done(maria.write("", files()));
        } else {
            refused++;
            done(maria.write(WORDS.get(again % WORDS.size())));
        }
    }

    private Delivery choose(String menu) {
        List<String> options = prompt().options(menu);
        if (!options.isEmpty()) {
            return prompt().pick(menu, options.getFirst());
        }
        List<String> found = prompt().search(menu, "0");
        return prompt().pickFound(menu, "0", found.getFirst());
    }

    private static SlackFile[] files() {
        var files = new SlackFile[10];
        for (int i = 0; i < files.length; i++) {
            files[i] = new SlackFile(
                    CatalogAtTheLimits.hostile("f" + i, 200) + ".png", "image/png", new byte[] {1});
        }
        return files;
    }

    /** Everything that is shown of cases and drafts. */
    private void lookAround() {
        done(maria.openHome());
        for (String words : List.of("", "list", "help", "resume")) {
            done(maria.command("/case", words));
        }
    }

    private void submit() {
        done(prompt().clickLabelled("Submit"));
        assertThat(prompt().asText()).contains("is submitted");
        done(maria.command("/case", "view CS-1001"));
        lookAround();
        assertThat(bench.cases()).isPositive();
    }

    @Test
    void theLargestCatalogueCanBeAnsweredByPromptsAndInFormsAndSeen() throws Exception {
        on(CatalogAtTheLimits.source());
        lookAround();
        done(maria.command("/case", "open " + CatalogAtTheLimits.LARGEST));
        if (!offers("Fill in as one form")) {
            done(maria.command("/case", ""));
            done(choose(element("menu-").orElseThrow()));
        }
        lookAround();
        done(maria.command("/case", "resume"));
        done(prompt().clickLabelled("Fill in as one form"));
        fill(maria.modal());
        answerAll();
        submit();
    }

    private void fill(ShownModal form) {
        assertThat(asked(form)).hasSizeGreaterThan(20);
        fill(form, "wrong");
        done(form.submit());
        assertThat(form.errors()).isNotEmpty();
        assertThat(form.isOpen()).isTrue();
        fill(form, "");
        done(form.submit());
        assertThat(form.isOpen()).as(form::toString).isFalse();
    }

    private static List<String> asked(ShownModal form) {
        return form.elements().stream()
                .map(name -> name.replaceFirst(".* > ", ""))
                .filter(name -> name.startsWith("ask:"))
                .toList();
    }

    /** One after the other, as an answer may bring more questions, or take some away. */
    private void fill(ShownModal form, String wrong) {
        var filled = new HashSet<String>();
        for (var next = unfilled(form, filled); next.isPresent(); next = unfilled(form, filled)) {
            filled.add(next.get());
            fill(form, next.get(), wrong);
        }
    }

    private static Optional<String> unfilled(ShownModal form, Set<String> filled) {
        return asked(form).stream().filter(ref -> !filled.contains(ref)).findFirst();
    }

    private void fill(ShownModal form, String ref, String wrong) {
        String kind = ref.replaceFirst("ask:([a-z-]*[a-z]).*", "$1");
        switch (kind) {
            case "email" -> done(form.type(ref, wrong.isEmpty() ? "maria@example.org" : wrong));
            case "phone" -> done(form.type(ref, wrong.isEmpty() ? "612-555-0123" : wrong));
            case "person-name" -> done(form.type(ref, "Maria Lopez"));
            case "subject" -> done(form.type(ref, CatalogAtTheLimits.hostile("s", 255)));
            case "short-text", "long-text" -> done(form.type(ref, CatalogAtTheLimits.hostile("t", 3000)));
            case "date", "time" -> done(form.date(ref, TODAY));
            case "dates" -> done(form.type(ref, days()));
            case "confirmation" -> done(form.pick(ref, "I agree"));
            case "files" -> form.upload(ref, files());
            default -> {
                List<String> options = form.options(ref);
                done(options.isEmpty()
                        ? form.pickFound(ref, "0", form.search(ref, "0").getFirst())
                        : form.pick(ref, options.getFirst()));
            }
        }
    }

    private static String days() {
        var days = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            days.append(TODAY.minusDays(i)).append('\n');
        }
        return days.toString();
    }

    @Test
    void everyFieldOfTheBuiltInCatalogueCanBeAnsweredAndRefused() throws Exception {
        on(CatalogSource.builtIn());
        for (Script script : Script.all()) {
            done(maria.command("/case", "open " + script.label()));
            done(prompt().clickLabelled("Fill in as one form"));
            maria.modal().close();
            answerAll();
            lookAround();
            done(maria.command("/case", "resume"));
            submit();
        }
        assertThat(bench.cases()).isEqualTo(Script.all().size());
        assertThat(refused).isPositive();
    }
}
