package org.caseassistant.bot.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.bot.handouts.MadeFile;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Channel;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Command;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;
import org.jline.utils.AttributedString;

/**
 * The conversation of one console: each typed line becomes an interaction, and each reply is printed. One thread types;
 * deliveries may come from another.
 */
public final class ConsoleConversation {
    private static final Capabilities CAPABILITIES = new Capabilities(true, true, 0);

    /** The console's own commands, with the sentences that say what they do. */
    private static final List<Command> OWN_COMMANDS = List.of(
            new Command("attach", "", "FILE", "console.help.attach", Act.READ_NOTICES),
            new Command("as", "", "PERSON", "console.help.as", Act.READ_NOTICES),
            new Command("quit", "", "", "console.help.quit", Act.READ_NOTICES));

    private final Assistant assistant;
    private final ConsolePeople people;
    private final LocalFile files;
    private final ConsoleDevice device;
    private final FailureLog failures;
    private final Supplier<String> eventIds;
    private final Words words;
    private final ZoneId zone;

    private volatile ChatIdentity identity;
    private volatile Offered offered = Offered.NOTHING;
    private volatile Offered delivered = Offered.NOTHING;

    /** Begins as this person. */
    ConsoleConversation(
            Assistant assistant,
            ConsolePeople people,
            Person person,
            LocalFile files,
            ConsoleDevice device,
            FailureLog failures,
            Supplier<String> eventIds,
            Words words,
            ZoneId zone) {
        this.assistant = assistant;
        this.people = people;
        this.identity = people.link(person);
        this.files = files;
        this.device = device;
        this.failures = failures;
        this.eventIds = eventIds;
        this.words = words;
        this.zone = zone;
    }

    /** Says who is acted as and what to type. */
    void greet(Person person, boolean sample) {
        var views = new ArrayList<View>();
        views.add(View.Text.of(words.say(phraseOf("console.start.who", person))));
        views.add(View.Text.of(words.say("console.start.what")));
        if (sample) {
            views.add(View.Text.of(words.say("console.start.sample")));
        }
        print(List.of(), List.of(new Screen(views)));
    }

    /** Shows a line that was typed where the typing itself is not seen. */
    void echo(String line) {
        device.print(List.of(renderer().drawTyped(line)));
    }

    /**
     * Takes a line.
     *
     * @return whether the conversation goes on
     */
    boolean take(String line) {
        String stripped = line.strip();
        if (stripped.startsWith("/")) {
            String[] parts = stripped.substring(1).split("\\s+", 2);
            return command(parts[0].toLowerCase(Locale.ROOT), parts.length > 1 ? parts[1] : "");
        }
        String text = stripped.startsWith("\\/") ? stripped.substring(1) : line;
        handle(offered.chosenBy(text)
                .or(() -> delivered.chosenBy(text))
                .orElseGet(() -> new What.Typed(text)));
        return true;
    }

    private boolean command(String name, String rest) {
        switch (name) {
            case "quit", "exit" -> {
                return false;
            }
            case "as" -> unlessItFails("changing who is acted as", () -> actAs(rest));
            case "attach" -> attach(rest);
            case "help" -> {
                handle(new What.Command(name, rest));
                print(List.of(), List.of(ownHelp()));
            }
            default -> handle(new What.Command(name, rest,
                    Optional.of(new Channel(ConsolePlace.PLACE, true, Channel.Readers.MEMBERS))));
        }
        return true;
    }

    private void handle(What what) {
        unlessItFails("answering a line of the console", () -> {
            Reply reply = assistant.handle(new Interaction(
                    eventIds.get(),
                    ConsolePlace.PLACE,
                    identity,
                    words.locale(),
                    Optional.of(zone),
                    CAPABILITIES,
                    what));
            List<Screen> screens = reply.messages().stream().map(Reply.Message::screen).toList();
            offered = Offered.on(screens);
            print(reply.settled().map(renderer()::drawSettled).orElse(List.of()), screens);
            reply.handout()
                    .flatMap(handout -> new Handouts(assistant)
                            .make(
                                    handout,
                                    new Address(ConsolePlace.PLACE, identity),
                                    words.locale(),
                                    Optional.of(zone)))
                    .ifPresent(this::write);
        });
    }

    private void write(MadeFile made) {
        try {
            Path path = files.write(made.name(), made.content());
            say(Phrase.of("console.file.written").with("path", path.toString()));
        } catch (IOException _) {
            complain(Phrase.of("console.file.unwritten").with("file", made.name()));
        }
    }

