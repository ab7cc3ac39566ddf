package org.caseassistant.core.turn;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.core.chat.Interaction.What.FilledForm;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.handouts.HandedOut;

/**
 * One kind of control: how it is read, and what is done when it is used.
 *
 * @param <C> the controls of this kind
 * @param prefix the first part of their ids, which no other kind has
 * @param reader reads the parts that follow the prefix; answers empty if the assistant never wrote such parts
 * @param use what is done when one is used
 * @param form what is done with a form of this id
 * @param menu what could be chosen in a menu of this id
 * @param file what a file is made of that is handed out by this id
 */
public record Controls<C extends Control>(
        String prefix,
        Function<List<String>, Optional<C>> reader,
        Use<C> use,
        Form<C> form,
        Menu<C> menu,
        File<C> file) {
    /** What is done when a control is used. */
    public interface Use<C> {
        /**
         * Answers it.
         *
         * @param given what was picked or written with it
         */
        Reply on(Turn turn, C control, Optional<Given> given);
    }

    /** What is done with a form that was sent or is being filled in. */
    public interface Form<C> {
        /** Answers it. */
        Reply filled(Turn turn, C control, FilledForm form);
    }

    /** What could be chosen in a menu. */
    public interface Menu<C> {
        /** All options. Changes nothing. */
        List<View.Option> options(Turn turn, C control);
    }

    /** What a file is made of. */
    public interface File<C> {
        /** Empty if there is no such file for this person. */
        Optional<? extends HandedOut> handOut(Turn turn, C control);
    }

    /** A kind of control that is neither a form nor a menu nor leads to a file. */
    public static <C extends Control> Controls<C> of(
            String prefix, Function<List<String>, Optional<C>> reader, Use<C> use) {
        return new Controls<>(
                prefix, reader, use,
                (turn, _, _) -> turn.say("chat.control.unknown"),
                (_, _) -> List.of(),
                (_, _) -> Optional.empty());
    }

    /** A kind that has no parts but its prefix. */
    public static <C extends Control> Controls<C> single(String prefix, C only, Use<C> use) {
        return of(prefix, parts -> parts.isEmpty() ? Optional.of(only) : Optional.empty(), use);
    }

    /** The same kind, which is also the id of forms. */
    public Controls<C> withForm(Form<C> filled) {
        return new Controls<>(prefix, reader, use, filled, menu, file);
    }

    /** The same kind, which is also the id of menus whose options are suggested. */
    public Controls<C> withMenu(Menu<C> options) {
        return new Controls<>(prefix, reader, use, form, options, file);
    }

    /** The same kind, by which also files are handed out. */
    public Controls<C> withFile(File<C> content) {
        return new Controls<>(prefix, reader, use, form, menu, content);
    }

    /** What was picked first, if anything was. */
    public static Optional<String> picked(Optional<Given> given) {
        return given.flatMap(some -> some instanceof Given.Picked(List<String> ids)
                ? ids.stream().findFirst()
                : Optional.empty());
    }
}
