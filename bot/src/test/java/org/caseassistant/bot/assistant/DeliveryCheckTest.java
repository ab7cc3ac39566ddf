package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.DANIEL;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.MessageChange;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Tenant;
import org.junit.jupiter.api.Test;

/** What was decided to be sent is not, if whoever would read it may not any more. */
class DeliveryCheckTest extends DeskBench {
    private static final Place DESK = new Place("test", "T1", "support");
    private static final Place MARIAS = new Place("test", "T1", "dm-" + MARIA);

    private static final String DANIELS = "(SELECT id FROM person WHERE email = '%s')".formatted(DANIEL);

    private void repliedButNotDelivered() {
        submit("Snow day", "low");
        platform.takenSent();
        platform.takenNotes();
        mark("a", "Which school is it?");
    }

    private void mark(String event, String words) {
        chat.does(SAM, event, new What.Marked(
                DESK, Optional.of(platform.messages.get("support CS-1001")), event, words, List.of()));
    }

    private boolean changes(String email, Place place, String message, Optional<String> text) {
        return chat.assistant().follow(new MessageChange(
                "change " + message + text, place, message, Optional.of(new ChatIdentity("test", "T1", email)), text));
    }

    private void giveUpAll() {
        chat.database.execute(
                "UPDATE outbox SET given_up_at = now(), reason = 'closed', attempts = 1 WHERE sent_at IS NULL");
    }

    private void retryAll() {
        chat.database.unitOfWork().inTransaction(stores -> stores.outbox().retryAll(chat.now()));
        deliver();
    }

    private long waiting() {
        return (Long) chat.database.value("SELECT count(*) FROM outbox WHERE sent_at IS NULL");
    }

    @Test
    void whoeverIsBehindTheUserSinceIsToldNothing() {
        repliedButNotDelivered();
        chat.database.execute("DELETE FROM chat_identity WHERE user_id = '%s'".formatted(DANIEL));
        chat.database
                .execute("UPDATE chat_identity SET person_id = " + DANIELS + " WHERE user_id = '%s'".formatted(MARIA));
        chat.database.execute("DELETE FROM contact_account WHERE contact_id = " + DANIELS);
        chat.database
                .execute("INSERT INTO contact_account (contact_id, account_id, position)"
                        + " SELECT %s, account_id, 0 FROM support_case"
                                .formatted(DANIELS));
        deliver();
        assertThat(platform.takenSent()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void whoeverLeftTheAccountOrIsNotLinkedAnyMoreIsToldNothing() {
        repliedButNotDelivered();
        chat.database
                .execute("DELETE FROM contact_account WHERE contact_id = (SELECT id FROM person WHERE email = '%s')"
                        .formatted(MARIA));
        deliver();
        assertThat(platform.takenSent()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatWasGivenUpIsCheckedAsWellWhenItIsTriedAgain() {
        repliedButNotDelivered();
        giveUpAll();
        chat.database.execute("DELETE FROM chat_identity WHERE user_id = '%s'".formatted(MARIA));
        retryAll();
        assertThat(platform.takenSent()).isEmpty();
        assertThat(waiting()).isZero();
    }

    @Test
    void aWorkspaceThatIsNotOursAnyMoreIsShownNothing() {
        repliedButNotDelivered();
        chat.database.unitOfWork().inTransaction(stores -> {
            var account = stores.directory().personByEmail(MARIA).orElseThrow();
            stores.tenants().bind(new Tenant("test", "T1"), new Binding.OfAccounts(
                    ((Contact) account).accounts()), chat.now());
            return true;
        });
        String before = card();
        deliver();
        assertThat(platform.takenNotes()).isEmpty();
        assertThat(card()).isEqualTo(before);
        assertThat(platform.takenSent()).hasSize(2);
    }

    @Test
    void theDeskThatACaseLeftIsToldThatAlone() {
        repliedButNotDelivered();
        in("trainers", NORA, "here training");
        chooses(NORA, "transfer", "Training");
        deliver();
        assertThat(platform.takenNotes()).isNotEmpty().allMatch(note -> note.startsWith("trainers"));
        assertThat(card()).startsWith("CS-1001 went to Training.");

        giveUpAll();
        retryAll();
        assertThat(card()).startsWith("CS-1001 went to Training.");
    }

    @Test
    void whatIsWithdrawnBeforeAnybodySawItIsNeverShown() {
        repliedButNotDelivered();
        assertThat(changes(SAM, DESK, "a", Optional.empty())).isTrue();
        deliver();
        assertThat(platform.takenSent()).singleElement().asString().contains("began to work");
    }

    @Test
    void whatIsEditedBeforeAnybodySawItIsShownAsItIs() {
        repliedButNotDelivered();
        changes(SAM, DESK, "a", Optional.of("Which building is it?"));
        deliver();
        assertThat(platform.takenSent()).hasSize(2).last().asString()
                .contains("Which building is it?").doesNotContain("school");
    }

    @Test
    void whatWasGivenUpAndWithdrawnIsNotSentWhenAllIsTriedAgain() {
        repliedButNotDelivered();
        giveUpAll();
        changes(SAM, DESK, "a", Optional.empty());
        retryAll();
        assertThat(platform.takenSent()).noneMatch(sent -> sent.contains("school"));
    }

    @Test
    void ofWhatMayHaveArrivedTheEditFollows() {
        repliedButNotDelivered();
        platform.losingAnswers = true;
        deliver();
        assertThat(platform.takenSent()).singleElement().asString().contains("began to work");
        platform.losingAnswers = false;
        chat.database.execute("UPDATE outbox SET attempts = 1 WHERE sent_at IS NULL");
        changes(SAM, DESK, "a", Optional.empty());
        chat.passes(Duration.ofHours(1));
        deliver();
        assertThat(platform.takenSent()).noneMatch(sent -> sent.contains("school"));
        assertThat(text(Reply.of(platform.lastSent.get(MARIA)))).startsWith("Sam Rivera withdrew");
    }

    @Test
    void whatAContactEditsIsNotShownWhereTheCaseIsNoMore() {
        submit("Snow day", "low");
        mark("a", "Which school is it?");
        deliver();
        chat.does(MARIA, "m", new What.Typed("North", Optional.of(new Source("mine", Optional.empty()))));
        deliver();
        in("trainers", NORA, "here training");
        chooses(NORA, "transfer", "Training");
        deliver();
        platform.takenNotes();

        assertThat(changes(MARIA, MARIAS, "mine", Optional.of("North High"))).isTrue();
        deliver();
        assertThat(platform.cards.values()).noneMatch(card -> card.contains("North High"));
        assertThat(text(chat.types(NORA, "/case view 1001"))).contains("North High");

        changes(MARIA, MARIAS, "mine", Optional.empty());
        deliver();
        assertThat(platform.cards).anySatisfy((name, card) -> assertThat(name + " " + card)
                .startsWith("support CS-1001 said").contains("withdrew it since"));
    }
}
