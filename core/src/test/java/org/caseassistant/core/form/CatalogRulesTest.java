package org.caseassistant.core.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.directory.ContactId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every rule of the portal document, on its accepted and on its refused side, in the words that people read. */
class CatalogRulesTest {

    @Nested
    class Accounts {
        @Test
        void aContactOfOneDistrictIsNotAsked() {
            var form = new Filling("ask-a-question", World.MARIA);

            assertThat(form.shown("account")).isEqualTo("Northfield Public Schools");
            assertThat(form.asked()).isEqualTo("contact");
        }

        @Test
        void aContactOfSeveralDistrictsChoosesWithTheirOwnOfferedFirst() {
            var form = new Filling("ask-a-question", World.JAMES);

            assertThat(form.asked()).isEqualTo("account");
            assertThat(form.question().preset()).contains(PeopleReader.answer(World.NORTHFIELD));
            assertThat(form.types("riverside").shown("account")).isEqualTo("Riverside Unified");
        }

        @Test
        void anotherDistrictIsRefused() {
            var form = new Filling("ask-a-question", World.JAMES).types("Solo District");

            assertThat(form.refusal())
                    .isEqualTo("You do not belong to an account with that name. Choose one of:"
                            + " Northfield Public Schools and Riverside Unified.");
            assertThat(form.picks("3").refusal()).startsWith("You do not belong to an account with that name.");
        }
    }

    @Nested
    class Contacts {
        @Test
        void thePersonThemselvesIsOfferedFirst() {
            var form = new Filling("ask-a-question", World.MARIA);

            assertThat(form.question().preset()).contains(PeopleReader.answer(World.MARIA));
            assertThat(form.types("me").shown("contact")).isEqualTo("Maria Lopez");
        }

        @Test
        void aColleagueOfTheSameDistrictMayBeChosen() {
            var form = new Filling("ask-a-question", World.MARIA).types("o'brien");

            assertThat(form.shown("contact")).isEqualTo("James O'Brien");
        }

        @Test
        void somebodyOfAnotherDistrictIsRefusedAndNotNamed() {
            var form = new Filling("ask-a-question", World.MARIA).types("Wei Chen");

            assertThat(form.refusal())
                    .isEqualTo("No contact of this account has that name. Choose one from the list, for example:"
                            + " Maria Lopez and James O'Brien.");
            assertThat(form.picks("13").refusal()).startsWith("No contact of this account has that name.");
        }

        @Test
        void changingTheAccountAsksForTheContactAgain() {
            var form = new Filling("ask-a-question", World.JAMES)
                    .types("riverside")
                    .types("Wei Chen")
                    .at("account")
                    .types("northfield");

            assertThat(form.answer("contact")).isEmpty();
            assertThat(form.notes())
                    .containsExactly("Contact has to be answered again. The earlier answer to Contact does not fit"
                            + " any more.");
            assertThat(form.asked()).isEqualTo("contact");
        }
    }

    @Nested
    class Priority {
        @Test
        void mediumIsOfferedFirstAndEachLevelSaysWhatItMeans() {
            var form = new Filling("ask-a-question", World.MARIA).at("priority");

            assertThat(form.question().preset()).contains(new Answer.Choices(List.of("medium")));
            assertThat(form.question().candidates())
                    .extracting(Prompt.Candidate::label, Prompt.Candidate::description)
                    .containsExactly(
                            tuple("High", "Inability to perform a time sensitive task."),
                            tuple("Medium", "Usable, but functionality affected."),
                            tuple("Low", "Questions, services, etc."));
        }

