package org.caseassistant.core.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;

/** Reads and writes e-mail addresses and telephone numbers. */
final class ContactPoints {
    /** RFC 5321, section 4.5.3.1: a path has at most 256 characters, two of them its angle brackets. */
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("(?<local>[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
            + "(?:\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*)"
            + "@(?<domain>(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+\\p{L}{2,63})");

    private ContactPoints() {}

    static Verdict email(Field field, String words) {
        String bare = words.replaceFirst("^(?i:mailto:)", "").replaceFirst("^<(.*)>$", "$1");
        var matcher = EMAIL.matcher(bare);
        if (!matcher.matches() || bare.length() > LONGEST_EMAIL) {
            return new Refused(Phrases.about("form.email.bad", field));
        }
        return new Accepted(new Answer.Email(
                matcher.group("local") + "@" + matcher.group("domain").toLowerCase(Locale.ROOT)));
    }

    static Verdict phone(Field field, String words, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Refused refused = new Refused(
                Phrases.about("form.phone.bad", field).with("sample", sample(phones, region)));
        try {
            PhoneNumber number = phones.parse(words, region);
            if (!phones.isValidNumber(number)) {
                return refused;
            }
            return new Accepted(new Answer.Phone(
                    phones.format(number, PhoneNumberFormat.E164),
                    Optional.of(number.getExtension()).filter(extension -> !extension.isEmpty())));
        } catch (NumberParseException notANumber) {
            return refused;
        }
    }

    /** As people of that region write it: the national form at home, with the country code from elsewhere. */
    static String show(Answer.Phone phone, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            PhoneNumber number = phones.parse(phone.e164(), region);
            phone.extension().ifPresent(number::setExtension);
            boolean home = phones.getCountryCodeForRegion(region) == number.getCountryCode();
            return phones.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notStoredByUs) {
            return phone.e164();
        }
    }

    private static String sample(PhoneNumberUtil phones, String region) {
        PhoneNumber example = phones.getExampleNumber(region);
        return example == null ? "+1 612-555-0100" : phones.format(example, PhoneNumberFormat.NATIONAL);
    }
}
