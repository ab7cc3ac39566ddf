package org.caseassistant.bot.assistant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caseassistant.bot.assistant.Chat.MARIA;
import static org.caseassistant.bot.assistant.Chat.text;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseassistant.bot.config.BucketSettings;
import org.caseassistant.bot.objects.S3Bucket;
import org.caseassistant.bot.objects.S3Emulator;
import org.caseassistant.bot.objects.S3Emulator.Mood;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.FileContent;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.cases.ObjectStoreException;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.upkeep.FileOffloading;
import org.caseassistant.core.upkeep.ObjectSweep;
import org.caseassistant.core.upkeep.Purge;
import org.caseassistant.persistence.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files that people give end in the bucket, and go from there when they are gone, whatever happens in between. */
class FilesInBucketTest {
    private static final byte[] PICTURE = "a picture of our calendar".getBytes(UTF_8);
    private static final CaseScope EVERYTHING = new CaseScope.Everything();
    private static final Duration HOUR = Duration.ofHours(1);

    private final Chat chat = new Chat();
    private final S3Emulator storage = S3Emulator.start();
    private final S3Bucket bucket = new S3Bucket(new BucketSettings(
            S3Emulator.BUCKET,
            S3Emulator.REGION,
            Optional.of(storage.endpoint()),
            true,
            Optional.of(new BucketSettings.Login(S3Emulator.ACCESS_KEY_ID, S3Emulator.SECRET))));
    private final Database database = chat.database.with(bucket);
    private final AtomicInteger keys = new AtomicInteger();
    private final FileOffloading offloading =
            new FileOffloading(database.unitOfWork(), bucket, chat::now, () -> "k" + keys.incrementAndGet());
    private final ObjectSweep sweep = new ObjectSweep(database.unitOfWork(), bucket, chat::now);

    @AfterEach
    void stop() {
        database.close();
        bucket.close();
        storage.close();
        chat.close();
    }

    private Reply beginsWithAFile() {
        chat.types(
                MARIA,
                "/case open ask a question",
                "me",
                "low",
                "Snow day",
                "How do we mark the day?",
                "done",
                "calendar",
                "skip");
        return chat.does(MARIA, new What.Uploaded(List.of(new Upload("shot.png", "image/png", PICTURE))));
    }

    private String opensWithAFile() {
        beginsWithAFile();
        chat.does(MARIA, Chat.button(chat.types(MARIA, "review"), "Submit"));
        return chat.cases().getFirst().number().toString();
    }

    private void close(String number) {
        Reply asked = chat.does(MARIA, Chat.button(chat.types(MARIA, "/case view " + number), "Close"));
        chat.does(MARIA, Chat.button(asked, "Yes, close it"));
    }

    private Optional<FileContent> file(CaseScope scope) {
        String id = String.valueOf(chat.database.value("SELECT id::text FROM attachment"));
        return database.unitOfWork().inTransaction(stores -> stores.attachments().content(id, scope));
    }

    private long gets() {
        return storage.answers().stream().filter(answer -> answer.startsWith("GET")).count();
    }

    private long rows(String table) {
        return (Long) chat.database.value("SELECT count(*) FROM " + table);
    }

