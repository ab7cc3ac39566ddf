package org.caseassistant.core.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.FieldKind.Date.Limit;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.words.Phrase;

/**
 * Whether answers fit each other, the catalogue, the directory and the calendar. Asked when an answer is given and
 * again whenever the session is touched, because any of those may have changed meanwhile.
 */
final class AnswerRules {
    private final FormContext context;

    AnswerRules(FormContext context) {
        this.context = context;
    }

    /** Whether this field is asked, with the answers as they are. */
    boolean applies(Field field, FormSession session) {
        return field.askedWhen()
                .map(condition -> context.form()
                        .field(condition.field())
                        .filter(other -> applies(other, session))
                        .isPresent()
                        && session.answer(condition.field()).filter(Answer.Choices.class::isInstance).stream()
                                .flatMap(answer -> ((Answer.Choices) answer).ids().stream())
                                .anyMatch(condition.values()::contains))
                .orElse(true);
    }

    /** The account chosen so far, if this case type asks for one. */
    Optional<Answer> account(FormSession session) {
        return accountField(context.form()).flatMap(field -> session.answer(field.id()));
    }

    private static Optional<Field> accountField(Form form) {
        return form.fields().stream()
                .filter(field -> field.kind() instanceof FieldKind.AccountChoice)
                .findFirst();
    }

    /** The answer that needs no question, because there is no choice to make. */
    Optional<Answer> withoutAsking(Field field, FormSession session) {
        return switch (field.kind()) {
            case FieldKind.AccountChoice _ when context.accounts().size() == 1 ->
                Optional.of(PeopleReader.answer(context.accounts().getFirst()));
            case FieldKind.ContactChoice(boolean presetSelf) when presetSelf -> {
                List<Contact> colleagues = context.contactsOf(account(session));
                yield colleagues.size() == 1
                        && colleagues.getFirst().id().equals(context.actor().id())
                                ? Optional.of(PeopleReader.answer(colleagues.getFirst()))
                                : Optional.empty();
            }
            default -> Optional.empty();
        };
    }

    /** The answer that is offered first. */
    Optional<Answer> preset(Field field, FormSession session) {
        return switch (field.kind()) {
            case FieldKind.Choice choice -> choice.preset().map(id -> new Answer.Choices(List.of(id)));
            case FieldKind.AccountChoice _ ->
                context.accounts().stream().findFirst().map(PeopleReader::answer);
            case FieldKind.ContactChoice(boolean presetSelf) ->
                context.contactsOf(account(session)).stream()
                        .filter(contact -> presetSelf
                                && contact.id().equals(context.actor().id()))
                        .findFirst()
                        .map(PeopleReader::answer);
            default -> Optional.empty();
        };
    }

