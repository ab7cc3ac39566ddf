package org.caseassistant.core.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.words.Matching;

/** What could be meant by words being typed into a menu that is too long to show whole. Changes nothing. */
final class Suggestions {
    private static final int LATEST_CASES = 100;

    private final Turn turn;

    Suggestions(Turn turn) {
        this.turn = turn;
    }

    /** Options that have a word beginning with each of these words, at most {@code limit}. */
    List<View.Option> of(Control control, String words, int limit) {
        List<String> sought = Stream.of(Matching.folded(words).split(" ", -1)).toList();
        return options(control).stream()
                .filter(option -> matches(option, sought))
                .limit(limit)
                .toList();
    }

    private static boolean matches(View.Option option, List<String> sought) {
        String name = " " + Matching.folded(option.label() + " " + option.description());
        return sought.stream().allMatch(word -> name.contains(" " + word));
    }

    private List<View.Option> options(Control control) {
        return switch (control) {
            case Control.OnDraft onDraft -> ofDraft(onDraft);
            case Control.OpenType _ ->
                turn.catalogs().current().caseTypes().stream()
                        .map(type -> new View.Option(type.id(), type.label(), type.description()))
                        .toList();
            case Control.PickDraft _ -> new CaseCommands(turn).drafts(new OwnDrafts(turn));
            case Control.PickCase _ -> cases();
            case Control.ForCase _ -> new HeldWords(turn).options();
            case Control.OnNotice(NoticeControl.Pick(NoticeTask task)) when turn.may(Act.POST_NOTICES) ->
                new NoticeCommands(turn).options(task);
            case Control.OnNotice _ -> List.of();
            case Control.OnDesk(var number, var action, _) when turn.may(Act.WORK_CASES) ->
                turn.stores()
                        .cases()
                        .find(number, turn.cases())
                        .map(found -> new DeskChoices(turn).of(found, action))
                        .orElse(List.of());
            case Control.OnDesk _ -> List.of();
            case Control.FilesOfCase(var number) -> new CaseFiles(turn).options(number);
            case Control.ResumeDraft _, Control.EnterCode _, Control.ViewCase _, Control.MoreCases _, Control.MoreContacts _, Control.EarlierInCase _, Control.AddToCase _, Control.LeaveCase _, Control.ReopenWith _, Control.ChangeCase _, Control.ApproveContacts _, Control.ExportCase _, Control.FileOfCase _, Control.RateCase _, Control.ShowStats _ ->
                List.of();
        };
    }

    /** The latest that the person may see. */
    private List<View.Option> cases() {
        return turn.stores().cases().list(turn.cases(), Optional.empty(), LATEST_CASES).stream()
                .map(found -> new View.Option(
                        found.number().toString(), found.number() + " " + found.subject(), found.accountName()))
                .toList();
    }

    private List<View.Option> ofDraft(Control.OnDraft control) {
        var own = new OwnDrafts(turn);
        Optional<Draft> draft = turn.stores().drafts().find(control.draft(), turn.person().id());
        Optional<Purpose> purpose = draft.flatMap(own::purpose);
        if (purpose.isEmpty()) {
            return List.of();
        }
        var engine = own.engine(purpose.get().form());
        FormSession session = engine.resume(draft.orElseThrow().session()).session();
        return control.action() == Control.Action.EDIT
                ? editable(engine.review(session))
                : ofField(engine.questions(session), control);
    }

    private static List<View.Option> editable(Prompt.Review review) {
        return review.rows().stream()
                .filter(Prompt.Row::editable)
                .map(row -> new View.Option(row.field().id(), row.field().label(), ""))
                .toList();
    }

    private static List<View.Option> ofField(List<Prompt.Question> questions, Control.OnDraft control) {
        return questions.stream()
                .filter(question -> question.field().id().equals(control.field()))
                .map(Prompt.Question::candidates)
                .flatMap(List::stream)
                .map(candidate -> new View.Option(candidate.value(), candidate.label(), candidate.description()))
                .toList();
    }
}
