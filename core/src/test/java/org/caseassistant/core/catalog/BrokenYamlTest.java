package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is no YAML, or YAML of another shape, is refused with line and remedy. */
class BrokenYamlTest {
    @Test
    void anEmptyFile() {
        assertThat(SmallCatalog.problems(""))
                .containsExactly(
                        "catalog.yaml:1: the catalogue is empty. Write 'departments', 'fields' and "
                                + "'caseTypes', or start from a copy of the built-in catalogue.");
    }

    @Test
    void aFileOfCommentsOnly() {
        assertThat(SmallCatalog.problems("# nothing yet\n"))
                .containsExactly(
                        "catalog.yaml:1: the catalogue is empty. Write 'departments', 'fields' and "
                                + "'caseTypes', or start from a copy of the built-in catalogue.");
    }

    @Test
    void violatedSyntax() {
        assertThat(SmallCatalog.INTACT.with("  - account\n", "  - \"account\n").problems())
                .containsExactly(
                        "catalog.yaml:41: this is not YAML: found unexpected end of stream (while "
                                + "scanning a quoted scalar from line 41). Check the indentation, which takes "
                                + "spaces only, and put quotation marks around a text with ': ', ' #' or a "
                                + "leading symbol in it.");
    }

    @Test
    void wrongIndentation() {
        assertThat(SmallCatalog.INTACT
                .with("    nextSteps: We answer.", "  nextSteps: We answer.")
                .problems())
                .containsExactly(
                        "catalog.yaml:4: this is not YAML: expected <block end>, but found '?' (while "
                                + "parsing a block collection from line 2). Check the indentation, which takes "
                                + "spaces only, and put quotation marks around a text with ': ', ' #' or a "
                                + "leading symbol in it.");
    }

    @Test
    void aTab() {
        assertThat(SmallCatalog.INTACT.with("    nextSteps: We", "\tnextSteps: We").problems())
                .containsExactly(
                        "catalog.yaml:4: this is not YAML: found character '\\t(TAB)' that cannot "
                                + "start any token. (Do not use \\t(TAB) for indentation) (while scanning for "
                                + "the next token from line 4). Check the indentation, which takes spaces only, "
                                + "and put quotation marks around a text with ': ', ' #' or a leading symbol in "
                                + "it.");
    }

    @Test
    void aKeyWrittenTwice() {
        assertThat(SmallCatalog.INTACT.with("label: Desk", "label: Desk\n    label: Counter").problems())
                .containsExactly(
                        "catalog.yaml:4: the key 'label' is written twice; the first is in line 3. "
                                + "Remove one of them.");
    }

    @Test
    void aSecondDocument() {
        assertThat(SmallCatalog.INTACT.with("caseTypes:", "---\ncaseTypes:").problems())
                .containsExactly(
                        "catalog.yaml:1: the catalogue lacks 'caseTypes'. Add a line 'caseTypes: ...'.",
                        "catalog.yaml:35: a second document begins here. Keep one document: remove the line '---'.");
    }

    @Test
    void anAlias() {
        assertThat(SmallCatalog.INTACT.with("[Red, Light Green]", "*colours").problems())
                .containsExactly(
                        "catalog.yaml:23: the alias '*colours' is not read. Write out what it stands for.");
    }

    @Test
    void aKeyWithoutValue() {
        assertThat(SmallCatalog.INTACT.with("nextSteps: We answer.", "nextSteps:").problems())
                .containsExactly(
                        "catalog.yaml:4: nothing is written for 'nextSteps'. Write a value, or remove the line.");
    }

    @Test
    void aListOfNothing() {
        assertThat(SmallCatalog.INTACT.with("[How do I paint?]", "[]").problems())
                .containsExactly(
                        "catalog.yaml:38: 'examples' of the case type 'question' is empty. Write at "
                                + "least one line '- ...' below it.");
    }

    @Test
    void anUnknownKey() {
        assertThat(SmallCatalog.INTACT.with("label: Colour", "labl: Colour").problems())
                .containsExactly(
                        "catalog.yaml:20: unknown key 'labl' in a field. Write 'label'.");
    }

    @Test
    void anUnknownKeyLikeNoOther() {
        assertThat(SmallCatalog.INTACT
                .with("nextSteps: We answer.", "nextSteps: We answer.\n    telephone: \"1\"")
                .problems())
                .containsExactly(
                        "catalog.yaml:5: unknown key 'telephone' in a department. Write one of id, label, nextSteps.");
    }

    @Test
    void anUnknownTopLevelKey() {
        assertThat(SmallCatalog.INTACT.with("departments:", "department:").problems())
                .containsExactly(
                        "catalog.yaml:1: unknown key 'department' in the catalogue. Write 'departments'.");
    }

    @Test
    void anUnknownKeyWhereACaseTypeUsesAField() {
        assertThat(SmallCatalog.INTACT.with("      askedWhen:", "      askedIf:").problems())
                .containsExactly(
                        "catalog.yaml:46: unknown key 'askedIf' in a field of a case type. Write one "
                                + "of field, required, choices, help, label, example, askedWhen, preset.");
    }

