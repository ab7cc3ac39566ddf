package org.caseassistant.bot.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.NORA;
import static org.caseassistant.bot.assistant.Chat.SAM;
import static org.caseassistant.bot.assistant.Chat.text;

import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Messages that did not arrive, and who may look after them. */
class DeliveryCommandTest {
    private final Chat chat = new Chat();

    @AfterEach
    void drop() {
        chat.close();
    }

    private void givesUp(String channel) {
        var place = new Place("test", "T1", channel);
        var screen = Screen.of(View.Text.of("A secret"));
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(place, new Delivery.Act.Post(Optional.empty(), screen), chat.now());
            return true;
        });
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.outbox()
                    .take("test", "T1", chat.now(), 100)
                    .forEach(delivery -> stores.outbox().giveUp(delivery, "not_in_channel", chat.now()));
            return true;
        });
    }

    @Test
    void administratorsSeeWhatDidNotArriveAndWhyAndSendItAgain() {
        assertThat(text(chat.types(NORA, "/delivery list"))).contains("No message is given up");
        givesUp("C9");
        givesUp("C8");

        assertThat(text(chat.types(NORA, "/delivery")))
                .contains("test T1 C9: not_in_channel", "test T1 C8", "/delivery retry")
                .doesNotContain("A secret");
        assertThat(text(chat.types(NORA, "/delivery list 2"))).contains("C9").doesNotContain("C8");
        assertThat(text(chat.types(NORA, "/delivery retry 1"))).contains("Message 1 is on its way again");
        assertThat(text(chat.types(NORA, "/delivery retry 1"))).contains("No message with the number 1");
        assertThat(text(chat.types(NORA, "/delivery retry"))).contains("One message is on its way again");
        assertThat(chat.deliveries()).extracting(delivery -> delivery.place().channel())
                .containsExactly("C9", "C8");
    }

    @Test
    void itIsSaidForWhomAMessageWas() {
        chat.types(MARIA, "/case help");
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.outbox().add(
                    new Address(new Place("test", "T1", "dm"), new ChatIdentity("test", "T1", MARIA)),
                    Screen.of(View.Text.of("A secret")),
                    chat.now());
            return true;
        });
        chat.database.unitOfWork().inTransaction(stores -> {
            stores.outbox()
                    .take("test", "T1", chat.now(), 1)
                    .forEach(delivery -> stores.outbox().giveUp(delivery, "closed", chat.now()));
            return true;
        });

        assertThat(text(chat.types(NORA, "/delivery list")))
                .contains("test T1 dm, Maria Lopez: closed").doesNotContain("A secret");
    }

    @Test
    void whatIsNotUnderstoodIsExplained() {
        assertThat(text(chat.types(NORA, "/delivery retry all"))).contains("for example /delivery retry 12");
        assertThat(text(chat.types(NORA, "/delivery forget"))).contains("for example /delivery retry 12");
    }

    @Test
    void nobodyElseSeesOrSendsAnything() {
        givesUp("C9");
        for (String other : List.of(MARIA, SAM)) {
            assertThat(text(chat.types(other, "/delivery list"))).doesNotContain("C9");
            assertThat(text(chat.types(other, "/delivery retry"))).doesNotContain("on its way");
        }
        assertThat(chat.deliveries()).isEmpty();
    }
}
