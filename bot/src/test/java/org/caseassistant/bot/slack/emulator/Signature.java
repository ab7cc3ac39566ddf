package org.caseassistant.bot.slack.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests with the app's signing secret (docs.slack.dev, Verifying requests from Slack). */
record Signature(String secret) {

    /** The value of {@code X-Slack-Signature} for a body sent at the given second. */
    String of(String seconds, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            var base = "v0:" + seconds + ":" + body;
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(base.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot sign with HmacSHA256", e);
        }
    }
}
