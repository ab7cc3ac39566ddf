package org.caseassistant.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the program, with a Java and a Maven that only say how they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a shell script")
class LauncherTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Path repository;
    private Path jar;
    private Path caller;

    /** What came of a start. */
    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        repository = Files.createDirectories(folder.resolve("a repository"));
        caller = Files.createDirectories(folder.resolve("elsewhere"));
        Files.copy(RepositoryFolder.find().resolve("case-assistant"), repository.resolve("case-assistant"));
        jar = repository.resolve("bot/target/case-assistant.jar");
        write(repository.resolve("pom.xml"), EARLIER);
        write(repository.resolve("bot/src/main/java/Main.java"), EARLIER);
        java("jdk-25", "25.0.1");
        java("jdk-17", "17.0.9");
    }

    private static void write(Path file, Instant time) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        Files.setLastModifiedTime(file, FileTime.from(time));
    }

    private void java(String name, String version) throws IOException {
        program(folder.resolve(name).resolve("bin/java"), "echo \"" + name + " in $PWD: $*\"; cat");
        Files.writeString(folder.resolve(name).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void program(Path file, String does) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome start(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", repository.resolve("case-assistant").toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        var builder = new ProcessBuilder(command)
                .directory(caller.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA25_HOME", "SDKMAN_DIR"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write("a typed line\n".getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(err));
    }

    private Map<String, String> javaHomes() {
        return Map.of(
                "JAVA25_HOME", folder.resolve("jdk-17").toString(),
                "JAVA_HOME", folder.resolve("jdk-25").toString());
    }

    @Test
    void whatIsBuiltIsStartedWhereTheCallerIsWithTheirInputAndArguments() throws IOException, InterruptedException {
        write(jar, Instant.now());

        Outcome outcome = start(javaHomes(), "--data", "my data", "catalog");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out().lines()).hasSize(2);
        assertThat(outcome.out())
                .startsWith("jdk-25 in " + caller.toRealPath() + ": ")
                .contains("-jar " + jar.toRealPath() + " --data my data catalog")
                .endsWith("\na typed line\n");
    }

    @Test
    void whatIsOlderThanItsSourcesIsBuiltFirstAndQuietly() throws IOException, InterruptedException {
        write(jar, EARLIER.minusSeconds(60));
        program(folder.resolve("tools/mvn"), "echo \"maven says $*\"; touch bot/target/case-assistant.jar");

        Outcome outcome = start(withMaven());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("Building (the first time takes a few minutes)...\n");
        assertThat(outcome.out()).startsWith("jdk-25 in ").endsWith("\na typed line\n").doesNotContain("maven");
        assertThat(start(withMaven()).err()).isEmpty();
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSaid() throws IOException, InterruptedException {
        program(folder.resolve("tools/mvn"), "echo \"maven says $*\"; exit 1");

        Outcome outcome = start(withMaven());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("maven says -q -B -DskipTests package", "The build failed");
    }

    private Map<String, String> withMaven() {
        return Map.of(
                "JAVA_HOME", folder.resolve("jdk-25").toString(),
                "PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
    }
}