    /** Why an answer cannot stand; empty if it can. */
    Optional<Phrase> objection(Field field, Answer answer, FormSession session) {
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) -> text(field, answer, most);
            case FieldKind.LongText(int most) -> text(field, answer, most);
            case FieldKind.Choice choice ->
                options(field, answer, choice.options().stream().map(o -> o.id()).toList());
            case FieldKind.MultiChoice choice ->
                options(field, answer, choice.options().stream().map(o -> o.id()).toList());
            case FieldKind.Date date -> dates(field, date, answer, session);
            case FieldKind.Email _ -> unless(answer instanceof Answer.Email, field);
            case FieldKind.Phone _ -> unless(answer instanceof Answer.Phone, field);
            case FieldKind.PersonName(boolean signature) ->
                unless(
                        answer instanceof Answer.Name(String name)
                                && (!signature || name.equals(context.actor().fullName())),
                        field);
            case FieldKind.AccountChoice _ ->
                unless(answer instanceof Answer.OfAccount(var id, _) && context.belongsTo(id), field);
            case FieldKind.ContactChoice _ -> unless(isColleague(answer, session), field);
            case FieldKind.Files(int most) ->
                unless(answer instanceof Answer.Files(var files) && files.size() <= most, field);
            case FieldKind.Confirmation(String statement) -> unless(answer.equals(new Answer.Agreed(statement)), field);
        };
    }

    private boolean isColleague(Answer answer, FormSession session) {
        return answer instanceof Answer.OfContact(var id, _)
                && context.contactsOf(account(session)).stream()
                        .anyMatch(contact -> contact.id().equals(id));
    }

    private static Optional<Phrase> text(Field field, Answer answer, int most) {
        return unless(answer instanceof Answer.Text(String text) && text.length() <= most, field);
    }

    private static Optional<Phrase> options(Field field, Answer answer, List<String> known) {
        return unless(answer instanceof Answer.Choices(var ids) && known.containsAll(ids), field);
    }

    private Optional<Phrase> dates(Field field, FieldKind.Date kind, Answer answer, FormSession session) {
        if (!(answer instanceof Answer.Dates(List<Moment> moments))) {
            return unless(false, field);
        }
        for (Moment moment : moments) {
            if (kind.limit() == Limit.NOT_PAST && moment.date().isBefore(context.today())) {
                return Optional.of(about("form.date.past", field, moment));
            }
            if (kind.limit() == Limit.NOT_FUTURE && isFuture(moment)) {
                return Optional.of(about("form.date.future", field, moment));
            }
        }
        return repeated(field, kind, moments, session);
    }

    private boolean isFuture(Moment moment) {
        LocalDateTime present = LocalDateTime.ofInstant(context.now(), moment.zone());
        return moment.date().isAfter(present.toLocalDate())
                || moment.time()
                        .filter(time -> moment.date().atTime(time).isAfter(present))
                        .isPresent();
    }

    private Optional<Phrase> repeated(
            Field field, FieldKind.Date kind, List<Moment> moments, FormSession session) {
        var seen = new HashSet<LocalDate>();
        for (Moment moment : moments) {
            if (!seen.add(moment.date())) {
                return Optional.of(about("form.date.twice", field, moment));
            }
        }
        if (moments.size() > kind.most()) {
            return Optional.of(Phrases.about("form.date.many", field).with("most", kind.most()));
        }
        for (Field rival : rivals(field, kind, session)) {
            if (session.answer(rival.id()).orElse(null) instanceof Answer.Dates(var taken)) {
                for (Moment moment : taken) {
                    if (seen.contains(moment.date())) {
                        return Optional.of(
                                about("form.date.other", field, moment).with("other", rival.label()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The fields whose dates this one must not repeat, whichever of the two says so. */
    private List<Field> rivals(Field field, FieldKind.Date kind, FormSession session) {
        return context.form().fields().stream()
                .filter(other -> kind.differentFrom().contains(other.id())
                        || (other.kind() instanceof FieldKind.Date date
                                && date.differentFrom().contains(field.id())))
                .filter(other -> applies(other, session))
                .toList();
    }

    /** Why an answer that could stand should be thought over first. */
    Optional<Phrase> doubt(Field field, Answer answer) {
        if (!(field.kind() instanceof FieldKind.Date date)
                || date.doubt().isEmpty()
                || !(answer instanceof Answer.Dates(List<Moment> moments))) {
            return Optional.empty();
        }
        FieldKind.Date.Doubt doubt = date.doubt().get();
        return moments.stream()
                .filter(moment -> ChronoUnit.DAYS.between(moment.date(), context.today()) > doubt.olderThanDays())
                .findFirst()
                .map(moment -> about("form.date.doubt", field, moment)
                        .with("days", ChronoUnit.DAYS.between(moment.date(), context.today()))
                        .with("because", doubt.because()));
    }

    private Phrase about(String key, Field field, Moment moment) {
        return Phrases.about(key, field).with("date", AnswerFormat.day(moment, context.locale()));
    }

    private static Optional<Phrase> unless(boolean good, Field field) {
        return good ? Optional.empty() : Optional.of(Phrases.about("form.outdated", field));
    }
}
