package org.caseassistant.core.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.form.Prompt.Candidate;

/** Makes the prompt of a session. */
final class Prompts {
    private final FormContext context;
    private final AnswerRules rules;

    Prompts(FormContext context, AnswerRules rules) {
        this.context = context;
        this.rules = rules;
    }

    Prompt of(FormSession session) {
        return switch (session.stage()) {
            case Stage.Asking asking -> question(session, asking);
            case Stage.Reviewing _ -> review(session);
            case Stage.Discarding _ -> new Prompt.ReallyDiscard(session.answers().size());
            case Stage.Submitted _ -> new Prompt.Submitted();
            case Stage.Cancelled _ -> new Prompt.Cancelled();
        };
    }

    Prompt.Question question(FormSession session, Stage.Asking asking) {
        List<Field> asked = Moves.asked(session, context, rules);
        Field field = context.form().field(asking.field()).orElseThrow();
        Optional<Answer> current = session.answer(field.id());
        return new Prompt.Question(
                field,
                asked.indexOf(field) + 1,
                asked.size(),
                current,
                current.isPresent() ? Optional.empty() : rules.preset(field, session),
                asking.soFar(),
                asking.doubted(),
                asking.doubted().flatMap(answer -> rules.doubt(field, answer)),
                asking.soFar().filter(answer -> Parts.enough(field, answer)).isPresent(),
                Moves.back(session, context, rules).isPresent(),
                candidates(field, session));
    }

    private List<Candidate> candidates(Field field, FormSession session) {
        return switch (field.kind()) {
            case FieldKind.Choice choice -> options(choice.options());
            case FieldKind.MultiChoice choice -> options(choice.options());
            case FieldKind.AccountChoice _ ->
                context.accounts().stream()
                        .map(account -> new Candidate(PeopleReader.value(account), account.name(), ""))
                        .toList();
            case FieldKind.ContactChoice _ ->
                context.contactsOf(rules.account(session)).stream()
                        .sorted(Comparator.comparing(
                                contact -> !contact.id().equals(context.actor().id())))
                        .map(contact -> new Candidate(PeopleReader.value(contact), contact.fullName(), contact.email()))
                        .toList();
            case FieldKind.ShortText _, FieldKind.LongText _, FieldKind.Date _, FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _, FieldKind.Files _ ->
                List.of();
            case FieldKind.Confirmation(String statement) ->
                List.of(new Candidate(AnswerReader.AGREED, statement, ""));
        };
    }

    private static List<Candidate> options(List<Option> options) {
        return options.stream()
                .map(option -> new Candidate(
                        option.id(), option.label(), option.meaning().orElse("")))
                .toList();
    }

    Prompt.Review review(FormSession session) {
        List<Prompt.Row> rows = context.form().fields().stream()
                .filter(field -> rules.applies(field, session))
                .map(field -> new Prompt.Row(
                        field, session.answer(field.id()), Moves.isAsked(field, session, rules)))
                .toList();
        return new Prompt.Review(
                rows,
                Moves.firstMissing(session, context, rules).isEmpty(),
                Moves.back(session, context, rules).isPresent());
    }
}
