package org.caseassistant.bot.handouts;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.handouts.DeskChart;
import org.caseassistant.core.handouts.HandedFile;
import org.caseassistant.core.handouts.HandedOut;
import org.caseassistant.core.handouts.Transcript;

/** Makes the files that people are handed, of what they may see at that moment. */
public final class Handouts {
    private static final Capabilities NONE = new Capabilities(false, false, 0);

    private final Assistant assistant;

    /** Made once for each platform. */
    public Handouts(Assistant assistant) {
        this.assistant = assistant;
    }

    /**
     * The file for a person.
     *
     * @param to who is handed it, where
     * @return empty if it is not for them any more
     * @throws org.caseassistant.core.cases.ObjectStoreException if it is theirs and cannot be had now
     */
    public Optional<MadeFile> make(Handout handout, Address to, Locale locale, Optional<ZoneId> zone) {
        var asking = new Interaction(
                "handout", to.place(), to.user(), locale, zone, NONE, new What.Pressed(handout.id()));
        return assistant.handOut(asking).map(made -> new MadeFile(handout.name(), content(made)));
    }

    private static byte[] content(HandedOut made) {
        return switch (made) {
            case Transcript transcript -> text(transcript).getBytes(StandardCharsets.UTF_8);
            case HandedFile file -> file.content().bytes();
            case DeskChart chart -> ChartPicture.of(chart.weeks());
        };
    }

    private static String text(Transcript transcript) {
        return switch (transcript.format()) {
            case HTML -> TranscriptPage.of(transcript);
            case JSON -> TranscriptData.of(transcript);
        };
    }
}
