package org.caseassistant.bot.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFileTest {
    @TempDir
    private Path folder;

    private final Words words = ConsoleWords.in(Locale.ENGLISH);

    private Upload read(String typed) {
        return switch (new LocalFile(folder, folder, 10, Locale.ENGLISH).read(typed)) {
            case LocalFile.Result.Read(Upload file) -> file;
            case LocalFile.Result.Refused(var why) -> throw new AssertionError(words.say(why));
        };
    }

    private String refusal(String typed) {
        return switch (new LocalFile(folder, folder, 10, Locale.ENGLISH).read(typed)) {
            case LocalFile.Result.Read(Upload file) -> throw new AssertionError("was read: " + file.name());
            case LocalFile.Result.Refused(var why) -> words.say(why);
        };
    }

    @Test
    void aFileIsReadWithItsNameAndType() throws IOException {
        Path file = Files.writeString(folder.resolve("my shot.png"), "0123456789");

        for (String typed : new String[] {file.toString(), "\"" + file + "\"", " '" + file + "' ", "~/my shot.png",
            "my shot.png"}) {
            Upload upload = read(typed);
            assertThat(upload.name()).isEqualTo("my shot.png");
            assertThat(upload.mediaType()).isEqualTo("image/png");
            assertThat(upload.content()).hasSize(10);
        }
    }

    @Test
    void aFileOfNoKnownTypeIsJustBytes() throws IOException {
        Path file = Files.createFile(folder.resolve("thing.unheard-of"));
        assertThat(read(file.toString()).mediaType()).isEqualTo("application/octet-stream");
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        Path large = Files.writeString(folder.resolve("large.png"), "0123456789+");

        assertThat(refusal(" ")).isEqualTo("Which file? Type /attach and its path, for example /attach screenshot.png");
        assertThat(refusal(folder.toString())).isEqualTo(
                folder + " is a folder. Attach one file at a time, for example /attach screenshot.png");
        assertThat(refusal(large.toString())).startsWith("large.png has 11 B; at most 10 B can be taken.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-file.png", "nul\u0000.png", "~/nothing"})
    void aFileThatIsNotThereIsSaid(String typed) {
        assertThat(refusal(typed)).isEqualTo("There is no file " + typed
                + ". Check the path and try again, for example /attach screenshot.png");
    }
}
