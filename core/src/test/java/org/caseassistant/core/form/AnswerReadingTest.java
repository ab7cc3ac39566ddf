package org.caseassistant.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How typed words become answers in one normal form, and what is said of those that do not. */
class AnswerReadingTest {

    private static Filling at(String caseType, String field) {
        return new Filling(caseType, World.MARIA).at(field);
    }

    private static Filling contact(String field) {
        return new Filling("modify-support-contacts", World.MARIA)
                .answers("request-type", "Add a contact")
                .at(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01 | Tue, Dec 1, 2026",
                "12/01/2026 | Tue, Dec 1, 2026",
                "12/1/26 | Tue, Dec 1, 2026",
                "12/1 | Tue, Dec 1, 2026",
                "1/5 | Tue, Jan 5, 2027",
                "Jan 5 | Tue, Jan 5, 2027",
                "today | Mon, Nov 23, 2026",
                "tomorrow | Tue, Nov 24, 2026",
                "next monday 8am | Mon, Nov 30, 2026",
                "friday | Fri, Nov 27, 2026",
                "in 2 weeks | Mon, Dec 7, 2026",
                "December 1st, 2026 | Tue, Dec 1, 2026",
                "1 December 2026 | Tue, Dec 1, 2026"
            })
    void readsDatesToCome(String typed, String shown) {
        assertThat(at("request-technical-services", "desired-completion-date")
                .types(typed)
                .shown("desired-completion-date"))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-20 | Fri, Nov 20, 2026",
                "2026-11-20T14:30 | Fri, Nov 20, 2026, 2:30 PM CST",
                "11/20/2026 8am | Fri, Nov 20, 2026, 8:00 AM CST",
                "11/20 at 8:15 | Fri, Nov 20, 2026, 8:15 AM CST",
                "12/24 | Wed, Dec 24, 2025",
                "Dec 24 | Wed, Dec 24, 2025",
                "friday | Fri, Nov 20, 2026",
                "yesterday 8am | Sun, Nov 22, 2026, 8:00 AM CST",
                "last friday at 3:30 pm | Fri, Nov 20, 2026, 3:30 PM CST",
                "3 days ago | Fri, Nov 20, 2026",
                "8am | Mon, Nov 23, 2026, 8:00 AM CST",
                "Nov 20 2026 14:30 | Fri, Nov 20, 2026, 2:30 PM CST",
                "9/1/2026 7:30 | Tue, Sep 1, 2026, 7:30 AM CDT"
            })
    void readsDatesGoneByWithTheirTime(String typed, String shown) {
        assertThat(at("server-issue", "issue-began").types(typed).shown("issue-began"))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "asap",
                "02/30/2027",
                "2027-02-30",
                "13/45/2026",
                "5",
                "20261201",
                "monday or tuesday",
                "every monday",
                "tomorrow please if you can",
                "2026-12-01 maybe"
            })
    void doesNotGuessAtDates(String typed) {
        assertThat(at("request-technical-services", "desired-completion-date")
                .types(typed)
                .refusal())
                .isEqualTo("\"" + typed
                        + "\" could not be read as a date. Write it like 11/23/2026, \"tomorrow\" or \"next monday\"."
                        + " Your earlier answers are kept.");
    }

    @Test
    void aDateWithATimeIsExplainedWithATime() {
        assertThat(at("server-issue", "issue-began").types("a while back").refusal())
                .isEqualTo("\"a while back\" could not be read as a date. Write it like 11/23/2026 8:00, \"today"
                        + " 8am\" or \"last friday at 3:30 pm\". Your earlier answers are kept.");
    }

    @Test
    void dayAndMonthStandAsThePersonsLanguageHasThem() {
        var british = new Filling("request-technical-services", World.MARIA, Locale.UK);
        british.at("desired-completion-date");

        assertThat(british.types("01/12/2026").shown("desired-completion-date")).isEqualTo("Tue, 1 Dec 2026");
        assertThat(british.at("desired-completion-date").types("12/31/2026").refusal())
                .contains("Write it like 23/11/2026");
    }

    @ParameterizedTest
    @CsvSource({
        "maria@district.org, maria@district.org",
        "Maria.Lopez+it@District.ORG, Maria.Lopez+it@district.org",
        "<maria@district.org>, maria@district.org",
        "mailto:maria@district.org, maria@district.org"
    })
    void readsEmailAddresses(String typed, String shown) {
        assertThat(contact("contact-email").types(typed).shown("contact-email")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"maria", "maria@", "maria@district", "@district.org", "a b@district.org",
        "a..b@district.org", "maria@district.org, wei@district.org"})
    void refusesWhatIsNoEmailAddress(String typed) {
        assertThat(contact("contact-email").types(typed).refusal())
                .isEqualTo("That is not a complete e-mail address. It looks like name@district.org. Your earlier"
                        + " answers are kept.");
    }

    @ParameterizedTest
    @CsvSource({
        "612-555-0100, (612) 555-0100",
        "(612) 555 0100, (612) 555-0100",
        "+1 612 555 0100, (612) 555-0100",
        "612.555.0100 x123, (612) 555-0100 ext. 123",
        "+44 20 7946 0958, +44 20 7946 0958"
    })
    void readsTelephoneNumbers(String typed, String shown) {
        assertThat(contact("contact-primary-phone").types(typed).shown("contact-primary-phone"))
                .isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-0100", "call me", "123-456-7890", "612555010000000"})
    void refusesWhatIsNoTelephoneNumber(String typed) {
        assertThat(contact("contact-primary-phone").types(typed).refusal())
                .isEqualTo("That is not a complete phone number. Include the area code, for example (201) 555-0123;"
                        + " add \"x123\" for an extension. Your earlier answers are kept.");
    }

    @Test
    void readsNamesAsPeopleHaveThem() {
        assertThat(contact("contact-last-name").types("  O'Neil -Lopez ").shown("contact-last-name"))
                .isEqualTo("O'Neil -Lopez");
        assertThat(contact("contact-last-name").types("Nguyễn").shown("contact-last-name"))
                .isEqualTo("Nguyễn");
        assertThat(contact("contact-first-name").types("M4ria!").refusal())
                .isEqualTo("Contact First Name is a name of at most 80 letters, without figures or symbols, for"
                        + " example: Maria O'Neil-Lopez. Your earlier answers are kept.");
    }

    @Test
    void aShortTextIsOneLineAndNotTooLong() {
        var form = at("ask-a-question", "subject");

        assertThat(form.types(" \u0007 ").refusal()).isEqualTo("Subject needs a few words.");
        assertThat(form.types("x".repeat(121)).refusal())
                .isEqualTo("Subject takes at most 120 characters; this has 121. Please shorten it and send it again."
                        + " Your earlier answers are kept.");
        assertThat(form.types("Cannot\n log\t in\u0000").shown("subject")).isEqualTo("Cannot log in");
    }

    @Test
    void aLongTextMayComeInSeveralMessages() {
        var form = at("ask-a-question", "description");

        form.types("First line").types("Second line");
        assertThat(form.question().canFinish()).isTrue();
        assertThat(form.answer("description")).isEmpty();
        assertThat(form.types("x".repeat(2990)).refusal())
                .isEqualTo("Description takes at most 3,000 characters in all, and 2,977 are left. The last message"
                        + " was not added; what you sent before is kept. Send something shorter, or choose Done.");
        assertThat(form.does(new FormInput.Done()).shown("description")).isEqualTo("First line\nSecond line");
    }

    @Test
    void whatWasHalfWrittenIsKeptWhenThePersonLooksElsewhere() {
        var form = at("ask-a-question", "description").types("First line").does(new FormInput.Review());

        assertThat(form.shown("description")).isEqualTo("First line");
    }

    @Test
    void ambiguousWordsAreAskedBack() {
        assertThat(at("ask-a-question", "priority").types("").refusal())
                .isEqualTo("That is not one of the choices for Priority. Choose one of: High, Medium, and Low.");
        assertThat(new Filling("server-access", World.MARIA)
                .at("request-type")
                .types("s")
                .refusal())
                .isEqualTo("That could mean several things. Which one: Server, SQL Server, and SSRS?");
    }

    @Test
    void filesAreCounted() {
        var form = at("ask-a-question", "attachments");
        List<FileRef> eleven = IntStream.range(0, 11)
                .mapToObj(i -> new FileRef("id" + i, i + ".png", "image/png", 1000))
                .toList();

        assertThat(form.does(new FormInput.Part("attachments", new Given.Uploaded(eleven)))
                .refusal())
                .isEqualTo("Attachments takes at most 10 files. The files you gave before are kept.");
        assertThat(form.types("here it is").refusal())
                .isEqualTo("Attachments takes files, at most 10. Send a file, or choose Skip.");
        form.does(new FormInput.Part("attachments", new Given.Uploaded(eleven.subList(0, 2))))
                .does(new FormInput.Done());
        assertThat(form.shown("attachments")).isEqualTo("0.png (1 kB), 1.png (1 kB)");
    }

    @Test
    void aFileGivenAtAnyTimeIsKeptForTheCase() {
        var form = at("ask-a-question", "subject");
        form.does(new FormInput.Part(
                "attachments", new Given.Uploaded(List.of(new FileRef("id", "a.png", "image/png", 999)))));

        assertThat(form.shown("attachments")).isEqualTo("a.png (999 B)");
        assertThat(form.asked()).isEqualTo("subject");
    }
}
