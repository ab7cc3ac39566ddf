package org.caseassistant.core.form;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;

/** Which question comes next, and which came before. */
final class Moves {
    private Moves() {}

    /** Whether this is a question to the person, with the answers as they are. */
    static boolean isAsked(Field field, FormSession session, AnswerRules rules) {
        return rules.applies(field, session)
                && rules.withoutAsking(field, session).isEmpty();
    }

    /** Whether it could be asked right now; a contact cannot be chosen before the account is. */
    static boolean canBeAsked(Field field, FormSession session, FormContext context, AnswerRules rules) {
        boolean tooEarly = field.kind() instanceof FieldKind.ContactChoice
                && context.contactsOf(rules.account(session)).isEmpty();
        return !tooEarly && isAsked(field, session, rules);
    }

    /** The questions to this person, in the order of the form. */
    static List<Field> asked(FormSession session, FormContext context, AnswerRules rules) {
        return context.form().fields().stream()
                .filter(field -> isAsked(field, session, rules))
                .toList();
    }

    /** The first question that is neither answered nor skipped. */
    static Optional<Field> firstOpen(FormSession session, FormContext context, AnswerRules rules) {
        return asked(session, context, rules).stream()
                .filter(field -> session.answer(field.id()).isEmpty())
                .filter(field -> field.required() || !session.skipped().contains(field.id()))
                .findFirst();
    }

    /** The first question without which there can be no case. */
    static Optional<Field> firstMissing(FormSession session, FormContext context, AnswerRules rules) {
        return asked(session, context, rules).stream()
                .filter(field -> field.required() && session.answer(field.id()).isEmpty())
                .findFirst();
    }

    /** To the first open question, or to the review when there is none. */
    static FormSession toNext(FormSession session, FormContext context, AnswerRules rules) {
        return session.at(firstOpen(session, context, rules)
                .<Stage>map(field -> new Stage.Asking(field.id()))
                .orElseGet(Stage.Reviewing::new));
    }

    /** Leaves the present stage for another, which remembers it. */
    static FormSession leave(FormSession session, FormSession next) {
        String place = place(session.stage());
        return place.equals(place(next.stage())) ? next : next.remembering(place);
    }

    /** To the stage before, if there is one that still exists. */
    static Optional<FormSession> back(FormSession session, FormContext context, AnswerRules rules) {
        String here = place(session.stage());
        List<String> trail = session.trail();
        for (int last = trail.size() - 1; last >= 0; last--) {
            String place = trail.get(last);
            FormSession shorter = session.withTrail(trail.subList(0, last));
            if (place.equals(here)) {
                continue;
            }
            if (place.equals(FormSession.REVIEW)) {
                return Optional.of(shorter.at(new Stage.Reviewing()));
            }
            Optional<Field> field = context.form().field(place).filter(f -> canBeAsked(f, session, context, rules));
            if (field.isPresent()) {
                return Optional.of(shorter.at(new Stage.Asking(place)));
            }
        }
        return Optional.empty();
    }

    private static String place(Stage stage) {
        return stage instanceof Stage.Asking asking ? asking.field() : FormSession.REVIEW;
    }
}
