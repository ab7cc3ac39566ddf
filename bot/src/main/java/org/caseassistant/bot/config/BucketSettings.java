package org.caseassistant.bot.config;

import java.net.URI;
import java.util.Optional;

/**
 * A bucket of S3-compatible storage. Its text form holds no secret.
 *
 * @param name its name
 * @param region where it is, as requests are signed for it
 * @param endpoint the address of the storage; empty for AWS's of the region
 * @param pathStyle whether the bucket's name is in the path of addresses, otherwise in the name of the host
 * @param login as whom to enter it; empty for whatever AWS's SDK finds, such as the role of the machine
 */
public record BucketSettings(
        String name, String region, Optional<URI> endpoint, boolean pathStyle, Optional<Login> login) {
    /**
     * A pair of keys. Its text form does not hold the secret one.
     *
     * @param accessKeyId the name
     * @param secretAccessKey what requests are signed with; a secret
     */
    public record Login(String accessKeyId, String secretAccessKey) {
        @Override
        public String toString() {
            return "Login[" + accessKeyId + "]";
        }
    }
}
