package org.caseassistant.core.drafts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What.FilledForm;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.drafts.DraftControl.OnDraft;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FormEngine;
import org.caseassistant.core.form.FormInput;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.form.Stage;
import org.caseassistant.core.form.Step;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** The conversation about one person's drafts: opening, going on, answering, submitting. */
public final class Drafting {
    private static final int LONGEST_SETTLED_LINE = 120;

    private final Turn turn;
    private final PersonId person;
    private final OwnDrafts own;

    /** With the person whose turn it is. */
    public Drafting(Turn turn) {
        this.turn = turn;
        this.person = turn.person().id();
        this.own = new OwnDrafts(turn);
    }

    /**
     * Opens a draft for this purpose, or goes on with the one there is.
     *
     * @param words what a new draft begins with, by field
     */
    public Reply open(Purpose purpose, Map<String, String> words) {
        Optional<Phrase> refusal = purpose.refusal();
        if (refusal.isPresent()) {
            return turn.say(refusal.get());
        }
        Form form = purpose.form();
        Optional<Draft> existing = turn.stores().drafts().lockByForm(person, form.id());
        if (existing.isPresent() && !own.isExpired(existing.get())) {
            Phrase there = Phrase.of("chat.draft.there").with("type", form.label());
            return goOn(existing.get(),
                    words.isEmpty() ? List.of(there) : List.of(there, Phrase.of("chat.draft.words")));
        }
        existing.ifPresent(draft -> turn.stores().drafts().remove(draft.session().draft()));
        FormEngine engine = own.engine(form);
        FormSession session = begun(engine, words);
        if (!turn.stores().drafts().add(new Draft(person, session, turn.now()))) {
            // The same person opened it elsewhere at this very moment; that draft is the one to go on with.
            return turn.stores()
                    .drafts()
                    .lockByForm(person, form.id())
                    .map(draft -> goOn(draft, List.of()))
                    .orElseGet(() -> turn.say("chat.draft.gone"));
        }
        turn.focusOn(new Focus.Filling(session.draft()));
        var messages = new ArrayList<>(Reply.direct(purpose.introduction(session.draft())).messages());
        messages.addAll(show(new OpenDraft(engine, purpose, session), List.of(), Optional.empty())
                .messages());
        return new Reply(Optional.empty(), messages, Optional.empty(), Map.of());
    }

    /** A new session, with these words as answers where the form asks for them and they are good ones. */
    private FormSession begun(FormEngine engine, Map<String, String> words) {
        FormSession session = engine.start(new DraftId(turn.ids().get()));
        for (Map.Entry<String, String> answer : words.entrySet()) {
            session = engine.apply(session, new FormInput.Answer(answer.getKey(), new Given.Typed(answer.getValue())))
                    .session();
        }
        return session;
    }

    /** Goes on with one of the person's drafts, saying this first. */
    public Reply resume(DraftId id, Phrase... notes) {
        return turn.stores()
                .drafts()
                .lock(id, person)
                .map(draft -> goOn(draft, List.of(notes)))
                .orElseGet(() -> gone(id));
    }

    private Reply goOn(Draft draft, List<Phrase> notes) {
        return onLoaded(draft, (loaded, changes) -> {
            if (!loaded.session().equals(draft.session())) {
                save(loaded.session());
            }
            var all = new ArrayList<>(notes);
            all.addAll(changes);
            return show(loaded, all, Optional.empty());
        });
    }

    /** Something was done with a control of a draft's screen. */
    Reply on(OnDraft control, Optional<Given> given) {
        Optional<Draft> draft = turn.stores().drafts().lock(control.draft(), person);
        if (draft.isEmpty()) {
            return gone(control.draft());
        }
        if (draft.get().session().revision() != control.revision()) {
            return goOn(draft.get(), List.of(Phrase.of("chat.draft.stale")));
        }
        if (control.action() == Action.FORM) {
            return onLoaded(draft.get(), (loaded, _) -> form(loaded, control.field()));
        }
        return onLoaded(
                draft.get(),
                (loaded, changes) -> control.action() == Action.ANSWER && given.isEmpty() && isWritten(control, loaded)
                        ? form(loaded, control.field())
                        : Inputs.ofControl(control, given, loaded.prompt())
                                .map(input -> apply(loaded, changes, input))
                                .orElseGet(
                                        () -> show(loaded, changes, Optional.of(Phrase.of("chat.control.unknown")))));
    }

