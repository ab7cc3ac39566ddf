package org.caseassistant.bot.console;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;

/**
 * What the console reads from and prints to. One thread reads, any may print; lines that are printed together stay
 * together.
 */
public interface ConsoleDevice extends AutoCloseable {
    /** The columns of a terminal that does not tell. */
    int USUAL_WIDTH = 80;

    /** Prints these lines. */
    void print(List<AttributedString> lines);

    /** Prints a line of our own that needs no drawing. */
    default void notice(String line) {
        print(List.of(new AttributedString(line)));
    }

    /** Its width now, in columns; at least 20. */
    int width();

    /** Its character set. */
    Charset charset();

    /** Whether nobody is there any more to read what is printed. */
    boolean isBroken();

    /**
     * Gets ready to read lines.
     *
     * @param history where to keep commands from one start to the next
     * @param completions what the next line may be
     */
    void begin(Path history, Supplier<List<String>> completions) throws IOException;

    /** The next line; empty when there will be none any more. */
    Optional<String> nextLine() throws IOException;

    /** Whether whoever reads what is printed also sees what is typed. */
    boolean showsTyping();

    @Override
    void close() throws IOException;
}
