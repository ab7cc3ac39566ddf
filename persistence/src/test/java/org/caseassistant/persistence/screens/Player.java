package org.caseassistant.persistence.screens;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.form.Given;

/** A chat user: does things, and remembers what they were shown so as to find the buttons on it. */
final class Player {
    /** A platform where people type. */
    static final Capabilities TYPING = new Capabilities(true, true, 0, false, false);

    /** A platform with forms as long as one likes, and pictures. */
    static final Capabilities FORMS = new Capabilities(true, true, Capabilities.ANY_NUMBER, false, true);

    /** A platform with short forms, on which nobody types, and which writes times for each reader. */
    static final Capabilities SHORT_FORMS = new Capabilities(false, true, 5, true, true);

    /** A platform without files. */
    static final Capabilities WORDS_ONLY = new Capabilities(true, false, 0, false, false);

    private final Stage stage;
    private final ChatIdentity identity;
    private final Place place;
    private final Deque<Screen> seen = new ArrayDeque<>();
    private final Deque<Delivery> told = new ArrayDeque<>();
    private Optional<Dialog> form = Optional.empty();
    private Capabilities capabilities = TYPING;
    private Locale locale = Locale.US;
    private Optional<ZoneId> zone = Optional.of(Stage.CHICAGO);
    private String lastEvent = "";
    private What lastDone = new What.OpenedHome();

    Player(Stage stage, ChatIdentity identity, Place place) {
        this.stage = stage;
        this.identity = identity;
        this.place = place;
    }

    ChatIdentity identity() {
        return identity;
    }

    Place place() {
        return place;
    }

    /** From now on they are on a platform that can do this. */
    Player on(Capabilities platform) {
        capabilities = platform;
        return this;
    }

    /** From now on they speak this language, in this zone if it is known. */
    Player speaks(Locale language, Optional<ZoneId> where) {
        locale = language;
        zone = where;
        return this;
    }

    /** They type lines; those that begin with a slash are commands. */
    void says(String... lines) {
        for (String line : lines) {
            does(line.startsWith("/") ? command(line, Optional.empty()) : new What.Typed(line), line);
        }
    }

    private static What.Command command(String line, Optional<Channel> channel) {
        String[] parts = line.substring(1).split(" ", 2);
        return new What.Command(parts[0], parts.length > 1 ? parts[1] : "", channel);
    }

    /** They give a command in a channel that they manage. */
    void in(String channel, String line) {
        in(new Channel(new Place("test", identity.tenant(), channel), true), line);
    }

    void in(Channel channel, String line) {
        does(
                command(line, Optional.of(channel)),
                "in %s%s, read by %s: %s".formatted(
                        channel.place().channel(), channel.manager() ? "" : " of others", channel.readers(), line));
    }

    /** They write a message that the platform calls this. */
    void writes(String message, String words) {
        does(new What.Typed(words, Optional.of(new Source(message, Optional.empty()))), message + ": " + words);
    }

    /** They write a message in which something stands out. */
    void writes(String message, String words, String marked) {
        does(
                new What.Typed(words, Optional.of(new Source(message, Optional.empty(), marked))),
                message + ": " + marked);
    }

    /** They answer a message by the platform's own means. */
    void answers(String message, String answered, String words) {
        does(
                new What.Typed(words, Optional.of(new Source(message, Optional.of(answered)))),
                message + " in answer to " + answered + ": " + words);
    }

    void answersWith(String message, String answered, Upload... files) {
        does(
                new What.Uploaded(List.of(files), Optional.of(new Source(message, Optional.of(answered)))),
                message + " in answer to " + answered + ": " + named(List.of(files)));
    }

    /** They write to the assistant where others read, below a message. */
    void marks(String channel, String thread, String message, String words, Upload... files) {
        var there = new Place("test", identity.tenant(), channel);
        does(
                new What.Marked(there, Optional.of(thread), message, words, List.of(files)),
                "%s in %s below %s: %s%s".formatted(
                        message, channel, thread, words, files.length == 0 ? "" : " " + named(List.of(files))));
    }

