package org.caseassistant.bot.notifications;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser Chromium without a screen, as it is installed on this machine. */
public final class Chromium {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 120;

    private final Path profile;

    /**
     * For one test.
     *
     * @param profile an empty folder for what it remembers
     */
    public Chromium(Path profile) {
        this.profile = profile;
    }

    private static String program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "This test needs the browser Chromium: apt-get install chromium, or put it on the PATH."));
    }

    /** The page as it stands after its scripts. */
    public String dom(Path page, String... options) throws IOException, InterruptedException {
        return run(page, Stream.concat(Stream.of("--dump-dom", "--virtual-time-budget=20000"), Stream.of(options)));
    }

    /** A picture of the page. */
    void picture(Path page, Path picture, String... options) throws IOException, InterruptedException {
        Files.createDirectories(picture.getParent());
        run(page, Stream.concat(Stream.of("--screenshot=" + picture.toAbsolutePath()), Stream.of(options)));
    }

    private String run(Path page, Stream<String> options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--user-data-dir=" + profile));
        options.forEach(command::add);
        command.add(page.toUri().toString());
        Path out = Files.createTempFile(profile, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Chromium did not finish within " + SECONDS + " s");
            }
            return Files.readString(out, UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }
}
