package org.caseassistant.core.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;
import org.caseassistant.core.words.Phrase;

/**
 * The reducer of form sessions: a session and an input make the next session. Pure; the same arguments give the same
 * result.
 *
 * <p>Whatever the inputs: an accepted answer stays until the person changes or clears it or it cannot stand any more;
 * Back returns to the question before; a submitted or cancelled session never changes again; a session is submitted
 * only with every required answer.
 */
public final class FormEngine {
    private final FormContext context;
    private final AnswerRules rules;
    private final AnswerReader reader;

    /** For one interaction in this context. */
    public FormEngine(FormContext context) {
        this.context = context;
        this.rules = new AnswerRules(context);
        this.reader = new AnswerReader(context);
    }

    /** A new session at its first question. */
    public FormSession start(DraftId draft) {
        var empty = new FormSession(
                draft,
                context.form().id(),
                context.catalogVersion(),
                Map.of(),
                Set.of(),
                new Stage.Reviewing(),
                List.of(),
                1);
        return Moves.toNext(tidying().tidy(empty).session(), context, rules);
    }

    /** Brings a session that was put aside in line with what changed meanwhile, and says what that was. */
    public Step resume(FormSession session) {
        if (session.isFinal()) {
            return Step.to(session);
        }
        Tidying.Tidied tidied = tidying().tidy(session);
        FormSession same = tidied.session();
        return Step.to(same.equals(session) ? session : same.revised()).noting(tidied.notes());
    }

    /** What a person's input makes of the session. */
    public Step apply(FormSession session, FormInput input) {
        if (session.isFinal()) {
            return Step.refused(
                    session,
                    Phrase.of(session.stage() instanceof Stage.Submitted ? "form.over.submitted"
                            : "form.over.cancelled"));
        }
        Tidying.Tidied before = tidying().tidy(session);
        Step step = decide(before.session(), input);
        if (step.refusal().isPresent()) {
            boolean untouched = before.session().equals(session);
            return step.at(untouched ? session : before.session().revised()).noting(before.notes());
        }
        if (step.session().isFinal()) {
            return Step.to(step.session().revised());
        }
        Tidying.Tidied after = tidying().tidy(step.session());
        var notes = new ArrayList<>(before.notes());
        notes.addAll(step.notes());
        notes.addAll(after.notes());
        FormSession next = reopened(after);
        return step.at(next.revised()).noting(notes);
    }

    /** An answer that this very step made impossible is asked again at once, not found missing at the end. */
    private FormSession reopened(Tidying.Tidied after) {
        boolean dropped = !after.notes().isEmpty();
        boolean reviewing = after.session().stage() instanceof Stage.Reviewing;
        return dropped && reviewing ? Moves.toNext(after.session(), context, rules) : after.session();
    }

    private Step decide(FormSession session, FormInput input) {
        if (session.stage() instanceof Stage.Discarding(Stage otherwise)) {
            return discarding(session, otherwise, input);
        }
        return switch (input) {
            case FormInput.Answer(String field, Given given) -> answer(session, field, given, true);
            case FormInput.Part(String field, Given given) -> answer(session, field, given, false);
            case FormInput.Fill(var given) ->
                new FormFilling(context, rules, reader).fill(keepingParts(session), given);
            case FormInput.Done _ -> done(session);
            case FormInput.Insist _ -> insist(session);
            case FormInput.Skip _ -> skip(session);
            case FormInput.Clear _ -> clear(session);
            case FormInput.Back _ -> back(session);
            case FormInput.Edit(String field) -> edit(session, field);
            case FormInput.Review _ -> {
                FormSession kept = keepingParts(session);
                yield Step.to(Moves.leave(kept, kept.at(new Stage.Reviewing())));
            }
            case FormInput.Submit _ -> submit(session);
            case FormInput.Cancel _ -> Step.to(session.at(new Stage.Discarding(session.stage())));
            case FormInput.ConfirmCancel _ -> Step.refused(session, Phrase.of("form.cancel.first"));
        };
    }

