package org.caseassistant.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caseassistant.bot.contract.CatalogAtTheLimits;
import org.caseassistant.bot.contract.SurfaceContract;
import org.caseassistant.bot.discord.emulator.Delivery;
import org.caseassistant.bot.discord.emulator.DiscordFile;
import org.caseassistant.bot.discord.emulator.DiscordUser;
import org.caseassistant.bot.discord.emulator.ShownMessage;
import org.caseassistant.bot.discord.emulator.ShownModal;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.form.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case type at every limit of the catalogue is opened, answered, reviewed and submitted; Discord takes all of it. */
class DiscordLimitsTest {
    private static final Pattern ASKED = Pattern.compile("(?m)^### (?:(\\d+)\\\\?\\. |Review$)");

    /** As long as a message of a person's can be. */
    private static final String WORDS = CatalogAtTheLimits.hostile("words", 2000);

    private static final int MOST_STEPS = 400;

    private static DiscordBench bench;
    private static CaseType largest;

    private DiscordUser maria;

    @BeforeAll
    static void start() throws Exception {
        bench = DiscordBench.start(CatalogAtTheLimits.source());
        largest = bench.catalog().caseType(CatalogAtTheLimits.LARGEST).orElseThrow();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @BeforeEach
    void begin() {
        maria = bench.user("maria.lopez@northfield.example.org");
        done(maria.command("case open"));
        for (int page = 0; !maria.lastMessage().options().contains(largest.label()); page++) {
            assertThat(page).isLessThan(4);
            done(maria.click("Next"));
        }
        done(maria.pick(largest.label()));
    }

    private void done(Delivery delivery) {
        bench.settle();
        assertThat(bench.discord().violations()).isEmpty();
        assertThat(delivery.acknowledged()).as(delivery.toString()).isTrue();
    }

    /** Says something, and waits until that is answered. */
    private void write(String words, DiscordFile... files) {
        int calls = bench.discord().calls().size();
        done(maria.write(words, files));
        DiscordBench.awaitThat("no answer", () -> bench.discord().calls().size() > calls);
        bench.settle();
    }

    /** The last messages, as a screen may take several. */
    private String lately() {
        List<ShownMessage> all = maria.seen();
        return all.subList(Math.max(0, all.size() - 8), all.size()).stream()
                .map(ShownMessage::asText)
                .collect(Collectors.joining("\n"));
    }

    /** What is asked now; empty at the review. */
    private Optional<Field> asked() {
        Matcher title = ASKED.matcher(lately());
        Optional<Field> last = Optional.empty();
        while (title.find()) {
            last = Optional.ofNullable(title.group(1))
                    .map(number -> largest.fields().get(Integer.parseInt(number)));
        }
        return last;
    }

    private static String first(List<org.caseassistant.core.catalog.Option> options) {
        return options.getFirst().label();
    }

    private static String last(List<org.caseassistant.core.catalog.Option> options) {
        return options.getLast().label();
    }

    private static String dates(FieldKind.Date date) {
        return IntStream.range(0, date.least())
                .mapToObj(before -> LocalDate.now(ZoneId.systemDefault()).minusDays(before).toString())
                .collect(Collectors.joining("\n"));
    }

    /** What anybody would type, also into a form. */
    private static String typed(FieldKind kind) {
        return switch (kind) {
            case FieldKind.ShortText(int most) -> CatalogAtTheLimits.hostile("s", Math.min(most, WORDS.length()));
            case FieldKind.LongText _ -> WORDS;
            case FieldKind.Date date -> dates(date);
            case FieldKind.Email _ -> "maria@example.org";
            case FieldKind.Phone _ -> "612-555-0123";
            case FieldKind.PersonName _, FieldKind.ContactChoice _ -> "Maria Lopez";
            case FieldKind.AccountChoice _ -> "Northfield Public Schools";
            case FieldKind.Choice choice -> first(choice.options());
            case FieldKind.MultiChoice choice ->
                choice.options().getFirst().id() + ", " + choice.options().getLast().id();
            case FieldKind.Files _, FieldKind.Confirmation _ -> "";
        };
    }

    private static DiscordFile[] files() {
        return IntStream.range(0, 10)
                .mapToObj(number -> new DiscordFile("f" + number + ".png", "image/png", new byte[] {1}))
                .toArray(DiscordFile[]::new);
    }

    private void tell(Field field) {
        ShownMessage prompt = maria.lastMessage();
        switch (field.kind()) {
            case FieldKind.ShortText _, FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _, FieldKind.ContactChoice _, FieldKind.AccountChoice _, FieldKind.Date _ ->
                write(typed(field.kind()));
            case FieldKind.LongText _ -> {
                write(typed(field.kind()));
                done(maria.click("Done"));
            }
            case FieldKind.Choice choice -> done(prompt.pick(first(choice.options())));
            case FieldKind.MultiChoice choice -> {
                done(prompt.pick(first(choice.options())));
                for (int page = 1; page < 4; page++) {
                    done(prompt.click("Next"));
                }
                done(prompt.pick(last(choice.options())));
                done(prompt.click("Use these (2)"));
            }
            case FieldKind.Files _ -> write("", files());
            case FieldKind.Confirmation _ -> done(prompt.click("I agree"));
        }
    }

    /** Each file that is sent is another one, however equal. */
    private static Object withoutIds(Answer answer) {
        return answer instanceof Answer.Files sent
                ? sent.files().stream().map(file -> file.name() + " " + file.size()).toList()
                : answer;
    }

    private Map<String, Object> submitted() {
        assertThat(maria.lastMessage().buttons()).contains("Submit");
        done(maria.click("Submit"));
        var stored = bench.storage().inTransaction(SurfaceContract::newest);
        assertThat(lately()).contains("Case " + stored.number() + " is submitted");
        assertThat(stored.content().caseType()).isEqualTo(CatalogAtTheLimits.LARGEST);
        done(maria.command("case view", org.caseassistant.bot.discord.emulator.Option.of(
                "number", stored.number().toString())));
        done(maria.command("case list"));
        var answers = new TreeMap<String, Object>();
        stored.content().answers().forEach((field, answer) -> answers.put(field, withoutIds(answer)));
        return answers;
    }

    private Map<String, Object> byPrompts() {
        for (int step = 0; asked().isPresent(); step++) {
            assertThat(step).as(maria.lastMessage().asText()).isLessThan(MOST_STEPS);
            Field field = asked().get();
            tell(field);
            if (maria.lastMessage().buttons().contains("Use it anyway")) {
                done(maria.click("Use it anyway"));
            }
            assertThat(asked()).as(maria.lastMessage().asText()).isNotEqualTo(Optional.of(field));
        }
        return submitted();
    }

    private void fill(ShownModal form) {
        for (String label : form.labels()) {
            Field field = largest.fields().get(Integer.parseInt(label.replaceAll("\\..*", "")));
            switch (field.kind()) {
                case FieldKind.Files _ -> form.upload(label, files());
                case FieldKind.Confirmation _ -> form.pick(label, form.options(label).getFirst());
                default -> {
                    if (form.options(label).isEmpty()) {
                        form.fill(label, typed(field.kind()));
                    } else {
                        form.pick(label, form.options(label).getFirst());
                    }
                }
            }
        }
    }

    private Map<String, Object> inForms() {
        for (int form = 0; asked().isPresent(); form++) {
            assertThat(form).as(maria.lastMessage().asText()).isLessThan(MOST_STEPS);
            if (maria.lastMessage().buttons().contains("Use it anyway")) {
                done(maria.click("Use it anyway"));
            } else {
                done(maria.click("Fill in as one form"));
                fill(maria.modal());
                done(maria.submitModal());
            }
        }
        return submitted();
    }

    @Test
    void theSameCaseIsStoredByPromptsAndInForms() {
        Map<String, Object> told = byPrompts();
        begin();
        assertThat(inForms()).isEqualTo(told).hasSize(largest.fields().size());
    }
}
