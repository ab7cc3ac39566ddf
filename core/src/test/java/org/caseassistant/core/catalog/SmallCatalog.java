package org.caseassistant.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A catalogue that fits a screen, to be broken in one place by a test. */
record SmallCatalog(String text) {
    static final SmallCatalog INTACT = new SmallCatalog("""
            departments:
              - id: desk
                label: Desk
                nextSteps: We answer.
            fields:
              - id: account
                label: Account
                help: Which account?
                kind: account
              - id: contact
                label: Contact
                help: Who asks?
                kind: contact
                presetSelf: true
              - id: subject
                label: Subject
                help: What is it about?
                kind: short-text
              - id: colour
                label: Colour
                help: Which colour?
                kind: choice
                choices: [Red, Light Green]
                preset: red
              - id: first-day
                label: First day
                help: When first?
                kind: date
              - id: second-day
                label: Second day
                help: When next?
                kind: date
                differentFrom: [first-day]
            caseTypes:
              - id: question
                label: Question
                description: Ask.
                examples: [How do I paint?]
                department: desk
                fields:
                  - account
                  - contact
                  - subject
                  - colour
                  - field: first-day
                    askedWhen:
                      field: colour
                      is: [red]
                  - second-day
            """);

    /** The same with one place changed, which must be there exactly once. */
    SmallCatalog with(String place, String other) {
        int at = text.indexOf(place);
        assertThat(at).as("position of " + place).isNotNegative();
        assertThat(text.indexOf(place, at + 1)).as("second " + place).isNegative();
        return new SmallCatalog(text.replace(place, other));
    }

    /** What is wrong with it, each problem as it is printed. */
    List<String> problems() {
        return problems(text);
    }

    /** What is wrong with a text. */
    static List<String> problems(String text) {
        return switch (CatalogReader.read(new CatalogSource("catalog.yaml", text))) {
            case CatalogReader.Result.Read _ -> List.of();
            case CatalogReader.Result.Refused(List<CatalogProblem> problems) ->
                problems.stream().map(CatalogProblem::toString).toList();
        };
    }

    /** The catalogue that was read from it. */
    Catalog read() {
        assertThat(problems()).isEmpty();
        return switch (CatalogReader.read(new CatalogSource("catalog.yaml", text))) {
            case CatalogReader.Result.Read(Catalog catalog) -> catalog;
            case CatalogReader.Result.Refused refused -> throw new AssertionError(refused);
        };
    }
}
