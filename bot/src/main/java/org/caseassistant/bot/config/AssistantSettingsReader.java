package org.caseassistant.bot.config;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.caseassistant.bot.config.Values.UnusableException;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.policy.ReadOnlySees;
import org.caseassistant.core.turn.AssistantSettings;

/** Reads the variables about what the assistant does for people, whatever the platform. */
final class AssistantSettingsReader {
    private static final long MEGABYTE = 1_000_000;

    private static final String DEFAULT_TYPES =
            "pdf,png,jpg,jpeg,gif,webp,heic,txt,log,csv,doc,docx,xls,xlsx,ppt,pptx,rtf,odt,ods,zip,mp4,mov";

    private final Values values;

    AssistantSettingsReader(Values values) {
        this.values = values;
    }

    /**
     * The settings.
     *
     * @param notices those about notices
     * @param mail whether e-mails can be sent
     */
    AssistantSettings read(NoticeSettings notices, boolean mail) {
        String region = values.value(
                Variable.PHONE_REGION,
                "a country by its two letters (ISO 3166), for example US",
                text -> {
                    String upper = text.toUpperCase(Locale.ROOT);
                    if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(upper)) {
                        throw new UnusableException("'" + text + "' is no country with telephone numbers");
                    }
                    return upper;
                })
                .orElse("US");
        int lifetime = values.number(Variable.RETENTION_DRAFTS, 2, 365, 14, "days");
        int megabytes = values.number(Variable.ATTACHMENT_MAX_MB, 1, 100, 10, "megabytes");
        int perUser = values.number(Variable.LINK_CODES_PER_USER, 1, 100, 5, "codes");
        int perAddress = values.number(Variable.LINK_CODES_PER_ADDRESS, 1, 100, 3, "codes");
        return new AssistantSettings(
                region,
                Duration.ofDays(lifetime),
                megabytes * MEGABYTE,
                attachmentTypes(),
                notices.address(),
                notices.zone(),
                new Policy(values.oneOf(
                        Variable.READ_ONLY_SEES, List.of(ReadOnlySees.values()), ReadOnlySees.OWN, "account")),
                new DeskSettingsReader(values, notices.zone()).read(),
                LinkRules.with(mail, perUser, perAddress),
                new MailSettingsReader(values).caseReplies());
    }

    private Set<String> attachmentTypes() {
        return values.value(
                Variable.ATTACHMENT_TYPES,
                "endings of file names with commas between them, for example pdf,png,docx",
                AssistantSettingsReader::endings)
                .orElseGet(() -> Set.of(DEFAULT_TYPES.split(",")));
    }

    private static Set<String> endings(String text) throws UnusableException {
        var endings = new LinkedHashSet<String>();
        for (String part : text.split(",", -1)) {
            String ending = part.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
            if (!ending.matches("[a-z0-9]{1,10}")) {
                throw new UnusableException("'" + part.strip() + "' is not the ending of a file name");
            }
            endings.add(ending);
        }
        return endings;
    }
}
