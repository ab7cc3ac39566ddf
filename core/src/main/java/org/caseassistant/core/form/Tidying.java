package org.caseassistant.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.words.Phrase;

/**
 * Brings a session in line with the world: fills in what needs no question, and drops answers that cannot stand any
 * more, such as a contact of another account or a day that has passed. Answers of fields that do not apply at the moment
 * are left alone.
 */
final class Tidying {
    private final FormContext context;
    private final AnswerRules rules;

    Tidying(FormContext context, AnswerRules rules) {
        this.context = context;
        this.rules = rules;
    }

    /**
     * A session with what was changed about it.
     *
     * @param session the session in line with the world
     * @param notes which answers went, and why
     */
    record Tidied(FormSession session, List<Phrase> notes) {}

    Tidied tidy(FormSession before) {
        FormSession session = before.under(context.catalogVersion());
        var notes = new ArrayList<Phrase>();
        for (String answered : List.copyOf(session.answers().keySet())) {
            if (context.form().field(answered).isEmpty()) {
                session = session.withoutAnswer(answered);
            }
        }
        for (Field field : context.form().fields()) {
            if (rules.applies(field, session)) {
                session = tidy(field, session, notes);
            }
        }
        return new Tidied(onAStageThatExists(session), notes);
    }

    private FormSession tidy(Field field, FormSession session, List<Phrase> notes) {
        Optional<Answer> answer = session.answer(field.id());
        Optional<Phrase> objection = answer.flatMap(a -> rules.objection(field, a, session));
        FormSession kept = objection.isPresent() ? session.withoutAnswer(field.id()) : session;
        Optional<Answer> fixed = rules.withoutAsking(field, kept);
        if (fixed.isPresent()) {
            return fixed.equals(kept.answer(field.id())) ? kept : kept.withAnswer(field.id(), fixed.get());
        }
        objection.ifPresent(why -> notes.add(
                Phrase.of("form.dropped").with("field", field.label()).with("why", why)));
        return kept;
    }

    private FormSession onAStageThatExists(FormSession session) {
        return switch (session.stage()) {
            case Stage.Asking asking when !isAsked(asking.field(), session) -> Moves.toNext(session, context, rules);
            case Stage.Asking asking when !partsStillFit(asking) -> session.at(new Stage.Asking(asking.field()));
            case Stage.Discarding(Stage.Asking asking) when !isAsked(asking.field(), session) ->
                session.at(new Stage.Discarding(new Stage.Reviewing()));
            default -> session;
        };
    }

    private boolean isAsked(String id, FormSession session) {
        return context.form()
                .field(id)
                .filter(field -> Moves.canBeAsked(field, session, context, rules))
                .isPresent();
    }

    /** The catalogue may have changed the kind of the field whose answer was under way. */
    private boolean partsStillFit(Stage.Asking asking) {
        Field field = context.form().field(asking.field()).orElseThrow();
        Optional<Answer> under = asking.doubted().or(asking::soFar);
        return under.isEmpty()
                || switch (under.get()) {
                    case Answer.Text _ -> field.kind() instanceof FieldKind.LongText;
                    case Answer.Dates _ -> field.kind() instanceof FieldKind.Date;
                    case Answer.Files _ -> field.kind() instanceof FieldKind.Files;
                    default -> false;
                };
    }
}
