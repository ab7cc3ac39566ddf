package org.caseassistant.bot.objects;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.bot.config.BucketSettings;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.cases.ObjectStoreException;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket of S3-compatible storage. */
public final class S3Bucket implements ObjectStore, AutoCloseable {
    /** For all that can happen to one call, with the repetitions of the SDK. */
    private static final Duration LONGEST_CALL = Duration.ofMinutes(2);

    /** Enough for the largest file over a slow line. */
    private static final Duration LONGEST_ATTEMPT = Duration.ofSeconds(60);

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final BucketSettings settings;
    private final AwsCredentialsProvider credentials;
    private final S3Client client;

    /** Nothing is called yet. */
    public S3Bucket(BucketSettings settings) {
        this.settings = settings;
        this.credentials = settings.login()
                .<AwsCredentialsProvider>map(login -> StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(login.accessKeyId(), login.secretAccessKey())))
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
        this.client = client();
    }

    private S3Client client() {
        var builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(LONGEST_SILENCE))
                .overrideConfiguration(limits -> limits
                        .apiCallTimeout(LONGEST_CALL)
                        .apiCallAttemptTimeout(LONGEST_ATTEMPT))
                .forcePathStyle(settings.pathStyle())
                // What not every storage understands that calls itself compatible.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(features -> features
                        .chunkedEncodingEnabled(false)
                        .expectContinueEnabled(false));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    @Override
    public void put(String key, byte[] content) {
        call("putting an object into", () -> client.putObject(
                request -> request.bucket(settings.name()).key(key), RequestBody.fromBytes(content)));
    }

    @Override
    public Optional<byte[]> get(String key) {
        return call("getting an object from", () -> {
            try {
                return Optional.of(client.getObjectAsBytes(
                        request -> request.bucket(settings.name()).key(key)).asByteArrayUnsafe());
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public void delete(String key) {
        call("deleting an object from", () -> client.deleteObject(
                request -> request.bucket(settings.name()).key(key)));
    }

    /**
     * Asks for the bucket itself.
     *
     * @throws ObjectStoreException if it cannot be seen
     */
    void see() {
        call("looking at", () -> client.headBucket(request -> request.bucket(settings.name())));
    }

    /** What is wrong with the bucket, in words without anything that a stranger must not know; empty if it is well. */
    public Optional<String> trouble() {
        try {
            see();
            return Optional.empty();
        } catch (ObjectStoreException failure) {
            return Optional.of(status(failure)
                    .map(status -> "it answers with status " + status)
                    .orElse("it cannot be reached"));
        }
    }

    /** What the storage answered; empty if it did not. */
    static Optional<Integer> status(ObjectStoreException failure) {
        return failure.getCause() instanceof AwsServiceException refusal
                ? Optional.of(refusal.statusCode())
                : Optional.empty();
    }

    /** By which word the storage refused; empty if it used none. */
    static String code(ObjectStoreException failure) {
        return failure.getCause() instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
                ? Objects.requireNonNullElse(refusal.awsErrorDetails().errorCode(), "")
                : "";
    }

    /** Fails if there are no credentials to be found. */
    void findCredentials() {
        credentials.resolveCredentials();
    }

    /** As whoever runs the program named it. */
    BucketSettings settings() {
        return settings;
    }

    private <T> T call(String doing, Supplier<T> call) {
        try {
            return call.get();
        } catch (AwsServiceException refusal) {
            throw new ObjectStoreException(
                    doing + " the bucket was refused with status " + refusal.statusCode(), refusal);
        } catch (SdkException failure) {
            throw new ObjectStoreException(doing + " the bucket failed", failure);
        }
    }

    @Override
    public void close() {
        client.close();
        if (credentials instanceof DefaultCredentialsProvider found) {
            found.close();
        }
    }
}
