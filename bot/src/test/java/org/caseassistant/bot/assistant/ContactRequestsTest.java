package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.bot.directory.ContactRequests;
import org.caseassistant.core.chat.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Maria asks what is held about her, and to have it erased. */
class ContactRequestsTest {
    private static final String HERS = "CS-1001";
    private static final String DANIELS = "CS-1002";

    /** Where what she was answered stands for a week, by the ids of the platforms' events. */
    private static final Set<String> FORGOTTEN_SOON = Set.of("processed_event", "catalog_version");

    private final Chat chat = new Chat();

    @BeforeEach
    void sheTakesPart() {
        submits(MARIA, "Blizzard on Friday");
        adds(MARIA, HERS, "Zanzibar closed too");
        submits(DANIEL, "Heat on Monday");
        adds(DANIEL, DANIELS, "Ask " + MARIA.toUpperCase(Locale.ROOT) + " about it");
        adds(MARIA, DANIELS, "Quicksilver rises");
        chat.types(MARIA, "/case open ask a question", "me", "low", "Half begun");
        chat.database.execute("""
                INSERT INTO attachment (id, case_number, name, media_type, size, content, at)
                VALUES (gen_random_uuid(), 1001, 'snowlist.pdf', 'application/pdf', 3, 'abc', now());
                INSERT INTO letter (recipient, subject, body, headers, due_at, until, written_at)
                VALUES ('Maria.Lopez@northfield.example.org', 'Hello', 'Maria', '{}', now(), now(), now())""");
    }

    @AfterEach
    void drop() {
        chat.close();
    }

    private void submits(String who, String subject) {
        chat.types(who, "/case open ask a question");
        if (who.equals(DANIEL)) {
            chat.types(who, "Northfield Public Schools");
        }
        Reply review = chat.types(who, "me", "low", subject, "It is as it is.", "done", "calendar", "skip", "skip");
        chat.does(who, Chat.button(review, "Submit"));
    }

    private void adds(String who, String number, String words) {
        chat.does(who, Chat.button(chat.types(who, "/case view " + number), "Add information"));
        chat.types(who, words, "done");
    }

    private Optional<String> exported(String email) {
        return chat.database.unitOfWork().inTransaction(stores -> ContactRequests.export(stores, email, chat.now()));
    }

    private List<String> erased(String email, boolean apply) {
        return chat.database.unitOfWork()
                .inTransaction(stores -> ContactRequests.erase(stores, email, apply, chat.now()));
    }

    /** Every row of every table that says one of these, with the table's name. */
    private List<String> rowsThatSay(String... words) {
        String tables = chat.database
                .value("SELECT string_agg(table_name, ' ') FROM information_schema.tables"
                        + " WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'")
                .toString();
        String any = Stream.of(words).collect(Collectors.joining("|"));
        return Stream.of(tables.split(" "))
                .filter(table -> !FORGOTTEN_SOON.contains(table))
                .map(table -> chat.database.value(
                        "SELECT string_agg('%1$s: ' || t::text, '\n') FROM %1$s t WHERE t::text ~* '%2$s'"
                                .formatted(table, any)))
                .filter(found -> found != null)
                .map(Object::toString)
                .toList();
    }

    @Test
    void everythingIsExportedAsJson() {
        JsonNode maria = JsonMapper.shared().readTree(exported(MARIA.toUpperCase(Locale.ROOT)).orElseThrow()).get(0);

        assertThat(maria.at("/contact/email").asString()).isEqualTo(MARIA);
        assertThat(maria.at("/contact/accounts/0").asString()).isEqualTo("Northfield Public Schools");
        assertThat(maria.at("/chatUsers/0/platform").asString()).isEqualTo("test");
        assertThat(maria.at("/drafts/0/answers").toString()).contains("Half begun");
        assertThat(maria.at("/cases")).hasSize(1);
        assertThat(maria.at("/cases/0/subject").asString()).isEqualTo("Blizzard on Friday");
        assertThat(maria.at("/cases/0/messages/0/text").asString()).isEqualTo("Zanzibar closed too");
        assertThat(maria.at("/cases/0/files/0").asString()).isEqualTo("snowlist.pdf");
        assertThat(maria.at("/messagesInOtherCases/0/text").asString()).isEqualTo("Quicksilver rises");
        assertThat(maria.toString()).doesNotContain("Heat on Monday", "Ask MARIA");
        assertThat(chat.deeds()).singleElement().asString().matches("operator CONTACT_EXPORTED person \\d+");
        assertThat(exported("nobody@elsewhere.example.org")).isEmpty();
        assertThat(exported(NORA)).isEmpty();
    }