    /** The question of this field as a form, or all open ones if the field is empty. */
    private Reply form(OpenDraft loaded, String field) {
        var dialogs = new DraftDialogs(turn, loaded);
        return field.isEmpty()
                ? Reply.of(dialogs.dialog(Set.of()))
                : dialogs.dialog(field)
                        .map(Reply::of)
                        .orElseGet(() -> show(loaded, List.of(), Optional.of(Phrase.of("chat.control.unknown"))));
    }

    /** Whether pressing the question's input, with no answer, asks for something to write the answer in. */
    private static boolean isWritten(OnDraft control, OpenDraft loaded) {
        return loaded.form().field(control.field()).filter(field -> switch (field.kind()) {
            case FieldKind.ShortText _, FieldKind.LongText _, FieldKind.Email _, FieldKind.Phone _, FieldKind.PersonName _, FieldKind.Date _, FieldKind.Files _ ->
                true;
            case FieldKind.Choice _, FieldKind.MultiChoice _, FieldKind.AccountChoice _, FieldKind.ContactChoice _, FieldKind.Confirmation _ ->
                false;
        }).isPresent();
    }

    /** Words were typed while this draft was in focus. */
    Reply typed(DraftId id, String text) {
        Optional<Draft> draft = turn.stores().drafts().lock(id, person);
        if (draft.isEmpty()) {
            return gone(id);
        }
        return onLoaded(
                draft.get(),
                (loaded, changes) -> Inputs.ofWords(text, loaded.prompt(), loaded.form(), turn.words())
                        .map(input -> apply(loaded, changes, input))
                        .orElseGet(() -> show(loaded, changes, Optional.of(notUnderstood(loaded.prompt())))));
    }

    /** The form of a draft was sent, or is being filled in. */
    Reply filled(OnDraft control, FilledForm form) {
        Optional<Draft> draft = turn.stores().drafts().lock(control.draft(), person);
        if (draft.isEmpty()) {
            return gone(control.draft());
        }
        return onLoaded(draft.get(), (loaded, changes) -> {
            Map<String, String> errors = form.sent()
                    ? new LinkedHashMap<>(new DraftDialogs(turn, loaded).refusedFiles(form))
                    : Map.of();
            Step step = loaded.engine()
                    .apply(loaded.session(), new DraftDialogs(turn, loaded).input(form, errors.keySet()));
            OpenDraft after = loaded.with(step.session());
            save(after.session());
            var dialogs = new DraftDialogs(turn, after);
            if (!form.sent()) {
                return Reply.of(dialogs.dialog(form.given().keySet()));
            }
            step.fieldRefusals().forEach((field, why) -> errors.put(field, turn.words().say(why)));
            if (!errors.isEmpty()) {
                return Reply.refusing(errors, form(after, control.field()).dialog());
            }
            var notes = new ArrayList<>(changes);
            notes.addAll(step.notes());
            if (dialogs.paged() && control.field().isEmpty() && dialogs.open() > 0) {
                notes.add(Phrase.of("chat.form.rest").with("questions", dialogs.open()));
            }
            return show(after, notes, step.refusal())
                    .settling(dialogs.paged() ? settled(after, control.field(), form) : Optional.empty());
        });
    }

    /** The line that takes the place of the prompt from which a form was opened that has been sent. */
    private Optional<String> settled(OpenDraft after, String field, FilledForm form) {
        if (field.isEmpty()) {
            int answers = form.given().size() + form.uploads().size();
            return Optional.of(turn.words().say(Phrase.of("chat.form.settled").with("answers", answers)));
        }
        boolean done = after.session().answer(field).isPresent() || after.session().skipped().contains(field);
        return done ? Optional.of(settledLine(after, field)) : Optional.empty();
    }

    private static Phrase notUnderstood(Prompt prompt) {
        return Phrase.of(
                switch (prompt) {
                    case Prompt.Question _ -> "chat.question.blank";
                    case Prompt.Review _ -> "chat.review.typed";
                    case Prompt.ReallyDiscard _ -> "form.cancel.pending";
                    case Prompt.Submitted _, Prompt.Cancelled _ -> "chat.draft.gone";
                });
    }

    /** Files were given while this draft was in focus: for the open question, or else for the form's file field. */
    Reply uploaded(DraftId id, List<Upload> files) {
        Optional<Draft> draft = turn.stores().drafts().lock(id, person);
        if (draft.isEmpty()) {
            return gone(id);
        }
        return onLoaded(draft.get(), (loaded, changes) -> {
            var intake = new FileIntake(turn);
            Optional<Field> field = intake.field(loaded.form(), loaded.prompt());
            Optional<Phrase> refusal = field.isEmpty()
                    ? Optional.of(Phrase.of("chat.files.none"))
                    : intake.refusal(field.get(), loaded.session(), files);
            return refusal.isPresent()
                    ? show(loaded, changes, refusal)
                    : apply(
                            loaded,
                            changes,
                            new FormInput.Part(
                                    field.orElseThrow().id(), intake.take(loaded.session(), files)));
        });
    }

