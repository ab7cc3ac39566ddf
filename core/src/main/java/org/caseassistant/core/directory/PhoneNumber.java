package org.caseassistant.core.directory;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/**
 * A telephone number that was found to be one.
 *
 * @param number international, such as {@code +16125550123} (E.164)
 * @param extension digits to dial afterwards
 */
public record PhoneNumber(String number, Optional<String> extension) {
    private static final String EXTENSION = ";ext=";

    /** Without an extension. */
    public PhoneNumber(String number) {
        this(number, Optional.empty());
    }

    /**
     * Reads a number as people write it; empty if it is none.
     *
     * @param region the country of numbers without a country code, ISO 3166 such as {@code US}
     */
    public static Optional<PhoneNumber> read(String words, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(words, region);
            return phones.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(
                            phones.format(number, PhoneNumberFormat.E164),
                            Optional.of(number.getExtension()).filter(extension -> !extension.isEmpty())))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Reads what {@link #stored} wrote. */
    public static PhoneNumber ofStored(String stored) {
        int at = stored.indexOf(EXTENSION);
        return at < 0
                ? new PhoneNumber(stored)
                : new PhoneNumber(stored.substring(0, at), Optional.of(stored.substring(at + EXTENSION.length())));
    }

    /** As machines write it, such as {@code +16125550123;ext=4} (RFC 3966 without the scheme). */
    public String stored() {
        return number + extension.map(digits -> EXTENSION + digits).orElse("");
    }

    /** As people write it, such as {@code +16125550123 ext. 4}. */
    public String shown() {
        return number + extension.map(digits -> " ext. " + digits).orElse("");
    }
}
