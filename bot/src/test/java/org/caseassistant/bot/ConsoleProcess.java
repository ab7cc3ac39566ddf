package org.caseassistant.bot;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * The program in a process of its own, with its input and output in our hands. What it prints is compared with its
 * white space made single spaces, so that the width of the terminal does not matter.
 */
public final class ConsoleProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final OutputStream input;
    private final Received output = new Received();
    private final Received errors = new Received();

    private ConsoleProcess(Process process) {
        this.process = process;
        this.input = process.getOutputStream();
        Thread.ofVirtual().start(() -> output.receive(process.inputReader(StandardCharsets.UTF_8)));
        Thread.ofVirtual().start(() -> errors.receive(process.errorReader(StandardCharsets.UTF_8)));
    }

    /** What came from a stream so far. */
    private static final class Received {
        private final StringBuilder text = new StringBuilder();
        private boolean ended;

        void receive(BufferedReader reader) {
            var piece = new char[4096];
            try (reader) {
                for (int read = reader.read(piece); read >= 0; read = reader.read(piece)) {
                    add(new String(piece, 0, read));
                }
            } catch (IOException killed) {
                add("");
            } finally {
                end();
            }
        }

        private synchronized void add(String more) {
            text.append(more);
            notifyAll();
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        /** Whether it ends with an empty line, as each reply does. */
        private boolean isWhole() {
            return text.toString().replace("\r", "").endsWith("\n\n");
        }

        synchronized int length() {
            return text.length();
        }

        synchronized String since(int start) {
            return text.substring(start);
        }

        /** Waits until what came since then is right and ends with an empty line, or the stream has ended. */
        synchronized String await(int start, Predicate<String> right) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!(right.test(singleSpaced(text.substring(start))) && isWhole()) && !ended) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("waited in vain; this came: " + text.substring(start));
                }
                wait(left);
            }
            return singleSpaced(text.substring(start));
        }
    }

    private static String singleSpaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /**
     * Starts the program.
     *
     * @param directory its working directory
     * @param environment variables on top of ours; none of the program's own settings is inherited
     * @param arguments of the command line
     */
    public static ConsoleProcess start(Path directory, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.matches(
                "(DATABASE|CATALOG|PHONE|DRAFT|ATTACHMENT|LOG|CONSOLE|SLACK|DISCORD|HTTP)_.*|JAVA_TOOL_OPTIONS|JDK_JAVA_OPTIONS"));
        builder.environment().putAll(environment);
        try {
            return new ConsoleProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Types a line. */
    public void send(String line) {
        try {
            input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the program has ended; it had printed: " + output.since(0), e);
        }
    }

    /**
     * Types a line and waits for the reply to it.
     *
     * @param expected a part of it
     * @return what was printed since the line was typed, with single spaces
     */
    public String ask(String line, String expected) throws InterruptedException {
        int start = output.length();
        send(line);
        return awaited(output.await(start, text -> text.contains(expected)), expected);
    }

    /** Waits until the program has printed this since its start; returns all it has printed, with single spaces. */
    public String await(String expected) throws InterruptedException {
        return awaited(output.await(0, text -> text.contains(expected)), expected);
    }

    private static String awaited(String printed, String expected) {
        if (!printed.contains(expected)) {
            throw new AssertionError("the program ended without '" + expected + "'; it had printed: " + printed);
        }
        return printed;
    }

    /** Ends the input, as a script does at its end. */
    public void endInput() throws IOException {
        input.close();
    }

    /** Kills the program, as {@code kill -9} does, and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        exitCode();
    }

    /** The number of its process. */
    public long pid() {
        return process.pid();
    }

    /** Whether it has not ended. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the program to end, as {@code kill} does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits until the program has ended, and gives its exit code. */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the program does not end; it has printed: " + output.since(0));
        }
        return process.exitValue();
    }

    /** Everything it has printed, as it was; after its end, all of it. */
    public String output() throws InterruptedException {
        if (!process.isAlive()) {
            output.await(0, _ -> false);
        }
        return output.since(0);
    }

    /** Everything it has told its operator; only after its end. */
    public String errors() throws InterruptedException {
        exitCode();
        errors.await(0, _ -> false);
        return errors.since(0);
    }

    /** Kills it if it is still there. */
    @Override
    public void close() {
        process.destroyForcibly();
    }
}
