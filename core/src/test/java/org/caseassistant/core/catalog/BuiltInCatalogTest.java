package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caseassistant.core.catalog.PortalTable.CASE_TYPES;
import static org.caseassistant.core.catalog.PortalTable.CONSULTING;
import static org.caseassistant.core.catalog.PortalTable.CONTACTS;
import static org.caseassistant.core.catalog.PortalTable.ISSUE;
import static org.caseassistant.core.catalog.PortalTable.OUTAGE;
import static org.caseassistant.core.catalog.PortalTable.RESTORE;
import static org.caseassistant.core.catalog.PortalTable.SERVER_ACCESS;
import static org.caseassistant.core.catalog.PortalTable.SERVER_ISSUE;
import static org.caseassistant.core.catalog.PortalTable.TECHNICAL;
import static org.caseassistant.core.catalog.PortalTable.TRAINING;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.catalog.FieldKind.Date.Limit;
import org.junit.jupiter.api.Test;

/** The built-in catalogue is the portal document's. */
class BuiltInCatalogTest {
    private final Catalog catalog = CatalogReader.builtIn();

    @Test
    void offersTheTenCaseTypesInTheirOrder() {
        assertThat(catalog.caseTypes()).extracting(CaseType::id).containsExactlyElementsOf(CASE_TYPES);
        assertThat(catalog.caseTypes())
                .extracting(CaseType::label)
                .containsExactly(
                        "Application Issue",
                        "Ask a Question",
                        "Report an Outage",
                        "Request Training",
                        "Data Restore",
                        "Server Issue",
                        "Server Access",
                        "Modify Support Contacts",
                        "Request Consulting",
                        "Request Technical Services");
    }

    @Test
    void asksEveryFieldOnExactlyTheCaseTypesOfTheTable() {
        Map<String, List<String>> expected = PortalTable.fields();
        assertThat(expected).hasSize(31);
        expected.putAll(PortalTable.additions());
        var actual = new LinkedHashMap<String, List<String>>();
        catalog.fields().keySet().forEach(field -> actual.put(field, askedOn(field)));
        assertThat(actual).isEqualTo(expected);
        assertThat(List.copyOf(actual.keySet())).isEqualTo(List.copyOf(expected.keySet()));
    }

    private List<String> askedOn(String field) {
        return catalog.caseTypes().stream()
                .filter(type -> type.field(field).isPresent())
                .map(CaseType::id)
                .toList();
    }

    @Test
    void asksTheFieldsInTheOrderOfTheTable() {
        List<String> order = List.copyOf(catalog.fields().keySet());
        assertThat(catalog.caseTypes()).allSatisfy(type -> assertThat(type.fields())
                .extracting(Field::id)
                .isSortedAccordingTo(Comparator.comparingInt(order::indexOf)));
    }

    @Test
    void routesEveryCaseTypeToADepartmentThatSaysWhatHappensNext() {
        assertThat(catalog.caseTypes()).allSatisfy(type -> assertThat(catalog.department(type.department()))
                .hasValueSatisfying(department -> assertThat(department.nextSteps()).isNotBlank()));
        assertThat(type(SERVER_ISSUE).department()).isEqualTo(type(SERVER_ACCESS).department());
        assertThat(nextSteps(OUTAGE)).contains("A follow up phone call is not necessary.");
    }

    private String nextSteps(String caseType) {
        return catalog.department(type(caseType).department()).orElseThrow().nextSteps();
    }

    @Test
    void offersIncidentsWithTheCaseTypesThatReportTrouble() {
        assertThat(catalog.caseTypes().stream().filter(CaseType::incidents))
                .extracting(CaseType::id)
                .containsExactly(ISSUE, OUTAGE, SERVER_ISSUE);
        assertThat(catalog.services()).extracting(Option::label).hasSize(9).startsWith("SIS", "Campus Learning");
        assertThat(choice(ISSUE, "type").options()).containsAll(catalog.services());
    }

    @Test
    void saysWhatToKnowBeforeADataRestore() {
        assertThat(type(RESTORE).notes())
                .contains(
                        "Data is backed up nightly",
                        "Data is retained for 30 days",
                        "Data must be missing or deleted",
                        "Restoration may recreate missing or deleted data");
        assertThat(type(RESTORE).moreInformation()).isPresent();
    }

