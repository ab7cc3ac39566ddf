package org.caseassistant.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Conversations;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredConversationsTest {
    private static final DraftId D1 = new DraftId("d1");
    private static final DraftId D2 = new DraftId("d2");

    private final TestDatabase database = TestDatabase.create();
    private final Conversations conversations = database.callByCall(Conversations.class, Stores::conversations);

    @AfterEach
    void drop() {
        database.close();
    }

    private Focus focus(Address at) {
        return conversations.focus(at.place(), at.user());
    }

    private void focus(Address at, Focus focus) {
        conversations.focus(at.place(), at.user(), focus, Locale.US);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(focus(Samples.address("C1", "U1"))).isEqualTo(new Focus.Nothing());
        assertThat(conversations.lastPlaceOf(D1)).isEmpty();
    }

    @Test
    void theLastFocusIsRemembered() {
        var here = Samples.address("C1", "U1");

        focus(here, new Focus.Filling(D1));
        assertThat(focus(here)).isEqualTo(new Focus.Filling(D1));
        focus(here, new Focus.ChoosingCaseType());
        assertThat(focus(here)).isEqualTo(new Focus.ChoosingCaseType());
    }

    @Test
    void eachUserAndPlaceHasItsOwn() {
        focus(Samples.address("C1", "U1"), new Focus.Filling(D1));

        assertThat(focus(Samples.address("C2", "U1"))).isEqualTo(new Focus.Nothing());
        assertThat(focus(Samples.address("C1", "U2"))).isEqualTo(new Focus.Nothing());
    }

    @Test
    void aGuestOfASharedChannelIsNotTheMemberWithTheSameId() {
        var channel = new Place("slack", "T1", "C1");
        conversations.focus(channel, new ChatIdentity("slack", "T2", "U1"), new Focus.Filling(D1), Locale.US);

        assertThat(focus(Samples.address("C1", "U1"))).isEqualTo(new Focus.Nothing());
        assertThat(conversations.lastPlaceOf(D1))
                .contains(new Address(channel, new ChatIdentity("slack", "T2", "U1")));
    }

    @Test
    void aDraftsLastPlaceOutlivesTheFocusOnIt() {
        var here = Samples.address("C1", "U1");
        var there = Samples.address("C2", "U1");

        focus(here, new Focus.Filling(D1));
        focus(here, new Focus.Filling(D2));
        focus(here, new Focus.Nothing());
        assertThat(conversations.lastPlaceOf(D1)).contains(here);
        assertThat(conversations.lastPlaceOf(D2)).contains(here);

        focus(there, new Focus.Filling(D1));
        assertThat(conversations.lastPlaceOf(D1)).contains(there);
    }

    @Test
    void theLanguageIsTheOneOfTheLastPlace() {
        var here = Samples.address("C1", "U1");
        var there = Samples.address("C2", "U1");
        assertThat(conversations.language(here.user())).isEmpty();

        focus(here, new Focus.Nothing());
        conversations.focus(there.place(), there.user(), new Focus.Nothing(), Locale.CANADA_FRENCH);
        assertThat(conversations.language(here.user())).contains(Locale.CANADA_FRENCH);
        focus(here, new Focus.Nothing());
        assertThat(conversations.language(here.user())).contains(Locale.US);
        assertThat(conversations.language(Samples.address("C1", "U2").user())).isEmpty();
    }

    @Test
    void aDraftThatIsGoneHasNoPlace() {
        focus(Samples.address("C1", "U1"), new Focus.Filling(D1));

        database.callByCall(Drafts.class, Stores::drafts).remove(D1);

        assertThat(conversations.lastPlaceOf(D1)).isEmpty();
    }

    @Test
    void aUserIsOnThePlatformOfThePlace() {
        assertThatThrownBy(() -> conversations.focus(
                new Place("slack", "T1", "C1"), new ChatIdentity("discord", "T1", "U1"), new Focus.Nothing(),
                Locale.US))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
