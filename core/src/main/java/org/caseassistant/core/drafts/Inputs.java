package org.caseassistant.core.drafts;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.drafts.DraftControl.OnDraft;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.FormInput;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Words;

/** Turns what a person pressed, picked or typed at a prompt into an input of the form engine. */
final class Inputs {
    private Inputs() {}

    /** What a control means, with what was given through it; empty if that makes no sense at this prompt. */
    static Optional<FormInput> ofControl(OnDraft control, Optional<Given> given, Prompt prompt) {
        if (control.action() == Action.ANSWER && given.isPresent()) {
            return Optional.of(answer(control.field(), given.get()));
        }
        if (control.action() == Action.EDIT && given.orElse(null) instanceof Given.Picked(List<String> ids)) {
            return ids.stream().findFirst().map(FormInput.Edit::new);
        }
        if (control.action() == Action.REMOVE_FILE && given.orElse(null) instanceof Given.Picked(List<String> ids)) {
            return ids.stream().findFirst().map(file -> new FormInput.RemoveFile(control.field(), file));
        }
        return ofAction(control.action(), control.field(), prompt);
    }

    /** A date picker gives one date at a time; any other widget gives the whole answer. */
    private static FormInput answer(String field, Given given) {
        return switch (given) {
            case Given.Day _, Given.Uploaded _ -> new FormInput.Part(field, given);
            case Given.Typed _, Given.Picked _ -> new FormInput.Answer(field, given);
        };
    }

    private static Optional<FormInput> ofAction(Action action, String field, Prompt prompt) {
        return switch (action) {
            case ANSWER -> onlyCandidate(prompt);
            case PRESET -> preset(prompt);
            case DONE -> Optional.of(new FormInput.Done());
            case INSIST -> Optional.of(new FormInput.Insist());
            case SKIP -> Optional.of(new FormInput.Skip());
            case CLEAR -> Optional.of(new FormInput.Clear());
            case BACK -> Optional.of(new FormInput.Back());
            case EDIT -> field.isEmpty() ? Optional.empty() : Optional.of(new FormInput.Edit(field));
            case FORM, REMOVE_FILE -> Optional.empty();
            case REVIEW -> Optional.of(new FormInput.Review());
            case SUBMIT -> Optional.of(new FormInput.Submit());
            case CANCEL -> Optional.of(new FormInput.Cancel());
            case DISCARD -> Optional.of(new FormInput.ConfirmCancel());
        };
    }

    private static Optional<FormInput> onlyCandidate(Prompt prompt) {
        return prompt instanceof Prompt.Question question && question.candidates().size() == 1
                ? Optional.of(new FormInput.Answer(
                        question.field().id(),
                        new Given.Picked(
                                List.of(question.candidates().getFirst().value()))))
                : Optional.empty();
    }

    private static Optional<FormInput> preset(Prompt prompt) {
        return prompt instanceof Prompt.Question question
                ? question.preset()
                        .map(answer -> new FormInput.Answer(question.field().id(), new Given.Picked(values(answer))))
                : Optional.empty();
    }

    /** What a menu carries for a chosen answer; nothing for an answer that is not from a menu. */
    static List<String> values(Answer answer) {
        return switch (answer) {
            case Answer.Choices(List<String> ids) -> ids;
            case Answer.OfAccount(var id, _) -> List.of(Long.toString(id.value()));
            case Answer.OfContact(var id, _) -> List.of(Long.toString(id.value()));
            case Answer.Text _, Answer.Dates _, Answer.Email _, Answer.Phone _, Answer.Name _, Answer.Files _, Answer.Agreed _ ->
                List.of();
        };
    }

    /** What typed words mean at a prompt; empty where they mean nothing there. */
    static Optional<FormInput> ofWords(String text, Prompt prompt, Form form, Words words) {
        Optional<FormInput> said = text.isBlank()
                ? blank(prompt)
                : Offers.named(text, prompt, words)
                        .flatMap(offer -> ofAction(offer.action(), "", prompt))
                        .or(() -> Offers.always(text, words)
                                .filter(_ -> !isCandidate(text, prompt))
                                .flatMap(action -> ofAction(action, "", prompt)))
                        .or(() -> edit(text, prompt, form, words));
        return said.or(() -> prompt instanceof Prompt.Question question
                ? Optional.of(new FormInput.Part(question.field().id(), new Given.Typed(text)))
                : Optional.empty());
    }

    private static boolean isCandidate(String text, Prompt prompt) {
        return prompt instanceof Prompt.Question question
                && question.candidates().stream()
                        .anyMatch(candidate -> Matching.folded(candidate.label()).equals(Matching.folded(text)));
    }

    /** An empty line takes what is offered. */
    private static Optional<FormInput> blank(Prompt prompt) {
        if (!(prompt instanceof Prompt.Question question)
                || question.soFar().isPresent()
                || question.doubted().isPresent()) {
            return Optional.empty();
        }
        return question.current().isPresent() ? Optional.of(new FormInput.Skip()) : preset(prompt);
    }

    /** "edit subject" anywhere, and just "subject" in the review. */
    private static Optional<FormInput> edit(String text, Prompt prompt, Form form, Words words) {
        String editWord = words.say("chat.typed.edit") + " ";
        boolean asksToEdit = text.strip().toLowerCase(words.locale()).startsWith(editWord);
        if (!asksToEdit && !(prompt instanceof Prompt.Review)) {
            return Optional.empty();
        }
        String name = asksToEdit ? text.strip().substring(editWord.length()) : text;
        List<Field> fields = Matching.find(name, form.fields(), field -> List.of(field.label(), field.id()));
        return fields.size() == 1
                ? Optional.of(new FormInput.Edit(fields.getFirst().id()))
                : Optional.empty();
    }
}
