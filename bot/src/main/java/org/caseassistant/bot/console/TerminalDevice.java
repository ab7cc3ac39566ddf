package org.caseassistant.bot.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;

/** A terminal with somebody at it: line editing, completion, history, colours. */
public final class TerminalDevice implements ConsoleDevice {
    private static final int NARROWEST = 20;

    /** Longer lines are hard to read. */
    private static final int WIDEST = 100;

    private static final String PROMPT = "> ";

    private final Terminal terminal;
    private final LineReader reader;
    private final boolean colours;
    private Supplier<List<String>> completions = List::of;
    private boolean interrupted;

    /** On this terminal, which is closed with it. */
    TerminalDevice(Terminal terminal, boolean colours) {
        this.terminal = terminal;
        this.colours = colours;
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("case-assistant")
                .parser((line, cursor, _) -> new WholeLine(line, cursor))
                .completer((_, _, candidates) -> completions.get().forEach(line -> candidates.add(new Candidate(line))))
                .history(new HistoryOfCommands())
                // An answer may hold an exclamation mark.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.CASE_INSENSITIVE, true)
                .build();
    }

    /**
     * The terminal of this process.
     *
     * @param environment says whether colours are wanted (https://no-color.org)
     */
    public static TerminalDevice open(Map<String, String> environment) throws IOException {
        Terminal terminal = TerminalBuilder.builder().system(true).dumb(true).build();
        boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new TerminalDevice(terminal, !dumb && !unwanted);
    }

    /** Keeps everything while the program runs, but only commands in the file: answers may be about children. */
    private static final class HistoryOfCommands extends DefaultHistory {
        @Override
        public boolean isPersistable(History.Entry entry) {
            return entry.line().startsWith("/");
        }
    }

    @Override
    public void begin(Path history, Supplier<List<String>> lines) throws IOException {
        completions = lines;
        if (!Files.exists(history)) {
            boolean posix = history.getFileSystem().supportedFileAttributeViews().contains("posix");
            if (posix) {
                Files.createFile(
                        history, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(history);
            }
        }
        reader.setVariable(LineReader.HISTORY_FILE, history);
        reader.getHistory().load();
    }

    @Override
    public void print(List<AttributedString> lines) {
        // Above the line that is being typed; the reader lets one thread at a time draw.
        reader.printAbove(lines.stream()
                .map(line -> colours ? line.toAnsi(terminal) : line.toString())
                .collect(Collectors.joining("\n", "", "\n")));
    }

    /** Ctrl-C clears the line; twice, or Ctrl-D, ends. */
    @Override
    public Optional<String> nextLine() {
        while (true) {
            try {
                String line = reader.readLine(PROMPT);
                interrupted = false;
                return Optional.of(line);
            } catch (UserInterruptException interrupt) {
                if (interrupted && interrupt.getPartialLine().isEmpty()) {
                    return Optional.empty();
                }
                interrupted = true;
            } catch (EndOfFileException _) {
                return Optional.empty();
            }
        }
    }

    @Override
    public int width() {
        int columns = terminal.getSize().getColumns();
        return columns <= 0 ? USUAL_WIDTH : Math.clamp(columns, NARROWEST, WIDEST);
    }

    @Override
    public Charset charset() {
        return terminal.encoding();
    }

    @Override
    public boolean isBroken() {
        return false;
    }

    @Override
    public boolean showsTyping() {
        return true;
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
