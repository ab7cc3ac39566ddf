package org.caseassistant.core.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the portal document says of its case types and fields. */
final class PortalTable {
    static final String ISSUE = "application-issue";
    static final String QUESTION = "ask-a-question";
    static final String OUTAGE = "report-an-outage";
    static final String TRAINING = "request-training";
    static final String RESTORE = "data-restore";
    static final String SERVER_ISSUE = "server-issue";
    static final String SERVER_ACCESS = "server-access";
    static final String CONTACTS = "modify-support-contacts";
    static final String CONSULTING = "request-consulting";
    static final String TECHNICAL = "request-technical-services";

    static final List<String> CASE_TYPES = List.of(
            ISSUE, QUESTION, OUTAGE, TRAINING, RESTORE, SERVER_ISSUE, SERVER_ACCESS, CONTACTS, CONSULTING, TECHNICAL);

    private PortalTable() {}

    /** The portal document's table "Case Fields": which field displays on which case types, in its order. */
    static Map<String, List<String>> fields() {
        var table = new LinkedHashMap<String, List<String>>();
        Stream.of("account", "contact", "priority", "subject", "description")
                .forEach(field -> table.put(field, CASE_TYPES));
        table.put("type", List.of(ISSUE, TECHNICAL));
        table.put("module", List.of(ISSUE, QUESTION, RESTORE, SERVER_ISSUE, TECHNICAL));
        table.put("steps-to-reproduce", List.of(ISSUE));
        table.put("environment-changes", List.of(ISSUE));
        table.put("error-message", List.of(ISSUE, OUTAGE, SERVER_ISSUE));
        table.put("expected-results", List.of(ISSUE));
        table.put("who-is-impacted", List.of(ISSUE));
        table.put("issue-began", List.of(ISSUE, SERVER_ISSUE));
        table.put("location-within-product", List.of(QUESTION));
        table.put("request-type", List.of(TRAINING, SERVER_ACCESS, CONTACTS));
        table.put("preferred-training-date", List.of(TRAINING));
        table.put("approximate-date-of-loss", List.of(RESTORE));
        table.put("reason-for-restore", List.of(RESTORE));
        table.put("desired-completion-date", List.of(TECHNICAL));
        Stream.of("first-name", "last-name", "email", "title", "primary-phone", "secondary-phone", "type")
                .forEach(part -> table.put("contact-" + part, List.of(CONTACTS)));
        table.put("area-of-responsibility", List.of(CONTACTS));
        table.put("contact-replacement-name", List.of(CONTACTS));
        Stream.of("", "-2", "-3").forEach(which -> table.put("preferred-consult-date" + which, List.of(CONSULTING)));
        return table;
    }

    /** What the document's rules and notes demand beyond its table. */
    static Map<String, List<String>> additions() {
        var more = new LinkedHashMap<String, List<String>>();
        more.put("restore-permission", List.of(RESTORE));
        more.put("restore-acknowledgement", List.of(RESTORE));
        more.put("schema-bootcamp", List.of(SERVER_ACCESS));
        more.put("attachments", CASE_TYPES);
        return more;
    }
}
