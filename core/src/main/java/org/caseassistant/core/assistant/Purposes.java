package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Notice;
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
            case StaffMember staff -> NoticeForms.Target.of(form).flatMap(target -> posting(staff, target));
        };
    }

    private Optional<Purpose> posting(StaffMember staff, NoticeForms.Target target) {
        Optional<Notice> notice = target.number().flatMap(turn.stores().notices()::find);
        return notice.isPresent() == target.number().isPresent()
                ? Optional.of(new NoticePosting(turn, staff, target.task(), notice))
                : Optional.empty();
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
            case StaffMember staff ->
                turn.stores()
                        .notices()
                        .ofDraft(draft, new Author(staff.id(), staff.fullName()))
                        .flatMap(turn.stores().notices()::find)
                        .map(notice -> Reply.of(new NoticeScreens(turn)
                                .card(
                                        notice,
                                        Optional.of(Phrase.of("notice.draft.submitted")
                                                .with("number", notice.number().toString())))));
        };
    }
}
