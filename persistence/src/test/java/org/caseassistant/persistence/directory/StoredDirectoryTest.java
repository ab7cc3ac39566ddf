package org.caseassistant.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.caseassistant.persistence.Together;
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

    private static ContactProfile full(String email, Account... accounts) {
        return new ContactProfile(
                "Ann",
                "Bell",
                email,
                ContactType.TECHNICAL,
                List.of(accounts),
                Optional.of("Technology Coordinator"),
                Optional.of(new PhoneNumber("+16125550123", Optional.of("0042"))),
                Optional.of(new PhoneNumber("+16125550187")),
                Set.of("sis", "finance"));
    }

    @Test
    void everythingKnownOfAContactComesBackAndCanBeChanged() {
        var world = Samples.World.in(database.unitOfWork());
        var added = directory.addContact(full("new@north.example", world.north()));

        assertThat(directory.contact(added.id())).contains(added);

        var changed = full("newer@north.example", world.south(), world.north());
        directory.changeContacts(Map.of(added.id(), changed));
        assertThat(directory.contact(added.id()).orElseThrow().profile()).isEqualTo(changed);
        assertThat(directory.personByEmail("new@north.example")).isEmpty();
    }

    @Test
    void manyAreAddedAtOnce() {
        var world = Samples.World.in(database.unitOfWork());
        var profiles = IntStream.range(0, 2500)
                .mapToObj(number -> full("c" + number + "@north.example", world.north()))
                .toList();

        var added = directory.addContacts(profiles);

        assertThat(added).extracting(Contact::profile).isEqualTo(profiles);
        assertThat(directory.contact(added.get(1234).id())).contains(added.get(1234));
        assertThat(directory.addContacts(List.of())).isEmpty();
    }

    @Test
    void anAddressThatSomebodyElseHasIsNotTakenByAChange() {
        var world = Samples.World.in(database.unitOfWork());

        assertThatThrownBy(() -> directory.changeContacts(
                Map.of(world.bob().id(), full("ANN@north.example", world.north()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("north");
        assertThat(directory.contact(world.bob().id())).contains(world.bob());
    }

    @Test
    void rightsAreKeptOneByOneAndAnAdministratorHasThemAll() {
        var poster = directory.addStaff(
                new StaffProfile("Eve", "Fox", "eve@desk.example", Set.of("network"), Set.of(Right.POST_NOTICES)));
        var root = directory.addStaff(
                new StaffProfile("Rob", "Gray", "rob@desk.example", Set.of(), Set.of(Right.ADMINISTER)));

        assertThat(directory.personByEmail("eve@desk.example")).contains(poster);
        assertThat(poster.may(Right.POST_NOTICES)).isTrue();
        assertThat(poster.may(Right.WORK_CASES)).isFalse();
        assertThat(root.may(Right.WORK_CASES)).isTrue();

        var other = new StaffProfile("Eve", "Fox", "eve@desk.example", Set.of("training"), Set.of(Right.WORK_CASES));
        directory.changeStaff(poster.id(), other);
        assertThat(directory.personByEmail("eve@desk.example")).contains(new StaffMember(poster.id(), other));
    }

    @Test
    void whoeverIsRemovedIsGoneButTheirCasesKeepTheirName() {
        var world = Samples.World.in(database.unitOfWork());
        var user = new ChatIdentity("slack", "T1", "U1");
        directory.link(user, world.ann());
        var number = world.open(database.unitOfWork(), "d1", world.north(), world.ann(), "network");
        database.unitOfWork().inTransaction(stores -> {
            stores.drafts().add(Samples.draft("d2", world.ann(), "ask-a-question", Samples.NOW));
            return true;
        });

        directory.remove(Set.of(world.ann().id()), Samples.NOW);

        assertThat(directory.person(user)).isEmpty();
        assertThat(directory.contact(world.ann().id())).isEmpty();
        assertThat(directory.personByEmail("ann@north.example")).isEmpty();
        assertThat(directory.contactsOf(world.north().id())).doesNotContain(world.ann());
        assertThat(directory.everyone(10)).doesNotContain(world.ann());
        assertThat(directory.people(Optional.empty(), 10)).doesNotContain(world.ann());
        assertThat(database.value("SELECT count(*) FROM draft")).isEqualTo(0L);
        assertThat(database.unitOfWork()
                .inTransaction(stores -> stores.cases().find(number, new CaseScope.Everything()))
                .orElseThrow()
                .contactName())
                .isEqualTo("Ann Bell");

        // Even a link that was being made at the same moment leads nowhere.
        directory.link(user, world.ann());
        assertThat(directory.person(user)).isEmpty();
        assertThat(directory.addContact(full("Ann@north.example", world.north())).id())
                .isNotEqualTo(world.ann().id());
    }

    @Test
    void contactsArePagedByNameAndFoundByWords() {
        var world = Samples.World.in(database.unitOfWork());
        var north = Optional.of(world.north().id());

        assertThat(directory.contacts(Optional.empty(), " ", Optional.empty(), 2))
                .containsExactly(world.ann(), world.bob());
        assertThat(directory.contacts(Optional.empty(), "", Optional.of(world.bob().id()), 2))
                .containsExactly(world.cat(), world.dan());
        assertThat(directory.contacts(north, "", Optional.empty(), 9))
                .containsExactly(world.ann(), world.bob(), world.cat());
        assertThat(directory.contacts(Optional.empty(), "SOUTH dun", Optional.empty(), 9))
                .containsExactly(world.cat());
        assertThat(directory.contacts(north, "earl", Optional.empty(), 9)).isEmpty();
        assertThat(directory.contacts(north, "% _", Optional.empty(), 9)).isEmpty();

        directory.remove(Set.of(world.bob().id()), Samples.NOW);
        assertThat(directory.contacts(Optional.empty(), "", Optional.of(world.bob().id()), 2))
                .containsExactly(world.cat(), world.dan());
    }

    @Test
    void peoplePageInTheOrderInWhichTheyCame() {
        var world = Samples.World.in(database.unitOfWork());

        assertThat(directory.people(Optional.empty(), 3)).containsExactly(world.ann(), world.bob(), world.cat());
        assertThat(directory.people(Optional.of(world.cat().id()), 3)).containsExactly(world.dan());
    }

    @Test
    void accountsAreListedAndMoved() {
        var world = Samples.World.in(database.unitOfWork());
        directory.moveAccount(world.south().id(), ZoneId.of("UTC"));

        assertThat(directory.accounts())
                .containsExactly(
                        world.north(), new Account(world.south().id(), "South Lake", ZoneId.of("UTC")));
    }

    @Test
    void thoseWhoChangeTheDirectoryDoSoOneAfterTheOther() throws Exception {
        var world = Samples.World.in(database.unitOfWork());

        var results = Together.times(4, () -> database.unitOfWork().inTransaction(stores -> {
            stores.directory().holdForChange();
            var free = stores.directory().personByEmail("new@north.example").isEmpty();
            if (free) {
                stores.directory().addContact(full("new@north.example", world.north()));
            }
            return free;
        }));
        assertThat(results).containsExactlyInAnyOrder(true, false, false, false);
    }
}
