package org.caseassistant.bot.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A storage that does what Amazon S3 does with one bucket in one region, and refuses what that refuses (API Reference,
 * Error Responses and Authenticating Requests). It takes no request that is not signed for exactly what it says.
 */
public final class S3Emulator implements AutoCloseable {
    /** The bucket. */
    public static final String BUCKET = "case-files";

    /** Where it is. */
    public static final String REGION = "eu-central-1";

    /** Who may use it. */
    public static final String ACCESS_KEY_ID = "AKIAEMULATOR";

    /** Their secret, in which every sign is one that would have to be written in another way somewhere. */
    public static final String SECRET = "s3cret/+=%&\"<emulator>";

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration MOST_SKEW = Duration.ofMinutes(15);
    private static final Pattern AUTHORIZATION = Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/(\\d{8})/([^/]+)"
            + "/s3/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Mood mood = Mood.WELL;
    private volatile Set<String> rights = Set.of("PUT", "GET", "DELETE", "HEAD");

    /** How it is. */
    public enum Mood {
        /** It does what it is asked. */
        WELL,
        /** It says that it has too much to do. */
        BUSY,
        /** It closes each connection without an answer. */
        CLOSED,
        /** It does what it is asked, and closes the connection without an answer. */
        CLOSED_AFTERWARDS,
        /** It never answers. */
        SILENT
    }

    private static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;
        private final int status;

