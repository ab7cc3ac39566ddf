package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.words.Phrase;

/** Tells by the id of a form what the person at hand fills it in for. */
final class Purposes {
    private final Turn turn;

    Purposes(Turn turn) {
        this.turn = turn;
    }

    /** Empty if there is no such form, or none for this person. */
    Optional<Purpose> of(String form) {
        return switch (turn.person()) {
            case Contact contact ->
                turn.catalogs()
                        .current()
                        .caseType(form)
                        .map(caseType -> new OpeningCase(turn, contact, caseType));
            case StaffMember _ -> Optional.empty();
        };
    }

    /** What this person made of a draft that is not there any more; empty if they never submitted it. */
    Optional<Reply> made(DraftId draft) {
        return switch (turn.person()) {
            case Contact contact ->
                turn.stores()
                        .cases()
                        .ofDraft(draft, contact.id())
                        .map(number -> new CaseScreens(turn)
                                .card(
                                        number,
                                        Optional.of(Phrase.of("chat.draft.submitted")
                                                .with("number", number.toString()))));
            case StaffMember _ -> Optional.empty();
        };
    }
}