    void sends(Upload... files) {
        does(new What.Uploaded(List.of(files)), "sends " + named(List.of(files)));
    }

    void sendsWith(String message, Upload... files) {
        does(
                new What.Uploaded(List.of(files), Optional.of(new Source(message, Optional.empty()))),
                message + ": sends " + named(List.of(files)));
    }

    private static String named(List<Upload> files) {
        return files.stream()
                .map(file -> "%s (%d)".formatted(file.name(), file.content().length))
                .collect(Collectors.joining(", "));
    }

    static Upload file(String name) {
        return file(name, "content of " + name);
    }

    static Upload file(String name, String content) {
        return new Upload(name, "image/png", content.getBytes(StandardCharsets.UTF_8));
    }

    void opensHome() {
        does(new What.OpenedHome(), "opens their own page");
    }

    void opensAbout(String text, String link) {
        does(new What.AboutMessage(text, link), "opens a case about: " + text + " " + link);
    }

    /** They press the newest button of this label that they can see. */
    void presses(String label) {
        ControlId control = find(label, view -> view instanceof View.Buttons(var buttons)
                ? buttons.stream()
                        .filter(button -> button.label().equals(label))
                        .map(View.Button::id)
                        .findFirst()
                : Optional.empty());
        does(new What.Pressed(control), "presses \"%s\" [%s]".formatted(label, control.value()));
    }

    void pressesId(String control) {
        does(new What.Pressed(new ControlId(control)), "presses [" + control + "]");
    }

