package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.Assignee;
import org.caseassistant.core.cases.CaseEntry;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.handouts.Transcript;
import org.caseassistant.core.handouts.Transcript.Format;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Hands cases out as files to those who may read them. */
final class CaseExport {
    private static final int PAGE = 500;

    private final Turn turn;

    CaseExport(Turn turn) {
        this.turn = turn;
    }

    /** {@code 1042} or {@code CS-1042 json}. */
    Reply asked(String argument) {
        String[] words = argument.strip().split("\\s+", -1);
        Optional<Format> format = words.length > 1 ? named(words[1]) : Optional.of(Format.HTML);
        Optional<CaseNumber> number = CaseNumber.parse(words[0]);
        return number.isPresent() && format.isPresent() && words.length <= 2
                ? handOut(number.get(), format.get())
                : turn.say("chat.export.which");
    }

    private static Optional<Format> named(String word) {
        return Arrays.stream(Format.values())
                .filter(format -> format.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** The answer is the same for a case of others and for none. */
    Reply handOut(CaseNumber number, Format format) {
        return turn.stores()
                .cases()
                .find(number, turn.cases())
                .map(found -> {
                    String name = found.number() + "." + format.name().toLowerCase(Locale.ROOT);
                    return turn.say(Phrase.of("chat.export.done")
                            .with("number", found.number().toString())
                            .with("file", name))
                            .handing(new Handout(name, new CaseControl.ExportCase(number, format).id()));
                })
                .orElseGet(() -> turn.say(Phrase.of("chat.case.unknown").with("number", number.toString())));
    }

    /** What is in the file. */
    Optional<Transcript> transcript(CaseNumber number, Format format) {
        return turn.stores().cases().find(number, turn.cases()).map(found -> transcript(found, format));
    }

    private Transcript transcript(SupportCase found, Format format) {
        var screens = new CaseScreens(turn);
        screens.writeDown(found);
        boolean staff = turn.may(Act.WORK_CASES);
        return new Transcript(
                format,
                turn.words().locale(),
                turn.now(),
                captions(),
                found,
                found.assignee().filter(_ -> staff).map(Assignee::name),
                found.satisfaction()
                        .filter(_ -> staff)
                        .map(said -> said.name().toLowerCase(Locale.ROOT)),
                turn.stores().incidentReports().of(found.number()),
                screens.entries(found),
                lines(found.number()),
                turn.stores().attachments().of(found.number(), turn.cases()));
    }

    private Transcript.Captions captions() {
        return new Transcript.Captions(
                turn.words()
                        .say(Phrase.of("chat.export.as-of")
                                .with("reader", turn.person().fullName())
                                .with("at", turn.moment(turn.now()))),
                turn.words().say("chat.export.history"),
                turn.words().say("chat.export.files"));
    }

    private List<Transcript.Line> lines(CaseNumber number) {
        var screen = new CaseEntriesScreen(turn);
        var all = new ArrayList<Transcript.Line>();
        Optional<Long> before = Optional.empty();
        List<CaseEntry> page;
        do {
            page = turn.stores().cases().entries(number, turn.cases(), before, PAGE);
            all.addAll(
                    0, page.stream().map(entry -> new Transcript.Line(entry, screen.said(entry))).toList());
            before = page.stream().findFirst().map(CaseEntry::id);
        } while (page.size() == PAGE);
        return all;
    }
}
