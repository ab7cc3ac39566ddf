package org.caseassistant.bot.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.chat.ChatSurface;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Words;

/** The console, from greeting to end. */
public final class LocalConsole {
    private static final String HISTORY = "console-history";

    private final ConsoleDevice device;
    private final ConsoleConversation conversation;
    private final Person person;
    private final Settings settings;

    private LocalConsole(
            ConsoleDevice device, ConsoleConversation conversation, Person person, Settings settings) {
        this.device = device;
        this.conversation = conversation;
        this.person = person;
        this.settings = settings;
    }

    /**
     * How a console is set up.
     *
     * @param words its language
     * @param zone its time zone
     * @param data where it keeps its history
     * @param directory the working directory of whoever uses it
     * @param home the home directory of whoever uses it
     * @param largestFile the most bytes of a file that is given
     * @param caseTypes names of the case types, for completion
     * @param sample whether the people are samples, made to be acted as
     */
    public record Settings(
            Words words,
            ZoneId zone,
            Path data,
            Path directory,
            Path home,
            long largestFile,
            List<String> caseTypes,
            boolean sample) {
        /** Copies the list. */
        public Settings {
            caseTypes = List.copyOf(caseTypes);
        }
    }

    /**
     * Makes a console that begins as the first contact.
     *
     * @param eventIds makes ids for what is typed, different every time
     * @return empty if there is nobody to act as
     */
    public static Optional<LocalConsole> on(
            ConsoleDevice device,
            Assistant assistant,
            UnitOfWork storage,
            FailureLog failures,
            Supplier<String> eventIds,
            Settings settings) {
        var people = new ConsolePeople(storage);
        var files = new LocalFile(
                settings.directory(), settings.home(), settings.largestFile(), settings.words().locale());
        return people.first()
                .map(person -> new LocalConsole(
                        device,
                        new ConsoleConversation(
                                assistant,
                                people,
                                person,
                                files,
                                device,
                                failures,
                                eventIds,
                                settings.words(),
                                settings.zone()),
                        person,
                        settings));
    }

    /** Where messages that come by themselves are shown. */
    public ChatSurface surface() {
        return new ConsoleSurface(conversation);
    }

    /** Talks until whoever uses it leaves or the input ends. */
    public void run() throws IOException {
        conversation.greet(person, settings.sample());
        device.begin(
                settings.data().resolve(HISTORY), () -> conversation.completions(settings.caseTypes()));
        Optional<String> line = device.nextLine();
        while (line.isPresent() && takes(line.get())) {
            line = device.nextLine();
        }
        if (device.showsTyping()) {
            conversation.farewell();
        }
    }

    private boolean takes(String line) {
        if (!device.showsTyping()) {
            conversation.echo(line);
        }
        return conversation.take(line);
    }
}
