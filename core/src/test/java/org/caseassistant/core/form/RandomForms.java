package org.caseassistant.core.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.Condition;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.FieldKind.Date.Limit;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.directory.Contact;

/** Makes case types nobody thought of, and people who answer them in every way there is. */
final class RandomForms {
    private static final List<String> WORDS = List.of(
            "yes",
            "no",
            "Cannot log in",
            "tomorrow",
            "yesterday 8am",
            "2026-12-01",
            "10/01/2026",
            "Maria Lopez",
            "maria@example.org",
            "612-555-0100",
            "Option 1",
            "option-2",
            "Option 0, Option 1",
            "Northfield Public Schools",
            "Riverside Unified",
            "james",
            "me",
            "   ",
            "x".repeat(400));

    private RandomForms() {}

    static Arbitrary<CaseType> caseTypes() {
        return Combinators.combine(
                Arbitraries.of(true, false),
                field().list().ofMinSize(1).ofMaxSize(12))
                .as(RandomForms::caseType);
    }

    private record Sketch(int kind, boolean required, boolean flag, int number, int dependsOn, int value) {}

    private static Arbitrary<Sketch> field() {
        return Combinators.combine(
                Arbitraries.integers().between(0, 11),
                Arbitraries.of(true, true, false),
                Arbitraries.of(true, false),
                Arbitraries.integers().between(1, 4),
                Arbitraries.integers().between(0, 9),
                Arbitraries.integers().between(0, 2))
                .as(Sketch::new);
    }

    private static CaseType caseType(boolean withAccount, List<Sketch> sketches) {
        var fields = new ArrayList<Field>();
        if (withAccount) {
            fields.add(field("account", new FieldKind.AccountChoice(), true, Optional.empty()));
            fields.add(field("contact", new FieldKind.ContactChoice(true), true, Optional.empty()));
        }
        for (Sketch sketch : sketches) {
            String id = "field-" + fields.size();
            fields.add(field(id, kind(sketch, fields), sketch.required(), condition(sketch, fields)));
        }
        return new CaseType(
                "random", "Random", "A form", List.of(), List.of(), Optional.empty(), "department", false, fields);
    }

    private static Field field(String id, FieldKind kind, boolean required, Optional<Condition> condition) {
        return new Field(id, "Label of " + id, "Help of " + id, Optional.empty(), kind, required, condition);
    }

    private static Optional<Condition> condition(Sketch sketch, List<Field> earlier) {
        List<Field> choices = earlier.stream()
                .filter(field -> field.kind() instanceof FieldKind.Choice)
                .toList();
        if (choices.isEmpty() || sketch.dependsOn() > 5) {
            return Optional.empty();
        }
        Field on = choices.get(sketch.dependsOn() % choices.size());
        int options = ((FieldKind.Choice) on.kind()).options().size();
        return Optional.of(new Condition(on.id(), Set.of("option-" + sketch.value() % options)));
    }

    private static FieldKind kind(Sketch sketch, List<Field> earlier) {
        return switch (sketch.kind()) {
            case 0 -> new FieldKind.ShortText(40 * sketch.number());
            case 1 -> new FieldKind.LongText(100 * sketch.number());
            case 2, 3 ->
                new FieldKind.Choice(
                        options(sketch.number()), List.of(),
                        sketch.flag() ? Optional.of("option-0") : Optional.empty());
            case 4 -> new FieldKind.MultiChoice(options(sketch.number()));
            case 5, 6 -> date(sketch, earlier);
            case 7 -> new FieldKind.Email();
            case 8 -> new FieldKind.Phone();
            case 9 -> new FieldKind.PersonName(sketch.flag());
            case 10 -> new FieldKind.Files(sketch.number());
            default -> new FieldKind.Confirmation("I agree to field " + earlier.size());
        };
    }

    private static FieldKind date(Sketch sketch, List<Field> earlier) {
        List<String> others = earlier.stream()
                .filter(field -> field.kind() instanceof FieldKind.Date)
                .map(Field::id)
                .toList();
        return new FieldKind.Date(
                sketch.flag(),
                List.of(Limit.NONE, Limit.NOT_PAST, Limit.NOT_FUTURE).get(sketch.value()),
                Math.min(2, sketch.number()),
                sketch.number(),
                sketch.flag() ? others : List.of(),
                sketch.flag() ? Optional.of(new FieldKind.Date.Doubt(30, "Long ago.")) : Optional.empty());
    }

