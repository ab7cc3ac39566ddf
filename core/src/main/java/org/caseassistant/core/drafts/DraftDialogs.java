package org.caseassistant.core.drafts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What.FilledForm;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.drafts.DraftControl.OnDraft;
import org.caseassistant.core.form.FormInput;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.FileIntake;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/** A draft as one form with many questions. It is the same draft as in the conversation; either may go on any time. */
final class DraftDialogs {
    private final Turn turn;
    private final OpenDraft draft;

    DraftDialogs(Turn turn, OpenDraft draft) {
        this.turn = turn;
        this.draft = draft;
    }

    /**
     * The form with every question that has no answer yet; with all of them if none is open. On platforms whose forms
     * take only a few questions, the first of those.
     *
     * @param shown fields that the form shows already and that must not disappear while it is being filled in
     */
    Dialog dialog(Set<String> shown) {
        List<Prompt.Question> all = draft.engine().questions(draft.session());
        List<Prompt.Question> open = all.stream()
                .filter(question -> isOpen(question) || shown.contains(question.field().id()))
                .toList();
        return dialog("", page(open.isEmpty() ? all : open));
    }

    /** The form with this question alone; empty if it cannot be asked now. */
    Optional<Dialog> dialog(String field) {
        return draft.engine().questions(draft.session()).stream()
                .filter(question -> question.field().id().equals(field))
                .findFirst()
                .map(question -> dialog(field, List.of(question)));
    }

    private Dialog dialog(String field, List<Prompt.Question> questions) {
        return new Dialog(
                new OnDraft(draft.session().draft(), draft.session().revision(), Action.FORM, field).id(),
                draft.form().label(),
                turn.words().say("chat.form.intro"),
                questions.stream().map(this::question).toList());
    }

    /** How many questions a form would still ask where it takes only a few at once. */
    long open() {
        return draft.engine().questions(draft.session()).stream()
                .filter(this::isOpen)
                .count();
    }

    /** Where a form is filled in piece by piece, a question that was left out in one is not asked again in the next. */
    private boolean isOpen(Prompt.Question question) {
        boolean leftOut = paged() && draft.session().skipped().contains(question.field().id());
        return question.current().isEmpty() && !leftOut;
    }

    /** Whether the platform's forms take only a few questions, so that a form is filled in piece by piece. */
    boolean paged() {
        return turn.interaction().capabilities().questionsOnForm() != Capabilities.ANY_NUMBER;
    }

    /** As many as fit; no contact before its account is known, which a form that is not shown anew cannot tell. */
    private List<Prompt.Question> page(List<Prompt.Question> questions) {
        var page = new ArrayList<Prompt.Question>();
        boolean accountOpen = false;
        for (Prompt.Question question : questions) {
            boolean waits = accountOpen && question.field().kind() instanceof FieldKind.ContactChoice;
            if (page.size() == turn.interaction().capabilities().questionsOnForm() || (paged() && waits)) {
                break;
            }
            accountOpen |= question.field().kind() instanceof FieldKind.AccountChoice;
            page.add(question);
        }
        return page;
    }

    private Dialog.Question question(Prompt.Question question) {
        Field field = question.field();
        return new Dialog.Question(
                field.id(), field.label(), help(question), field.required(), decides(field), input(question));
    }

    private String help(Prompt.Question question) {
        Field field = question.field();
        String help = field.kind() instanceof FieldKind.Confirmation(String statement) ? statement : field.help();
        String example = field.example()
                .map(words -> " " + turn.words().say(Phrase.of("chat.question.example").with("example", words)))
                .orElse("");
        return help + example;
    }

    /** Whether other questions depend on the answer to this one. */
    private boolean decides(Field field) {
        return field.kind() instanceof FieldKind.AccountChoice
                || draft.form().fields().stream()
                        .flatMap(other -> other.askedWhen().stream())
                        .anyMatch(condition -> condition.field().equals(field.id()));
    }

    private View input(Prompt.Question question) {
        Field field = question.field();
        ControlId id = new OnDraft(
                draft.session().draft(), draft.session().revision(), Action.ANSWER, field.id())
                .id();
        if (field.kind() instanceof FieldKind.Confirmation) {
            Prompt.Candidate agreed = question.candidates().getFirst();
            var option = new View.Option(agreed.value(), turn.words().say("chat.action.agree"), "");
            return new View.MultiChoice(id, field.label(), List.of(option), List.of());
        }
        if (field.kind() instanceof FieldKind.Date date && date.most() > 1) {
            return new View.TextInput(id, field.label(), true, 200, standing(question));
        }
        return new PromptScreens(turn.words(), turn.format(), draft.session(), true, turn.today())
                .input(question)
                .orElseThrow();
    }

    private Optional<String> standing(Prompt.Question question) {
        return question.current().map(answer -> turn.format().show(question.field(), answer));
    }

    /** Why files on the form cannot be taken, by field. */
    Map<String, String> refusedFiles(FilledForm form) {
        var refused = new LinkedHashMap<String, String>();
        form.uploads().forEach((fieldId, files) -> draft.form()
                .field(fieldId)
                .flatMap(field -> new FileIntake(turn).refusal(field, draft.session(), files))
                .ifPresent(why -> refused.put(fieldId, turn.words().say(why))));
        return refused;
    }

    /**
     * What the form says: all of it once it is sent, only what decides about other questions before.
     *
     * @param refusedFiles fields whose files are not taken
     */
    FormInput.Fill input(FilledForm form, Set<String> refusedFiles) {
        var given = new HashMap<String, Given>();
        form.given().forEach((fieldId, value) -> {
            boolean counts =
                    form.sent() || draft.form().field(fieldId).filter(this::decides).isPresent();
            if (counts) {
                given.put(fieldId, value);
            }
        });
        for (Map.Entry<String, List<Upload>> files : form.uploads().entrySet()) {
            boolean taken = form.sent() && !refusedFiles.contains(files.getKey());
            if (taken && !files.getValue().isEmpty()) {
                given.put(files.getKey(), new FileIntake(turn).take(draft.session(), files.getValue()));
            }
        }
        return new FormInput.Fill(given);
    }
}
