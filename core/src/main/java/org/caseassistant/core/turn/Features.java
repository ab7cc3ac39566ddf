package org.caseassistant.core.turn;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseassistant.core.cases.CaseListener;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Reply;

/** All features of the assistant, in the order in which help lists their commands. */
public final class Features {
    private final List<Feature> all;
    private final List<Command.Handled> commands;
    private final Map<String, Command.Handler> otherwise = new LinkedHashMap<>();
    private final Map<String, Controls<?>> controls = new LinkedHashMap<>();
    private final Map<Class<?>, Listening<?>> listening = new LinkedHashMap<>();

    /**
     * These features.
     *
     * @throws IllegalArgumentException if two of them claim the same prefix of controls, focus or rest of a command
     */
    public Features(List<Feature> features) {
        all = List.copyOf(features);
        commands = all.stream().flatMap(feature -> feature.commands().stream()).toList();
        all.forEach(feature -> {
            feature.otherwise().forEach((name, handler) -> claim(otherwise, name, handler));
            feature.controls().forEach(kind -> claim(controls, kind.prefix(), kind));
            feature.listening().forEach(one -> claim(listening, one.focus(), one));
        });
    }

    private static <K, V> void claim(Map<K, V> claimed, K key, V value) {
        if (claimed.put(key, value) != null) {
            throw new IllegalArgumentException("two features claim " + key);
        }
    }

    /** Each of them. */
    public Stream<Feature> stream() {
        return all.stream();
    }

    /** The first answer that a feature gives. */
    public <T> Optional<T> first(Function<Feature, Optional<T>> asked) {
        return all.stream().flatMap(feature -> asked.apply(feature).stream()).findFirst();
    }

    /** What all features have to show, one after the other. */
    public <T> List<T> each(Function<Feature, List<T>> asked) {
        return all.stream().flatMap(feature -> asked.apply(feature).stream()).toList();
    }

    /** Every command that people can give on any platform, in the order in which help lists them. */
    public List<Command> commands() {
        return commands.stream().map(Command.Handled::command).toList();
    }

    /** The names of the slash commands, each once, without the slash. */
    public List<String> commandNames() {
        return commands().stream().map(Command::name).distinct().toList();
    }

    /** The prefixes of all controls. */
    public List<String> prefixes() {
        return List.copyOf(controls.keySet());
    }

    /** The kinds of focus in which words are answered. */
    public List<Class<?>> focuses() {
        return List.copyOf(listening.keySet());
    }

    /** The command that these words give; empty if there is none with such a first word. */
    public Optional<Command.Handled> command(String name, String rest) {
        String first = rest.strip().split("\\s+", 2)[0];
        Optional<Command.Handled> exact = commands.stream()
                .filter(one -> one.command().name().equals(name)
                        && one.command().subcommand().equalsIgnoreCase(first))
                .findFirst();
        // Words after a command without subcommands are its argument, as in /link E-MAIL.
        return exact.or(() -> commands.stream()
                .filter(one -> one.command().name().equals(name)
                        && one.command().subcommand().isEmpty()
                        && !one.command().argument().isEmpty())
                .findFirst());
    }

    /** What is done with a slash command whose first word names no subcommand; empty if there is no such command. */
    public Optional<Command.Handler> otherwise(String name) {
        return Optional.ofNullable(otherwise.get(name));
    }

    /** What a control that came back does; empty if the assistant never made one like it. */
    public Optional<KnownControl<?>> control(ControlId id) {
        List<String> parts = Arrays.asList(id.value().split(":", -1));
        return Optional.ofNullable(controls.get(parts.getFirst()))
                .flatMap(kind -> read(kind, parts.subList(1, parts.size())));
    }

    private static <C extends Control> Optional<KnownControl<?>> read(Controls<C> kind, List<String> parts) {
        return kind.reader().apply(parts).map(control -> new KnownControl<>(kind, control));
    }

    /** Answers words that were typed while this was in focus. */
    public Reply typed(Turn turn, Focus focus, String text, Optional<Source> source) {
        return listening(focus).typed(turn, focus, text, source);
    }

    /** Answers files that were given while this was in focus. */
    public Reply given(Turn turn, Focus focus, List<Upload> files, Optional<Source> source) {
        return listening(focus).given(turn, focus, files, source);
    }

    private Listening<?> listening(Focus focus) {
        return Optional.<Listening<?>>ofNullable(listening.get(focus.getClass()))
                .orElseThrow(() -> new IllegalStateException("no feature listens to " + focus.getClass()));
    }

    /** Who hears of changes of cases in this transaction. */
    List<CaseListener> listeners(Transaction transaction) {
        return each(feature -> feature.listeners(transaction));
    }
}
