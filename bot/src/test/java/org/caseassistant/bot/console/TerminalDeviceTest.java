package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TerminalDeviceTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private Terminal terminal(PipedOutputStream keyboard) throws IOException {
        // Not a pseudo-terminal of the system: what that prints arrives some time later.
        var terminal = new ExternalTerminal(
                "test", "xterm", new PipedInputStream(keyboard), screen, StandardCharsets.UTF_8);
        terminal.setSize(Size.of(70, 20));
        return terminal;
    }

    private List<String> lines(String keys, String... completions) throws IOException {
        var lines = new ArrayList<String>();
        try (var keyboard = new PipedOutputStream();
                var device = new TerminalDevice(terminal(keyboard), true)) {
            device.begin(folder.resolve("history"), () -> List.of(completions));
            keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
            Optional<String> line = device.nextLine();
            while (line.isPresent()) {
                lines.add(line.get());
                line = device.nextLine();
            }
        }
        return lines;
    }

    private String printed(boolean colours) throws IOException {
        screen.reset();
        try (var keyboard = new PipedOutputStream();
                var device = new TerminalDevice(terminal(keyboard), colours)) {
            assertThat(device.width()).isEqualTo(70);
            device.print(List.of(new AttributedString("bold", AttributedStyle.BOLD)));
            return screen.toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    void linesAreTakenAsTheyAreTyped() throws IOException {
        assertThat(lines("/case\rIt's \"so\" \\ !! and !x\r\r" + CTRL_D))
                .containsExactly("/case", "It's \"so\" \\ !! and !x", "");
    }

    @Test
    void ctrlCClearsTheLineAndTwiceEnds() throws IOException {
        assertThat(lines("half a li" + CTRL_C + "one\rtwo" + CTRL_C + CTRL_C + "never\r")).containsExactly("one");
    }

    @Test
    void theTabulatorCompletesWholeLines() throws IOException {
        assertThat(lines("/case open da\t\r" + CTRL_D, "/case open Data Restore", "/case list"))
                .extracting(String::strip)
                .containsExactly("/case open Data Restore");
    }

    @Test
    void onlyCommandsAreKeptForTheNextStartAndForNobodyElse() throws IOException {
        lines("/case list\rAnna Smith fails math\r/attach note.txt\r" + CTRL_D);

        Path history = folder.resolve("history");
        assertThat(history).content().contains("/case list", "/attach note.txt").doesNotContain("Anna");
        if (history.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(Files.getPosixFilePermissions(history)).hasSize(2);
        }
    }

    @Test
    void coloursAreForTerminalsThatWantThem() throws IOException {
        assertThat(printed(false)).contains("bold").doesNotContain("\u001b[1m");
        assertThat(printed(true)).contains("\u001b[1mbold");
    }
}
