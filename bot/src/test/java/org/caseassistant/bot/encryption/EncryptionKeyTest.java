package org.caseassistant.bot.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class EncryptionKeyTest {
    private static final byte[] SECRET = "xoxb-1".getBytes(UTF_8);

    private final EncryptionKey key = EncryptionKey.fresh();

    @Test
    void whatIsEncryptedIsReadAsWhatItIsTheSecretOf() throws Exception {
        byte[] encrypted = key.encrypt(SECRET, "slack:T1");
        assertThat(new String(encrypted, UTF_8)).doesNotContain("xoxb");
        assertThat(key.encrypt(SECRET, "slack:T1")).isNotEqualTo(encrypted);
        assertThat(EncryptionKey.parse(key.write()).decrypt(encrypted, "slack:T1")).isEqualTo(SECRET);
        assertThatThrownBy(() -> key.decrypt(encrypted, "slack:T2")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> EncryptionKey.fresh().decrypt(encrypted, "slack:T1"))
                .isInstanceOf(GeneralSecurityException.class);
        encrypted[encrypted.length - 1] ^= 1;
        assertThatThrownBy(() -> key.decrypt(encrypted, "slack:T1")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aRotatedKeyReadsWhatTheOldOneWroteAndWritesWhatTheOldOneCannotRead() throws Exception {
        EncryptionKey rotated = EncryptionKey.parse(key.rotated().write());
        assertThat(rotated.decrypt(key.encrypt(SECRET, "a"), "a")).isEqualTo(SECRET);
        assertThatThrownBy(() -> key.decrypt(rotated.encrypt(SECRET, "a"), "a"))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void otherTextsAreNoKeysAndItsTextFormShowsNothing() {
        assertThatThrownBy(() -> EncryptionKey.parse("guessed")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> EncryptionKey.parse("e30=")).isInstanceOf(GeneralSecurityException.class);
        assertThat(key).hasToString("EncryptionKey[]");
        assertThat(key.write()).matches("[A-Za-z0-9+/=]{100,}");
    }
}
