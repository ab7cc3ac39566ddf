package org.caseassistant.bot.discord.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message.Attachment;
import org.caseassistant.bot.chat.Intake;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.words.Phrase;

/** Fetches files from Discord, and no larger ones than are taken. Their addresses hold for a day, so it is done at once. */
public final class DiscordFiles {
    private static final byte[] NOTHING = {};

    private final Intake intake;

    /** Let in by this. */
    public DiscordFiles(Intake intake) {
        this.intake = intake;
    }

    private List<Intake.Offered> offered(List<Attachment> files) {
        return files.stream()
                .filter(file -> intake.takes(file.getFileName()))
                .map(file -> new Intake.Offered(file.getFileName(), file.getSize()))
                .toList();
    }

    /** Why these are not fetched at all; empty if they are neither too large nor too much. */
    Optional<Phrase> refusal(List<Attachment> files, Locale locale) {
        return intake.tooLarge(offered(files), locale, "discord.files.together");
    }

    /** Fetches these and sees to them, when there is room for them. */
    <T> T holding(List<Attachment> files, Supplier<T> work) {
        return intake.holding(offered(files), work);
    }

    /** Fetches them. To be done while there is room for them. */
    List<Upload> fetch(List<Attachment> files) {
        var fetched = new ArrayList<Upload>();
        for (Attachment file : files) {
            String type = file.getContentType() == null ? "application/octet-stream" : file.getContentType();
            fetched.add(
                    new Upload(file.getFileName(), type, intake.takes(file.getFileName()) ? content(file) : NOTHING));
        }
        return fetched;
    }

    private byte[] content(Attachment file) {
        try (InputStream body = file.getProxy().download().join()) {
            // One more than is taken, so that core sees it is too large and says so.
            return body.readNBytes(Math.toIntExact(intake.largest() + 1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