    private void unlessItFails(String during, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            String reference = failures.record(during, failure);
            complain(Phrase.of("console.failure").with("reference", reference));
        }
    }

    private void actAs(String who) {
        List<Person> meant = who.isBlank() ? List.of() : people.meantBy(who);
        if (meant.size() == 1) {
            identity = people.link(meant.getFirst());
            offered = Offered.NOTHING;
            delivered = Offered.NOTHING;
            say(phraseOf("console.as.now", meant.getFirst()));
            return;
        }
        var screens = new PeopleScreens(words);
        if (who.isBlank()) {
            print(List.of(), List.of(screens.list("console.as.everyone", people.everyone())));
        } else if (meant.isEmpty()) {
            complain(Phrase.of("console.as.unknown").with("name", who));
        } else {
            print(List.of(), List.of(screens.list("console.as.several", meant)));
        }
    }

    private Phrase phraseOf(String key, Person person) {
        return Phrase.of(key)
                .with("name", person.fullName())
                .with("role", new PeopleScreens(words).role(person));
    }

    private void attach(String path) {
        switch (files.read(path)) {
            case LocalFile.Result.Read(Interaction.Upload file) -> handle(new What.Uploaded(List.of(file)));
            case LocalFile.Result.Refused(Phrase why) -> complain(why);
        }
    }

    private Screen ownHelp() {
        return Screen.of(
                new View.Heading(words.say("console.help.title")),
                new View.FieldList(OWN_COMMANDS.stream()
                        .map(command -> new View.FieldList.Entry(command.usage(), words.say(command.about())))
                        .toList()),
                View.Text.of(words.say("console.help.slash")));
    }

    /** What may be typed next, as whole lines. */
    List<String> completions(List<String> caseTypes) {
        Stream<String> commands = Stream.concat(AssistantFeatures.ALL.commands().stream(), OWN_COMMANDS.stream())
                .map(command -> command.usage().replaceFirst(" ?" + Pattern.quote(command.argument()) + "$", ""));
        Stream<String> types = caseTypes.stream().map(label -> "/case open " + label);
        Stream<String> persons = people.everyone().stream().map(person -> "/as " + person.fullName());
        Stream<String> options = offered.options().stream().map(numbered -> numbered.option().label());
        Stream<String> buttons = Stream.of(offered, delivered)
                .flatMap(any -> any.buttons().stream())
                .map(View.Button::label);
        return Stream.of(options, buttons, commands, types, persons)
                .flatMap(any -> any)
                .distinct()
                .toList();
    }

    /**
     * Shows a message that comes by itself.
     *
     * @param to for whom; empty for everybody here
     * @return whether there still is somebody to show it to
     */
    boolean show(Optional<ChatIdentity> to, Screen screen) {
        Optional<ChatIdentity> somebodyElse = to.filter(user -> !user.equals(identity));
        if (somebodyElse.isEmpty()) {
            delivered = Offered.on(List.of(screen)).withoutOptions();
        }
        Phrase title = somebodyElse
                .map(user -> Phrase.of("console.delivery.other").with("user", user.user()))
                .orElse(Phrase.of("console.delivery"));
        var views = new ArrayList<View>();
        views.add(new View.Heading(words.say(title)));
        views.addAll(screen.views());
        print(List.of(), List.of(new Screen(views)));
        return !device.isBroken();
    }

    void farewell() {
        say(Phrase.of("console.end"));
    }

    private void say(Phrase phrase) {
        print(List.of(), List.of(Screen.of(View.Text.of(words.say(phrase)))));
    }

    private void complain(Phrase phrase) {
        print(List.of(), List.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, words.say(phrase)))));
    }

    private void print(List<AttributedString> before, List<Screen> screens) {
        var lines = new ArrayList<>(before);
        List<AttributedString> drawn = renderer().draw(screens);
        if (!before.isEmpty() && !drawn.isEmpty()) {
            lines.add(AttributedString.EMPTY);
        }
        lines.addAll(drawn);
        lines.add(AttributedString.EMPTY);
        device.print(lines);
    }

    /** Made anew for each reply, since terminals change their width. */
    private ConsoleRenderer renderer() {
        return new ConsoleRenderer(words, new Lettering(device.charset()), device.width());
    }
}
