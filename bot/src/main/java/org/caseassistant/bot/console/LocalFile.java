package org.caseassistant.bot.console;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.words.Phrase;

/** Reads files of whoever uses the console, so that they can be given to the assistant. */
final class LocalFile {
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Path directory;
    private final Path home;
    private final long largest;
    private final Locale locale;

    /**
     * Made once, by hand.
     *
     * @param directory where relative paths start
     * @param home what {@code ~} stands for
     * @param largest the most bytes that are read
     * @param locale how sizes are written
     */
    LocalFile(Path directory, Path home, long largest, Locale locale) {
        this.directory = directory;
        this.home = home;
        this.largest = largest;
        this.locale = locale;
    }

    /** What came of reading. */
    sealed interface Result {
        /** The file. */
        record Read(Upload file) implements Result {}

        /** Not the file, but why. */
        record Refused(Phrase why) implements Result {}
    }

    /** Reads the file with this path, which may stand in quotes as terminals write it when a file is dropped there. */
    Result read(String typed) {
        String text = withoutQuotes(typed.strip());
        if (text.isEmpty()) {
            return refused("console.attach.which", text);
        }
        try {
            Path path = text.startsWith("~/") ? home.resolve(text.substring(2)) : directory.resolve(text);
            if (Files.isDirectory(path)) {
                return refused("console.attach.folder", text);
            }
            return Files.exists(path) ? read(path) : refused("console.attach.missing", text);
        } catch (InvalidPathException _) {
            return refused("console.attach.missing", text);
        } catch (IOException _) {
            return refused("console.attach.unreadable", text);
        }
    }

    private Result read(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        try (InputStream file = Files.newInputStream(path)) {
            byte[] content = file.readNBytes(Math.toIntExact(largest + 1));
            if (content.length > largest) {
                return new Result.Refused(Phrase.of("chat.files.large")
                        .with("file", name)
                        .with("size", AnswerFormat.size(Files.size(path), locale))
                        .with("most", AnswerFormat.size(largest, locale)));
            }
            return new Result.Read(new Upload(name, mediaType(path, name), content));
        }
    }

    /**
     * Writes a new file for whoever uses the console alone, beside what is there already.
     *
     * @return where it is
     */
    Path write(String name, byte[] content) throws IOException {
        int dot = name.lastIndexOf('.');
        Path path = directory.resolve(name);
        for (int more = 2; Files.exists(path); more++) {
            path = directory.resolve(name.substring(0, dot) + "-" + more + name.substring(dot));
        }
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileAttribute<?>[] permissions = path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(path, options, permissions)) {
            channel.write(ByteBuffer.wrap(content));
        }
        return path;
    }

    private static String mediaType(Path path, String name) throws IOException {
        return Optional.ofNullable(Files.probeContentType(path))
                .or(() -> Optional.ofNullable(URLConnection.guessContentTypeFromName(name)))
                .orElse(UNKNOWN_TYPE);
    }

    private static String withoutQuotes(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") || text.startsWith("'"))
                && text.charAt(0) == text.charAt(text.length() - 1);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private static Result refused(String key, String path) {
        return new Result.Refused(Phrase.of(key).with("path", path));
    }
}
