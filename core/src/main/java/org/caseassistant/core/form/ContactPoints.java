package org.caseassistant.core.form;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.directory.EmailAddress;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;

/** Reads and writes e-mail addresses and telephone numbers. */
final class ContactPoints {
    private ContactPoints() {}

    static Verdict email(Field field, String words) {
        String bare = words.replaceFirst("^(?i:mailto:)", "").replaceFirst("^<(.*)>$", "$1");
        return EmailAddress.read(bare)
                .<Verdict>map(address -> new Accepted(new Answer.Email(address)))
                .orElseGet(() -> new Refused(Phrases.about("form.email.bad", field)));
    }

    static Verdict phone(Field field, String words, String region) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        Refused refused = new Refused(
                Phrases.about("form.phone.bad", field).with("sample", sample(phones, region)));
        return org.caseassistant.core.directory.PhoneNumber.read(words, region)
                .<Verdict>map(read -> new Accepted(new Answer.Phone(read.number(), read.extension())))
                .orElse(refused);
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
