package org.caseassistant.core.form;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.directory.PhoneNumber;

/** Writes answers for people, each in its one normal form. */
public final class AnswerFormat {
    private final Locale locale;
    private final String phoneRegion;

    /**
     * For readers of this language.
     *
     * @param phoneRegion the country whose telephone numbers are written without a country code
     */
    public AnswerFormat(Locale locale, String phoneRegion) {
        this.locale = locale;
        this.phoneRegion = phoneRegion;
    }

    /** An answer to this field. Options that the field no longer has are written by their id. */
    public String show(Field field, Answer answer) {
        return switch (answer) {
            case Answer.Text(String text) -> text;
            case Answer.Choices(List<String> ids) ->
                String.join(", ", ids.stream().map(id -> label(field, id)).toList());
            case Answer.Dates(List<Moment> moments) ->
                String.join("; ", moments.stream().map(m -> moment(m, locale)).toList());
            case Answer.Email(String address) -> address;
            case Answer.Phone phone -> ContactPoints.show(phone, phoneRegion);
            case Answer.Name(String name) -> name;
            case Answer.OfAccount(_, String name) -> name;
            case Answer.OfContact(_, String name) -> name;
            case Answer.Files(List<FileRef> files) ->
                String.join(", ", files.stream().map(this::file).toList());
            case Answer.Agreed(String statement) -> statement;
        };
    }

    /** A telephone number. */
    public String phone(PhoneNumber phone) {
        return ContactPoints.show(new Answer.Phone(phone.number(), phone.extension()), phoneRegion);
    }

    private String file(FileRef file) {
        return "%s (%s)".formatted(file.name(), size(file.size(), locale));
    }

    /** A length in bytes as people say it. */
    public static String size(long bytes, Locale locale) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(locale, "%.0f kB", bytes / 1e3)
                : String.format(locale, "%.1f MB", bytes / 1e6);
    }

    private static String label(Field field, String id) {
        Stream<Option> options =
                switch (field.kind()) {
                    case FieldKind.Choice choice ->
                        Stream.concat(choice.options().stream(), choice.withheld().stream());
                    case FieldKind.MultiChoice choice -> choice.options().stream();
                    default -> Stream.empty();
                };
        return options.filter(option -> option.id().equals(id))
                .map(Option::label)
                .findFirst()
                .orElse(id);
    }

    /** A day, such as "Tue, Dec 1, 2026". */
    static String day(Moment moment, Locale locale) {
        return plainSpaces(
                DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale).format(moment.date()));
    }

    /** A day and, if there is one, the time with its zone, such as "Tue, Dec 1, 2026, 8:00 AM CST". */
    static String moment(Moment moment, Locale locale) {
        return moment.time()
                .map(time -> {
                    String clock = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(time);
                    String zone = DateTimeFormatter.ofPattern("z", locale)
                            .format(moment.date().atTime(time).atZone(moment.zone()));
                    return plainSpaces(day(moment, locale) + ", " + clock + " " + zone);
                })
                .orElseGet(() -> day(moment, locale));
    }

    /** Java writes narrow no-break spaces into times, which some terminals cannot show and nobody can search for. */
    private static String plainSpaces(String text) {
        return text.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
