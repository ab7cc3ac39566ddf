package org.caseassistant.bot.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * One or several keys of AES-256-GCM: what is encrypted is so with the newest, and what was encrypted with any of them
 * can be read. Its text form shows nothing of them.
 */
public final class EncryptionKey {
    private final KeysetHandle keys;
    private final Aead aead;

    private EncryptionKey(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** A new one. */
    public static EncryptionKey fresh() {
        try {
            AeadConfig.register();
            return new EncryptionKey(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java has AES-GCM", failure);
        }
    }

    /**
     * The one that was written as this text.
     *
     * @throws GeneralSecurityException if it is no key; its message may quote the text, so it must not be shown
     */
    public static EncryptionKey parse(String text) throws GeneralSecurityException {
        AeadConfig.register();
        try {
            String json = new String(Base64.getDecoder().decode(text), UTF_8);
            return new EncryptionKey(TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException(notBase64);
        }
    }

    /** This one with another key in it, with which everything is encrypted from then on. */
    public EncryptionKey rotated() {
        try {
            return new EncryptionKey(KeysetHandle.newBuilder(keys)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a good key stays one with another in it", failure);
        }
    }

    /** The secret itself, for the operator's configuration. */
    public String write() {
        try {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return Base64.getEncoder().encodeToString(json.replaceAll("\\s", "").getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a good key can be written", failure);
        }
    }

    /**
     * Encrypts.
     *
     * @param belongsTo what it is the secret of: it can be read as that and as nothing else
     */
    public byte[] encrypt(byte[] secret, String belongsTo) {
        try {
            return aead.encrypt(secret, belongsTo.getBytes(UTF_8));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a good key encrypts", failure);
        }
    }

    /**
     * Decrypts.
     *
     * @throws GeneralSecurityException if none of the keys encrypted this as the secret of that
     */
    public byte[] decrypt(byte[] encrypted, String belongsTo) throws GeneralSecurityException {
        return aead.decrypt(encrypted, belongsTo.getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return "EncryptionKey[]";
    }
}
