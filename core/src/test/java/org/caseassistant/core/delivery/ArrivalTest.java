package org.caseassistant.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.ChatIdentity;
import org.junit.jupiter.api.Test;

class ArrivalTest {
    private static final Place DIRECT = new Place("slack", "T1", "D1");
    private static final ChatIdentity MARIA = new ChatIdentity("slack", "T1", "U1");
    private static final Screen SCREEN = Screen.of(View.Text.of("Good news."));
    private static final CaseNumber NUMBER = new CaseNumber(1001);

    private static Arrival of(Optional<ChatIdentity> user, Act act, Optional<CaseNumber> meant) {
        return Arrival.of(new Delivery(7, DIRECT, user, act, Optional.empty(), 0), () -> meant);
    }

    @Test
    void newsOfACaseIsTheLatestWordInThePersonsConversationAndCanBeFoundAgain() {
        assertThat(of(Optional.of(MARIA), new Act.Post(Optional.empty(), SCREEN), Optional.of(NUMBER)))
                .isEqualTo(new Arrival(
                        Optional.of(new Address(DIRECT, MARIA)), Optional.of(NUMBER), Optional.of("CS-1001 told 7")));
    }

    @Test
    void aMessageKeepsTheNameThatItWasGiven() {
        assertThat(of(
                Optional.of(MARIA), new Act.Post(Optional.of("CS-1001 said 3"), SCREEN), Optional.of(NUMBER))
                .name()).contains("CS-1001 said 3");
    }

    @Test
    void anythingElseToAPersonEndsWhatTheirConversationWasAbout() {
        assertThat(of(Optional.of(MARIA), new Act.Post(Optional.empty(), SCREEN), Optional.empty()))
                .isEqualTo(new Arrival(
                        Optional.of(new Address(DIRECT, MARIA)), Optional.empty(), Optional.empty()));
    }

    @Test
    void whatStandsInAChannelIsNobodysConversation() {
        assertThat(of(Optional.empty(), new Act.Post(Optional.of("CS-1001"), SCREEN), Optional.of(NUMBER)))
                .isEqualTo(new Arrival(Optional.empty(), Optional.empty(), Optional.of("CS-1001")));
        assertThat(of(Optional.empty(), new Act.Post(Optional.empty(), SCREEN), Optional.of(NUMBER)).name()).isEmpty();
    }

    @Test
    void anEditChangesNothingElse() {
        assertThat(of(Optional.of(MARIA), new Act.Edit("CS-1001", SCREEN), Optional.of(NUMBER)))
                .isEqualTo(new Arrival(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void aNoteKeepsItsOwnNameAndIsNoWordInAConversation() {
        assertThat(of(
                Optional.of(MARIA), new Act.Note("CS-1001", Optional.of("CS-1001 said 4"), SCREEN),
                Optional.of(NUMBER)))
                .isEqualTo(new Arrival(
                        Optional.empty(), Optional.empty(), Optional.of("CS-1001 said 4")));
        assertThat(of(Optional.of(MARIA), new Act.Note("CS-1001", SCREEN), Optional.of(NUMBER)).name()).isEmpty();
    }
}