    private interface Work {
        Reply with(OpenDraft loaded, List<Phrase> changes);
    }

    private Reply onLoaded(Draft draft, Work work) {
        Optional<Purpose> purpose = own.purpose(draft);
        if (own.isExpired(draft) || purpose.isEmpty()) {
            turn.stores().drafts().remove(draft.session().draft());
            turn.focusOn(new Focus.Nothing());
            return turn.say(own.isExpired(draft) ? "chat.draft.gone" : "chat.draft.type-gone");
        }
        FormEngine engine = own.engine(purpose.get().form());
        Step step = engine.resume(draft.session());
        turn.focusOn(new Focus.Filling(draft.session().draft()));
        return work.with(new OpenDraft(engine, purpose.get(), step.session()), step.notes());
    }

    private Reply apply(OpenDraft loaded, List<Phrase> changes, FormInput input) {
        Step step = loaded.engine().apply(loaded.session(), input);
        var notes = new ArrayList<>(changes);
        notes.addAll(step.notes());
        FormSession next = step.session();
        if (next.stage() instanceof Stage.Submitted) {
            return submit(loaded);
        }
        if (next.stage() instanceof Stage.Cancelled) {
            turn.stores().drafts().remove(next.draft());
            turn.focusOn(new Focus.Nothing());
            return turn.say(loaded.purpose().thrownAway());
        }
        save(next);
        if (input instanceof FormInput.RemoveFile(_, String file) && step.refusal().isEmpty()) {
            turn.stores().attachments().remove(next.draft(), file);
        }
        var after = loaded.with(next);
        return show(after, notes, step.refusal())
                .settling(step.settled().map(field -> settledLine(after, field)));
    }

    private Reply submit(OpenDraft loaded) {
        Purpose purpose = loaded.purpose();
        Optional<Phrase> refusal = purpose.refusal();
        if (refusal.isPresent()) {
            return turn.say(refusal.get());
        }
        Optional<Phrase> objection = purpose.objection(loaded.session());
        if (objection.isPresent()) {
            return show(loaded, List.of(), objection);
        }
        turn.focusOn(new Focus.Nothing());
        return purpose.submit(loaded.session(), loaded.engine().review(loaded.session()));
    }

    private void save(FormSession session) {
        turn.stores().drafts().save(new Draft(person, session, turn.now()));
    }

    private String settledLine(OpenDraft loaded, String fieldId) {
        Field field = loaded.form().field(fieldId).orElseThrow();
        Optional<Answer> answer = loaded.session().answer(fieldId);
        String value = answer.map(given -> turn.format().show(field, given).replaceAll("\\s+", " "))
                .orElseGet(() -> turn.words().say("chat.settled.skipped"));
        String line = value.length() <= LONGEST_SETTLED_LINE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_SETTLED_LINE / 2)) + "…";
        return turn.words()
                .say(Phrase.of("chat.settled").with("field", label(field)).with("answer", line));
    }

    /** A label that is a question itself needs no colon after it. */
    private static String label(Field field) {
        return field.label().endsWith("?") ? field.label() : field.label() + ":";
    }

    private Reply show(OpenDraft loaded, List<Phrase> notes, Optional<Phrase> problem) {
        var screens = new PromptScreens(
                turn.words(),
                turn.format(),
                loaded.session(),
                turn.interaction().capabilities().dialogs(),
                turn.today());
        Prompt prompt = loaded.prompt();
        List<View> preview = prompt instanceof Prompt.Review review
                ? loaded.purpose().preview(loaded.session(), review)
                : List.of();
        return Reply.direct(screens.screen(prompt, notes, problem, preview));
    }

    /** The draft is not there: submitted, thrown away, expired, or never this person's. */
    private Reply gone(DraftId id) {
        if (turn.stores().conversations().focus(turn.interaction().place(),
                turn.interaction().user()) instanceof Focus.Filling(DraftId focused)
                && focused.equals(id)) {
            turn.focusOn(new Focus.Nothing());
        }
        return turn.features().first(feature -> feature.made(turn, id)).orElseGet(() -> turn.say("chat.draft.gone"));
    }
}