    @Test
    void offersCriticalForOutagesOnly() {
        assertThat(optionIds(OUTAGE, "priority")).containsExactly("critical", "high", "medium", "low");
        assertThat(choice(OUTAGE, "priority").withheld()).isEmpty();
        CASE_TYPES.stream().filter(type -> !type.equals(OUTAGE)).forEach(type -> {
            assertThat(optionIds(type, "priority")).containsExactly("high", "medium", "low");
            assertThat(choice(type, "priority").withheld()).extracting(Option::id).containsExactly("critical");
        });
        CASE_TYPES.forEach(type -> assertThat(choice(type, "priority").preset()).contains("medium"));
    }

    @Test
    void saysWhatEachPriorityMeans() {
        assertThat(choice(OUTAGE, "priority").options())
                .extracting(Option::meaning)
                .containsExactly(
                        Optional.of("Campus software not operational. Limited to Outage cases."),
                        Optional.of("Inability to perform a time sensitive task."),
                        Optional.of("Usable, but functionality affected."),
                        Optional.of("Questions, services, etc."));
    }

    @Test
    void listsTheModulesAlphabeticallyAndNotApplicableLast() {
        List<String> labels = choice(ISSUE, "module").options().stream().map(Option::label).toList();
        assertThat(labels.getLast()).isEqualTo("Not Applicable");
        assertThat(labels.subList(0, labels.size() - 1)).isSorted().hasSize(24);
        askedOn("module").forEach(type -> assertThat(choice(type, "module")).isEqualTo(choice(ISSUE, "module")));
    }

    @Test
    void givesTypeAndRequestTypeTheirOwnValuesInEachCaseType() {
        assertThat(optionIds(TECHNICAL, "type"))
                .containsExactly("existing-project", "new-project", "custom-report", "data", "integration", "other");
        assertThat(optionIds(ISSUE, "type")).hasSize(10).doesNotContainAnyElementsOf(optionIds(TECHNICAL, "type"));
        assertThat(optionIds(SERVER_ACCESS, "request-type")).containsExactly("server", "sql-server", "ssrs");
        assertThat(optionIds(CONTACTS, "request-type")).containsExactly("add", "modify", "replace", "remove");
        assertThat(optionIds(TRAINING, "request-type"))
                .containsExactly("online-training", "on-site-training", "schema-bootcamp", "other-training");
    }

    @Test
    void knowsContactTypesAndTheSevenAreas() {
        assertThat(choice(CONTACTS, "contact-type").options())
                .extracting(Option::label)
                .containsExactly("Authorized", "Technical", "Read Only");
        assertThat(kind(CONTACTS, "area-of-responsibility")).isInstanceOfSatisfying(
                FieldKind.MultiChoice.class, kind -> assertThat(kind.options())
                        .extracting(Option::label)
                        .containsExactly(
                                "SIS",
                                "Food Service",
                                "Human Resources",
                                "Finance",
                                "Online Payments",
                                "Voice Messenger",
                                "State Edition"));
    }

    @Test
    void offersThePersonWhoAsksAsContactButNotAsTheOneToReplace() {
        assertThat(kind(CONTACTS, "contact")).isEqualTo(new FieldKind.ContactChoice(true));
        assertThat(kind(CONTACTS, "contact-replacement-name")).isEqualTo(new FieldKind.ContactChoice(false));
    }

    @Test
    void limitsTheDates() {
        assertThat(date(TRAINING, "preferred-training-date"))
                .isEqualTo(new FieldKind.Date(false, Limit.NOT_PAST, 1, 3, List.of(), Optional.empty()));
        assertThat(date(ISSUE, "issue-began"))
                .isEqualTo(new FieldKind.Date(true, Limit.NOT_FUTURE, 1, 1, List.of(), Optional.empty()));
        assertThat(date(TECHNICAL, "desired-completion-date").limit()).isEqualTo(Limit.NOT_PAST);
        assertThat(date(RESTORE, "approximate-date-of-loss").limit()).isEqualTo(Limit.NOT_FUTURE);
        assertThat(date(RESTORE, "approximate-date-of-loss").doubt())
                .hasValueSatisfying(doubt -> assertThat(doubt.olderThanDays()).isEqualTo(30));
        List<String> consult =
                List.of("preferred-consult-date", "preferred-consult-date-2", "preferred-consult-date-3");
        assertThat(consult).allSatisfy(id -> {
            assertThat(date(CONSULTING, id).limit()).isEqualTo(Limit.NOT_PAST);
            assertThat(date(CONSULTING, id).differentFrom())
                    .containsExactlyElementsOf(consult.stream().filter(other -> !other.equals(id)).toList());
        });
    }