    @Test
    void anUnknownKeyOfACondition() {
        assertThat(SmallCatalog.INTACT.with("          is: [red]", "          isnt: [red]").problems())
                .containsExactly(
                        "catalog.yaml:46: a condition lacks 'is'. Add a line 'is: ...'.",
                        "catalog.yaml:48: unknown key 'isnt' in a condition. Write one of field, is.");
    }

    @Test
    void aListWhereTextIsExpected() {
        assertThat(SmallCatalog.INTACT.with("label: Colour", "label: [Colour]").problems())
                .containsExactly(
                        "catalog.yaml:20: 'label' must be text, not a list. Write the text behind it "
                                + "in the same line.");
    }

    @Test
    void keysWhereTextIsExpected() {
        assertThat(SmallCatalog.INTACT.with("label: Colour", "label: { en: Colour }").problems())
                .containsExactly(
                        "catalog.yaml:20: 'label' must be text, not keys with values. Write the text "
                                + "behind it in the same line.");
    }

    @Test
    void textWhereAListIsExpected() {
        assertThat(SmallCatalog.INTACT.with("[How do I paint?]", "How do I paint?").problems())
                .containsExactly(
                        "catalog.yaml:38: 'examples' must be a list, not text. Write 'examples:' and "
                                + "below it a line '- ...' for each.");
    }

    @Test
    void textWhereKeysAreExpected() {
        assertThat(SmallCatalog.INTACT
                .with("  - id: desk\n    label: Desk\n    nextSteps: We answer.", "  - desk")
                .problems())
                .containsExactly(
                        "catalog.yaml:2: a department must be keys with values, not text. Write it as "
                                + "lines of 'key: value', with the keys id, label, nextSteps.");
    }

    @Test
    void aListInsteadOfTheCatalogue() {
        assertThat(SmallCatalog.problems("- departments\n- fields\n"))
                .containsExactly(
                        "catalog.yaml:1: the catalogue must be keys with values, not a list. Write it "
                                + "as lines of 'key: value', with the keys departments, services, fields, caseTypes.");
    }

    @Test
    void servicesThatCouldNotBeToldApart() {
        assertThat(SmallCatalog.problems("services: [Mail, Web, mail]\n" + SmallCatalog.INTACT.text()))
                .containsExactly(
                        "catalog.yaml:1: two choices of the catalogue have the id 'mail'; the first is in line 1."
                                + " Write another id, or remove one of them.");
        assertThat(SmallCatalog.problems("services: []\n" + SmallCatalog.INTACT.text())).hasSize(1);
    }

    @Test
    void aMissingTopLevelKey() {
        String text = SmallCatalog.INTACT.text();
        assertThat(SmallCatalog.problems(text.substring(0, text.indexOf("caseTypes:"))))
                .containsExactly(
                        "catalog.yaml:1: the catalogue lacks 'caseTypes'. Add a line 'caseTypes: ...'.");
    }

    @Test
    void aMissingKey() {
        assertThat(SmallCatalog.INTACT.with("    label: Desk\n", "").problems())
                .containsExactly(
                        "catalog.yaml:2: the department 'desk' lacks 'label'. Add a line 'label: ...'.");
    }

    @Test
    void aMissingId() {
        assertThat(SmallCatalog.INTACT.with("- id: desk\n    label: Desk", "- label: Desk").problems())
                .containsExactly(
                        "catalog.yaml:2: a department lacks 'id'. Add a line 'id: ...'.");
    }

    @Test
    void aMissingKind() {
        assertThat(SmallCatalog.INTACT.with("kind: account", "required: true").problems())
                .containsExactly(
                        "catalog.yaml:6: the field 'account' lacks 'kind'. Add a line 'kind: ...'.");
    }

    @Test
    void anEmptyText() {
        assertThat(SmallCatalog.INTACT.with("label: Desk", "label: ''").problems())
                .containsExactly(
                        "catalog.yaml:3: 'label' is empty. Write a text.");
    }

    @Test
    void aLabelThatIsTooLong() {
        assertThat(SmallCatalog.INTACT.with("label: Desk", "label: " + "D".repeat(81)).problems())
                .containsExactly(
                        "catalog.yaml:3: 'label' is 81 characters long. Shorten it to 80 characters at the most.");
    }

    @Test
    void anIdThatIsNotWellFormed() {
        assertThat(SmallCatalog.INTACT.with("id: desk", "id: Front Desk").problems())
                .containsExactly(
                        "catalog.yaml:2: 'Front Desk' cannot be an id. Write lower-case words and "
                                + "digits joined by hyphens, at most 40 characters, such as 'front-desk'.");
    }

    @Test
    void anIdThatIsTooLong() {
        assertThat(SmallCatalog.INTACT.with("id: desk", "id: " + "d".repeat(41)).problems())
                .containsExactly(
                        "catalog.yaml:2: '" + "d".repeat(41)
                                + "' cannot be an id. Write lower-case words and digits joined by hyphens, "
                                + "at most 40 characters.");
    }
}
