package org.caseassistant.bot.assistant;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.bot.directory.SampleDirectory;
import org.caseassistant.bot.handouts.Handouts;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Handout;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.deskwork.DeskDigest;
import org.caseassistant.core.deskwork.DeskRounds;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.drafts.DraftReminders;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.core.upkeep.Housekeeping;
import org.caseassistant.persistence.TestDatabase;

/** A chat platform with nothing to draw: interactions go in, replies come out. The clock is in the test's hands. */
final class Chat implements AutoCloseable {
    static final String MARIA = "maria.lopez@northfield.example.org";
    static final String DANIEL = "daniel.okafor@riverside.example.org";
    static final String TOM = "tom.becker@riverside.example.org";
    static final String GRACE = "grace.miller@northfield.example.org";
    static final String SAM = "sam.rivera@support.example.org";
    static final String NORA = "nora.chen@support.example.org";

    private static final Capabilities EVERYTHING = new Capabilities(true, true, Capabilities.ANY_NUMBER, false, true);

    final TestDatabase database = TestDatabase.create();
    private final AtomicInteger lastId = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-23T16:00:00Z");
    private boolean mails = true;
    private CatalogSource source = CatalogSource.builtIn();

    Chat() {
        use(source);
        database.unitOfWork().inTransaction(stores -> {
            SampleDirectory.fill(stores.directory(), catalog());
            stores.tenants().bind(new Tenant("test", "T1"), new Binding.Own(), now);
            return true;
        });
    }

    private Catalog catalog() {
        return switch (CatalogReader.read(source)) {
            case CatalogReader.Result.Read(Catalog catalog) -> catalog;
            case CatalogReader.Result.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** From now on this catalogue is in force. */
    void use(CatalogSource next) {
        source = next;
        database.unitOfWork().inTransaction(stores -> {
            stores.catalogs().keep(next.version(), next.text(), now);
            return true;
        });
    }

    Instant now() {
        return now;
    }

    /** From now on nobody is e-mailed about cases. */
    void mailsNothing() {
        mails = false;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    private AssistantSettings settings() {
        var settings = new AssistantSettings("US", Duration.ofDays(14), 1000, Set.of("png"));
        return mails ? settings.answeredAt("support@example.org") : settings;
    }

    Assistant assistant() {
        return new Assistant(
                database.unitOfWork(),
                new KeptCatalogs(catalog()),
                settings(),
                () -> now,
                () -> "draft" + lastId.incrementAndGet());
    }

    private Transactions transactions() {
        return new Transactions(
                database.unitOfWork(), new KeptCatalogs(catalog()), settings(), AssistantFeatures.ALL, () -> now);
    }

    void keepHouse() {
        new DraftReminders(transactions()).run();
        new Housekeeping(database.unitOfWork(), () -> now).run();
    }

    void goRounds() {
        new DeskRounds(transactions()).run();
    }

    void tellFigures() {
        new DeskDigest(database.unitOfWork(), new KeptCatalogs(catalog()), settings(), () -> now).run();
    }

    Interaction interaction(String email, String eventId, What what) {
        var identity = new ChatIdentity("test", "T1", email);
        return new Interaction(
                eventId,
                new Place("test", "T1", "dm-" + email),
                identity,
                Locale.US,
                Optional.of(ZoneId.of("America/Chicago")),
                EVERYTHING,
                what);
    }

    /** Somebody does something; they are linked to whom the address belongs, if it belongs to anybody. */
    Reply does(String email, What what) {
        return does(email, "event" + lastId.incrementAndGet(), what);
    }

    Reply does(String email, String eventId, What what) {
        Interaction interaction = interaction(email, eventId, what);
        database.unitOfWork().inTransaction(stores -> {
            Optional<Person> person = stores.directory().personByEmail(email);
            person.ifPresent(known -> stores.directory().link(interaction.user(), known));
            return true;
        });
        return assistant().handle(interaction);
    }

    Reply types(String email, String... lines) {
        Reply reply = null;
        for (String line : lines) {
            reply = line.startsWith("/")
                    ? does(email, new What.Command(line.substring(1).split(" ", 2)[0], rest(line)))
                    : does(email, new What.Typed(line));
        }
        return reply;
    }

    private static String rest(String line) {
        int space = line.indexOf(' ');
        return space < 0 ? "" : line.substring(space + 1);
    }

    /** The file that somebody is handed; empty if they are not. */
    String handed(String email, Reply reply) {
        return reply.handout().map(handout -> handed(email, handout)).orElse("");
    }

    /** The same, by what it is asked for with. */
    String handed(String email, Handout handout) {
        Interaction asking = interaction(email, "", new What.Pressed(handout.id()));
        return new Handouts(assistant())
                .make(handout, new Address(asking.place(), asking.user()), Locale.US, asking.zone())
                .map(made -> new String(made.content(), StandardCharsets.UTF_8))
                .orElse("");
    }

    /** All that a reply says, each text on a line of its own. */
    static String text(Reply reply) {
        return String.join(
                "\n",
                reply.messages().stream()
                        .flatMap(message -> message.screen().views().stream())
                        .flatMap(Chat::texts)
                        .toList());
    }

    private static Stream<String> texts(View view) {
        return switch (view) {
            case View.Heading(String text) -> Stream.of(text);
            case View.Text(var weight, String text) -> Stream.of(text);
            case View.FieldList(var entries) -> entries.stream().map(entry -> entry.label() + ": " + entry.value());
            case View.Banner(var tone, String text) -> Stream.of(text);
            case View.Choice choice -> choice.options().stream().map(View.Option::label);
            case View.MultiChoice choice -> choice.options().stream().map(View.Option::label);
            case View.DateInput date -> Stream.of(date.label());
            case View.TextInput input -> Stream.of(input.label());
            case View.FileRequest files -> Stream.of(files.label());
            case View.Buttons(var buttons) -> buttons.stream().map(button -> "[" + button.label() + "]");
        };
    }

    /** The button of a reply with this label. */
    static What.Pressed button(Reply reply, String label) {
        return reply.messages().stream()
                .flatMap(message -> message.screen().views().stream())
                .filter(View.Buttons.class::isInstance)
                .flatMap(buttons -> ((View.Buttons) buttons).buttons().stream())
                .filter(button -> button.label().equals(label))
                .map(button -> new What.Pressed(button.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + label + " in: " + text(reply)));
    }

    List<CaseSummary> cases() {
        return database.unitOfWork().inTransaction(
                stores -> stores.cases().list(new CaseScope.Everything(), Optional.empty(), 100));
    }

    List<Delivery> deliveries() {
        return database.unitOfWork().inTransaction(stores -> stores.outbox().take("test", "T1", now, 100));
    }

    /** What the audit says: who did what with what, the oldest first. */
    List<String> deeds() {
        return database.unitOfWork().inTransaction(
                stores -> stores.audit().list(Optional.empty(), Optional.empty(), 100)).stream()
                .map(numbered -> numbered.entry())
                .map(entry -> entry.actorName() + " " + entry.deed() + " " + entry.about())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
