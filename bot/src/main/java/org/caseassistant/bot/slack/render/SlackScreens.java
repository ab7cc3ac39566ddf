package org.caseassistant.bot.slack.render;

import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.chat.BannerColour;
import org.caseassistant.bot.chat.ShownText;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Draws screens as messages and as the Home tab. What people do there is read by {@link SlackActions}. */
public final class SlackScreens {
    /** How much of an answer the line that takes the place of its prompt shows. */
    private static final int SETTLED = 300;

    private final Words words;

    /** For readers of one language. */
    public SlackScreens(Words words) {
        this.words = words;
    }

    /** A screen as one message. */
    public SlackMessage message(Screen screen) {
        return new SlackMessage(new ScreenDrawing(words, Limits.MESSAGE).blocks(screen), new Reading(words).of(screen));
    }

    /** A screen as a message that stays in a channel: with a bar in the colour of its first banner, if it has one. */
    public SlackMessage posted(Screen screen) {
        SlackMessage message = message(screen);
        return new SlackMessage(message.shown(), message.spoken(), colour(screen));
    }

    private static Optional<String> colour(Screen screen) {
        return screen.views().stream()
                .filter(org.caseassistant.core.chat.View.Banner.class::isInstance)
                .map(org.caseassistant.core.chat.View.Banner.class::cast)
                .map(banner -> "#%06X".formatted(BannerColour.of(banner.tone())))
                .findFirst();
    }

    /** The line that takes the place of a prompt that was answered. */
    public SlackMessage settled(String line) {
        String shown = Limits.MEASURE.shortened(ShownText.line(line), SETTLED, words.say("render.shortened"));
        String said = words.say(Phrase.of("render.settled").with("text", shown));
        List<LayoutBlock> blocks = List.of(Drawn.section(said).block());
        return new SlackMessage(blocks, new Reading(words).escaped(said));
    }

    /** A screen as somebody's Home tab. */
    public View home(Screen screen) {
        return View.builder()
                .type("home")
                .blocks(new ScreenDrawing(words, Limits.HOME).blocks(screen))
                .build();
    }

    /** What a menu that is searched answers; at most {@value Limits#OPTIONS} of these options. */
    public static List<Option> suggestions(List<org.caseassistant.core.chat.View.Option> options) {
        return Options.of(options.stream().limit(Limits.OPTIONS).toList(), true).stream()
                .map(SlackScreens::suggestion)
                .toList();
    }

    private static Option suggestion(OptionObject option) {
        var suggestion = new Option();
        suggestion.setText(option.getText());
        suggestion.setValue(option.getValue());
        suggestion.setDescription(option.getDescription());
        return suggestion;
    }
}