    private Step discarding(FormSession session, Stage otherwise, FormInput input) {
        return switch (input) {
            case FormInput.ConfirmCancel _ -> Step.to(session.at(new Stage.Cancelled()));
            case FormInput.Cancel _ -> Step.to(session);
            case FormInput.Back _, FormInput.Skip _ -> Step.to(session.at(otherwise));
            case FormInput.Answer _, FormInput.Part _, FormInput.Fill _ ->
                Step.refused(session, Phrase.of("form.cancel.pending"));
            case FormInput.Done _, FormInput.Insist _, FormInput.Clear _, FormInput.Edit _, FormInput.Review _, FormInput.Submit _ ->
                decide(session.at(otherwise), input);
        };
    }

    private Step answer(FormSession session, String fieldId, Given given, boolean whole) {
        Optional<Field> field = context.form().field(fieldId).filter(f -> Moves.isAsked(f, session, rules));
        if (field.isEmpty()) {
            return Step.refused(session, Phrase.of("form.field.unknown"));
        }
        return switch (reader.read(field.get(), given, rules.account(session))) {
            case Refused(Phrase why) -> Step.refused(session, why);
            case Accepted(Answer answer) when whole || !Parts.areTaken(field.get()) ->
                complete(session, field.get(), answer);
            case Accepted(Answer part) -> part(session, field.get(), part);
        };
    }

    private Step part(FormSession session, Field field, Answer part) {
        boolean current = session.stage() instanceof Stage.Asking asking
                && asking.field().equals(field.id());
        Optional<Answer> soFar = current
                ? ((Stage.Asking) session.stage()).soFar()
                : session.answer(field.id()).filter(_ -> part instanceof Answer.Files);
        Answer joined = soFar.map(earlier -> Parts.joined(earlier, part)).orElse(part);
        Optional<Phrase> tooMuch =
                Parts.tooMuch(field, soFar, joined).or(() -> rules.objection(field, joined, session));
        if (tooMuch.isPresent()) {
            return Step.refused(session, tooMuch.get());
        }
        if (!current || Parts.full(field, joined)) {
            return complete(session, field, joined);
        }
        return Step.to(session.at(new Stage.Asking(field.id(), Optional.of(joined), Optional.empty())));
    }

    private Step complete(FormSession session, Field field, Answer answer) {
        Optional<Phrase> objection = rules.objection(field, answer, session);
        if (objection.isPresent()) {
            return Step.refused(session, objection.get());
        }
        if (!Parts.enough(field, answer)) {
            return Step.refused(session, Parts.few(field));
        }
        boolean current = session.stage() instanceof Stage.Asking asking
                && asking.field().equals(field.id());
        Optional<Phrase> doubt = rules.doubt(field, answer);
        if (doubt.isPresent()) {
            var asking = new Stage.Asking(field.id(), Optional.empty(), Optional.of(answer));
            FormSession asked = session.at(asking);
            return Step.to(current ? asked : Moves.leave(session, asked));
        }
        return settled(session, field, answer, current);
    }

    private Step settled(FormSession session, Field field, Answer answer, boolean current) {
        FormSession answered = session.withAnswer(field.id(), answer);
        if (!current) {
            return Step.to(answered).settling(field.id());
        }
        // The next question depends on what the new answer makes of the others.
        Tidying.Tidied tidied = tidying().tidy(answered.at(new Stage.Reviewing()));
        FormSession next = Moves.toNext(tidied.session(), context, rules);
        return Step.to(Moves.leave(session, next)).settling(field.id()).noting(tidied.notes());
    }

    private Step done(FormSession session) {
        if (session.stage() instanceof Stage.Asking(String id, Optional<Answer> soFar, _) && soFar.isPresent()) {
            return complete(session, context.form().field(id).orElseThrow(), soFar.get());
        }
        return skip(session);
    }

    private Step insist(FormSession session) {
        if (session.stage() instanceof Stage.Asking(String id, _, Optional<Answer> doubted) && doubted.isPresent()) {
            return settled(session, context.form().field(id).orElseThrow(), doubted.get(), true);
        }
        return Step.refused(session, Phrase.of("form.insist.nothing"));
    }

