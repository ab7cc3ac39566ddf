package org.caseassistant.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.caseassistant.core.chat.Installation;
import org.caseassistant.core.chat.Installations;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredInstallationsTest {
    private final TestDatabase database = TestDatabase.create();
    private final Installations installations = database.callByCall(Installations.class, Stores::installations);

    @AfterEach
    void drop() {
        database.close();
    }

    private static Installation installation(String tenant, String name, int secret) {
        return new Installation("slack", tenant, name, new byte[] {(byte) secret}, Samples.NOW);
    }

    @Test
    void theLatestOfEachWorkspaceIsKept() {
        installations.keep(installation("T1", "One", 1));
        installations.keep(installation("T2", "Two", 2));
        installations.keep(installation("T1", "First", 3));

        assertThat(installations.in("slack", "T1")).hasValueSatisfying(kept -> {
            assertThat(kept.name()).isEqualTo("First");
            assertThat(kept.secret()).containsExactly(3);
            assertThat(kept.at()).isEqualTo(Samples.NOW);
        });
        assertThat(installations.in("slack", "T2")).isPresent();
        assertThat(installations.in("discord", "T1")).isEmpty();
    }

    @Test
    void whatIsRemovedIsGoneWithItsSecret() {
        installations.keep(installation("T1", "One", 1));
        installations.remove("slack", "T1");
        installations.remove("slack", "T1");

        assertThat(installations.in("slack", "T1")).isEmpty();
        assertThat(database.value("SELECT count(*) FROM installation")).isEqualTo(0L);
    }
}
