package org.caseassistant.core.assistant;

import java.util.Optional;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.policy.Act;

/** What a control about notices does. */
sealed interface NoticeControl {
    /** Show a notice. */
    record Show(NoticeNumber number) implements NoticeControl {}

    /** The closed notices that follow this one; from the newest on if there is none. */
    record Closed(Optional<NoticeNumber> before) implements NoticeControl {}

    /** The menu of notices with which something is done. */
    record Pick(NoticeTask task) implements NoticeControl {}

    /** Do this with this notice. */
    record Begin(NoticeTask task, NoticeNumber number) implements NoticeControl {}

    /** Whoever fills in this draft has the symptoms of this incident. */
    record Same(DraftId draft, NoticeNumber incident) implements NoticeControl {}

    /** What using it comes to. */
    default Act act() {
        return switch (this) {
            case Show _, Closed _ -> Act.READ_NOTICES;
            case Pick _, Begin _ -> Act.POST_NOTICES;
            case Same _ -> Act.FILL_OWN_DRAFTS;
        };
    }

    /** As it travels, in two parts. */
    default String word() {
        return switch (this) {
            case Show(NoticeNumber number) -> "show:" + number.value();
            case Closed(var before) -> "closed:" + before.map(number -> Long.toString(number.value())).orElse("");
            case Pick(NoticeTask task) -> "pick:" + task.word();
            case Begin(NoticeTask task, NoticeNumber number) -> task.word() + ":" + number.value();
            case Same(DraftId draft, NoticeNumber incident) ->
                "same:" + draft.value() + "." + incident.value();
        };
    }

    /** What two parts that came back mean; empty if we never made any like them. */
    static Optional<NoticeControl> parse(String what, String which) {
        return switch (what) {
            case "show" -> NoticeNumber.parse(which).map(Show::new);
            case "closed" ->
                which.isEmpty()
                        ? Optional.of(new Closed(Optional.empty()))
                        : NoticeNumber.parse(which).map(number -> new Closed(Optional.of(number)));
            case "pick" -> NoticeTask.of(which).map(Pick::new);
            case "same" -> same(which.split("\\.", -1));
            default ->
                NoticeTask.of(what)
                        .flatMap(task -> NoticeNumber.parse(which).map(number -> new Begin(task, number)));
        };
    }

    private static Optional<NoticeControl> same(String[] parts) {
        return parts.length == 2
                ? NoticeNumber.parse(parts[1]).map(incident -> new Same(new DraftId(parts[0]), incident))
                : Optional.empty();
    }
}
