package org.caseassistant.persistence.screens;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.assistant.AssistantFeatures;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.catalog.CatalogSource;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.conversations.CatalogInForce;
import org.caseassistant.persistence.conversations.SamplePeople;

/** People who talk with the assistant on a real database. All that they are shown is written into the script. */
final class Stage implements AutoCloseable {
    static final String TENANT = "T1";
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    static final Optional<String> PAGE = Optional.of("https://notices.example.org/");

    final TestDatabase database = TestDatabase.create();
    final Script script = new Script();
    final Post post = new Post(database.unitOfWork(), this::now, script, this::arrived);

    private final AtomicInteger lastId = new AtomicInteger();
    private final AtomicInteger lastEvent = new AtomicInteger();
    private final List<Player> players = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T16:00:00Z");
    private CatalogInForce catalog = CatalogInForce.of(CatalogSource.builtIn());
    private AssistantSettings settings = new AssistantSettings(
            "US", Duration.ofDays(14), 1000, Set.of("png", "txt"), PAGE, CHICAGO, Policy.STRICT, DeskSettings.STANDARD,
            LinkRules.with(true, 5, 3), Optional.of("support@example.org"));

    /** An authorized contact of Northfield. */
    final Player maria;

    /** An authorized contact of Riverside and Northfield. */
    final Player daniel;

    /** A technical contact of Northfield. */
    final Player aisha;

    /** A technical contact of Riverside. */
    final Player tom;

    /** A read-only contact of Northfield. */
    final Player grace;

    /** An authorized contact of no account. */
    final Player lee;

    /** Works the cases of Application Support. */
    final Player sam;

    /** Works them too. */
    final Player kim;

    /** Works the cases of Training. */
    final Player otto;

    /** Posts notices, and that is all. */
    final Player paula;

    /** An administrator. */
    final Player nora;

    /** Nobody whom the directory knows. */
    final Player stranger;

    Stage() {
        storage().inTransaction(stores -> {
            keep(stores, CatalogSource.builtIn());
            SamplePeople.fill(stores.directory(), "application-support");
            stores.directory().addContact("Lee", "Ngo", "lee@example.org", ContactType.AUTHORIZED, List.of());
            addStaff(stores, "Kim", "Park", Set.of("application-support"), Right.WORK_CASES);
            addStaff(stores, "Otto", "Berg", Set.of("training"), Right.WORK_CASES);
            addStaff(stores, "Paula", "Stern", Set.of(), Right.POST_NOTICES);
            stores.tenants().bind(new Tenant("test", TENANT), new Binding.Own(), now);
            return true;
        });
        maria = linked("maria", SamplePeople.MARIA);
        daniel = linked("daniel", SamplePeople.DANIEL);
        aisha = linked("aisha", SamplePeople.AISHA);
        tom = linked("tom", SamplePeople.TOM);
        grace = linked("grace", SamplePeople.GRACE);
        lee = linked("lee", "lee@example.org");
        sam = linked("sam", SamplePeople.SAM);
        kim = linked("kim", "kim@support.example.org");
        otto = linked("otto", "otto@support.example.org");
        paula = linked("paula", "paula@support.example.org");
        nora = linked("nora", SamplePeople.NORA);
        stranger = player("stranger", TENANT);
    }

    private static void addStaff(
            Stores stores, String first, String last, Set<String> departments, Right... rights) {
        String email = first.toLowerCase(Locale.ROOT) + "@support.example.org";
        stores.directory().addStaff(new StaffProfile(first, last, email, departments, Set.of(rights)));
    }

    /** Everybody who may be told apart by what they may do. */
    List<Player> oneOfEachSort() {
        return List.of(maria, aisha, grace, lee, sam, paula, nora, stranger);
    }

    /** A chat user whom this address belongs to. */
    Player linked(String user, String email) {
        Player player = player(user, TENANT);
        link(player, email);
        return player;
    }

    /** A chat user whom nobody is behind yet. */
    Player player(String user, String tenant) {
        var player = new Player(this, new ChatIdentity("test", tenant, user), new Place("test", tenant, "dm-" + user));
        players.add(player);
        return player;
    }

    void link(Player player, String email) {
        stored(stores -> {
            stores.directory().link(player.identity(), stores.directory().personByEmail(email).orElseThrow());
            return true;
        });
    }

    /** A contact gets another type. */
    void becomes(String email, ContactType type) {
        stored(stores -> {
            var contact = (Contact) stores.directory().personByEmail(email).orElseThrow();
            stores.directory()
                    .changeContacts(Map.of(
                            contact.id(),
                            new ContactProfile(
                                    contact.firstName(), contact.lastName(), email, type, contact.accounts())));
            return true;
        });
    }

    UnitOfWork storage() {
        return database.unitOfWork();
    }

    /** Something that is stored past the assistant. */
    <T> T stored(Function<Stores, T> work) {
        return storage().inTransaction(work);
    }

    Instant now() {
        return now;
    }

    void passes(Duration time) {
        now = now.plus(time);
        script.gap();
        script.add("-- " + now);
    }

    AssistantSettings settings() {
        return settings;
    }

    /** From now on the organisation has set this. */
    void sets(AssistantSettings next) {
        settings = next;
    }

    CatalogInForce catalog() {
        return catalog;
    }

    /** From now on this catalogue is in force. */
    void uses(CatalogSource next) {
        catalog = CatalogInForce.of(next);
        stored(stores -> {
            keep(stores, next);
            return true;
        });
    }

    private void keep(Stores stores, CatalogSource source) {
        stores.catalogs().keep(source.version(), source.text(), now);
    }

    Transactions transactions() {
        return new Transactions(storage(), catalog, settings, AssistantFeatures.ALL, this::now);
    }

    Assistant assistant() {
        return new Assistant(
                storage(), catalog, settings, this::now, () -> "draft" + lastId.incrementAndGet());
    }

    String nextEvent() {
        return "event" + lastEvent.incrementAndGet();
    }

    void scene(String about) {
        script.scene(about);
    }

    /** Something happens that nobody did in the chat. */
    void happens(String what, Runnable work) {
        script.does("*", what);
        work.run();
        post.deliver();
    }

    /** A message is changed, or deleted where no text is left. */
    void follows(Player author, Place place, String message, Optional<String> text) {
        follows(nextEvent(), author, place, message, text);
    }

    void follows(String event, Player author, Place place, String message, Optional<String> text) {
        happens(
                "%s %s %s%s".formatted(
                        author.identity().user(),
                        text.isPresent() ? "edits" : "deletes",
                        message,
                        text.map(words -> ": " + words).orElse("")),
                () -> script.add("< " + (assistant().follow(new MessageChange(
                        event, place, message, Optional.of(author.identity()), text)) ? "followed" : "not ours")));
    }

    private void arrived(Delivery delivery) {
        players.stream()
                .filter(player -> delivery.user().equals(Optional.of(player.identity())))
                .forEach(player -> player.sees(delivery));
    }

    /** Who did what with what, the oldest last. */
    void audit() {
        script.scene("Audit");
        stored(stores -> stores.audit().list(Optional.empty(), Optional.empty(), 500)).forEach(numbered -> {
            AuditEntry entry = numbered.entry();
            script.add("%s: %s %s %s".formatted(entry.at(), entry.actorName(), entry.deed(), entry.about()));
        });
    }

    @Override
    public void close() {
        database.close();
    }
}
