package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No container engine runs where the tests do, so that what the Dockerfile names is looked up instead. */
class DockerfileTest {
    private static final Path REPOSITORY = RepositoryFolder.find();
    private static final Pattern IN_BRACKETS = Pattern.compile("\"([^\"]*)\"");

    /** The instructions, each in one line. */
    private static List<String> instructions() throws IOException {
        return Files.readString(REPOSITORY.resolve("Dockerfile"))
                .replaceAll("(?m)^#.*\n", "")
                .replaceAll("\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> instructions(String name) throws IOException {
        return instructions().stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1).strip())
                .toList();
    }

    /** The words of an instruction in exec form. */
    private static List<String> words(String instruction) {
        String list = instruction.substring(instruction.indexOf('['));
        return IN_BRACKETS.matcher(list).results().map(match -> match.group(1)).toList();
    }

    private static List<String> copied(boolean fromBuild) throws IOException {
        return instructions("COPY").stream()
                .filter(line -> line.startsWith("--from=build ") == fromBuild)
                .map(line -> Arrays.stream(line.split(" ")).filter(word -> !word.startsWith("--")).toList())
                .flatMap(words -> words.subList(0, words.size() - 1).stream())
                .toList();
    }

    private static String pom(String module) throws IOException {
        return Files.readString(REPOSITORY.resolve(module).resolve("pom.xml"));
    }

    @Test
    void everythingCopiedFromTheRepositoryIsThereAndNotIgnored() throws IOException {
        List<String> needed = copied(false);
        List<String> ignored = Files.readAllLines(REPOSITORY.resolve(".dockerignore"));

        assertThat(needed).isNotEmpty().allSatisfy(path -> assertThat(REPOSITORY.resolve(path)).exists());
        assertThat(ignored).contains("*").containsAll(needed.stream().map(path -> "!" + path).toList());
    }

    @Test
    void everyModuleIsCopied() throws IOException {
        List<String> modules = Pattern.compile("<module>(.*)</module>").matcher(pom(".")).results()
                .map(match -> match.group(1))
                .toList();

        assertThat(copied(false)).containsAll(modules).contains("pom.xml", ".mvn");
    }

    @Test
    void everythingCopiedFromTheBuildIsWhatTheBuildMakes() throws IOException {
        String pom = pom("bot");
        assertThat(pom).contains("<finalName>case-assistant</finalName>").contains("${project.build.directory}/lib");

        assertThat(copied(true)).containsExactlyInAnyOrder(
                "/home/builder/case-assistant/bot/target/lib",
                "/home/builder/case-assistant/bot/target/case-assistant.jar");
    }

    @Test
    void mavenIsCalledWithAPhaseAndOptionsThatItKnows() throws IOException {
        List<String> run = instructions("RUN").stream()
                .filter(line -> line.startsWith("["))
                .flatMap(line -> words(line).stream())
                .toList();

        assertThat(run.getFirst()).isEqualTo("mvn");
        assertThat(run.getLast()).isIn(Set.of("package", "verify"));
        assertThat(run.subList(1, run.size() - 1))
                .isSubsetOf("--batch-mode", "--no-transfer-progress", "-DskipTests");
    }

    @Test
    void whatIsStartedIsThere() throws IOException {
        for (String instruction : Stream.of(instructions("ENTRYPOINT"), instructions("HEALTHCHECK"))
                .flatMap(List::stream)
                .toList()) {
            List<String> words = words(instruction);
            assertThat(words.getFirst()).isEqualTo("java");
            assertThat(words.get(words.indexOf("-jar") + 1)).isEqualTo("/opt/case-assistant/case-assistant.jar");
            assertThat(words.get(words.indexOf("--data") + 1)).startsWith(instructions("VOLUME").getFirst() + "/");
        }
        assertThat(words(instructions("HEALTHCHECK").getFirst())).endsWith("health");
        assertThat(instructions("COPY")).anyMatch(line -> line.endsWith(" /opt/case-assistant/case-assistant.jar"));
        assertThat(instructions("COPY")).anyMatch(line -> line.endsWith(" /opt/case-assistant/lib"));
        assertThat(pom("bot")).contains("<classpathPrefix>lib/</classpathPrefix>", Main.class.getName());
    }

    @Test
    void theLastStageRunsAsNobodySpecialOnTheJavaThatTheBuildIsFor() throws IOException {
        List<String> all = instructions();
        int lastStage = all.lastIndexOf(all.stream().filter(line -> line.startsWith("FROM ")).toList().getLast());

        assertThat(all.subList(lastStage, all.size())).anyMatch(line -> line.matches("USER (?!root\\b|0\\b).*"));
        assertThat(instructions("FROM")).hasSize(2).allMatch(image -> image.contains("25"));
        assertThat(pom(".")).contains("<java.release>25</java.release>");
    }

    @Test
    void nothingGoesThroughAShellButMakingTheUsers() throws IOException {
        assertThat(instructions("ENTRYPOINT")).singleElement().asString().startsWith("[");
        assertThat(instructions("HEALTHCHECK")).singleElement().asString().contains("CMD [");
        assertThat(instructions("RUN")).allMatch(line -> line.startsWith("[") || line.startsWith("useradd "))
                .noneMatch(line -> line.contains("&&") || line.contains(";") || line.contains("|"));
    }
}
