package org.caseassistant.core.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bundles hold exactly the sentences that the code says, in every language. */
class WordsTest {
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern KEY = Pattern.compile("\"((?:form|chat|notice|desk)(?:\\.[a-z][a-z-]*)+)\\.?\"");

    /** Keys put together from a prefix and the name of something. */
    private static final Set<String> PREFIXES =
            Set.of(
                    "chat.action",
                    "chat.day",
                    "chat.typed",
                    "chat.case.event",
                    "chat.case.state",
                    "chat.list",
                    "chat.rate",
                    "chat.move",
                    "chat.move-title",
                    "chat.move-text",
                    "chat.move-sure",
                    "chat.moved",
                    "chat.told",
                    "chat.contacts.field",
                    "chat.contacts.obstacle",
                    "chat.contacts.type",
                    "desk.action",
                    "desk.event",
                    "desk.done",
                    "desk.intro",
                    "desk.title",
                    "desk.text",
                    "notice.state",
                    "notice.severity",
                    "notice.form",
                    "notice.intro",
                    "notice.field");

    private static Properties load(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> said() throws IOException {
        var keys = new TreeSet<String>();
        for (Path file : files(JAVA, ".java")) {
            var matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                keys.add(matcher.group(1));
            }
        }
        return keys;
    }

    private static Set<String> written() {
        return Words.CORE_BUNDLES.values().stream()
                .map(WordsTest::file)
                .flatMap(file -> load(file).stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path file(String baseName) {
        return RESOURCES.resolve(baseName.replace('.', '/') + ".properties");
    }

    @Test
    void everySentenceThatIsSaidIsWritten() throws IOException {
        Set<String> missing = said();
        missing.removeAll(written());
        missing.removeAll(PREFIXES);

        assertThat(missing).isEmpty();
    }

    @Test
    void everySentenceThatIsWrittenIsSaid() throws IOException {
        Set<String> unused = written();
        unused.removeAll(said());
        unused.removeIf(key -> PREFIXES.stream().anyMatch(prefix -> key.startsWith(prefix + ".")));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyActionHasItsShortWord() {
        Set<String> labels = written().stream()
                .filter(key -> key.startsWith("chat.typed."))
                .map(key -> key.replace("chat.typed.", "chat.action."))
                .filter(key -> !key.equals("chat.action.edit") && !key.equals("chat.action.sure"))
                .collect(Collectors.toSet());

        assertThat(written()).containsAll(labels);
    }

    @Test
    void everyPatternIsWellFormed() {
        for (String bundle : Words.CORE_BUNDLES.values()) {
            load(file(bundle))
                    .forEach((key,
                            pattern) -> assertThat(new MessageFormat((String) pattern, Locale.ENGLISH).toPattern())
                                    .as("%s", key)
                                    .isNotBlank());
        }
    }

    @Test
    void everyTranslationHasEverySentence() throws IOException {
        for (String bundle : Words.CORE_BUNDLES.values()) {
            Path english = file(bundle);
            String stem = english.getFileName().toString().replace(".properties", "");
            for (Path translation : files(english.getParent(), ".properties")) {
                if (translation.getFileName().toString().startsWith(stem + "_")) {
                    assertThat(load(translation).keySet())
                            .as("sentences of %s", translation.getFileName())
                            .isEqualTo(load(english).keySet());
                }
            }
        }
    }

    @Test
    void aLanguageWithoutABundleGetsEnglish() {
        assertThat(Words.in(Locale.JAPANESE).say("form.back.first"))
                .isEqualTo("This is the first question, there is none before it.");
    }

    @Test
    void fillsInNumbersListsAndOtherSentences() {
        Phrase inner = Phrase.of("form.date.many").with("field", "Dates").with("most", 3);

        assertThat(Words.in(Locale.US).say(Phrase.of("form.dropped").with("field", "Dates").with("why", inner)))
                .isEqualTo("Dates has to be answered again. Dates takes at most 3 dates.");
        assertThat(Words.in(Locale.US)
                .say(Phrase.of("form.choice.ambiguous").with("options", List.of("A", "B", "C"))))
                .isEqualTo("That could mean several things. Which one: A, B, and C?");
    }

    @Test
    void aSentenceNobodyWroteIsAMistakeOfOurs() {
        Words words = Words.in(Locale.US);

        assertThatThrownBy(() -> words.say("form.nonsense")).isInstanceOf(MissingResourceException.class);
        assertThatThrownBy(() -> words.say("nonsense")).isInstanceOf(MissingResourceException.class);
    }
}