        @Test
        void criticalIsForOutages() {
            var form = new Filling("report-an-outage", World.MARIA).at("priority").types("critical");

            assertThat(form.shown("priority")).isEqualTo("Critical");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "application-issue",
                    "ask-a-question",
                    "request-training",
                    "data-restore",
                    "server-issue",
                    "server-access",
                    "modify-support-contacts",
                    "request-consulting",
                    "request-technical-services"
                })
        void criticalIsRefusedForEveryOtherType(String caseType) {
            var form = new Filling(caseType, World.MARIA).at("priority").types("critical");

            assertThat(form.refusal())
                    .isEqualTo("Critical cannot be chosen for this type of case. Campus software not operational."
                            + " Limited to Outage cases. Choose one of: High, Medium, and Low.");
            assertThat(form.picks("critical").refusal()).startsWith("Critical cannot be chosen");
        }
    }

    @Nested
    class OwnValues {
        @ParameterizedTest
        @CsvSource({
            "request-training, On-site training, SQL Server",
            "server-access, SSRS, Replace a contact",
            "modify-support-contacts, Replace a contact, SSRS"
        })
        void eachTypeHasItsOwnRequestTypes(String caseType, String own, String others) {
            var form = new Filling(caseType, World.MARIA).at("request-type");

            assertThat(form.types(others).refusal())
                    .startsWith("That is not one of the choices for Request Type. Choose one of: ")
                    .contains(own);
            assertThat(form.types(own).shown("request-type")).isEqualTo(own);
        }

        @Test
        void typeHasItsOwnValuesForApplicationIssueAndTechnicalServices() {
            var issue = new Filling("application-issue", World.MARIA).at("type");
            var services = new Filling("request-technical-services", World.MARIA).at("type");

            assertThat(issue.types("New custom project").refusal())
                    .startsWith("That is not one of the choices for Type.");
            assertThat(issue.types("Food Service").shown("type")).isEqualTo("Food Service");
            assertThat(services.types("Food Service").refusal())
                    .startsWith("That is not one of the choices for Type.");
            assertThat(services.types("New custom project").shown("type")).isEqualTo("New custom project");
        }

        @Test
        void aModuleIsChosenByTheBeginningOfItsName() {
            var form = new Filling("ask-a-question", World.MARIA).at("module");

            assertThat(form.types("astrology").refusal())
                    .isEqualTo("That is not one of the choices for Module. Choose one from the list, or type the"
                            + " beginning of its name, for example: "
                            + form.question().candidates().getFirst().label() + ".");
            assertThat(form.types("not app").shown("module")).isEqualTo("Not Applicable");
        }

        @Test
        void contactTypeIsOneOfThree() {
            var form = adding().at("contact-type");

            assertThat(form.types("boss").refusal())
                    .isEqualTo("That is not one of the choices for Contact Type. Choose one of: Authorized,"
                            + " Technical, and Read Only.");
            assertThat(form.types("read only").shown("contact-type")).isEqualTo("Read Only");
        }

        @Test
        void anyNumberOfAreas() {
            var form = adding().at("area-of-responsibility");

            assertThat(form.types("SIS, Astrology").refusal())
                    .isEqualTo("\"Astrology\" is not one of the choices for Area of Responsibility. Choose any of"
                            + " these, separated by commas: SIS, Food Service, Human Resources, Finance, Online"
                            + " Payments, Voice Messenger, and State Edition.");
            assertThat(form.types("finance, sis and food").shown("area-of-responsibility"))
                    .isEqualTo("SIS, Food Service, Finance");
            assertThat(form.at("area-of-responsibility")
                    .picks("sis", "food-service", "human-resources", "finance", "online-payments", "voice-messenger",
                            "state-edition")
                    .shown("area-of-responsibility"))
                    .isEqualTo("SIS, Food Service, Human Resources, Finance, Online Payments, Voice Messenger,"
                            + " State Edition");
        }
    }

    private static Filling adding() {
        return new Filling("modify-support-contacts", World.MARIA).answers("request-type", "Add a contact");
    }

    @Nested
    class Dates {
        @Test
        void trainingTakesThreeChoices() {
            var form = new Filling("request-training", World.MARIA)
                    .at("preferred-training-date")
                    .types("12/01/2026")
                    .types("2026-12-03")
                    .types("next monday");

            assertThat(form.shown("preferred-training-date"))
                    .isEqualTo("Tue, Dec 1, 2026; Thu, Dec 3, 2026; Mon, Nov 30, 2026");
        }

        @Test
        void oneTrainingDateIsEnough() {
            var form = new Filling("request-training", World.MARIA)
                    .at("preferred-training-date")
                    .types("tomorrow")
                    .does(new FormInput.Done());

            assertThat(form.shown("preferred-training-date")).isEqualTo("Tue, Nov 24, 2026");
        }

        @Test
        void trainingDatesAreNeitherPastNorTheSame() {
            var form = new Filling("request-training", World.MARIA).at("preferred-training-date");

            assertThat(form.types("yesterday").refusal())
                    .isEqualTo("Sun, Nov 22, 2026 has passed. Preferred Training Date must be today or later, for"
                            + " example: tomorrow. Your earlier answers are kept.");
            assertThat(form.types("12/01/2026").types("2026-12-01").refusal())
                    .isEqualTo("Tue, Dec 1, 2026 is there twice. Give a different date for each choice, for example"
                            + " the day after. Your earlier answers are kept.");
        }

        @Test
        void consultDatesAreNeitherPastNorTheSame() {
            var form = new Filling("request-consulting", World.MARIA)
                    .answers("preferred-consult-date", "2026-12-01")
                    .at("preferred-consult-date-2");

            assertThat(form.types("11/20/2026").refusal())
                    .isEqualTo("Fri, Nov 20, 2026 has passed. Preferred Consult Date 2 must be today or later, for"
                            + " example: tomorrow. Your earlier answers are kept.");
            assertThat(form.types("dec 1").refusal())
                    .isEqualTo("Tue, Dec 1, 2026 is already your answer to Preferred Consult Date. Give a different"
                            + " date, for example the day after. Your earlier answers are kept.");
            assertThat(form.types("dec 2").shown("preferred-consult-date-2")).isEqualTo("Wed, Dec 2, 2026");
            assertThat(form.answers("preferred-consult-date", "dec 2").refusal())
                    .startsWith("Wed, Dec 2, 2026 is already your answer to Preferred Consult Date 2.");
        }

        @Test
        void anIssueBeganInThePastAndMaySayWhen() {
            var form = new Filling("server-issue", World.MARIA).at("issue-began");

            assertThat(form.types("tomorrow").refusal())
                    .isEqualTo("Tue, Nov 24, 2026 is still to come. Issue Began must be today or earlier, for"
                            + " example: yesterday. Your earlier answers are kept.");
            assertThat(form.types("today 11:30am").refusal()).startsWith("Mon, Nov 23, 2026 is still to come.");
            assertThat(form.types("last friday at 8am").shown("issue-began"))
                    .isEqualTo("Fri, Nov 20, 2026, 8:00 AM CST");
        }

        @Test
        void aLossWithinThirtyDaysIsTaken() {
            var form = new Filling("data-restore", World.MARIA)
                    .at("approximate-date-of-loss")
                    .types("10/24/2026");

            assertThat(form.shown("approximate-date-of-loss")).isEqualTo("Sat, Oct 24, 2026");
        }

        @Test
        void anOlderLossIsExplainedThenTakenIfThePersonInsists() {
            var form = new Filling("data-restore", World.MARIA)
                    .at("approximate-date-of-loss")
                    .types("10/23/2026");

            assertThat(form.answer("approximate-date-of-loss")).isEmpty();
            assertThat(form.say(form.question().doubt().orElseThrow()))
                    .startsWith("Fri, Oct 23, 2026 is 31 days ago. ")
                    .contains("30 days");
            assertThat(form.does(new FormInput.Insist()).shown("approximate-date-of-loss"))
                    .isEqualTo("Fri, Oct 23, 2026");
        }

        @Test
        void anOlderLossMayBeCorrectedInstead() {
            var form = new Filling("data-restore", World.MARIA)
                    .at("approximate-date-of-loss")
                    .types("10/01/2026")
                    .types("11/01/2026");

            assertThat(form.shown("approximate-date-of-loss")).isEqualTo("Sun, Nov 1, 2026");
        }

        @Test
        void aLossIsNotInTheFuture() {
            var form = new Filling("data-restore", World.MARIA)
                    .at("approximate-date-of-loss")
                    .types("12/24/2026");

            assertThat(form.refusal())
                    .isEqualTo("Thu, Dec 24, 2026 is still to come. Approximate Date of Loss must be today or"
                            + " earlier, for example: yesterday. Your earlier answers are kept.");
        }
    }

    @Nested
    class WrittenPermission {
        @Test
        void isTheFullNameOfWhoeverTypes() {
            var form = new Filling("data-restore", World.MARIA).at("restore-permission");

            assertThat(form.types("James O'Brien").refusal())
                    .isEqualTo("This stands for your signature, so type your own full name as we know it: Maria"
                            + " Lopez. Your earlier answers are kept.");
            assertThat(form.types("Maria").refusal()).startsWith("This stands for your signature");
            assertThat(form.types("  maria   LÓPEZ ").shown("restore-permission")).isEqualTo("Maria Lopez");
        }

        @Test
        void comesWithAnAcknowledgement() {
            var form = new Filling("data-restore", World.MARIA).at("restore-acknowledgement");

            assertThat(form.types("no").refusal())
                    .isEqualTo("The case needs you to agree before it can be submitted. Answer \"yes\" if you agree;"
                            + " if you cannot, choose Cancel, or go back and change the request. Your earlier"
                            + " answers are kept.");
            assertThat(form.types("Yes").shown("restore-acknowledgement"))
                    .contains("may recreate missing or deleted data");
        }

        @Test
        void nothingIsSubmittedWithoutIt() {
            var form = new Filling("data-restore", World.MARIA)
                    .types("me")
                    .picks("medium")
                    .types("Lost")
                    .types("All of it")
                    .does(new FormInput.Done())
                    .types("census")
                    .types("yesterday")
                    .types("A mistake")
                    .does(new FormInput.Review())
                    .does(new FormInput.Submit());

            assertThat(form.asked()).isEqualTo("restore-permission");
            assertThat(form.notes().getFirst()).endsWith(" is still needed before this can be submitted.");
        }
    }

    @Nested
    class SchemaBootcamp {
        @Test
        void isConfirmedForSqlServer() {
            var form = new Filling("server-access", World.MARIA).at("request-type").types("SQL Server");

            assertThat(form.fieldsThatApply()).contains("schema-bootcamp");
            assertThat(form.at("schema-bootcamp").types("not yet").refusal())
                    .startsWith("The case needs you to agree before it can be submitted.");
            assertThat(form.types("yes").shown("schema-bootcamp")).contains("Schema Bootcamp");
        }

        @ParameterizedTest
        @ValueSource(strings = {"server", "ssrs"})
        void isNotAskedOtherwise(String requestType) {
            var form = new Filling("server-access", World.MARIA).at("request-type").picks(requestType);

            assertThat(form.fieldsThatApply()).doesNotContain("schema-bootcamp");
            assertThat(form.at("schema-bootcamp").refusal())
                    .isEqualTo("There is no such question in this form, or not yet. Type review to see them all.");
        }
    }

    @Nested
    class Replacement {
        @Test
        void isAskedAndRequiredWhenReplacing() {
            var form = new Filling("modify-support-contacts", World.MARIA)
                    .answers("request-type", "Replace a contact")
                    .at("contact-replacement-name");

            assertThat(form.does(new FormInput.Skip()).refusal())
                    .isEqualTo("Contact Replacement Name is needed before this can be submitted, so it cannot be"
                            + " skipped.");
            assertThat(form.types("wei").refusal()).startsWith("No contact of this account has that name.");
            assertThat(form.types("james").answer("contact-replacement-name"))
                    .contains(new Answer.OfContact(new ContactId(12), "James O'Brien"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"add", "modify", "remove"})
        void isNotAskedOtherwise(String requestType) {
            var form = new Filling("modify-support-contacts", World.MARIA)
                    .at("request-type")
                    .picks(requestType);

            assertThat(form.fieldsThatApply()).doesNotContain("contact-replacement-name");
        }

        @Test
        void anAnswerThatNoLongerAppliesComesBackWhenItAppliesAgain() {
            var form = new Filling("modify-support-contacts", World.MARIA)
                    .answers("request-type", "Replace a contact")
                    .answers("contact-replacement-name", "james")
                    .answers("request-type", "Add a contact");

            assertThat(form.fieldsThatApply()).doesNotContain("contact-replacement-name");
            assertThat(form.answers("request-type", "Replace a contact").shown("contact-replacement-name"))
                    .isEqualTo("James O'Brien");
        }
    }

    @Nested
    class RequiredOrNot {
        @ParameterizedTest
        @CsvSource({
            "application-issue, error-message",
            "application-issue, environment-changes",
            "report-an-outage, error-message",
            "server-issue, error-message",
            "ask-a-question, location-within-product",
            "request-technical-services, desired-completion-date",
            "request-consulting, preferred-consult-date-2",
            "request-consulting, preferred-consult-date-3",
            "request-training, attachments"
        })
        void optionalFieldsMayBeSkipped(String caseType, String field) {
            var form = new Filling(caseType, World.MARIA).at(field).does(new FormInput.Skip());

            assertThat(form.refusal()).isEmpty();
            assertThat(form.asked()).isNotEqualTo(field);
        }

        @Test
        void theSecondaryPhoneMayBeSkipped() {
            var form = adding().at("contact-secondary-phone").does(new FormInput.Skip());

            assertThat(form.refusal()).isEmpty();
        }

        @Test
        void everyOtherFieldIsNeeded() {
            for (var caseType : CatalogReader.builtIn().caseTypes()) {
                var form = new Filling(caseType.id(), World.JAMES).types("northfield");
                for (String id : form.fieldsThatApply()) {
                    if (form.field(id).required() && form.answer(id).isEmpty()) {
                        assertThat(form.at(id).does(new FormInput.Skip()).refusal())
                                .isEqualTo(form.field(id).label()
                                        + " is needed before this can be submitted, so it cannot be skipped.");
                    }
                }
            }
        }
    }
}