        RefusedException(int status, String code) {
            super(code);
            this.status = status;
        }
    }

    private S3Emulator(HttpServer server) {
        this.server = server;
    }

    /** Starts one with nothing in its bucket, on a free port of this machine. */
    public static S3Emulator start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var emulator = new S3Emulator(server);
            server.createContext("/", emulator::handle);
            server.setExecutor(emulator.threads);
            server.start();
            return emulator;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** The settings of a program that is to use it. */
    public Map<String, String> environment() {
        return Map.of(
                "ATTACHMENT_S3_BUCKET", BUCKET,
                "ATTACHMENT_S3_REGION", REGION,
                "ATTACHMENT_S3_ENDPOINT", endpoint().toString(),
                "ATTACHMENT_S3_ACCESS_KEY_ID", ACCESS_KEY_ID,
                "ATTACHMENT_S3_SECRET_ACCESS_KEY", SECRET);
    }

    /** From now on it is like this. */
    public void is(Mood next) {
        mood = next;
    }

    /** From now on only requests with these methods are allowed. */
    public void allows(String... methods) {
        rights = Set.of(methods);
    }

    /** What is in the bucket. */
    public Map<String, byte[]> objects() {
        return Map.copyOf(objects);
    }

    /** Somebody else deletes an object. */
    public void lose(String key) {
        objects.remove(key);
    }

    /** What was asked and answered so far, such as {@code GET files/1 200}. */
    public List<String> answers() {
        return List.copyOf(answers);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Mood now = mood;
            switch (now) {
                case CLOSED -> {}
                case SILENT -> awaitTheEnd();
                case WELL, BUSY, CLOSED_AFTERWARDS -> {
                    try {
                        byte[] answer = now == Mood.BUSY ? busy() : answer(exchange, body);
                        int status = exchange.getRequestMethod().equals("DELETE") ? 204 : 200;
                        send(exchange, status, answer, now);
                    } catch (RefusedException refused) {
                        exchange.getResponseHeaders().set("Content-Type", "application/xml");
                        send(exchange, refused.status, xml(refused), now);
                    }
                }
            }
        }
    }

    private void awaitTheEnd() {
        try {
            closing.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] busy() throws RefusedException {
        throw new RefusedException(503, "SlowDown");
    }

    private void send(HttpExchange exchange, int status, byte[] answer, Mood now) throws IOException {
        answers.add(exchange.getRequestMethod() + " " + key(exchange).orElse("") + " " + status);
        if (now == Mood.CLOSED_AFTERWARDS) {
            return;
        }
        boolean empty = answer.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : answer.length);
        if (!empty) {
            exchange.getResponseBody().write(answer);
        }
    }

    private static byte[] xml(RefusedException refused) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + refused.getMessage()
                + "</Code><Message>No.</Message><RequestId>1</RequestId></Error>")
                .getBytes(UTF_8);
    }

    private static Optional<String> key(HttpExchange exchange) {
        String[] parts = exchange.getRequestURI().getRawPath().split("/", 3);
        return parts.length < 3 || parts[2].isEmpty() ? Optional.empty() : Optional.of(parts[2]);
    }

    private byte[] answer(HttpExchange exchange, byte[] body) throws RefusedException {
        authenticate(exchange, body);
        if (!exchange.getRequestURI().getRawPath().split("/", 3)[1].equals(BUCKET)) {
            throw new RefusedException(404, "NoSuchBucket");
        }
        String method = exchange.getRequestMethod();
        if (!rights.contains(method)) {
            throw new RefusedException(403, "AccessDenied");
        }
        if (exchange.getRequestURI().getRawQuery() != null) {
            throw new RefusedException(501, "NotImplemented");
        }
        Optional<String> key = key(exchange);
        if (key.isEmpty()) {
            if (!method.equals("HEAD")) {
                throw new RefusedException(405, "MethodNotAllowed");
            }
            return new byte[0];
        }
        return onObject(exchange, key.get(), body);
    }

    private byte[] onObject(HttpExchange exchange, String key, byte[] body) throws RefusedException {
        return switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                if (exchange.getRequestHeaders().getFirst("Content-Length") == null) {
                    throw new RefusedException(411, "MissingContentLength");
                }
                objects.put(key, body);
                yield new byte[0];
            }
            case "GET" -> {
                byte[] content = objects.get(key);
                if (content == null) {
                    throw new RefusedException(404, "NoSuchKey");
                }
                yield content;
            }
            case "DELETE" -> {
                objects.remove(key);
                yield new byte[0];
            }
            default -> throw new RefusedException(405, "MethodNotAllowed");
        };
    }

    private static void authenticate(HttpExchange exchange, byte[] body) throws RefusedException {
        Matcher said = AUTHORIZATION.matcher(header(exchange, "authorization"));
        if (!said.matches()) {
            throw new RefusedException(403, "AccessDenied");
        }
        String at = header(exchange, "x-amz-date");
        if (!said.group(1).equals(ACCESS_KEY_ID)) {
            throw new RefusedException(403, "InvalidAccessKeyId");
        }
        if (!said.group(3).equals(REGION) || !at.startsWith(said.group(2))) {
            throw new RefusedException(400, "AuthorizationHeaderMalformed");
        }
        if (isSkewed(at)) {
            throw new RefusedException(403, "RequestTimeTooSkewed");
        }
        String payload = header(exchange, "x-amz-content-sha256");
        // A payload may go unsigned; but then nothing protects it on its way over plain HTTP.
        boolean unsigned = payload.equals("UNSIGNED-PAYLOAD") && body.length == 0;
        if (!unsigned && !payload.equals(SignatureV4.sha256(body))) {
            throw new RefusedException(400, "XAmzContentSHA256Mismatch");
        }
        var signed = new TreeMap<>(Arrays.stream(said.group(4).split(";"))
                .collect(Collectors.toMap(name -> name, name -> header(exchange, name))));
        if (!signed.keySet().containsAll(toBeSigned(exchange))) {
            throw new RefusedException(403, "AccessDenied");
        }
        var request = new SignatureV4.Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                signed,
                payload);
        if (!new SignatureV4(SECRET, REGION).of(request, at).equals(said.group(5))) {
            throw new RefusedException(403, "SignatureDoesNotMatch");
        }
    }

    /** The host, and all headers that are Amazon's. */
    private static Set<String> toBeSigned(HttpExchange exchange) {
        Set<String> names = exchange.getRequestHeaders().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith("x-amz-"))
                .collect(Collectors.toSet());
        names.add("host");
        return names;
    }

    private static boolean isSkewed(String at) {
        try {
            Duration skew = Duration.between(Instant.from(AT.parse(at)), Instant.now());
            return skew.abs().compareTo(MOST_SKEW) > 0;
        } catch (DateTimeParseException _) {
            return true;
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
