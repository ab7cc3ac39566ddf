package org.caseassistant.persistence.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caseassistant.core.cases.Attachments;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.Drafts;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.form.FileRef;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.persistence.Samples;
import org.caseassistant.persistence.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredAttachmentsTest {
    private static final DraftId D1 = new DraftId("d1");
    private static final CaseScope EVERYTHING = new CaseScope.Everything();

    private final TestDatabase database = TestDatabase.create();
    private final Attachments attachments = database.callByCall(Attachments.class, Stores::attachments);
    private final Drafts drafts = database.callByCall(Drafts.class, Stores::drafts);
    private final Samples.World world = Samples.World.in(database.unitOfWork());

    @BeforeEach
    void startDraft() {
        drafts.add(Samples.draft("d1", world.ann(), "ask-a-question", Samples.NOW));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private FileRef add(String name, byte... content) {
        return attachments.add(D1, name, "image/png", content, Samples.NOW);
    }

    private CaseNumber submit(Collection<FileRef> files) {
        return database.unitOfWork().inTransaction(stores -> {
            var number = stores.caseWrites()
                    .open(Samples.newCase("d1", world.north(), world.ann(), world.ann(), "network"), "Ann Bell");
            stores.attachments().moveToCase(D1, number, files);
            stores.drafts().remove(D1);
            return number;
        });
    }

    @Test
    void aFileGoesFromTheDraftToTheCase() {
        var content = new byte[100_000];
        new Random(1).nextBytes(content);
        var file = add("screen shot.png", content);

        assertThat(file).isEqualTo(new FileRef(file.id(), "screen shot.png", "image/png", 100_000));
        assertThat(attachments.content(file.id(), EVERYTHING)).as("while it is the draft's").isEmpty();
        submit(List.of(file));
        assertThat(attachments.content(file.id(), EVERYTHING)).hasValueSatisfying(
                stored -> assertThat(stored.bytes()).isEqualTo(content));
    }

    @Test
    void theDraftsOtherFilesAreGone() {
        var kept = add("a.png", (byte) 1);
        var replaced = add("b.png", (byte) 2);

        submit(List.of(kept));

        assertThat(attachments.content(kept.id(), EVERYTHING)).isPresent();
        assertThat(attachments.content(replaced.id(), EVERYTHING)).isEmpty();
        assertThat(database.value("SELECT count(*) FROM attachment")).isEqualTo(1L);
    }

    @Test
    void aFileIsSeenByWhoSeesTheCase() {
        var file = add("a.png", (byte) 1);
        submit(List.of(file));
        var north = Set.of(world.north().id());
        var south = Set.of(world.south().id());

        assertThat(attachments.content(file.id(), new CaseScope.OfAccounts(north))).isPresent();
        assertThat(attachments.content(file.id(), new CaseScope.OfContact(world.ann().id(), north))).isPresent();
        assertThat(attachments.content(file.id(), new CaseScope.OfDepartments(Set.of("network")))).isPresent();
        assertThat(attachments.content(file.id(), new CaseScope.OfAccounts(south))).isEmpty();
        assertThat(attachments.content(file.id(), new CaseScope.OfAccounts(Set.of()))).isEmpty();
        assertThat(attachments.content(file.id(), new CaseScope.OfContact(world.bob().id(), north))).isEmpty();
        assertThat(attachments.content(file.id(), new CaseScope.OfContact(world.ann().id(), south))).isEmpty();
        assertThat(attachments.content(file.id(), new CaseScope.OfDepartments(Set.of("training")))).isEmpty();
    }

    @Test
    void anIdThatIsNoneIsNotThere() {
        assertThat(attachments.content("", EVERYTHING)).isEmpty();
        assertThat(attachments.content("1", EVERYTHING)).isEmpty();
        assertThat(attachments.content("'; DROP TABLE attachment", EVERYTHING)).isEmpty();
        assertThat(attachments.content("00000000-0000-0000-0000-000000000000", EVERYTHING)).isEmpty();
    }

    @Test
    void movingTwiceIsMovingOnce() {
        var file = add("a.png", (byte) 1);
        var number = submit(List.of(file));

        attachments.moveToCase(D1, number, List.of(file));

        assertThat(attachments.content(file.id(), EVERYTHING)).isPresent();
    }

    @Test
    void anotherDraftsFileIsNotMoved() {
        drafts.add(Samples.draft("d2", world.cat(), "ask-a-question", Samples.NOW));
        var theirs = attachments.add(new DraftId("d2"), "a.png", "image/png", new byte[] {1}, Samples.NOW);

        assertThatThrownBy(() -> submit(List.of(theirs))).isInstanceOf(IllegalStateException.class);
        assertThat(database.value("SELECT draft_id FROM attachment")).isEqualTo("d2");
        assertThat(drafts.of(world.ann().id())).as("rolled back").hasSize(1);
    }
}
