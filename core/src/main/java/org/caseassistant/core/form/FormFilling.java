package org.caseassistant.core.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.words.Phrase;

/** Takes many answers at once: the good ones are kept, the others are refused field by field. */
final class FormFilling {
    private final FormContext context;
    private final AnswerRules rules;
    private final AnswerReader reader;
    private final Map<String, Phrase> refusals = new LinkedHashMap<>();
    private Optional<Stage> doubtful = Optional.empty();

    FormFilling(FormContext context, AnswerRules rules, AnswerReader reader) {
        this.context = context;
        this.rules = rules;
        this.reader = reader;
    }

    /** Takes what was given, in the order of the form, since later fields depend on earlier ones. */
    Step fill(FormSession session, Map<String, Given> given) {
        FormSession filled = session;
        for (Field field : context.form().fields()) {
            Given value = given.get(field.id());
            if (value != null && Moves.canBeAsked(field, filled, context, rules)) {
                filled = isEmpty(value) ? emptied(field, filled) : answered(field, value, filled);
                filled = new Tidying(context, rules).tidy(filled).session();
            }
        }
        if (!refusals.isEmpty()) {
            return Step.to(filled).refusing(refusals);
        }
        FormSession next = doubtful.map(filled::at).orElse(Moves.toNext(filled, context, rules));
        return Step.to(Moves.leave(session, next));
    }

    private static boolean isEmpty(Given given) {
        return switch (given) {
            case Given.Typed(String text) -> text.isBlank();
            case Given.Picked(var ids) -> ids.isEmpty();
            case Given.Day _ -> false;
            case Given.Uploaded(var files) -> files.isEmpty();
        };
    }

    private FormSession emptied(Field field, FormSession session) {
        if (field.required()) {
            refusals.put(field.id(), Phrases.about("form.required.form", field));
            return session;
        }
        return session.withoutAnswer(field.id()).withSkipped(field.id());
    }

    private FormSession answered(Field field, Given given, FormSession session) {
        return switch (reader.read(field, given, rules.account(session))) {
            case Verdict.Refused(Phrase why) -> refused(field, why, session);
            case Verdict.Accepted(Answer answer) -> accepted(field, answer, session);
        };
    }

    private FormSession accepted(Field field, Answer answer, FormSession session) {
        Optional<Phrase> objection = rules.objection(field, answer, session);
        if (objection.isPresent()) {
            return refused(field, objection.get(), session);
        }
        if (!Parts.enough(field, answer)) {
            return refused(field, Parts.few(field), session);
        }
        if (rules.doubt(field, answer).isPresent() && !session.answer(field.id()).equals(Optional.of(answer))) {
            doubtful = doubtful.or(
                    () -> Optional.of(new Stage.Asking(field.id(), Optional.empty(), Optional.of(answer))));
            return session;
        }
        return session.withAnswer(field.id(), answer);
    }

    private FormSession refused(Field field, Phrase why, FormSession session) {
        refusals.put(field.id(), why);
        return session;
    }
}
