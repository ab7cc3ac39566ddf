package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A field that could not be asked or answered is refused with line and remedy. */
class BrokenFieldTest {
    @Test
    void aWrongKind() {
        assertThat(SmallCatalog.INTACT.with("kind: short-text", "kind: shorttext").problems())
                .containsExactly(
                        "catalog.yaml:18: unknown kind 'shorttext'. Write 'short-text'.");
    }

    @Test
    void aKindLikeNoOther() {
        assertThat(SmallCatalog.INTACT.with("kind: short-text", "kind: hologram").problems())
                .containsExactly(
                        "catalog.yaml:18: unknown kind 'hologram'. Write one of short-text, long-text, "
                                + "choice, multi-choice, date, email, phone, person-name, account, contact, "
                                + "files, confirmation.");
    }

    @Test
    void choicesOfAKindThatHasNone() {
        assertThat(SmallCatalog.INTACT
                .with("kind: short-text", "kind: short-text\n    choices: [A, B]")
                .problems())
                .containsExactly(
                        "catalog.yaml:19: the field 'subject' is of kind 'short-text', which takes no "
                                + "'choices'. Remove it, or choose a kind that takes it: choice, multi-choice.");
    }

    @Test
    void aKeyOfAnotherKind() {
        assertThat(SmallCatalog.INTACT.with("kind: account", "kind: account\n    most: 2").problems())
                .containsExactly(
                        "catalog.yaml:10: the field 'account' is of kind 'account', which takes no "
                                + "'most'. Remove it, or choose a kind that takes it: date, files.");
    }

    @Test
    void choicesGivenByACaseTypeToAKindThatHasNone() {
        assertThat(SmallCatalog.INTACT
                .with("  - second-day\n", "  - { field: second-day, choices: [A] }\n")
                .problems())
                .containsExactly(
                        "catalog.yaml:49: the field 'second-day' is of kind 'date', which takes no "
                                + "'choices'. Remove it, or choose a kind that takes it: choice, multi-choice.");
    }

    @Test
    void emptyChoices() {
        assertThat(SmallCatalog.INTACT
                .with("[Red, Light Green]", "[]")
                .with("    preset: red\n", "")
                .problems())
                .containsExactly(
                        "catalog.yaml:23: 'choices' of the field 'colour' is empty. Write at least one "
                                + "line '- ...' below it.");
    }

    @Test
    void noChoicesAnywhere() {
        assertThat(SmallCatalog.INTACT
                .with("    choices: [Red, Light Green]\n    preset: red\n", "")
                .problems())
                .containsExactly(
                        "catalog.yaml:19: the field 'colour' has no choices in the case type "
                                + "'question'. Add 'choices' to the field or where the case type asks it.");
    }

    @Test
    void noChoiceLeft() {
        assertThat(SmallCatalog.INTACT
                .with("[Red, Light Green]", "[{ id: red, label: Red, onlyFor: [other] }]")
                .with("caseTypes:\n", """
                        caseTypes:
                          - id: other
                            label: Other
                            description: Else.
                            examples: [Else]
                            department: desk
                            fields: [account, contact, subject]
                        """)
                .problems())
                .containsExactly(
                        "catalog.yaml:23: the field 'colour' has no choice left in the case type "
                                + "'question'. Remove an 'onlyFor', or give the case type 'choices' of its own.");
    }

    @Test
    void aChoiceForACaseTypeThatIsNotThere() {
        assertThat(SmallCatalog.INTACT
                .with("[Red, Light Green]", "[Green, { id: red, label: Red, onlyFor: [qestion] }]")
                .problems())
                .containsExactly(
                        "catalog.yaml:23: there is no case type 'qestion'. Write 'question'.");
    }

    @Test
    void choicesWithTheSameId() {
        assertThat(SmallCatalog.INTACT
                .with("[Red, Light Green]", "\n      - Red\n      - { id: red, label: Rouge }")
                .problems())
                .containsExactly(
                        "catalog.yaml:25: two choices of the field 'colour' have the id 'red'; the "
                                + "first is in line 24. Write another id, or remove one of them.");
    }

    @Test
    void choicesWithTheSameLabel() {
        assertThat(SmallCatalog.INTACT
                .with("[Red, Light Green]", "\n      - Red\n      - { id: rouge, label: RED }")
                .problems())
                .containsExactly(
                        "catalog.yaml:25: two choices of the field 'colour' have the label 'RED'; the "
                                + "first is in line 24. Write another label, or remove one of them.");
    }

    @Test
    void aChoiceThatIsTooLong() {
        assertThat(SmallCatalog.INTACT.with("Light Green", "G".repeat(76)).problems())
                .containsExactly(
                        "catalog.yaml:23: a choice is 76 characters long. Shorten it to 75 characters "
                                + "at the most, and explain it in a 'meaning'.");
    }