    @Test
    void aFileGoesIntoTheBucketAndIsReadFromThere() {
        opensWithAFile();
        assertThat(storage.answers()).as("while the chat is answered").isEmpty();

        offloading.run();
        offloading.run();
        sweep.run();

        assertThat(storage.objects()).containsOnlyKeys("files/k1");
        assertThat(storage.objects().get("files/k1")).isEqualTo(PICTURE);
        assertThat(rows("attachment WHERE content IS NULL")).isEqualTo(1);
        assertThat(rows("loose_object")).isZero();
        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);
    }

    @Test
    void itIsNotAskedForWhoMayNotSeeTheCase() {
        opensWithAFile();
        offloading.run();

        assertThat(file(new CaseScope.OfAccounts(Set.of()))).isEmpty();
        assertThat(file(new CaseScope.OfDepartments(Set.of("elsewhere")))).isEmpty();
        assertThat(gets()).isZero();
        assertThat(file(EVERYTHING)).isPresent();
        assertThat(gets()).as("before its bytes are wanted").isZero();
    }

    @Test
    void filesFromBeforeTheSettingStayReadableAndGoThereToo() {
        opensWithAFile();

        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);
        assertThat(gets()).isZero();
        offloading.run();
        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);
        assertThat(gets()).isEqualTo(1);
    }

    @Test
    void aBucketThatIsAwayKeepsNobodyWaitingAndLosesNothing() {
        storage.is(Mood.CLOSED);
        String number = opensWithAFile();
        assertThat(text(chat.types(MARIA, "/case view " + number))).contains("shot.png");
        assertThatThrownBy(offloading::run).isInstanceOf(ObjectStoreException.class);
        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);

        storage.is(Mood.WELL);
        offloading.run();
        assertThat(storage.objects()).as("while it rests after the failure").isEmpty();
        chat.passes(Duration.ofMinutes(1));
        offloading.run();

        assertThat(storage.objects()).containsOnlyKeys("files/k2");
        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);
    }

    @Test
    void aFileThatCannotBeMovedKeepsNoOtherWaiting() {
        opensWithAFile();
        chat.database.execute("""
                INSERT INTO attachment (id, case_number, name, media_type, size, content, at)
                SELECT gen_random_uuid(), case_number, n || '.png', media_type, 3, 'abc', at + n * interval '1 second'
                FROM attachment, generate_series(1, 4) n""");
        var picky = new FileOffloading(
                database.unitOfWork(), new Picky(bucket, PICTURE), chat::now, () -> "k" + keys.incrementAndGet());

        assertThatThrownBy(picky::run).isInstanceOf(ObjectStoreException.class);
        chat.passes(Duration.ofSeconds(15));
        picky.run();
        assertThat(storage.objects()).hasSize(4);
        chat.passes(Duration.ofMinutes(1));
        assertThatThrownBy(picky::run).as("tried again").isInstanceOf(ObjectStoreException.class);
    }

    /** Cannot keep one of the contents. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Picky(ObjectStore objects, byte[] refused) implements ObjectStore {
        @Override
        public void put(String key, byte[] content) {
            if (Arrays.equals(content, refused)) {
                throw new ObjectStoreException("it takes too long");
            }
            objects.put(key, content);
        }

        @Override
        public Optional<byte[]> get(String key) {
            return objects.get(key);
        }

        @Override
        public void delete(String key) {
            objects.delete(key);
        }
    }

    @Test
    void manyAreMovedAndDeletedBitByBit() {
        opensWithAFile();
        chat.database.execute("""
                INSERT INTO attachment (id, case_number, name, media_type, size, content, at)
                SELECT gen_random_uuid(), case_number, n || '.png', media_type, 3, 'abc', at + n * interval '1 second'
                FROM attachment, generate_series(1, 104) n""");

        offloading.run();
        assertThat(storage.objects()).hasSize(100);
        offloading.run();
        assertThat(storage.objects()).hasSize(105);

        chat.database.execute("DELETE FROM attachment");
        sweep.run();
        assertThat(storage.objects()).hasSize(5);
        sweep.run();
        assertThat(storage.objects()).isEmpty();
        assertThat(rows("loose_object")).isZero();
    }

    @Test
    void whatArrivedWithoutAnAnswerIsDeletedAndPutAgain() {
        opensWithAFile();
        storage.is(Mood.CLOSED_AFTERWARDS);
        assertThatThrownBy(offloading::run).isInstanceOf(ObjectStoreException.class);
        assertThat(storage.objects()).containsOnlyKeys("files/k1");

        storage.is(Mood.WELL);
        chat.passes(Duration.ofMinutes(1));
        offloading.run();
        sweep.run();
        assertThat(storage.objects()).containsOnlyKeys("files/k1", "files/k2");
        chat.passes(HOUR);
        sweep.run();

        assertThat(storage.objects()).containsOnlyKeys("files/k2");
        assertThat(file(EVERYTHING)).map(FileContent::bytes).contains(PICTURE);
        assertThat(rows("loose_object")).isZero();
    }

    @Test
    void aDraftThatIsThrownAwayTakesItsFilesAlong() {
        beginsWithAFile();
        offloading.run();

        chat.does(MARIA, Chat.button(chat.types(MARIA, "cancel"), "Yes, throw it away"));
        assertThat(rows("attachment")).isZero();
        assertThat(storage.objects()).hasSize(1);
        sweep.run();

        assertThat(storage.objects()).isEmpty();
    }

    @Test
    void aDraftThatIsForgottenDoesToo() {
        beginsWithAFile();
        offloading.run();
        chat.passes(Duration.ofDays(15));

        chat.keepHouse();
        sweep.run();

        assertThat(storage.objects()).isEmpty();
    }

    @Test
    void aFileThatIsTakenOutOfADraftGoes() {
        Reply given = beginsWithAFile();
        offloading.run();

        View.Choice files = given.messages().stream()
                .flatMap(message -> message.screen().views().stream())
                .filter(View.Choice.class::isInstance)
                .map(View.Choice.class::cast)
                .findFirst()
                .orElseThrow();
        chat.does(MARIA, new What.Picked(files.id(), List.of(files.options().getFirst().value())));
        assertThat(rows("attachment")).isZero();
        sweep.run();

        assertThat(storage.objects()).isEmpty();
    }

    @Test
    void whatIsKeptForLongEnoughGoesAlsoWhenTheBucketIsAwayJustThen() {
        close(opensWithAFile());
        offloading.run();
        chat.passes(Duration.ofDays(31));
        new Purge(database.unitOfWork(), new Retention(Optional.of(Duration.ofDays(30)), Optional.empty()), chat::now)
                .run();

        storage.is(Mood.BUSY);
        assertThatThrownBy(sweep::run).isInstanceOf(ObjectStoreException.class);
        storage.is(Mood.WELL);
        assertThat(storage.objects()).hasSize(1);
        chat.passes(Duration.ofMinutes(1));
        sweep.run();

        assertThat(storage.objects()).isEmpty();
        assertThat(rows("loose_object")).isZero();
    }

    @Test
    void anErasedContactsFilesGo() {
        opensWithAFile();
        offloading.run();

        database.unitOfWork().inTransaction(stores -> {
            stores.erasure().contactsOf(MARIA).forEach(contact -> stores.erasure().erase(contact, chat.now()));
            return true;
        });
        sweep.run();

        assertThat(storage.objects()).isEmpty();
    }

    @Test
    void aFileThatIsLostInTheBucketIsNotTakenForAnEmptyOne() {
        opensWithAFile();
        offloading.run();
        storage.lose("files/k1");

        FileContent content = file(EVERYTHING).orElseThrow();
        assertThatThrownBy(content::bytes).isInstanceOf(ObjectStoreException.class);
    }
}
