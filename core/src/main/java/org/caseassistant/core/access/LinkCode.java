package org.caseassistant.core.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.caseassistant.core.directory.ChatIdentity;

/**
 * A one-time code by which a chat user proves an e-mail address, as it is kept: without the code.
 *
 * @param user who asked
 * @param email the address, lower case, whether or not we know anybody with it
 * @param salt what the hash was made with
 * @param hash the hash of the code
 * @param tries how often it was tried
 * @param used whether it was used
 * @param askedAt when it was asked for
 * @param expiresAt when it ends
 */
public record LinkCode(
        ChatIdentity user,
        String email,
        String salt,
        String hash,
        int tries,
        boolean used,
        Instant askedAt,
        Instant expiresAt) {
    /** The digits of a code. */
    public static final int LENGTH = 6;

    private static final int MOST = 1_000_000;
    private static final int ROUNDS = 60_000;
    private static final int BITS = 256;

    /** A new one. */
    public static LinkCode of(
            ChatIdentity user, String email, String code, String salt, Instant askedAt, Instant expiresAt) {
        return new LinkCode(user, email, salt, hash(code, salt), 0, false, askedAt, expiresAt);
    }

    /** Six digits out of something that nobody can guess. */
    public static String digits(String unguessable) {
        byte[] bytes = sha256(unguessable);
        long number = 0;
        for (int i = 0; i < Long.BYTES - 1; i++) {
            number = (number << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return "%06d".formatted(number % MOST);
    }

    /** Whether these are the digits. Takes the same time for all. */
    public boolean is(String code) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), hash(code, salt).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Slow on purpose: whoever sees the stored hashes should not find the codes while they are good. */
    private static String hash(String code, String salt) {
        try {
            var key = new PBEKeySpec(
                    code.toCharArray(), salt.getBytes(StandardCharsets.UTF_8), ROUNDS, BITS);
            return HexFormat.of()
                    .formatHex(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(key)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }
}