    private static List<Option> options(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Option("option-" + i, "Option " + i, Optional.empty(), Set.of()))
                .toList();
    }

    /** What a person may do: mostly to the question at hand, which the number picks when the session is known. */
    record Deed(int what, int field, Given given) {
        FormInput input(FormSession session, CaseType caseType) {
            boolean here = session.stage() instanceof Stage.Asking && field % 4 != 0;
            String id = here
                    ? ((Stage.Asking) session.stage()).field()
                    : caseType.fields().get(field % caseType.fields().size()).id();
            return switch (what) {
                case 0 -> new FormInput.Done();
                case 1 -> new FormInput.Insist();
                case 2 -> new FormInput.Skip();
                case 3 -> new FormInput.Clear();
                case 4 -> new FormInput.Back();
                case 5 -> new FormInput.Edit(id);
                case 6 -> new FormInput.Review();
                case 7 -> new FormInput.Submit();
                case 8 -> new FormInput.Cancel();
                case 9 -> field == 0 ? new FormInput.ConfirmCancel() : new FormInput.Skip();
                case 10, 11 -> new FormInput.Answer(id, given);
                case 12 -> new FormInput.Fill(several(id, caseType));
                default -> new FormInput.Part(id, given);
            };
        }

        private Map<String, Given> several(String id, CaseType caseType) {
            var all = new HashMap<String, Given>();
            all.put(caseType.fields().getLast().id(), new Given.Typed("yes"));
            all.put(caseType.fields().getFirst().id(), new Given.Typed("  "));
            all.put(id, given);
            return all;
        }
    }

    static Arbitrary<List<Deed>> deeds() {
        Arbitrary<Given> given = Arbitraries.oneOf(
                Arbitraries.of(WORDS).map(Given.Typed::new),
                Arbitraries.strings().ofMaxLength(30).map(Given.Typed::new),
                Arbitraries.of("option-0", "option-1", "option-3", "agreed", "1", "2", "11", "12", "13", "99")
                        .map(id -> new Given.Picked(List.of(id))),
                Arbitraries.integers()
                        .between(-60, 60)
                        .map(days -> new Given.Day(World.TODAY.plusDays(days), Optional.of(LocalTime.NOON))),
                Arbitraries.of("a", "b")
                        .map(id -> new Given.Uploaded(List.of(new FileRef(id, id + ".png", "image/png", 10)))));
        return Combinators.combine(
                Arbitraries.integers().between(0, 19),
                Arbitraries.integers().between(0, 15),
                given)
                .as(Deed::new)
                .list()
                .ofMaxSize(40);
    }

    static Arbitrary<Contact> actors() {
        return Arbitraries.of(World.MARIA, World.JAMES, World.WEI, World.ALONE);
    }

    /** An answer to the question at hand that must be accepted, whatever was answered before. */
    static FormInput goodAnswer(Field field, FormSession session, FormContext context) {
        return new FormInput.Part(field.id(), switch (field.kind()) {
            case FieldKind.ShortText _, FieldKind.LongText _ -> new Given.Typed("Words");
            case FieldKind.Choice choice -> new Given.Picked(List.of(choice.options().getFirst().id()));
            case FieldKind.MultiChoice choice -> new Given.Picked(List.of(choice.options().getLast().id()));
            case FieldKind.Date date -> new Given.Day(freeDay(date, session), Optional.empty());
            case FieldKind.Email _ -> new Given.Typed("a@example.org");
            case FieldKind.Phone _ -> new Given.Typed("612-555-0100");
            case FieldKind.PersonName _ -> new Given.Typed(context.actor().fullName());
            case FieldKind.AccountChoice _ -> new Given.Typed(context.accounts().getFirst().name());
            case FieldKind.ContactChoice _ -> new Given.Typed("me");
            case FieldKind.Files _ ->
                new Given.Uploaded(List.of(new FileRef("f", "f.png", "image/png", 1)));
            case FieldKind.Confirmation _ -> new Given.Typed("yes");
        });
    }

    private static LocalDate freeDay(FieldKind.Date kind, FormSession session) {
        List<Answer> taken = new ArrayList<>(session.answers().values());
        if (session.stage() instanceof Stage.Asking asking) {
            asking.soFar().ifPresent(taken::add);
        }
        List<LocalDate> days = taken.stream()
                .filter(Answer.Dates.class::isInstance)
                .flatMap(answer -> ((Answer.Dates) answer).moments().stream())
                .map(Moment::date)
                .toList();
        int direction = kind.limit() == Limit.NOT_FUTURE ? -1 : 1;
        return IntStream.range(1, 1000)
                .mapToObj(i -> World.TODAY.plusDays((long) direction * i))
                .filter(day -> !days.contains(day))
                .findFirst()
                .orElseThrow();
    }
}
