package org.caseassistant.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.audit.Audit;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoredAuditTest {
    private final TestDatabase database = TestDatabase.create();
    private final Audit audit = database.callByCall(Audit.class, Stores::audit);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void entriesComeBackInOrderPageByPage() {
        var nora = database.unitOfWork()
                .inTransaction(stores -> stores.directory().addStaff("Nora", "Chen", "n@x.example", Set.of(), true));
        var first = AuditEntry.by(nora, Samples.NOW, Deed.CASE_READ, "CS-1001");
        var second = AuditEntry.byOperator(Samples.NOW.plusSeconds(60), Deed.DIRECTORY_IMPORTED, "3 added");
        audit.add(first);
        audit.add(second);

        var all = audit.list(Optional.empty(), Optional.empty(), 10);
        assertThat(all).extracting(Audit.Numbered::entry).containsExactly(first, second);
        assertThat(audit.list(Optional.empty(), Optional.of(all.getFirst().number()), 10))
                .containsExactly(all.getLast());
        assertThat(audit.list(Optional.of(Samples.NOW.plus(Duration.ofSeconds(1))), Optional.empty(), 10))
                .containsExactly(all.getLast());
        assertThat(audit.list(Optional.empty(), Optional.empty(), 1)).containsExactly(all.getFirst());
    }

    @Test
    void whatIsWrittenDownStays() {
        audit.add(AuditEntry.byOperator(Samples.NOW, Deed.DIRECTORY_EXPORTED, ""));

        for (var change : Set.of(
                "UPDATE audit_entry SET actor_name = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> database.execute(change))
                    .rootCause()
                    .hasMessageContaining("the audit is only ever added to");
        }
        assertThat(audit.list(Optional.empty(), Optional.empty(), 10)).hasSize(1);
    }
}
