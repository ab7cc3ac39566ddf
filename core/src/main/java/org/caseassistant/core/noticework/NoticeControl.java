package org.caseassistant.core.noticework;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Control;
import org.caseassistant.core.turn.ControlText;

/** What a control about notices does. */
public sealed interface NoticeControl extends Control {
    /** The first part of their ids. */
    String PREFIX = "notice";

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

    @Override
    default Act act() {
        return switch (this) {
            case Show _, Closed _ -> Act.READ_NOTICES;
            case Pick _, Begin _ -> Act.POST_NOTICES;
            case Same _ -> Act.FILL_OWN_DRAFTS;
        };
    }

    @Override
    default ControlId id() {
        return switch (this) {
            case Show(NoticeNumber number) -> ControlText.of(PREFIX, "show", number.value());
            case Closed(var before) ->
                ControlText.of(
                        PREFIX, "closed", before.map(number -> Long.toString(number.value())).orElse(""));
            case Pick(NoticeTask task) -> ControlText.of(PREFIX, "pick", task.word());
            case Begin(NoticeTask task, NoticeNumber number) -> ControlText.of(PREFIX, task.word(), number.value());
            case Same(DraftId draft, NoticeNumber incident) ->
                ControlText.of(PREFIX, "same", draft.value() + "." + incident.value());
        };
    }

    /** What two parts that came back mean; empty if the assistant never wrote any like them. */
    static Optional<NoticeControl> read(List<String> parts) {
        return parts.size() == 2 ? read(parts.get(0), parts.get(1)) : Optional.empty();
    }

    private static Optional<NoticeControl> read(String what, String which) {
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
