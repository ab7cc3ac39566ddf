package org.caseassistant.bot.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.config.BucketSettings.Login;
import org.caseassistant.bot.config.Values.UnusableException;

/** Reads the variables about the bucket that keeps files. */
final class BucketSettingsReader {
    private static final String BUCKET =
            "the name of a bucket: 3 to 63 small letters, digits, dots and hyphens, for example case-files";
    private static final String REGION = "the name of a region, for example us-east-2";
    private static final String ENDPOINT =
            "an address with nothing after the host and port, for example https://minio.example.org:9000";
    private static final String PATH_STYLE = "true or false";
    private static final String ACCESS_KEY_ID = "the id of an access key, for example AKIAIOSFODNN7EXAMPLE";
    private static final String SECRET_ACCESS_KEY = "the secret access key that belongs to ATTACHMENT_S3_ACCESS_KEY_ID";

    /** What storage that is nowhere in particular expects. */
    private static final String ANY_REGION = "us-east-1";

    private static final List<Variable> NEED_A_BUCKET = List.of(
            Variable.ATTACHMENT_S3_REGION,
            Variable.ATTACHMENT_S3_ENDPOINT,
            Variable.ATTACHMENT_S3_PATH_STYLE,
            Variable.ATTACHMENT_S3_ACCESS_KEY_ID,
            Variable.ATTACHMENT_S3_SECRET_ACCESS_KEY);

    private final Values values;

    BucketSettingsReader(Values values) {
        this.values = values;
    }

    /** The settings; empty if there is no bucket, and if something is wrong with them. */
    Optional<BucketSettings> read() {
        Optional<String> bucket = values.value(Variable.ATTACHMENT_S3_BUCKET, BUCKET, BucketSettingsReader::bucket);
        Optional<String> region = values.value(Variable.ATTACHMENT_S3_REGION, REGION, BucketSettingsReader::region);
        Optional<URI> endpoint =
                values.value(Variable.ATTACHMENT_S3_ENDPOINT, ENDPOINT, BucketSettingsReader::endpoint);
        Optional<Boolean> pathStyle =
                values.value(Variable.ATTACHMENT_S3_PATH_STYLE, PATH_STYLE, BucketSettingsReader::truth);
        Optional<Login> login = login();
        combined();
        return bucket.map(name -> new BucketSettings(
                name, region.orElse(ANY_REGION), endpoint, pathStyle.orElse(endpoint.isPresent()), login));
    }

    private void combined() {
        boolean bucket = isSet(Variable.ATTACHMENT_S3_BUCKET);
        for (Variable variable : NEED_A_BUCKET) {
            if (isSet(variable) && !bucket) {
                values.problem(
                        variable.name(),
                        "it is set, but ATTACHMENT_S3_BUCKET is not",
                        "both or neither, for example ATTACHMENT_S3_BUCKET=case-files");
            }
        }
        if (bucket && !isSet(Variable.ATTACHMENT_S3_REGION) && !isSet(Variable.ATTACHMENT_S3_ENDPOINT)) {
            values.problem(
                    Variable.ATTACHMENT_S3_REGION.name(),
                    "it is not set, but ATTACHMENT_S3_BUCKET is, and ATTACHMENT_S3_ENDPOINT is not",
                    REGION);
        }
    }

    private Optional<Login> login() {
        Optional<String> id =
                values.value(Variable.ATTACHMENT_S3_ACCESS_KEY_ID, ACCESS_KEY_ID, BucketSettingsReader::visible);
        Optional<String> secret = values.value(
                Variable.ATTACHMENT_S3_SECRET_ACCESS_KEY, SECRET_ACCESS_KEY, BucketSettingsReader::visible);
        boolean idIsSet = isSet(Variable.ATTACHMENT_S3_ACCESS_KEY_ID);
        boolean secretIsSet = isSet(Variable.ATTACHMENT_S3_SECRET_ACCESS_KEY);
        if (idIsSet && !secretIsSet) {
            values.problem(
                    Variable.ATTACHMENT_S3_SECRET_ACCESS_KEY.name(),
                    "it is not set, but ATTACHMENT_S3_ACCESS_KEY_ID is",
                    SECRET_ACCESS_KEY);
        }
        if (secretIsSet && !idIsSet) {
            values.problem(
                    Variable.ATTACHMENT_S3_ACCESS_KEY_ID.name(),
                    "it is not set, but ATTACHMENT_S3_SECRET_ACCESS_KEY is",
                    ACCESS_KEY_ID);
        }
        return id.flatMap(name -> secret.map(key -> new Login(name, key)));
    }

    private boolean isSet(Variable variable) {
        return values.text(variable).isPresent();
    }

    private static String bucket(String text) throws UnusableException {
        if (!text.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
            throw new UnusableException("'" + text + "' is no name of a bucket");
        }
        return text;
    }

    private static String region(String text) throws UnusableException {
        if (!text.matches("[a-z0-9-]{2,40}")) {
            throw new UnusableException("'" + text + "' is no name of a region");
        }
        return text;
    }

    /** Never quoted where it may hold a password. */
    private static URI endpoint(String text) throws UnusableException {
        try {
            URI address = URI.create(text.replaceFirst("/$", ""));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && address.getRawUserInfo() == null
                    && address.getRawPath().isEmpty() && address.getRawQuery() == null
                    && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // The same answer as for an address of something else.
        }
        throw new UnusableException(text.contains("@") ? "it is no such address" : "'" + text + "' is no such address");
    }

    private static boolean truth(String text) throws UnusableException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new UnusableException("'" + text + "' is neither");
        };
    }

    /** Never quoted: it may be a secret. */
    private static String visible(String text) throws UnusableException {
        if (!text.matches("[!-~]+")) {
            throw new UnusableException("it has signs that no key has");
        }
        return text;
    }
}