    @Test
    void aChoiceOfWhichNoIdCanBeMade() {
        assertThat(SmallCatalog.INTACT.with("Light Green", "\"???\"").problems())
                .containsExactly(
                        "catalog.yaml:23: no id can be made of the choice '???'. Write it as 'id: ...' "
                                + "and 'label: ...', the id of at most 40 characters.");
    }

    @Test
    void tooManyChoices() {
        String more = IntStream.rangeClosed(1, 100).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        assertThat(SmallCatalog.INTACT.with("Light Green", more).problems())
                .containsExactly(
                        "catalog.yaml:23: the field 'colour' has 101 choices. Leave 100 at the most: a "
                                + "chat menu holds no more.");
    }

    @Test
    void aPresetThatIsNoChoice() {
        assertThat(SmallCatalog.INTACT.with("preset: red", "preset: rot").problems())
                .containsExactly(
                        "catalog.yaml:24: the preset 'rot' of the field 'colour' is not among its "
                                + "choices. Write one of red, light-green.");
    }

    @Test
    void aPresetThatACaseTypeDoesNotOffer() {
        assertThat(SmallCatalog.INTACT
                .with("  - colour\n", "  - { field: colour, choices: [Light Green] }\n")
                .with("is: [red]", "is: [light-green]")
                .problems())
                .containsExactly(
                        "catalog.yaml:24: the preset 'red' of the field 'colour' is not among its "
                                + "choices in the case type 'question'. Write 'light-green'.");
    }

    @Test
    void aSubjectLongerThanItsColumn() {
        assertThat(SmallCatalog.INTACT
                .with("kind: short-text", "kind: short-text\n    maxLength: 256")
                .problems())
                .containsExactly(
                        "catalog.yaml:19: 'maxLength' cannot be '256'. Write a whole number from 1 to 255.");
    }

    @Test
    void aNumberThatIsNone() {
        assertThat(SmallCatalog.INTACT
                .with("kind: account\n", """
                        kind: account
                          - id: notes
                            label: Notes
                            help: Else?
                            kind: long-text
                            maxLength: many
                        """)
                .with("      - second-day", "      - second-day\n      - notes")
                .problems())
                .containsExactly(
                        "catalog.yaml:14: 'maxLength' cannot be 'many'. Write a whole number from 1 to 3000.");
    }

    @Test
    void aNegativeNumber() {
        assertThat(SmallCatalog.INTACT.with("    differentFrom: [first-day]", "    least: -1").problems())
                .containsExactly(
                        "catalog.yaml:33: 'least' cannot be '-1'. Write a whole number from 1 to 10.");
    }

    @Test
    void fewerDatesTakenThanNeeded() {
        assertThat(SmallCatalog.INTACT
                .with("    differentFrom: [first-day]", "    least: 3\n    most: 2")
                .problems())
                .containsExactly(
                        "catalog.yaml:34: the field 'second-day' needs 3 dates but takes 2. Write a "
                                + "'most' that is not below 'least'.");
    }

    @Test
    void anUnknownLimit() {
        assertThat(SmallCatalog.INTACT
                .with("    differentFrom: [first-day]", "    limit: not-pats")
                .problems())
                .containsExactly(
                        "catalog.yaml:33: 'limit' cannot be 'not-pats'. Write 'not-past'.");
    }

    @Test
    void aFlagThatIsNeitherTrueNorFalse() {
        assertThat(SmallCatalog.INTACT.with("presetSelf: true", "presetSelf: yes").problems())
                .containsExactly(
                        "catalog.yaml:14: 'presetSelf' cannot be 'yes'. Write one of true, false.");
    }

    @Test
    void aDoubtThatNeverComes() {
        assertThat(SmallCatalog.INTACT
                .with("    differentFrom: [first-day]",
                        "    limit: not-past\n    doubt: { olderThanDays: 3, because: Old. }")
                .problems())
                .containsExactly(
                        "catalog.yaml:34: the field 'second-day' refuses past dates, so that none is "
                                + "ever doubted. Remove 'doubt', or write another 'limit'.");
    }

    @Test
    void aDoubtWithoutReason() {
        assertThat(SmallCatalog.INTACT
                .with("    differentFrom: [first-day]", "    doubt: { olderThanDays: 0 }")
                .problems())
                .containsExactly(
                        "catalog.yaml:33: a doubt lacks 'because'. Add a line 'because: ...'.",
                        "catalog.yaml:33: 'olderThanDays' cannot be '0'. Write a whole number from 1 to 36525.");
    }

    @Test
    void aConfirmationOfNothing() {
        assertThat(SmallCatalog.INTACT
                .with("    kind: date\n    differentFrom: [first-day]", "    kind: confirmation")
                .problems())
                .containsExactly(
                        "catalog.yaml:29: the field 'second-day' lacks 'statement'. Add a line 'statement: ...'.");
    }
}