    private <T> T find(String label, Function<View, Optional<T>> in) {
        return seen.stream()
                .flatMap(screen -> screen.views().stream())
                .flatMap(view -> in.apply(view).stream())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        identity.user() + " sees no " + label + " at the end of:\n" + stage.script.text()));
    }

    /** They choose options of the newest menu of this label. */
    void picks(String menu, String... labels) {
        record Menu(ControlId id, List<View.Option> options) {}
        Menu found = find(menu, view -> switch (view) {
            case View.Choice choice when choice.label().equals(menu) ->
                Optional.of(new Menu(choice.id(), choice.options()));
            case View.MultiChoice choice when choice.label().equals(menu) ->
                Optional.of(new Menu(choice.id(), choice.options()));
            default -> Optional.empty();
        });
        List<String> values = Arrays.stream(labels)
                .map(label -> found.options().stream()
                        .filter(option -> option.label().equals(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no " + label + " in " + found))
                        .value())
                .toList();
        picksId(found.id().value(), values.toArray(String[]::new));
    }

    void picksId(String control, String... values) {
        does(
                new What.Picked(new ControlId(control), List.of(values)),
                "picks %s in [%s]".formatted(String.join(", ", values), control));
    }

    void picksDay(String label, String day) {
        picksDay(label, day, Optional.empty());
    }

    void picksDay(String label, String day, Optional<String> time) {
        ControlId control = find(label, view -> view instanceof View.DateInput date && date.label().equals(label)
                ? Optional.of(date.id())
                : Optional.empty());
        picksDay(control, day, time);
    }

    void picksDayId(String control, String day) {
        picksDay(new ControlId(control), day, Optional.empty());
    }

    private void picksDay(ControlId control, String day, Optional<String> time) {
        does(
                new What.PickedDay(control, LocalDate.parse(day), time.map(LocalTime::parse)),
                "picks %s%s in [%s]".formatted(day, time.map(at -> " " + at).orElse(""), control.value()));
    }

    void fills(String label, String text) {
        ControlId control = find(label, view -> view instanceof View.TextInput input && input.label().equals(label)
                ? Optional.of(input.id())
                : Optional.empty());
        fillsId(control.value(), text);
    }

    void fillsId(String control, String text) {
        does(new What.Filled(new ControlId(control), text), "fills [%s] with %s".formatted(control, text));
    }

    /** They send the form that they see. */
    void sendsForm(Map<String, Given> given) {
        sendsForm(given, Map.of());
    }

    void sendsForm(Map<String, Given> given, Map<String, List<Upload>> files) {
        fillsForm(form.orElseThrow().id().value(), given, files, true);
    }

    /** They answer a deciding question of the form that they see. */
    void changesForm(Map<String, Given> given) {
        fillsForm(form.orElseThrow().id().value(), given, Map.of(), false);
    }

    void fillsForm(String control, Map<String, Given> given, Map<String, List<Upload>> files, boolean sent) {
        String said = Stream.concat(
                new TreeMap<>(given).entrySet().stream().map(one -> one.getKey() + "=" + shown(one.getValue())),
                new TreeMap<>(files).entrySet().stream().map(one -> one.getKey() + "=" + named(one.getValue())))
                .collect(Collectors.joining("; "));
        does(
                new What.FilledForm(new ControlId(control), given, files, sent),
                "%s form [%s] with %s".formatted(sent ? "sends" : "changes", control, said));
    }

    private static String shown(Given given) {
        return switch (given) {
            case Given.Typed(String text) -> text;
            case Given.Picked(List<String> ids) -> ids.toString();
            case Given.Day(var day, var time) -> day + time.map(at -> " " + at).orElse("");
            case Given.Uploaded(var files) -> files.toString();
        };
    }

    static Given typed(String text) {
        return new Given.Typed(text);
    }

    static Given picked(String... ids) {
        return new Given.Picked(List.of(ids));
    }

    static Given day(String day) {
        return new Given.Day(LocalDate.parse(day), Optional.empty());
    }

    /** The platform tells again of what they did last. */
    void isToldOfAgain() {
        does(lastEvent, lastDone, "the same once more");
    }

    private void does(What what, String said) {
        does(stage.nextEvent(), what, said);
    }

    private void does(String event, What what, String said) {
        lastEvent = event;
        lastDone = what;
        stage.script.does(identity.user(), said);
        Reply reply = stage.assistant().handle(interaction(event, what));
        stage.script.add(ScreenText.of(reply));
        reply.messages().forEach(message -> seen.addFirst(message.screen()));
        form = reply.dialog().or(() -> form);
        reply.handout().ifPresent(file -> asksFor(file.id()));
        stage.post.deliver();
    }

    private Interaction interaction(String event, What what) {
        return new Interaction(event, place, identity, locale, zone, capabilities, what);
    }

    /** They are handed the file that this control asks for. */
    void asksFor(String control) {
        stage.script.does(identity.user(), "is handed [" + control + "]");
        asksFor(new ControlId(control));
    }

    private void asksFor(ControlId control) {
        stage.assistant()
                .handOut(interaction("", new What.Pressed(control)))
                .ifPresentOrElse(
                        made -> stage.script.add(ScreenText.of(made)), () -> stage.script.add("<< no file"));
    }

    /** They type into a menu. */
    void types(String control, String words) {
        stage.script.does(identity.user(), "types \"%s\" into [%s]".formatted(words, control));
        List<View.Option> options = stage.assistant()
                .suggest(interaction("", new What.OpenedHome()), new ControlId(control), words, 25);
        if (options.isEmpty()) {
            stage.script.add("    - nothing");
        }
        options.forEach(option -> stage.script.add(ScreenText.of(option)));
    }

    /** The id of the first control that they can see and whose id begins like this. */
    String control(String prefix) {
        return find(prefix, view -> ids(view).filter(id -> id.startsWith(prefix)).findFirst());
    }

    private static Stream<String> ids(View view) {
        return switch (view) {
            case View.Buttons(var buttons) -> buttons.stream().map(button -> button.id().value());
            case View.Choice choice -> Stream.of(choice.id().value());
            case View.MultiChoice choice -> Stream.of(choice.id().value());
            case View.DateInput date -> Stream.of(date.id().value());
            case View.TextInput input -> Stream.of(input.id().value());
            case View.FileRequest files -> Stream.of(files.id().value());
            case View.Heading _, View.Text _, View.FieldList _, View.Banner _ -> Stream.empty();
        };
    }

    void sees(Delivery delivery) {
        seen.addFirst(delivery.screen());
        told.addFirst(delivery);
    }

    /** The platform's id of the message that they were told last. */
    String lastTold() {
        return "m" + told.getFirst().id();
    }
}
