package org.caseassistant.core.deskwork;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.DeskAction;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;

/** To whom, to where and to which priority a case can be given. */
final class DeskChoices {
    private final Turn turn;

    DeskChoices(Turn turn) {
        this.turn = turn;
    }

    /** What there is to choose from; nothing where nothing is chosen. */
    List<View.Option> of(SupportCase found, DeskAction action) {
        return switch (action) {
            case ASSIGN ->
                turn.stores().directory().staffOf(found.content().department()).stream()
                        .filter(staff -> found.assignee().filter(has -> has.id().equals(staff.id())).isEmpty())
                        .map(staff -> new View.Option(Long.toString(staff.id().value()), staff.fullName(),
                                staff.email()))
                        .toList();
            case PRIORITY -> priorities(found);
            case TRANSFER ->
                turn.catalogs().current().departments().stream()
                        .filter(department -> !department.id().equals(found.content().department()))
                        .map(department -> new View.Option(department.id(), department.label(), ""))
                        .toList();
            case CLAIM, REPLY, NOTE, WAIT, RESOLVE -> List.of();
        };
    }

    /** Those that contacts can choose for this type of case, other than the one it has. */
    private List<View.Option> priorities(SupportCase found) {
        return turn.catalogs()
                .of(found.content().catalogVersion(), turn.stores().catalogs())
                .flatMap(catalog -> catalog.caseType(found.content().caseType()))
                .flatMap(type -> type.field("priority"))
                .map(field -> field.kind() instanceof FieldKind.Choice choice
                        ? choice.options().stream()
                                .filter(option -> !found.content().priority().equals(Optional.of(option.id())))
                                .map(option -> new View.Option(option.id(), option.label(),
                                        option.meaning().orElse("")))
                                .toList()
                        : List.<View.Option>of())
                .orElse(List.of());
    }

    /** What was chosen or named; empty if it is none of them, or not clear. */
    Optional<View.Option> chosen(SupportCase found, DeskAction action, Given value) {
        List<View.Option> options = of(found, action);
        return switch (value) {
            case Given.Picked(List<String> ids) ->
                options.stream().filter(option -> ids.contains(option.value())).findFirst();
            case Given.Typed(String text) -> {
                List<View.Option> meant =
                        Matching.find(text, options, option -> List.of(option.label(), option.description()));
                yield meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
            }
            case Given.Day _, Given.Uploaded _ -> Optional.empty();
        };
    }
}
