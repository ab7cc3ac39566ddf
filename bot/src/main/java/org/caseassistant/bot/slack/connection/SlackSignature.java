package org.caseassistant.bot.slack.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.caseassistant.bot.web.WebRequest;

/**
 * Whether a request is Slack's: signed with the secret that only Slack and we know, and of now (docs.slack.dev,
 * Verifying requests from Slack). Compared in a time that tells nothing of where a guess goes wrong.
 */
public final class SlackSignature {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final SecretKeySpec secret;
    private final InstantSource clock;

    /**
     * With this secret.
     *
     * @param secret the app's signing secret
     * @param clock the time
     */
    public SlackSignature(String secret, InstantSource clock) {
        this.secret = new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM);
        this.clock = clock;
    }

    /** Whether Slack signed it, no more than five minutes from now. */
    boolean signed(WebRequest request) {
        Optional<String> timestamp = request.header("X-Slack-Request-Timestamp");
        Optional<String> signature = request.header("X-Slack-Signature");
        return timestamp.isPresent()
                && signature.isPresent()
                && isNow(timestamp.get())
                && MessageDigest.isEqual(
                        expected(timestamp.get(), request.body()).getBytes(UTF_8), signature.get().getBytes(UTF_8));
    }

    private boolean isNow(String timestamp) {
        return timestamp.matches("[0-9]{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant())
                        .abs()
                        .compareTo(TOLERANCE) <= 0;
    }

    private String expected(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(("v0:" + timestamp + ":").getBytes(UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java has " + ALGORITHM, failure);
        }
    }
}
