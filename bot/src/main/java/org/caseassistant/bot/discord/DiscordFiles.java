package org.caseassistant.bot.discord;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.words.Phrase;

/** Fetches files from Discord, and no larger ones than are taken. Their addresses hold for a day, so it is done at once. */
final class DiscordFiles {
    private final long largest;

    /** At most so many bytes of a file. */
    DiscordFiles(long largest) {
        this.largest = largest;
    }

    /** Why these are not fetched at all; empty if none is said to be too large. */
    Optional<Phrase> refusal(List<Attachment> files, Locale locale) {
        return files.stream()
                .filter(file -> file.getSize() > largest)
                .findFirst()
                .map(file -> Phrase.of("chat.files.large")
                        .with("file", file.getFileName())
                        .with("size", AnswerFormat.size(file.getSize(), locale))
                        .with("most", AnswerFormat.size(largest, locale)));
    }

    /** Fetches them. */
    List<Upload> fetch(List<Attachment> files) {
        var fetched = new ArrayList<Upload>();
        for (Attachment file : files) {
            String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
            fetched.add(new Upload(file.getFileName(), type, content(file)));
        }
        return fetched;
    }

    private byte[] content(Attachment file) {
        try (InputStream body = file.getProxy().download().join()) {
            // One more than is taken, so that core sees it is too large and says so.
            return body.readNBytes(Math.toIntExact(largest + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
