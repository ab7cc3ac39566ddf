package org.caseassistant.core.turn;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Reply;

/**
 * What a feature does with words and files while something of it is in focus.
 *
 * @param <F> the focus
 * @param focus its class
 * @param words what is done with typed words
 * @param files what is done with files
 */
public record Listening<F extends Focus>(Class<F> focus, Words<F> words, Files<F> files) {
    /** What is done with typed words. */
    public interface Words<F> {
        /**
         * Answers them.
         *
         * @param source the message that they are; empty where the platform has none
         */
        Reply typed(Turn turn, F focus, String text, Optional<Source> source);
    }

    /** What is done with files. */
    public interface Files<F> {
        /**
         * Answers them.
         *
         * @param source the message that they came with; empty where the platform has none
         */
        Reply given(Turn turn, F focus, List<Upload> files, Optional<Source> source);
    }

    /** For a focus that takes no files. */
    public static <F extends Focus> Listening<F> toWords(Class<F> focus, Words<F> words) {
        return new Listening<>(focus, words, (turn, _, _, _) -> turn.say("chat.files.none"));
    }

    Reply typed(Turn turn, Focus now, String text, Optional<Source> source) {
        return words.typed(turn, focus.cast(now), text, source);
    }

    Reply given(Turn turn, Focus now, List<Upload> uploads, Optional<Source> source) {
        return files.given(turn, focus.cast(now), uploads, source);
    }
}
