package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.TOM;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.bot.catalog.KeptCatalogs;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.assistant.Assistant;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.chat.Capabilities;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.turn.AssistantSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Being recognised: by a code, by word of an administrator, and not otherwise. */
class LinkingTest {
    private static final String STRANGER = "I do not know you yet";
    private static final String SENT = "is the address of somebody I know, a code is on its way there.";
    private static final String WRONG = "That is not the code, or it is no longer good";
    private static final String TOO_MANY = "Too many codes were asked for.";
    private static final Pattern CODE = Pattern.compile("^(\\d{6}) is your code");

    private final Chat chat = new Chat();
    private final AtomicInteger lastId = new AtomicInteger();
    private boolean mail = true;

    @AfterEach
    void drop() {
        chat.close();
    }

    private Reply does(String user, What what) {
        var settings = new AssistantSettings(
                "US", Duration.ofDays(14), 1000, Set.of("png"), Optional.empty(), ZoneOffset.UTC, Policy.STRICT,
                DeskSettings.STANDARD,
                LinkRules.with(mail, 5, 3),
                Optional.empty());
        var assistant = new Assistant(
                chat.database.unitOfWork(),
                new KeptCatalogs(CatalogReader.builtIn()),
                settings,
                chat::now,
                () -> "unguessable" + lastId.incrementAndGet());
        return assistant.handle(new Interaction(
                "link" + lastId.incrementAndGet(),
                new Place("discord", "", "dm-" + user),
                new ChatIdentity("discord", "", user),
                Locale.US,
                Optional.empty(),
                new Capabilities(true, true, Capabilities.ANY_NUMBER),
                what));
    }

    private String types(String user, String command) {
        String[] parts = command.split(" ", 2);
        return text(does(user, new What.Command(parts[0], parts.length > 1 ? parts[1] : "")));
    }

    private String code() {
        Object letter = chat.database.value("select body from letter order by id desc limit 1");
        Matcher code = CODE.matcher(String.valueOf(letter));
        assertThat(code.find()).as(String.valueOf(letter)).isTrue();
        return code.group(1);
    }

    private static String another(String code) {
        return (code.charAt(0) == '1' ? "2" : "1") + code.substring(1);
    }

    private long links() {
        return (Long) chat.database.value("select count(*) from chat_identity where surface = 'discord'");
    }

    @Test
    void aCodeFromTheLetterLinksAndTheDraftGoesOnThere() {
        chat.types(MARIA, "/case open ask a question", "me", "low", "Snow day");
        assertThat(types("7", "case")).startsWith(STRANGER).contains("/link");
        assertThat(types("7", "link " + MARIA)).contains(SENT, "[Enter the code]");
        assertThat(chat.database.value("select recipient from letter")).isEqualTo(MARIA);
        assertThat(chat.database.value("select body from letter"))
                .asString()
                .contains("asked for by the user 7 of discord", "If it was not you, do nothing");

        assertThat(types("7", "link code " + code())).startsWith("You are Maria Lopez here from now on.");
        assertThat(types("7", "case resume")).startsWith("Description (4 of");
        assertThat(chat.database.value("select count(*) from draft")).isEqualTo(1L);
        assertThat(types("7", "unlink")).startsWith("I do not know you here any more.");
        assertThat(types("7", "case resume")).startsWith(STRANGER);
    }

    @Test
    void theFormTakesTheCodeToo() {
        Reply sent = does("7", new What.Command("link", MARIA.toUpperCase(Locale.ROOT)));
        Reply form = does("7", Chat.button(sent, "Enter the code"));
        ControlId id = form.dialog().orElseThrow().id();
        var wrong = new What.FilledForm(id, Map.of("code", new Given.Typed(another(code()))), Map.of(), true);
        assertThat(does("7", wrong).fieldErrors().get("code")).startsWith(WRONG);
        String spaced = code().substring(0, 3) + " " + code().substring(3);
        var right = new What.FilledForm(id, Map.of("code", new Given.Typed(spaced)), Map.of(), true);
        assertThat(text(does("7", right))).startsWith("You are Maria Lopez");
    }

    @Test
    void addressesOfNobodyAreAnsweredAlikeAndLeadNowhere() {
        String known = types("7", "link " + MARIA).replace(MARIA, "X");
        String unknown = types("8", "link nobody@elsewhere.example.org").replace("nobody@elsewhere.example.org", "X");
        assertThat(unknown).isEqualTo(known);
        assertThat(chat.database.value("select count(*) from letter")).isEqualTo(2L);
        assertThat(types("8", "link code " + code())).startsWith(WRONG);
        var due = chat.database.unitOfWork().inTransaction(stores -> stores.letters().take(chat.now(), 10));
        assertThat(due).extracting(letter -> letter.letter().recipient()).containsExactly(MARIA);
        assertThat(links()).isZero();
    }

    @Test
    void aCodeDiesOfFiveTriesOfUseOfAgeAndOfANewerOne() {
        types("7", "link " + MARIA);
        for (int i = 0; i < 5; i++) {
            assertThat(types("7", "link code " + another(code()))).startsWith(WRONG);
        }
        assertThat(types("7", "link code " + code())).startsWith(WRONG);

        types("7", "link " + MARIA);
        String first = code();
        assertThat(types("8", "link code " + first)).as("of another user").startsWith(WRONG);
        types("7", "link " + TOM);
        if (!first.equals(code())) {
            assertThat(types("7", "link code " + first)).startsWith(WRONG);
        }
        assertThat(types("7", "link " + code())).startsWith("You are Tom Becker");
        assertThat(types("7", "unlink")).startsWith("I do not know you here");
        assertThat(types("7", "link code " + code())).as("replayed").startsWith(WRONG);

        types("9", "link " + TOM);
        chat.passes(Duration.ofMinutes(10));
        assertThat(types("9", "link code " + code())).startsWith(WRONG);
        assertThat(links()).isZero();
    }

