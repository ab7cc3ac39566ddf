package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.cases.NewCase;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** Makes a case of a submitted session. */
final class Submission {
    private final Turn turn;
    private final Contact contact;

    Submission(Turn turn, Contact contact) {
        this.turn = turn;
        this.contact = contact;
    }

    /**
     * Stores the case and removes the draft.
     *
     * @param review the review of the session, which knows the fields that apply
     * @return what to show
     */
    Screen submit(CaseType caseType, FormSession session, Prompt.Review review) {
        var answers = new LinkedHashMap<String, Answer>();
        review.rows().forEach(row -> row.answer().ifPresent(answer -> answers.put(row.field().id(), answer)));
        NewCase newCase = newCase(caseType, session, answers);
        SupportCase submitted = new CaseBook(turn).submit(newCase, files(answers));
        turn.stores().drafts().remove(session.draft());
        return confirmation(submitted, caseType, newCase);
    }

    private NewCase newCase(CaseType caseType, FormSession session, Map<String, Answer> answers) {
        Answer.OfAccount account = only(answers, Answer.OfAccount.class);
        Answer.OfContact reporter = only(answers, Answer.OfContact.class);
        return new NewCase(
                session.draft(),
                caseType.id(),
                session.catalogVersion(),
                caseType.department(),
                account.account(),
                reporter.contact(),
                contact.id(),
                answers.get("subject") instanceof Answer.Text(String subject) ? subject : caseType.label(),
                answers.get("priority") instanceof Answer.Choices(List<String> ids)
                        ? ids.stream().findFirst()
                        : Optional.empty(),
                answers,
                turn.now(),
                turn.interaction().place().surface());
    }

    /** The first answer of this kind in the order of the form; every case type asks for an account and a contact. */
    private static <A extends Answer> A only(Map<String, Answer> answers, Class<A> kind) {
        return answers.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the case type asks for no " + kind.getSimpleName()));
    }

    private static List<FileRef> files(Map<String, Answer> answers) {
        return answers.values().stream()
                .flatMap(answer -> answer instanceof Answer.Files(List<FileRef> files) ? files.stream() : Stream.of())
                .toList();
    }

    private Screen confirmation(SupportCase submitted, CaseType caseType, NewCase newCase) {
        Department department =
                turn.catalogs().current().department(caseType.department()).orElseThrow();
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words()
                .say(Phrase.of("chat.submitted.title").with("number", submitted.number().toString()))));
        views.add(new View.FieldList(new CaseScreens(turn).headline(caseType, newCase, department.label())));
        views.add(View.Text.of(department.nextSteps()));
        views.addAll(turn.features().each(feature -> feature.confirmed(turn, submitted)));
        views.add(new View.Buttons(new CaseScreens(turn).buttonsOfNew(submitted)));
        return new Screen(views);
    }
}
