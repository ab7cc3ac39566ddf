package org.caseassistant.bot.console;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.contract.SurfaceDriver;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.logging.FailureLog;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.TestDatabase;

/** Somebody at the console: types numbers for choices and words for everything else. */
public final class ConsoleTypist implements SurfaceDriver {
    private static final Pattern TITLE = Pattern.compile("(?m)^(.*) \\(\\d+ of \\d+(, optional)?\\)$|^(Review)$");

    private final TestDatabase database;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Path folder;
    private final ConsoleConversation conversation;

    /** On storage of its own, with the sample directory. */
    ConsoleTypist(Path folder) {
        this(folder, TestDatabase.create(), "draft");
    }

    /** On this storage, which gets the sample directory if it has none; ids of drafts begin with this. */
    public ConsoleTypist(Path folder, TestDatabase database, String draft) {
        this.folder = folder;
        this.database = database;
        Catalog catalog = CatalogReader.builtIn();
        InstantSource clock = InstantSource.system();
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(catalog.version(), CatalogSource.builtIn().text(), clock.instant());
            SampleDirectory.fill(stores.directory(), catalog);
            return catalog;
        });
        var assistant = new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog),
                new AssistantSettings("US", Duration.ofDays(14), 1000, Set.of("png")),
                clock,
                () -> draft + lastId.incrementAndGet());
        var people = new ConsolePeople(database.unitOfWork());
        conversation = new ConsoleConversation(
                assistant,
                people,
                people.first().orElseThrow(),
                new LocalFile(folder, folder, 1000, Locale.US),
                new PipedDevice(new ByteArrayInputStream(new byte[0]), printed),
                new FailureLog(() -> "K3F9QX2A"),
                () -> "event" + lastId.incrementAndGet(),
                ConsoleWords.in(Locale.US),
                ZoneId.systemDefault());
    }

    /** Types a line as it is. */
    public void line(String line) {
        printed.reset();
        conversation.take(line);
    }

    @Override
    public void actAs(String email) {
        line("/as " + email);
    }

    @Override
    public void open(String caseType) {
        line("/case");
        choose(List.of(caseType));
    }

    @Override
    public String question() {
        String last = "";
        Matcher titles = TITLE.matcher(screen());
        while (titles.find()) {
            last = titles.group(1) == null ? titles.group(3) : titles.group(1);
        }
        return last;
    }

    @Override
    public void type(String words) {
        line(words.startsWith("/") ? "\\" + words : words);
    }

    @Override
    public void choose(List<String> labels) {
        String screen = screen();
        line(String.join(
                ",", labels.stream().map(label -> number(screen, label)).toList()));
    }

    private static String number(String screen, String label) {
        Matcher option =
                Pattern.compile(
                        "(\\d+)\\. (?:\\[[x ]\\] )?" + Pattern.quote(label) + "(?= - |  |$)", Pattern.MULTILINE)
                        .matcher(screen);
        if (!option.find()) {
            throw new AssertionError("no choice " + label + " on the screen:\n" + screen);
        }
        return option.group(1);
    }

    @Override
    public void press(String button) {
        if (!screen().contains("[" + button + "]")) {
            throw new AssertionError("no button " + button + " on the screen:\n" + screen());
        }
        line(button);
    }

    @Override
    public void attach(String name, byte[] content) {
        try {
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line("/attach " + folder.resolve(name));
    }

    @Override
    public String screen() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public UnitOfWork storage() {
        return database.unitOfWork();
    }

    @Override
    public void close() {
        database.close();
    }
}
