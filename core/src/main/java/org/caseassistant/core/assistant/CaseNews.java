package org.caseassistant.core.assistant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.cases.CaseEvent;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Tells the people of a case what somebody else did to it, where they last spoke with the assistant. */
final class CaseNews {
    private final Turn turn;

    CaseNews(Turn turn) {
        this.turn = turn;
    }

    /** Tells who reports the case and who typed it in, once each: if they still may see it, and did not do it. */
    void tell(SupportCase found, CaseEvent event) {
        Stream.of(found.content().contact(), found.content().openedBy())
                .distinct()
                .filter(contact -> !event.actor().person().equals(Optional.of(contact.value())))
                .flatMap(contact -> turn.stores().conversations().lastPlaceOf(contact).stream())
                .filter(address -> maySee(address, found))
                .forEach(address -> turn.stores().outbox().add(address, screen(found, event), turn.now()));
    }

    /** As if they asked for the case there: whose place that is may have changed, and what they are. */
    private boolean maySee(Address address, SupportCase found) {
        return new Admission(turn.stores().directory(), turn.stores().tenants())
                .admitted(address.user(), address.place())
                .flatMap(person -> turn.stores().cases().find(found.number(), turn.settings().policy().cases(person)))
                .isPresent();
    }

    private static Screen screen(SupportCase found, CaseEvent event) {
        Words words = Words.in(Locale.ENGLISH);
        String told = words.say(Phrase.of("chat.told." + event.what().name().toLowerCase(Locale.ROOT))
                .with("number", found.number().toString())
                .with("subject", found.content().subject())
                .with("actor", event.actorName()));
        String text = event.words().map(said -> told + "\n" + said).orElse(told);
        return Screen.of(
                View.Text.of(text),
                new View.Buttons(List.of(new View.Button(
                        new Control.ViewCase(found.number()).id(),
                        words.say(Phrase.of("chat.action.view").with("number", found.number().toString())),
                        View.Button.Style.NORMAL))));
    }
}
