package org.caseassistant.core.deskwork;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.desk.DeskFigures.OfDepartment;
import org.caseassistant.core.desk.DeskFigures.Times;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Says in words how a department does. */
final class DeskFigureLines {
    private static final Duration MINUTES = Duration.ofHours(2);
    private static final Duration HOURS = Duration.ofDays(2);

    private final Words words;

    DeskFigureLines(Words words) {
        this.words = words;
    }

    /** Of a department with this name. */
    Entry of(String name, OfDepartment figures) {
        var lines = new ArrayList<String>();
        lines.add(words.say(Phrase.of("desk.stats.counts")
                .with("opened", figures.opened())
                .with("closed", figures.closed())));
        lines.add(times("desk.stats.answers", figures.answers()));
        lines.add(times("desk.stats.resolutions", figures.resolutions()));
        lines.add(words.say(Phrase.of("desk.stats.satisfaction")
                .with("good", said(figures, Satisfaction.GOOD))
                .with("okay", said(figures, Satisfaction.OKAY))
                .with("bad", said(figures, Satisfaction.BAD))));
        return new Entry(name, String.join("\n", lines));
    }

    private static long said(OfDepartment figures, Satisfaction satisfaction) {
        return figures.satisfaction().getOrDefault(satisfaction, 0L);
    }

    private String times(String key, Optional<Times> times) {
        return words.say(times.map(known -> Phrase.of(key)
                .with("known", "yes")
                .with("half", duration(known.half()))
                .with("mostly", duration(known.mostly())))
                .orElseGet(() -> Phrase.of(key).with("known", "no").with("half", "").with("mostly", "")));
    }

    private Phrase duration(Duration time) {
        if (time.compareTo(MINUTES) < 0) {
            return Phrase.of("desk.stats.minutes").with("count", time.plusSeconds(30).toMinutes());
        }
        return time.compareTo(HOURS) < 0
                ? Phrase.of("desk.stats.hours").with("count", time.plusMinutes(30).toHours())
                : Phrase.of("desk.stats.days").with("count", time.plusHours(12).toDays());
    }
}
