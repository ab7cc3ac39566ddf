package org.caseassistant.bot.objects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.caseassistant.bot.objects.SignatureV4.Request;
import org.junit.jupiter.api.Test;

/** The examples that AWS publishes (Signature Calculations for the Authorization Header, Transferring Payload in One Chunk). */
class SignatureV4Test {
    private static final String NOTHING = SignatureV4.sha256(new byte[0]);
    private static final String AT = "20130524T000000Z";

    private static String signature(
            String method, String path, String query, String payload, Map<String, String> headers) {
        var signed = new TreeMap<>(headers);
        signed.put("host", "examplebucket.s3.amazonaws.com");
        signed.put("x-amz-content-sha256", payload);
        signed.put("x-amz-date", AT);
        return new SignatureV4("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1")
                .of(new Request(method, path, query, signed, payload), AT);
    }

    @Test
    void gettingAnObject() {
        assertThat(signature("GET", "/test.txt", "", NOTHING, Map.of("range", "bytes=0-9")))
                .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void puttingAnObject() {
        assertThat(signature(
                "PUT",
                "/test%24file.text",
                "",
                "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
                Map.of("date", "Fri, 24 May 2013 00:00:00 GMT", "x-amz-storage-class", "REDUCED_REDUNDANCY")))
                .isEqualTo("98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    @Test
    void askingForTheLifecycleOfABucket() {
        assertThat(signature("GET", "/", "lifecycle", NOTHING, Map.of()))
                .isEqualTo("fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void listingObjects() {
        assertThat(signature("GET", "/", "max-keys=2&prefix=J", NOTHING, Map.of()))
                .isEqualTo("34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }
}
