package org.caseassistant.core.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a catalogue, before anybody knows whether it is one.
 *
 * @param name what to call it when something is wrong with it, such as the name of its file
 * @param text YAML
 */
public record CatalogSource(String name, String text) {
    /** Name of the catalogue that is used when an organisation has none of its own. */
    public static final String BUILT_IN = "default-catalog.yaml";

    private static final int VERSION_LENGTH = 12;

    /** The catalogue of the portal document: its ten case types and thirty-one fields. */
    public static CatalogSource builtIn() {
        try (InputStream resource = CatalogSource.class.getResourceAsStream(BUILT_IN)) {
            if (resource == null) {
                throw new IllegalStateException(BUILT_IN + " was left out of the build");
            }
            return new CatalogSource(BUILT_IN, new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The first twelve hexadecimal digits of the text's SHA-256: a changed text is another version. */
    public String version() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
