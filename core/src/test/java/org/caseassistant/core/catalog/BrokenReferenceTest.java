package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What refers to nothing, or is there twice, is refused with line and remedy. */
class BrokenReferenceTest {
    @Test
    void aFieldThatIsNotDefined() {
        assertThat(SmallCatalog.INTACT.with("      - subject\n", "      - subjekt\n").problems())
                .containsExactly(
                        "catalog.yaml:43: there is no field 'subjekt'. Write 'subject'.");
    }

    @Test
    void aFieldLikeNoOther() {
        assertThat(SmallCatalog.INTACT
                .with("      - second-day", "      - second-day\n      - telescope")
                .problems())
                .containsExactly(
                        "catalog.yaml:50: there is no field 'telescope'. Define it under 'fields', or "
                                + "write the id of a field that is defined there.");
    }

    @Test
    void aDepartmentThatIsNotDefined() {
        assertThat(SmallCatalog.INTACT.with("department: desk", "department: dsk").problems())
                .containsExactly(
                        "catalog.yaml:39: there is no department 'dsk'. Write 'desk'.");
    }

    @Test
    void aDepartmentLikeNoOther() {
        assertThat(SmallCatalog.INTACT.with("department: desk", "department: laboratory").problems())
                .containsExactly(
                        "catalog.yaml:39: there is no department 'laboratory'. Write 'desk'.");
    }

    @Test
    void aConditionOnAFieldThatIsNotAsked() {
        assertThat(SmallCatalog.INTACT.with("field: colour", "field: color").problems())
                .containsExactly(
                        "catalog.yaml:47: the condition's field 'color' is no choice that this case "
                                + "type asks earlier. Write 'colour'.");
    }

    @Test
    void aConditionOnAFieldThatIsAskedLater() {
        assertThat(SmallCatalog.INTACT.with("field: colour", "field: second-day").problems())
                .containsExactly(
                        "catalog.yaml:47: the condition's field 'second-day' is no choice that this "
                                + "case type asks earlier. Write 'colour'.");
    }

    @Test
    void aConditionOnItself() {
        assertThat(SmallCatalog.INTACT.with("field: colour", "field: first-day").problems())
                .containsExactly(
                        "catalog.yaml:47: the condition's field 'first-day' is no choice that this "
                                + "case type asks earlier. Write 'colour'.");
    }

    @Test
    void aConditionOnAFieldThatIsNoChoice() {
        assertThat(SmallCatalog.INTACT.with("field: colour", "field: subject").problems())
                .containsExactly(
                        "catalog.yaml:47: the condition's field 'subject' is no choice that this case "
                                + "type asks earlier. Write 'colour'.");
    }

    @Test
    void aConditionOnAValueThatIsNoChoice() {
        assertThat(SmallCatalog.INTACT.with("is: [red]", "is: [rod]").problems())
                .containsExactly(
                        "catalog.yaml:48: 'rod' is not among the choices of 'colour' here. Write 'red'.");
    }

    @Test
    void aConditionThatIsNeverTrue() {
        assertThat(SmallCatalog.INTACT.with("is: [red]", "is: []").problems())
                .containsExactly(
                        "catalog.yaml:48: 'is' of a condition is empty. Write at least one line '- ...' below it.");
    }

    @Test
    void aDateThatDiffersFromNoDate() {
        assertThat(SmallCatalog.INTACT.with("[first-day]", "[first-dya]").problems())
                .containsExactly(
                        "catalog.yaml:33: 'second-day' cannot differ from 'first-dya', which is no "
                                + "other date field. Write 'first-day'.");
    }

    @Test
    void aDateThatDiffersFromItself() {
        assertThat(SmallCatalog.INTACT.with("[first-day]", "[second-day]").problems())
                .containsExactly(
                        "catalog.yaml:33: 'second-day' cannot differ from 'second-day', which is no "
                                + "other date field. Write 'first-day'.");
    }

    @Test
    void twoFieldsWithOneId() {
        assertThat(SmallCatalog.INTACT
                .with("id: second-day", "id: first-day")
                .with("      - second-day\n", "")
                .with("differentFrom: [first-day]", "time: true")
                .problems())
                .containsExactly(
                        "catalog.yaml:29: two fields have the id 'first-day'; the first is in line 25. "
                                + "Give one of them another id, or remove it.");
    }

