package org.caseassistant.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.RandomForms.Deed;
import org.caseassistant.core.words.Words;

/** The laws of the form engine, over random case types and random sequences of inputs. */
class FormEngineProperties {
    @Provide
    Arbitrary<CaseType> caseTypes() {
        return RandomForms.caseTypes();
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return RandomForms.deeds();
    }

    @Provide
    Arbitrary<Contact> actors() {
        return RandomForms.actors();
    }

    private interface Law {
        void check(FormEngine engine, FormSession before, FormInput input, Step step);
    }

    private static FormSession run(CaseType caseType, Contact actor, List<Deed> deeds, Law law) {
        var engine = new FormEngine(World.context(caseType, actor));
        FormSession session = engine.start(new DraftId("draft"));
        for (Deed deed : deeds) {
            FormInput input = deed.input(session, caseType);
            Step step = engine.apply(session, input);
            law.check(engine, session, input, step);
            session = step.session();
        }
        return session;
    }

    @Property
    void anAcceptedAnswerStaysUntilThePersonTouchesIt(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, input, step) -> {
            for (var entry : before.answers().entrySet()) {
                if (!touches(input, entry.getKey(), before)
                        && !movedToAnotherAccount(caseType, entry.getKey(), before, step)) {
                    assertThat(step.session().answers())
                            .as("after %s", input)
                            .containsEntry(entry.getKey(), entry.getValue());
                }
            }
        });
    }

    private static boolean touches(FormInput input, String field, FormSession before) {
        boolean askedNow = asked(before.stage()).filter(field::equals).isPresent();
        return switch (input) {
            case FormInput.Answer answer -> answer.field().equals(field);
            case FormInput.Part part -> part.field().equals(field);
            case FormInput.Fill fill -> fill.given().containsKey(field) || (askedNow && leavesAnswer(input, before));
            default -> askedNow && leavesAnswer(input, before);
        };
    }

    /** Done, Insist and Clear are about the question at hand; leaving it keeps what was half said, if that is enough. */
    private static boolean leavesAnswer(FormInput input, FormSession before) {
        Stage stage = before.stage() instanceof Stage.Discarding(Stage otherwise) ? otherwise : before.stage();
        boolean halfSaid = stage instanceof Stage.Asking asking && asking.soFar().isPresent();
        return halfSaid
                || input instanceof FormInput.Done
                || input instanceof FormInput.Insist
                || input instanceof FormInput.Clear;
    }

    private static Optional<String> asked(Stage stage) {
        return switch (stage) {
            case Stage.Asking asking -> Optional.of(asking.field());
            case Stage.Discarding discarding -> asked(discarding.otherwise());
            case Stage.Reviewing _, Stage.Submitted _, Stage.Cancelled _ -> Optional.empty();
        };
    }

    private static boolean movedToAnotherAccount(CaseType caseType, String field, FormSession before, Step step) {
        boolean ofAccount = caseType.field(field).orElseThrow().kind() instanceof FieldKind.ContactChoice;
        return ofAccount && !before.answer("account").equals(step.session().answer("account"));
    }

    @Property
    void aContactIsAlwaysOneOfTheChosenAccount(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, input, step) -> {
            if (step.session().answer("contact").orElse(null) instanceof Answer.OfContact contact) {
                var account = (Answer.OfAccount) step.session().answer("account").orElseThrow();
                assertThat(actor.belongsTo(account.account())).isTrue();
                assertThat(World.CONTACTS.get(account.account()))
                        .extracting(Contact::id)
                        .contains(contact.contact());
            }
        });
    }

    @Property
    void backUndoesTheStepBefore(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, input, step) -> {
            boolean moved = !place(before.stage()).equals(place(step.session().stage()));
            boolean forward = !(input instanceof FormInput.Back)
                    && !(before.stage() instanceof Stage.Discarding)
                    && !step.session().isFinal();
            if (moved && forward && stillAsked(engine, step.session(), before.stage())) {
                Step back = engine.apply(step.session(), new FormInput.Back());
                assertThat(place(back.session().stage()))
                        .as("back after %s", input)
                        .isEqualTo(place(before.stage()));
            }
        });
    }

    private static String place(Stage stage) {
        return asked(stage).orElse(stage.getClass().getSimpleName());
    }

    private static boolean stillAsked(FormEngine engine, FormSession session, Stage stage) {
        Prompt review = engine.prompt(session.at(new Stage.Reviewing()));
        return asked(stage)
                .map(field -> ((Prompt.Review) review)
                        .rows().stream().anyMatch(row -> row.editable() && row.field().id().equals(field)))
                .orElse(true);
    }

    @Property
    void aFinishedSessionNeverChanges(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds,
            @ForAll("deeds") List<Deed> afterwards) {
        var engine = new FormEngine(World.context(caseType, actor));
        FormSession submitted = finish(engine, run(caseType, actor, deeds, (_, _, _, _) -> {}), caseType, actor);
        assertThat(submitted.isFinal()).isTrue();
        for (Deed deed : afterwards) {
            Step step = engine.apply(submitted, deed.input(submitted, caseType));
            assertThat(step.session()).isEqualTo(submitted);
            assertThat(step.refusal()).isPresent();
        }
    }

    /** From wherever somebody got to, the form can be completed by answering what is asked. */
    private static FormSession finish(FormEngine engine, FormSession start, CaseType caseType, Contact actor) {
        FormSession session = start;
        for (int steps = 0; steps < 200 && !session.isFinal(); steps++) {
            session = engine.apply(session, next(engine, session, World.context(caseType, actor)))
                    .session();
        }
        return session;
    }

    private static FormInput next(FormEngine engine, FormSession session, FormContext context) {
        return switch (engine.prompt(session)) {
            case Prompt.Question question when question.canFinish() -> new FormInput.Done();
            case Prompt.Question question when question.doubted().isPresent() -> new FormInput.Insist();
            case Prompt.Question question -> RandomForms.goodAnswer(question.field(), session, context);
            case Prompt.Review review -> review.complete() ? new FormInput.Submit() : new FormInput.Skip();
            case Prompt.ReallyDiscard _ -> new FormInput.Back();
            case Prompt.Submitted _, Prompt.Cancelled _ -> throw new AssertionError("the session is final");
        };
    }

    @Property
    void aSubmittedSessionMissesNothingRequired(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        var engine = new FormEngine(World.context(caseType, actor));
        FormSession end = finish(engine, run(caseType, actor, deeds, (_, _, _, _) -> {}), caseType, actor);
        if (end.stage() instanceof Stage.Submitted) {
            var rules = new AnswerRules(World.context(caseType, actor));
            for (Field field : caseType.fields()) {
                Optional<Answer> answer = end.answer(field.id());
                if (rules.applies(field, end)) {
                    assertThat(answer.isPresent() || !field.required()).as(field.id()).isTrue();
                    answer.ifPresent(given -> assertThat(rules.objection(field, given, end)).isEmpty());
                }
            }
        }
    }

    @Property
    void nothingIsSubmittedWhileSomethingRequiredIsMissing(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, input, step) -> {
            if (step.session().stage() instanceof Stage.Submitted && !before.isFinal()) {
                var review = (Prompt.Review) engine.prompt(before.at(new Stage.Reviewing()));
                assertThat(review.complete()).isTrue();
                assertThat(input).isInstanceOf(FormInput.Submit.class);
            }
        });
    }

    @Property
    void aRefusedInputChangesNothingAndSaysWhy(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (_, before, _, step) -> {
            if (step.refusal().isPresent()) {
                assertThat(step.session()).isEqualTo(before);
                assertThat(Words.in(Locale.US)
                        .say(step.refusal().get()))
                        .isNotBlank()
                        .doesNotContainPattern("\\{[a-z]{3,}[,}]");
            } else {
                assertThat(step.session().revision()).isGreaterThan(before.revision());
            }
        });
    }

    @Property
    void theSameInputsMakeTheSameSessionAndAPromptThatMakesSense(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, input, step) -> {
            assertThat(engine.apply(before, input)).isEqualTo(step);
            assertThat(engine.resume(step.session()).session()).isEqualTo(step.session());
            if (engine.prompt(step.session()) instanceof Prompt.Question question) {
                assertThat(question.position()).isBetween(1, question.total());
            }
        });
    }

    @Property
    void cancellingIsAskedBackAndChangesNothingUntilConfirmed(
            @ForAll("caseTypes") CaseType caseType,
            @ForAll("actors") Contact actor,
            @ForAll("deeds") List<Deed> deeds) {
        run(caseType, actor, deeds, (engine, before, _, _) -> {
            if (!before.isFinal() && !(before.stage() instanceof Stage.Discarding)) {
                FormSession asked = engine.apply(before, new FormInput.Cancel()).session();
                assertThat(engine.prompt(asked)).isInstanceOf(Prompt.ReallyDiscard.class);
                FormSession back = engine.apply(asked, new FormInput.Back()).session();
                assertThat(back.stage()).isEqualTo(before.stage());
                assertThat(back.answers()).isEqualTo(before.answers());
            }
        });
    }
}