    @Test
    void aDryRunTellsWhatWouldGoAndChangesNothing() {
        List<String> before = rowsThatSay("maria", "blizzard", "zanzibar", "quicksilver", "half begun");

        assertThat(erased(MARIA, false))
                .satisfiesExactly(
                        counts -> assertThat(counts)
                                .matches(
                                        "person \\d+: chat users: 1, drafts: 1, cases that they report: 1 \\(open: 1\\),"
                                                + " files: 1, messages in these cases: 1, messages in cases of others: 1"),
                        mentions -> assertThat(mentions).endsWith("is for people to decide: " + DANIELS),
                        end -> assertThat(end).isEqualTo("Nothing is erased yet; --apply does it."));
        assertThat(rowsThatSay("maria", "blizzard", "zanzibar", "quicksilver", "half begun")).isEqualTo(before);
        assertThat(chat.deeds()).isEmpty();
    }

    @Test
    void whatIsErasedIsNowhereAnyMoreButWhereOthersSaidIt() {
        assertThat(erased(MARIA, true)).last().isEqualTo("Erased.");

        assertThat(rowsThatSay("blizzard", "zanzibar", "quicksilver", "half begun", "snowlist")).isEmpty();
        // What Daniel wrote, and the words by which that is found.
        assertThat(rowsThatSay("maria"))
                .satisfiesExactlyInAnyOrder(
                        message -> assertThat(message).startsWith("case_message: ").contains("Ask MARIA.LOPEZ"),
                        words -> assertThat(words).startsWith("support_case: (1002,").doesNotContain("Maria"));
        assertThat(chat.deeds()).singleElement().asString().matches("operator CONTACT_ERASED person \\d+: .*");
        assertThat(erased(MARIA, true)).isEmpty();
        assertThat(exported(MARIA)).isEmpty();
    }

    @Test
    void sheIsNobodyAndTheCasesOfOthersReadAsBefore() {
        erased(MARIA, true);

        assertThat(text(chat.types(MARIA, "/case list"))).startsWith("I do not know you yet");
        assertThat(text(chat.types(DANIEL, "/case view " + DANIELS)))
                .contains("Heat on Monday", "Ask MARIA", "Erased contact", "(erased)");
        assertThat(text(chat.types(NORA, "/case view " + HERS))).contains("(erased)", "Northfield")
                .doesNotContain("Maria");
        assertThat(text(chat.types(DANIEL, "/case list all heat"))).contains(DANIELS);
        assertThat(text(chat.types(DANIEL, "/case list all ask"))).contains(DANIELS);
        assertThat(text(chat.types(DANIEL, "/case list all quicksilver"))).doesNotContain(DANIELS);
        assertThat(text(chat.types(DANIEL, "/case list all blizzard"))).doesNotContain(HERS);
    }

    @Test
    void whoWasRemovedBeforeCanBeErasedToo() {
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.directory()
                    .remove(Set.of(stores.directory().personByEmail(MARIA).orElseThrow().id()), chat.now());
            return true;
        });

        assertThat(exported(MARIA)).isPresent();
        assertThat(erased(MARIA, true)).last().isEqualTo("Erased.");
        assertThat(rowsThatSay("blizzard", "zanzibar", "quicksilver")).isEmpty();
    }
}