    private Step skip(FormSession session) {
        if (!(session.stage() instanceof Stage.Asking asking)) {
            FormSession next = Moves.toNext(session, context, rules);
            return Step.to(Moves.leave(session, next));
        }
        Field field = context.form().field(asking.field()).orElseThrow();
        if (asking.soFar().isPresent()) {
            return complete(session, field, asking.soFar().get());
        }
        if (session.answer(field.id()).isPresent()) {
            return Step.to(Moves.leave(session, Moves.toNext(session, context, rules)))
                    .settling(field.id());
        }
        if (field.required()) {
            return Step.refused(session, Phrases.about("form.required", field));
        }
        FormSession skipped = session.withSkipped(field.id());
        return Step.to(Moves.leave(session, Moves.toNext(skipped, context, rules)))
                .settling(field.id());
    }

    private Step clear(FormSession session) {
        if (!(session.stage() instanceof Stage.Asking asking)) {
            return Step.refused(session, Phrase.of("form.clear.nothing"));
        }
        Field field = context.form().field(asking.field()).orElseThrow();
        if (asking.soFar().isPresent() || asking.doubted().isPresent()) {
            return Step.to(session.at(new Stage.Asking(field.id())));
        }
        if (session.answer(field.id()).isEmpty()) {
            return Step.refused(session, Phrase.of("form.clear.nothing"));
        }
        if (field.required()) {
            return Step.refused(session, Phrases.about("form.clear.required", field));
        }
        FormSession cleared = session.withoutAnswer(field.id()).withSkipped(field.id());
        return Step.to(Moves.leave(session, Moves.toNext(cleared, context, rules)))
                .settling(field.id());
    }

    private Step back(FormSession session) {
        FormSession kept = keepingParts(session);
        return Moves.back(kept, context, rules)
                .map(Step::to)
                .orElseGet(() -> Step.refused(session, Phrase.of("form.back.first")));
    }

    private Step edit(FormSession session, String id) {
        FormSession kept = keepingParts(session);
        return context.form()
                .field(id)
                .filter(field -> Moves.canBeAsked(field, kept, context, rules))
                .map(field -> Step.to(Moves.leave(kept, kept.at(new Stage.Asking(field.id())))))
                .orElseGet(() -> Step.refused(session, Phrase.of("form.edit.unknown")));
    }

    private Step submit(FormSession session) {
        FormSession kept = keepingParts(session);
        Optional<Field> missing = Moves.firstMissing(kept, context, rules);
        if (missing.isPresent()) {
            FormSession asked = kept.at(new Stage.Asking(missing.get().id()));
            return Step.to(Moves.leave(kept, asked))
                    .noting(List.of(Phrases.about("form.submit.missing", missing.get())));
        }
        return session.stage() instanceof Stage.Reviewing
                ? Step.to(kept.at(new Stage.Submitted()))
                : Step.to(Moves.leave(kept, kept.at(new Stage.Reviewing())))
                        .noting(List.of(Phrase.of("form.submit.look")));
    }

    /** Whoever leaves a question half-way keeps what they wrote, if it makes an answer. */
    private FormSession keepingParts(FormSession session) {
        if (session.stage() instanceof Stage.Asking(String id, Optional<Answer> soFar, _) && soFar.isPresent()) {
            Field field = context.form().field(id).orElseThrow();
            Answer answer = soFar.get();
            boolean good = Parts.enough(field, answer)
                    && rules.objection(field, answer, session).isEmpty();
            return good ? session.withAnswer(id, answer) : session;
        }
        return session;
    }

    private Tidying tidying() {
        return new Tidying(context, rules);
    }

    /** All answers of the session, wherever it stands. */
    public Prompt.Review review(FormSession session) {
        return new Prompts(context, rules).review(session);
    }

    /** Every question that could be asked now, answered or not, in the order of the form. */
    public List<Prompt.Question> questions(FormSession session) {
        return Moves.asked(session, context, rules).stream()
                .filter(field -> Moves.canBeAsked(field, session, context, rules))
                .map(field -> new Prompts(context, rules).question(session, new Stage.Asking(field.id())))
                .toList();
    }

    /** What the session shows next. */
    public Prompt prompt(FormSession session) {
        return new Prompts(context, rules).of(session);
    }
}
