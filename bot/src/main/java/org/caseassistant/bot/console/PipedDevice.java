package org.caseassistant.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;

/** Files or pipes: UTF-8 both ways, no colours. */
public final class PipedDevice implements ConsoleDevice {
    private final BufferedReader in;
    private final PrintStream out;

    /** Reads from one and prints to the other; both stay open. */
    public PipedDevice(InputStream in, OutputStream out) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void print(List<AttributedString> lines) {
        // At once, so that whoever waits for a reply gets the whole of it.
        out.print(lines.stream()
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining()));
        out.flush();
    }

    @Override
    public int width() {
        return USUAL_WIDTH;
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public boolean isBroken() {
        return out.checkError();
    }

    @Override
    public void begin(Path history, Supplier<List<String>> completions) {
        // A script needs neither.
    }

    @Override
    public Optional<String> nextLine() throws IOException {
        return isBroken() ? Optional.empty() : Optional.ofNullable(in.readLine());
    }

    @Override
    public boolean showsTyping() {
        return false;
    }

    @Override
    public void close() {
        out.flush();
    }
}
