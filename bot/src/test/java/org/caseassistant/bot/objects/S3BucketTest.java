package org.caseassistant.bot.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import java.util.Random;
import org.caseassistant.bot.config.BucketSettings;
import org.caseassistant.bot.config.BucketSettings.Login;
import org.caseassistant.bot.objects.BucketCheck.Finding;
import org.caseassistant.bot.objects.S3Emulator.Mood;
import org.caseassistant.core.cases.ObjectStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class S3BucketTest {
    private static final Login LOGIN = new Login(S3Emulator.ACCESS_KEY_ID, S3Emulator.SECRET);
    private static final byte[] PICTURE = "a picture".getBytes(UTF_8);

    private final S3Emulator storage = S3Emulator.start();
    private final S3Bucket bucket = new S3Bucket(settings(S3Emulator.BUCKET, S3Emulator.REGION, LOGIN));

    @AfterEach
    void stop() {
        bucket.close();
        storage.close();
    }

    private BucketSettings settings(String name, String region, Login login) {
        return new BucketSettings(name, region, Optional.of(storage.endpoint()), true, Optional.of(login));
    }

    private static Finding check(BucketSettings settings) {
        try (var checked = new S3Bucket(settings)) {
            return new BucketCheck(checked, () -> "probe").run();
        }
    }

    private static String refusal(BucketSettings settings) {
        return check(settings) instanceof Finding.Refused(String line) ? line : "not refused";
    }

    private static String printed(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void whatIsPutIsThereUntilItIsDeleted() {
        var large = new byte[5_000_000];
        new Random(1).nextBytes(large);

        assertThat(bucket.get("files/a")).isEmpty();
        bucket.put("files/a", large);
        bucket.put("files/b", new byte[0]);
        assertThat(bucket.get("files/a")).contains(large);
        assertThat(bucket.get("files/b")).contains(new byte[0]);
        assertThat(storage.objects()).containsOnlyKeys("files/a", "files/b");

        bucket.delete("files/a");
        bucket.delete("files/a");
        assertThat(bucket.get("files/a")).isEmpty();
        assertThat(storage.objects()).containsOnlyKeys("files/b");
    }

    @Test
    void aStorageThatFailsIsSaidToAndKeepsTheSecret() {
        for (Mood mood : new Mood[] {Mood.BUSY, Mood.CLOSED}) {
            storage.is(mood);
            assertThatThrownBy(() -> bucket.put("files/a", PICTURE))
                    .isInstanceOf(ObjectStoreException.class)
                    .satisfies(failure -> assertThat(printed(failure)).doesNotContain(S3Emulator.SECRET, "a picture"));
            assertThatThrownBy(() -> bucket.get("files/a")).isInstanceOf(ObjectStoreException.class);
            assertThatThrownBy(() -> bucket.delete("files/a")).isInstanceOf(ObjectStoreException.class);
            assertThat(bucket.trouble()).isPresent();
        }
        storage.is(Mood.WELL);
        bucket.put("files/a", PICTURE);
        assertThat(bucket.get("files/a")).contains(PICTURE);
        assertThat(bucket.trouble()).isEmpty();
    }

    @Test
    void whatIsDoneWithoutAnAnswerIsNotTakenForDone() {
        storage.is(Mood.CLOSED_AFTERWARDS);

        assertThatThrownBy(() -> bucket.put("files/a", PICTURE)).isInstanceOf(ObjectStoreException.class);
        assertThat(storage.objects()).containsOnlyKeys("files/a");
    }

    @Test
    void aCheckLeavesNothing() {
        assertThat(check(bucket.settings())).isEqualTo(new Finding.Well());
        assertThat(storage.objects()).isEmpty();
        assertThat(storage.answers())
                .containsExactly("PUT check/probe 200", "GET check/probe 200", "DELETE check/probe 204", "HEAD  200");
    }

    @Test
    void whatIsWrongIsOneLineThatNamesTheVariable() {
        String at = " at " + storage.endpoint();
        assertThat(refusal(settings("other-files", S3Emulator.REGION, LOGIN)))
                .isEqualTo("ATTACHMENT_S3_BUCKET: there is no bucket 'other-files'" + at
                        + "; expected one that is there");
        assertThat(refusal(settings(S3Emulator.BUCKET, "us-east-1", LOGIN)))
                .isEqualTo("ATTACHMENT_S3_REGION: the bucket 'case-files'" + at
                        + " is elsewhere; expected the region where it is");
        assertThat(refusal(settings(S3Emulator.BUCKET, S3Emulator.REGION, new Login("AKIANOBODY", "hush"))))
                .isEqualTo("ATTACHMENT_S3_ACCESS_KEY_ID: the storage does not know this access key; expected one that"
                        + " it knows");
        assertThat(refusal(settings(
                S3Emulator.BUCKET, S3Emulator.REGION, new Login(S3Emulator.ACCESS_KEY_ID, "hush"))))
                .isEqualTo("ATTACHMENT_S3_SECRET_ACCESS_KEY: the storage says that it does not belong to"
                        + " ATTACHMENT_S3_ACCESS_KEY_ID; expected the one that does");
    }

    @Test
    void everyRightThatIsMissingIsFoundAtTheStart() {
        String expected = ", 'case-files' at " + storage.endpoint() + "; expected the rights s3:PutObject, s3:GetObject"
                + " and s3:DeleteObject for its objects and s3:ListBucket for it";
        storage.allows("GET", "DELETE", "HEAD");
        assertThat(refusal(bucket.settings()))
                .isEqualTo("ATTACHMENT_S3_BUCKET: putting an object into the bucket was refused with status 403"
                        + expected);
        storage.allows("PUT", "DELETE", "HEAD");
        assertThat(refusal(bucket.settings()))
                .contains("getting an object from the bucket was refused with status 403");
        assertThat(storage.objects()).isEmpty();
        storage.allows("PUT", "GET", "HEAD");
        assertThat(refusal(bucket.settings())).contains("deleting an object from the bucket was refused");
        storage.allows("PUT", "GET", "DELETE");
        assertThat(refusal(bucket.settings())).contains("looking at the bucket was refused with status 403");
    }

    @Test
    void aStorageThatIsAwayMayComeBack() {
        String line = "The bucket 'case-files' at " + storage.endpoint() + " does not answer.";
        for (Mood mood : new Mood[] {Mood.BUSY, Mood.CLOSED, Mood.SILENT}) {
            storage.is(mood);
            assertThat(check(bucket.settings())).isEqualTo(new Finding.Away(line));
        }
        var nowhere = new BucketSettings(
                S3Emulator.BUCKET, S3Emulator.REGION, Optional.of(URI.create("http://localhost:1")), true,
                Optional.of(LOGIN));
        assertThat(check(nowhere)).isInstanceOf(Finding.Away.class);
    }
}