    @Test
    void codesAreRationedByUserAndByAddress() {
        for (int i = 0; i < 5; i++) {
            assertThat(types("7", "link somebody" + i + "@elsewhere.example.org")).contains(SENT);
        }
        assertThat(types("7", "link " + MARIA)).startsWith(TOO_MANY);
        for (String user : List.of("1", "2", "3")) {
            assertThat(types(user, "link " + MARIA)).contains(SENT);
        }
        assertThat(types("4", "link " + MARIA)).startsWith(TOO_MANY);
        assertThat(types("4", "link " + TOM)).contains(SENT);
        chat.passes(Duration.ofHours(1));
        assertThat(types("7", "link " + MARIA)).contains(SENT);
    }

    @Test
    void nothingOfACodeIsStoredButInItsLetterAndAllIsForgotten() {
        types("7", "link " + MARIA);
        String code = code();
        assertThat(chat.database.value("select count(*) from link_code where to_jsonb(link_code)::text like '%"
                + code + "%'")).isEqualTo(0L);
        assertThat(chat.database.value("select count(*) from processed_event where reply::text like '%" + code
                + "%'")).isEqualTo(0L);
        chat.passes(Duration.ofDays(2));
        chat.keepHouse();
        assertThat(chat.database.value("select count(*) from link_code")).isEqualTo(0L);
        assertThat(chat.database.value("select count(*) from letter")).isEqualTo(0L);
    }

    @Test
    void whereATenantVouchesStrangersCanProveNothing() {
        Reply reply = chat.does("nobody@elsewhere.example.org", new What.Command("link", MARIA));
        assertThat(text(reply)).startsWith(STRANGER).contains("profile");
        assertThat(chat.database.value("select count(*) from link_code")).isEqualTo(0L);
    }

    @Test
    void withoutMailTheStaffIsToBeAsked() {
        mail = false;
        assertThat(types("7", "link " + MARIA)).startsWith("No e-mails are sent from here");
        assertThat(types("7", "link")).startsWith("Type /link and your e-mail address");
        assertThat(types("7", "link me please")).startsWith("Type /link and your e-mail address");
    }

    @Test
    void administratorsAloneLinkOthersAndBindWorkspaces() {
        for (String other : List.of(MARIA, TOM, SAM)) {
            for (String command : List.of(
                    "/contact link " + MARIA + " discord:7",
                    "/contact unlink " + NORA,
                    "/workspace list",
                    "/workspace bind discord:7 *",
                    "/workspace unbind T1")) {
                assertThat(text(chat.types(other, command))).startsWith("Only administrators");
            }
        }
        assertThat(links()).isZero();

        assertThat(text(chat.types(NORA, "/contact link nobody@x.example.org discord:7"))).startsWith("Nobody in");
        assertThat(text(chat.types(NORA, "/contact link " + MARIA + " discord:7")))
                .isEqualTo("discord:7 is Maria Lopez from now on.");
        assertThat(types("7", "case list")).doesNotContain(STRANGER);
        assertThat(text(chat.types(NORA, "/contact unlink discord:7"))).startsWith("Nobody is behind discord:7");
        assertThat(types("7", "case list")).startsWith(STRANGER);
        chat.types(NORA, "/contact link " + MARIA + " discord:7");
        assertThat(text(chat.types(NORA, "/contact unlink " + MARIA))).startsWith("Maria Lopez is unlinked from");
        assertThat(types("7", "case list")).startsWith(STRANGER);

        assertThat(text(chat.types(NORA, "/workspace bind slack:T9 Nowhere"))).startsWith("There is no account called");
        assertThat(text(chat.types(NORA, "/workspace bind slack:T9 northfield public schools")))
                .isEqualTo("slack:T9 is bound now: Northfield Public Schools.");
        assertThat(text(chat.types(NORA, "/workspace list")))
                .contains("slack:T9: Northfield Public Schools", "test:T1: The support organisation's own");
        assertThat(text(chat.types(NORA, "/workspace unbind slack:T9"))).startsWith("slack:T9 is not bound");
        assertThat(text(chat.types(NORA, "/workspace list"))).doesNotContain("slack:T9");
    }

    @Test
    void whatAdministratorsDoIsWrittenDownAndWhatTheyDoNotIsNot() {
        chat.types(SAM, "/contact link " + MARIA + " discord:7", "/workspace unbind T1");
        chat.types(NORA, "/contact link nobody@x.example.org discord:7", "/contact unlink discord:7");
        assertThat(chat.deeds()).isEmpty();

        chat.types(
                NORA,
                "/contact link " + MARIA + " discord:7",
                "/contact unlink discord:7",
                "/contact link " + MARIA + " discord:7",
                "/contact unlink " + MARIA,
                "/workspace bind slack:T9 northfield public schools",
                "/workspace unbind slack:T9");
        Object maria = chat.database.value("select id from person where email = '" + MARIA + "'");
        Object north = chat.database.value("select id from account where name = 'Northfield Public Schools'");
        assertThat(chat.deeds())
                .containsExactly(
                        "Nora Chen LINKED person " + maria + ", discord",
                        "Nora Chen UNLINKED person " + maria + ", discord",
                        "Nora Chen LINKED person " + maria + ", discord",
                        "Nora Chen UNLINKED person " + maria,
                        "Nora Chen TENANT_BOUND slack:T9, accounts " + north,
                        "Nora Chen TENANT_BOUND slack:T9, nobody");
    }
}
