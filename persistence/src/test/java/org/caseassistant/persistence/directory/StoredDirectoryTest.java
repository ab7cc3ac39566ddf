package org.caseassistant.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredDirectoryTest {
    private final TestDatabase database = TestDatabase.create();
    private final Directory directory = database.callByCall(Directory.class, Stores::directory);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aContactComesBackWithAccountsInOrder() {
        var zeta = directory.addAccount("Zeta", ZoneId.of("America/Denver"));
        var alpha = directory.addAccount("Alpha", ZoneId.of("UTC"));
        var mid = directory.addAccount("Mid", ZoneId.of("UTC"));
        var contact = directory.addContact(
                "Ann", "Bell", "Ann@x.example", ContactType.TECHNICAL, List.of(zeta, mid, alpha));

        assertThat(directory.contact(contact.id())).contains(contact);
        assertThat(directory.contact(new ContactId(contact.id().value() + 1))).isEmpty();
    }

    @Test
    void staffComesBackWithDepartments() {
        var eve = directory.addStaff("Eve", "Fox", "eve@desk.example", Set.of("network", "training"), false);
        var root = directory.addStaff("Rob", "Gray", "rob@desk.example", Set.of(), true);

        assertThat(directory.personByEmail("eve@desk.example")).contains(eve);
        assertThat(directory.personByEmail("rob@desk.example")).contains(root);
        assertThat(directory.contact(new ContactId(eve.id().value()))).isEmpty();
    }

    @Test
    void eMailAddressesIgnoreCase() {
        var world = Samples.World.in(database.unitOfWork());

        assertThat(directory.personByEmail("ANN@North.Example")).contains(world.ann());
        assertThat(directory.personByEmail("ann@north.exampl_")).isEmpty();
    }

    @Test
    void anEMailAddressIsSomebodysAlone() {
        var world = Samples.World.in(database.unitOfWork());

        assertThatThrownBy(() -> directory.addContact(
                "Other", "Ann", "ANN@north.example", ContactType.READ_ONLY, List.of(world.south())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> directory.addStaff("Staff", "Ann", "Ann@North.example", Set.of(), false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("north");
        assertThat(directory.everyone(100)).hasSize(4);
    }

    @Test
    void anAccountsNameIsItsAlone() {
        Samples.World.in(database.unitOfWork());

        assertThatThrownBy(() -> directory.addAccount("North Valley", ZoneId.of("UTC")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void contactsOfAnAccountAreInOrderOfNames() {
        var world = Samples.World.in(database.unitOfWork());
        var accounts = List.of(world.north());
        directory.addContact("Zoe", "bell", "z@north.example", ContactType.READ_ONLY, accounts);

        assertThat(directory.contactsOf(world.north().id()))
                .extracting(contact -> contact.fullName())
                .containsExactly("Ann Bell", "Zoe bell", "Bob Cole", "Cat Dunn");
        assertThat(directory.contactsOf(world.south().id())).containsExactly(world.cat(), world.dan());
    }

    @Test
    void everyoneIsContactsThenStaffUpToTheLimit() {
        var world = Samples.World.in(database.unitOfWork());
        var staff = directory.addStaff("Abe", "Aaron", "abe@desk.example", Set.of("a", "b"), false);

        assertThat(directory.everyone(10))
                .containsExactly(world.ann(), world.bob(), world.cat(), world.dan(), staff);
        assertThat(directory.everyone(3)).containsExactly(world.ann(), world.bob(), world.cat());
        assertThat(directory.everyone(0)).isEmpty();
    }

    @Test
    void anIdentityIsWhomItWasLinkedToLast() {
        var world = Samples.World.in(database.unitOfWork());
        var staff = directory.addStaff("Eve", "Fox", "eve@desk.example", Set.of(), true);
        var user = new ChatIdentity("slack", "T1", "U1");

        assertThat(directory.person(user)).isEmpty();
        directory.link(user, world.ann());
        assertThat(directory.person(user)).contains(world.ann());
        directory.link(user, staff);
        assertThat(directory.person(user)).contains(staff);
        assertThat(directory.person(new ChatIdentity("discord", "T1", "U1"))).isEmpty();
        assertThat(directory.person(new ChatIdentity("slack", "T2", "U1"))).isEmpty();
    }

    @Test
    void emptyUntilSomebodyIsIn() {
        assertThat(directory.isEmpty()).isTrue();
        Samples.World.in(database.unitOfWork());
        assertThat(directory.isEmpty()).isFalse();
    }
}
