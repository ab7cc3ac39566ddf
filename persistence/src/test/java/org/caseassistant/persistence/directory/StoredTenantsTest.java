package org.caseassistant.persistence.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.directory.Tenants;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredTenantsTest {
    private static final Tenant ONE = new Tenant("slack", "T1");
    private static final Tenant OTHER = new Tenant("discord", "T1");

    private final TestDatabase database = TestDatabase.create();
    private final Tenants tenants = database.callByCall(Tenants.class, Stores::tenants);
    private final Samples.World world = Samples.World.in(database.unitOfWork());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whatWasSaidLastCountsAndOfOneTenantOnly() {
        assertThat(tenants.binding(ONE)).isEqualTo(new Binding.Unbound());

        tenants.bind(ONE, new Binding.OfAccounts(List.of(world.south(), world.north())), Samples.NOW);
        assertThat(tenants.binding(ONE)).isEqualTo(new Binding.OfAccounts(List.of(world.north(), world.south())));
        assertThat(tenants.binding(OTHER)).isEqualTo(new Binding.Unbound());

        tenants.bind(OTHER, new Binding.Own(), Samples.NOW);
        tenants.bind(ONE, new Binding.OfAccounts(List.of(world.south())), Samples.NOW);
        assertThat(tenants.all()).containsExactly(
                Map.entry(OTHER, new Binding.Own()),
                Map.entry(ONE, new Binding.OfAccounts(List.of(world.south()))));

        tenants.bind(ONE, new Binding.Unbound(), Samples.NOW);
        assertThat(tenants.binding(ONE)).isEqualTo(new Binding.Unbound());
        assertThat(database.value("select count(*) from tenant_account")).isEqualTo(0L);
    }

    @Test
    void aTenantWhoseAccountsAreGoneIsOfNobody() {
        var empty = database.unitOfWork().inTransaction(
                stores -> stores.directory().addAccount("Empty", Samples.ZONE));
        tenants.bind(ONE, new Binding.OfAccounts(List.of(empty)), Samples.NOW);
        database.execute("delete from account where name = 'Empty'");

        assertThat(tenants.binding(ONE)).isEqualTo(new Binding.OfAccounts(List.of()));
        assertThat(tenants.binding(ONE).serves(world.ann())).isFalse();
    }

    @Test
    void anAccountIsFoundByItsNameWhateverTheCase() {
        database.execute("insert into account (name, zone) values ('NORTH VALLEY', 'UTC')");
        database.unitOfWork().inTransaction(stores -> {
            assertThat(stores.directory().account("North Valley")).contains(world.north());
            assertThat(stores.directory().account("south lake")).contains(world.south());
            assertThat(stores.directory().account("South")).isEmpty();
            return true;
        });
    }
}