    @Test
    void twoDepartmentsWithOneId() {
        assertThat(SmallCatalog.INTACT
                .with("We answer.", "We answer.\n  - id: desk\n    label: Counter\n    nextSteps: We come.")
                .problems())
                .containsExactly(
                        "catalog.yaml:5: two departments have the id 'desk'; the first is in line 2. "
                                + "Give one of them another id, or remove it.");
    }

    @Test
    void twoCaseTypesWithOneId() {
        assertThat(SmallCatalog.INTACT
                .with("caseTypes:\n", """
                        caseTypes:
                          - id: question
                            label: Other
                            description: Else.
                            examples: [Else]
                            department: desk
                            fields: [account, contact, subject]
                        """)
                .problems())
                .containsExactly(
                        "catalog.yaml:41: two case types have the id 'question'; the first is in line "
                                + "35. Give one of them another id, or remove it.");
    }

    @Test
    void aFieldAskedTwice() {
        assertThat(SmallCatalog.INTACT
                .with("      - second-day", "      - second-day\n      - colour")
                .problems())
                .containsExactly(
                        "catalog.yaml:50: the case type 'question' asks the field 'colour' twice. Remove one of them.");
    }

    @Test
    void aFieldThatNobodyAsks() {
        assertThat(SmallCatalog.INTACT.with("      - second-day\n", "").problems())
                .containsExactly(
                        "catalog.yaml:29: no case type asks the field 'second-day'. Add it to a case "
                                + "type, or remove it here.");
    }

    @Test
    void aCaseTypeWithoutAccount() {
        assertThat(SmallCatalog.INTACT
                .with("      - account\n", "")
                .with("  - id: account\n    label: Account\n    help: Which account?\n    kind: account\n", "")
                .problems())
                .containsExactly(
                        "catalog.yaml:36: the case type 'question' asks no field of kind 'account'. "
                                + "Ask exactly one in every case type.");
    }

    @Test
    void aCaseTypeWithoutContact() {
        assertThat(SmallCatalog.INTACT.with("    presetSelf: true\n", "").problems())
                .containsExactly(
                        "catalog.yaml:39: the case type 'question' asks no field of kind 'contact' "
                                + "with 'presetSelf: true'. Ask exactly one in every case type.");
    }

    @Test
    void aCaseTypeWithoutSubject() {
        assertThat(SmallCatalog.INTACT.with("kind: short-text", "kind: long-text").problems())
                .containsExactly(
                        "catalog.yaml:40: the case type 'question' asks no field 'subject' of kind "
                                + "'short-text'. Ask exactly one in every case type.");
    }

    @Test
    void aSubjectThatMayStayEmpty() {
        assertThat(SmallCatalog.INTACT
                .with("      - subject\n", "      - { field: subject, required: false }\n")
                .problems())
                .containsExactly(
                        "catalog.yaml:40: the field 'subject' of the case type 'question' may stay "
                                + "unanswered. Remove 'required: false' and 'askedWhen': every case needs it.");
    }

    @Test
    void theContactAskedBeforeTheAccount() {
        assertThat(SmallCatalog.INTACT
                .with("      - account\n      - contact\n", "      - contact\n      - account\n")
                .problems())
                .containsExactly(
                        "catalog.yaml:40: the case type 'question' asks for the contact 'contact' "
                                + "before the account. Put the field of kind 'account' before it: the contacts "
                                + "to choose from are the account's.");
    }

    @Test
    void aPriorityThatIsNoChoice() {
        assertThat(SmallCatalog.INTACT
                .with("id: second-day", "id: priority")
                .with("      - second-day", "      - priority")
                .problems())
                .containsExactly(
                        "catalog.yaml:40: the case type 'question' asks a field 'priority' that is no "
                                + "choice. Write 'kind: choice' in its definition, or give it another id.");
    }

    @Test
    void aWebAddressThatIsNone() {
        assertThat(SmallCatalog.INTACT
                .with("description: Ask.", "description: Ask.\n    moreInformation: our wiki")
                .problems())
                .containsExactly(
                        "catalog.yaml:38: 'our wiki' is no web address. Write one that begins with 'https://'.");
    }
}
