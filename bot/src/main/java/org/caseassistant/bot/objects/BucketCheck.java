package org.caseassistant.bot.objects;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.caseassistant.bot.config.BucketSettings;
import org.caseassistant.core.cases.ObjectStoreException;
import software.amazon.awssdk.core.exception.SdkException;

/** Whether a bucket can be used with its settings, found out by using it. */
public final class BucketCheck {
    private static final String RIGHTS =
            "s3:PutObject, s3:GetObject and s3:DeleteObject for its objects and s3:ListBucket for it";
    private static final int FORBIDDEN = 403;
    private static final int UNAVAILABLE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] SOMETHING = "Case Assistant was here.".getBytes(StandardCharsets.US_ASCII);

    private final S3Bucket bucket;
    private final BucketSettings settings;
    private final Supplier<String> ids;

    /**
     * Made for a start of the program.
     *
     * @param ids makes texts that never come twice
     */
    public BucketCheck(S3Bucket bucket, Supplier<String> ids) {
        this.bucket = bucket;
        this.settings = bucket.settings();
        this.ids = ids;
    }

    /** What was found. */
    public sealed interface Finding {
        /** All is well. */
        record Well() implements Finding {}

        /** The storage is not there; it may be later. */
        record Away(String line) implements Finding {}

        /** It will not do better until somebody changes something. */
        record Refused(String line) implements Finding {}
    }

    /** Puts an object into the bucket, gets it, deletes it, and asks for the bucket itself; for ten seconds at most. */
    public Finding run() {
        return CompletableFuture.supplyAsync(
                this::found, task -> Thread.ofVirtual().name("bucket-check").start(task))
                .completeOnTimeout(away(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private Finding found() {
        try {
            bucket.findCredentials();
        } catch (SdkException _) {
            return new Finding.Refused(line(
                    "ATTACHMENT_S3_ACCESS_KEY_ID",
                    "it is not set, and no credentials are found anywhere else",
                    "an access key, or a role of this machine that may use the bucket"));
        }
        try {
            boolean kept = keepsWhatItIsGiven();
            bucket.see();
            return kept
                    ? new Finding.Well()
                    : new Finding.Refused(line(
                            "ATTACHMENT_S3_BUCKET",
                            "an object that was just put into " + named() + " is not there",
                            "a bucket that keeps what it is given"));
        } catch (ObjectStoreException failure) {
            return finding(failure);
        }
    }

    private boolean keepsWhatItIsGiven() {
        String key = "check/" + ids.get();
        bucket.put(key, SOMETHING);
        try {
            return bucket.get(key).isPresent();
        } finally {
            bucket.delete(key);
        }
    }

    private Finding finding(ObjectStoreException failure) {
        int status = S3Bucket.status(failure).orElse(UNAVAILABLE);
        if (status >= UNAVAILABLE) {
            return away();
        }
        return new Finding.Refused(switch (S3Bucket.code(failure)) {
            case "NoSuchBucket" ->
                line("ATTACHMENT_S3_BUCKET", "there is no bucket " + named(), "one that is there");
            case "InvalidAccessKeyId" ->
                line("ATTACHMENT_S3_ACCESS_KEY_ID", "the storage does not know this access key", "one that it knows");
            case "SignatureDoesNotMatch" ->
                line(
                        "ATTACHMENT_S3_SECRET_ACCESS_KEY",
                        "the storage says that it does not belong to ATTACHMENT_S3_ACCESS_KEY_ID",
                        "the one that does");
            case "PermanentRedirect", "AuthorizationHeaderMalformed" ->
                line("ATTACHMENT_S3_REGION", "the bucket " + named() + " is elsewhere", "the region where it is");
            case "RequestTimeTooSkewed" ->
                line("ATTACHMENT_S3_BUCKET", "the storage says that this machine's clock is wrong", "a right one");
            default ->
                line(
                        "ATTACHMENT_S3_BUCKET",
                        failure.getMessage() + ", " + named(),
                        status == FORBIDDEN ? "the rights " + RIGHTS : "a bucket that can be used");
        });
    }

    private Finding away() {
        return new Finding.Away("The bucket " + named() + " does not answer.");
    }

    private String named() {
        return "'" + settings.name() + "' at "
                + settings.endpoint().map(Object::toString).orElse("AWS in " + settings.region());
    }

    private static String line(String variable, String what, String expected) {
        return variable + ": " + what + "; expected " + expected;
    }
}
