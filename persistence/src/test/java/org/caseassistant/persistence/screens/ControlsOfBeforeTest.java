package org.caseassistant.persistence.screens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.caseassistant.core.words.Words;
import org.junit.jupiter.api.Test;

/** Messages that people were sent long ago still have their buttons: every kind of them is understood for ever. */
class ControlsOfBeforeTest {
    @Test
    void everyControlOfBeforeIsUnderstood() {
        String unknown = Words.in(Locale.US).say("chat.control.unknown");
        try (var stage = new Stage()) {
            new ControlsOfBefore().play(stage);

            String played = stage.script.text();
            assertThat(played).doesNotContain(unknown, "- nothing", "<< no file");
            assertThat(played.lines().filter(line -> line.startsWith("> ")))
                    .hasSameSizeAs(ControlsOfBefore.lines());
        }
    }
}