    @Test
    void asksSomeFieldsOnlyAfterACertainChoice() {
        assertThat(conditions(SERVER_ACCESS)).isEqualTo(Map.of("schema-bootcamp", Set.of("sql-server")));
        Set<String> allButRemove = Set.of("add", "modify", "replace");
        assertThat(conditions(CONTACTS))
                .isEqualTo(Map.of(
                        "contact-title", allButRemove,
                        "contact-primary-phone", allButRemove,
                        "contact-secondary-phone", allButRemove,
                        "contact-type", allButRemove,
                        "area-of-responsibility", allButRemove,
                        "contact-replacement-name", Set.of("replace")));
        CASE_TYPES.stream()
                .filter(type -> !Set.of(SERVER_ACCESS, CONTACTS).contains(type))
                .forEach(type -> assertThat(conditions(type)).isEmpty());
    }

    private Map<String, Set<String>> conditions(String caseType) {
        var conditions = new LinkedHashMap<String, Set<String>>();
        type(caseType).fields().forEach(field -> field.askedWhen().ifPresent(condition -> {
            assertThat(condition.field()).isEqualTo("request-type");
            conditions.put(field.id(), condition.values());
        }));
        return conditions;
    }

    @Test
    void demandsPermissionAndAcknowledgementForARestore() {
        assertThat(kind(RESTORE, "restore-permission")).isEqualTo(new FieldKind.PersonName(true));
        assertThat(kind(RESTORE, "restore-acknowledgement"))
                .isEqualTo(new FieldKind.Confirmation(
                        "I understand that restoration may recreate missing or deleted data."));
        assertThat(kind(SERVER_ACCESS, "schema-bootcamp")).isInstanceOf(FieldKind.Confirmation.class);
    }

    @Test
    void leavesOptionalWhatADepartmentCanStartWithout() {
        assertThat(catalog.fields().values().stream().filter(field -> !field.required()).map(Field::id))
                .containsExactly(
                        "environment-changes",
                        "error-message",
                        "location-within-product",
                        "desired-completion-date",
                        "contact-title",
                        "contact-secondary-phone",
                        "preferred-consult-date-2",
                        "preferred-consult-date-3",
                        "attachments");
    }

    @Test
    void showsAnExampleWhereverSomethingIsTyped() {
        assertThat(catalog.caseTypes()).allSatisfy(
                type -> assertThat(type.fields()).allSatisfy(field -> assertThat(field.example().isPresent())
                        .as(type.id() + " " + field.id()).isEqualTo(isTyped(field))));
    }

    /** A signature shows no example, since nothing but the person's own name would be accepted. */
    private static boolean isTyped(Field field) {
        return switch (field.kind()) {
            case FieldKind.ShortText _, FieldKind.LongText _, FieldKind.Date _ -> true;
            case FieldKind.Email _, FieldKind.Phone _ -> true;
            case FieldKind.PersonName(boolean signature) -> !signature;
            case FieldKind.Choice _, FieldKind.MultiChoice _, FieldKind.Confirmation _ -> false;
            case FieldKind.AccountChoice _, FieldKind.ContactChoice _, FieldKind.Files _ -> false;
        };
    }

    private CaseType type(String id) {
        return catalog.caseType(id).orElseThrow();
    }

    private FieldKind kind(String caseType, String field) {
        return type(caseType).field(field).orElseThrow().kind();
    }

    private FieldKind.Choice choice(String caseType, String field) {
        return (FieldKind.Choice) kind(caseType, field);
    }

    private FieldKind.Date date(String caseType, String field) {
        return (FieldKind.Date) kind(caseType, field);
    }

    private List<String> optionIds(String caseType, String field) {
        return choice(caseType, field).options().stream().map(Option::id).toList();
    }
}
