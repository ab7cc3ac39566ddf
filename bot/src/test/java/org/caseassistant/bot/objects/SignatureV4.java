package org.caseassistant.bot.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests to Amazon S3 (API Reference, Authenticating Requests: Using the Authorization Header, AWS Signature
 * Version 4).
 *
 * @param secret the secret access key
 * @param region for which it is signed
 */
record SignatureV4(String secret, String region) {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String SERVICE = "s3";

    /**
     * A request.
     *
     * @param method such as {@code GET}
     * @param path as it is sent, with %-codes
     * @param query as it is sent, without the question mark; may be empty
     * @param headers those that are signed, by their names in small letters
     * @param payload what the header {@code x-amz-content-sha256} says
     */
    record Request(String method, String path, String query, SortedMap<String, String> headers, String payload) {
        /** Copies the headers. */
        Request {
            headers = new TreeMap<>(headers);
        }
    }

    /**
     * Its signature.
     *
     * @param at the time as the header {@code x-amz-date} has it
     */
    String of(Request request, String at) {
        String day = at.substring(0, 8);
        String scope = String.join("/", day, region, SERVICE, "aws4_request");
        String toSign = String.join("\n", ALGORITHM, at, scope, sha256(canonical(request).getBytes(UTF_8)));
        byte[] key = ("AWS4" + secret).getBytes(UTF_8);
        for (String part : new String[] {day, region, SERVICE, "aws4_request"}) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign));
    }

    private static String canonical(Request request) {
        String query = Arrays.stream(request.query().split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.contains("=") ? parameter : parameter + "=")
                .sorted()
                .collect(Collectors.joining("&"));
        String headers = request.headers().entrySet().stream()
                .map(header -> header.getKey() + ":" + trimmed(header) + "\n")
                .collect(Collectors.joining());
        return String.join(
                "\n",
                request.method(),
                request.path(),
                query,
                headers,
                String.join(";", request.headers().keySet()),
                request.payload());
    }

    private static String trimmed(Map.Entry<String, String> header) {
        return header.getValue().strip().replaceAll(" +", " ");
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
