package org.caseassistant.core.noticework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.drafts.Drafting;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/**
 * What is known already, for whoever opens a case. Where a case type reports trouble, they can say that they have the
 * symptoms of an open incident. The case is still wanted, as the portal document says, so nothing is left out of it.
 */
final class SameSymptoms {
    /** What a button of a chat platform holds, with room for its own words. */
    private static final int LONGEST_TITLE = 40;

    private final Turn turn;

    SameSymptoms(Turn turn) {
        this.turn = turn;
    }

    /** Banners of everything that is open, with a way to say "me too" where that makes sense. */
    List<View> offered(CaseType caseType, DraftId draft) {
        var screens = new NoticeScreens(turn);
        List<Notice> open = screens.open();
        var views = new ArrayList<View>(open.stream().map(screens::banner).toList());
        List<Notice> incidents = open.stream().filter(Incident.class::isInstance).toList();
        if (caseType.incidents() && !incidents.isEmpty()) {
            views.add(View.Text.of(turn.words().say("notice.same.question")));
            views.add(new View.Buttons(incidents.stream()
                    .map(incident -> button(draft, incident, incidents.size() == 1))
                    .toList()));
        }
        return views;
    }

    private View.Button button(DraftId draft, Notice incident, boolean only) {
        String title = incident.title().length() <= LONGEST_TITLE
                ? incident.title()
                : incident.title().substring(0, LONGEST_TITLE).strip() + "…";
        return new View.Button(
                new NoticeControl.Same(draft, incident.number()).id(),
                turn.words()
                        .say(only
                                ? Phrase.of("notice.same.action")
                                : Phrase.of("notice.same.action.named").with("title", title)),
                View.Button.Style.NORMAL);
    }

    /** They have them: the draft reports the incident, and goes on where it was. */
    Reply join(DraftId id, NoticeNumber number) {
        Optional<Draft> draft = turn.stores().drafts().lock(id, turn.person().id());
        boolean reports = draft.map(known -> known.session().form())
                .flatMap(form -> turn.catalogs().current().caseType(form))
                .filter(CaseType::incidents)
                .isPresent();
        if (!reports || !(turn.person() instanceof Contact)) {
            return new Drafting(turn).resume(id);
        }
        Optional<Notice> incident = turn.stores()
                .notices()
                .find(number)
                .filter(notice -> notice instanceof Incident && notice.open());
        incident.ifPresent(known -> turn.stores().incidentReports().join(id, known.number()));
        return new Drafting(turn)
                .resume(
                        id,
                        incident.map(known -> Phrase.of("notice.same.joined").with("title", known.title()))
                                .orElseGet(() -> Phrase.of("notice.same.over")));
    }

    /** What the confirmation of a case says about the incidents that it reports. */
    List<View> confirmed(SupportCase submitted) {
        return turn.stores().incidentReports().of(submitted.number()).stream()
                .flatMap(number -> turn.stores().notices().find(number).stream())
                .map(incident -> View.Text.of(turn.words()
                        .say(Phrase.of("notice.same.linked").with("title", incident.title()))))
                .map(View.class::cast)
                .toList();
    }
}
