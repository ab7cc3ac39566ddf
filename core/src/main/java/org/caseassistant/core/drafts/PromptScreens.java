package org.caseassistant.core.drafts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.Text.Weight;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.drafts.DraftControl.OnDraft;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.AnswerFormat;
import org.caseassistant.core.form.FormSession;
import org.caseassistant.core.form.Moment;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Turns prompts into screens. */
final class PromptScreens {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_PHONE = 40;

    private final Words words;
    private final AnswerFormat format;
    private final FormSession session;
    private final boolean dialogs;
    private final LocalDate today;

    /**
     * For the prompts of this session.
     *
     * @param dialogs whether the platform can show many questions on one form
     * @param today the day it is where the person is
     */
    PromptScreens(Words words, AnswerFormat format, FormSession session, boolean dialogs, LocalDate today) {
        this.words = words;
        this.format = format;
        this.session = session;
        this.dialogs = dialogs;
        this.today = today;
    }

    /**
     * The screen of a prompt.
     *
     * @param notes what the person should know first
     * @param problem why their last input was not taken
     * @param preview what a review shows before the answers
     */
    Screen screen(Prompt prompt, List<Phrase> notes, Optional<Phrase> problem, List<View> preview) {
        var views = new ArrayList<View>();
        views.add(heading(prompt));
        notes.forEach(note -> views.add(View.Text.of(words.say(note))));
        problem.ifPresent(why -> views.add(new View.Text(Weight.PROBLEM, words.say(why))));
        views.addAll(preview);
        views.addAll(body(prompt));
        List<View.Button> buttons = buttons(prompt);
        if (!buttons.isEmpty()) {
            views.add(new View.Buttons(buttons));
        }
        return new Screen(views);
    }

    private View.Heading heading(Prompt prompt) {
        return new View.Heading(
                switch (prompt) {
                    case Prompt.Question question ->
                        words.say(Phrase.of("chat.question.title")
                                .with("field", question.field().label())
                                .with("position", question.position())
                                .with("total", question.total())
                                .with("required", question.field().required() ? "yes" : "no"));
                    case Prompt.Review _ -> words.say("chat.review.title");
                    case Prompt.ReallyDiscard _ -> words.say("chat.discard.title");
                    case Prompt.Submitted _ -> words.say("form.over.submitted");
                    case Prompt.Cancelled _ -> words.say("chat.cancelled.title");
                });
    }

    private List<View> body(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Question question -> question(question);
            case Prompt.Review review -> review(review);
            case Prompt.ReallyDiscard(int answers) ->
                List.of(View.Text.of(words.say(Phrase.of("chat.discard.text").with("answers", answers))));
            case Prompt.Submitted _, Prompt.Cancelled _ -> List.of();
        };
    }

    private List<View> question(Prompt.Question question) {
        var views = new ArrayList<View>();
        if (question.soFar().isEmpty()) {
            views.addAll(explanation(question.field()));
        }
        question.soFar().ifPresent(answer -> views.add(View.Text.of(soFar(question, answer))));
        question.doubt().ifPresent(why -> views.add(new View.Text(Weight.PROBLEM, words.say(why))));
        standing(question).ifPresent(views::add);
        input(question).ifPresent(views::add);
        removing(question.field(), question.soFar().or(question::current)).ifPresent(views::add);
        return views;
    }

    /** Shown until the answer is under way; from then on it would only be in the way. */
    private List<View> explanation(Field field) {
        var views = new ArrayList<View>();
        views.add(new View.Text(Weight.SUBTLE, field.help()));
        if (field.kind() instanceof FieldKind.Confirmation(String statement)) {
            views.add(View.Text.of(statement));
        }
        field.example()
                .ifPresent(example -> views.add(new View.Text(
                        Weight.SUBTLE, words.say(Phrase.of("chat.question.example").with("example", example)))));
        return views;
    }

    private Optional<View> standing(Prompt.Question question) {
        boolean underWay =
                question.soFar().isPresent() || question.doubted().isPresent();
        return question.current()
                .filter(_ -> !underWay)
                .map(answer -> View.Text.of(words.say(Phrase.of("chat.question.current")
                        .with("answer", format.show(question.field(), answer)))));
    }

    private String soFar(Prompt.Question question, Answer answer) {
        return words.say(
                switch (answer) {
                    case Answer.Text(String text) ->
                        Phrase.of("chat.question.text-so-far").with("length", text.length());
                    case Answer.Dates(List<Moment> moments) ->
                        Phrase.of("chat.question.dates-so-far")
                                .with("dates", format.show(question.field(), answer))
                                .with("next", moments.size() + 1);
                    default ->
                        Phrase.of("chat.question.so-far").with("answer", format.show(question.field(), answer));
                });
    }

    /** What takes the answer to a question; empty where a button does. */
    Optional<View> input(Prompt.Question question) {
        Field field = question.field();
        ControlId id = control(Action.ANSWER, field.id());
        return switch (field.kind()) {
            case FieldKind.ShortText(int most) -> Optional.of(text(id, question, false, most));
            case FieldKind.LongText(int most) -> Optional.of(text(id, question, true, most));
            case FieldKind.Email _ -> Optional.of(text(id, question, false, LONGEST_EMAIL));
            case FieldKind.Phone _ -> Optional.of(text(id, question, false, LONGEST_PHONE));
            case FieldKind.PersonName _ -> Optional.of(text(id, question, false, LONGEST_NAME));
            case FieldKind.Choice _, FieldKind.AccountChoice _, FieldKind.ContactChoice _ ->
                Optional.of(new View.Choice(
                        id,
                        field.label(),
                        options(question),
                        selected(question).stream().findFirst()));
            case FieldKind.MultiChoice _ ->
                Optional.of(new View.MultiChoice(id, field.label(), options(question), selected(question)));
            case FieldKind.Date date -> Optional.of(date(id, question, date));
            case FieldKind.Files(int most) -> Optional.of(new View.FileRequest(id, field.label(), most));
            case FieldKind.Confirmation _ -> Optional.empty();
        };
    }

    private View text(ControlId id, Prompt.Question question, boolean severalLines, int most) {
        return new View.TextInput(
                id,
                question.field().label(),
                severalLines,
                most,
                question.soFar().or(question::current).map(answer -> format.show(question.field(), answer)));
    }

    private View date(ControlId id, Prompt.Question question, FieldKind.Date kind) {
        Optional<Moment> standing = question.current()
                .filter(_ -> kind.most() == 1)
                .filter(Answer.Dates.class::isInstance)
                .map(answer -> ((Answer.Dates) answer).moments().getFirst());
        return new View.DateInput(
                id,
                question.field().label(),
                kind.time(),
                standing.map(Moment::date),
                standing.flatMap(Moment::time),
                quickDays(kind.limit()));
    }

    private List<View.DateInput.QuickDay> quickDays(FieldKind.Date.Limit limit) {
        return switch (limit) {
            case NOT_FUTURE -> List.of(quick("today", 0), quick("yesterday", -1), quick("week-ago", -7));
            case NOT_PAST, NONE -> List.of(quick("today", 0), quick("tomorrow", 1), quick("in-a-week", 7));
        };
    }

    private View.DateInput.QuickDay quick(String name, int days) {
        return new View.DateInput.QuickDay(words.say("chat.day." + name), today.plusDays(days));
    }

    private static List<View.Option> options(Prompt.Question question) {
        return question.candidates().stream()
                .map(candidate -> new View.Option(candidate.value(), candidate.label(), candidate.description()))
                .toList();
    }

    private static List<String> selected(Prompt.Question question) {
        return question.current().or(question::preset).map(Inputs::values).orElse(List.of());
    }

    /** A menu of the files that were given for this field, to take one out; empty where there are none. */
    private Optional<View> removing(Field field, Optional<Answer> given) {
        return given.filter(Answer.Files.class::isInstance)
                .map(answer -> ((Answer.Files) answer).files().stream()
                        .map(file -> new View.Option(
                                file.id(), file.name(), AnswerFormat.size(file.size(), words.locale())))
                        .toList())
                .map(options -> new View.Choice(
                        control(Action.REMOVE_FILE, field.id()),
                        words.say("chat.files.remove"),
                        options,
                        Optional.empty()));
    }

    private List<View> review(Prompt.Review review) {
        var entries = new ArrayList<View.FieldList.Entry>();
        var options = new ArrayList<View.Option>();
        for (Prompt.Row row : review.rows()) {
            String answer = row.answer()
                    .map(given -> format.show(row.field(), given))
                    .orElseGet(() -> words.say(row.field().required() ? "chat.review.missing" : "chat.review.empty"));
            entries.add(new View.FieldList.Entry(row.field().label(), answer));
            if (row.editable()) {
                options.add(new View.Option(row.field().id(), row.field().label(), ""));
            }
        }
        var views = new ArrayList<View>(List.of(
                new View.FieldList(entries),
                View.Text.of(words.say(review.complete() ? "chat.review.complete" : "chat.review.incomplete")),
                new View.Choice(
                        control(Action.EDIT, ""), words.say("chat.review.change"), options, Optional.empty())));
        review.rows().stream()
                .filter(Prompt.Row::editable)
                .flatMap(row -> removing(row.field(), row.answer()).stream())
                .forEach(views::add);
        return views;
    }

    private List<View.Button> buttons(Prompt prompt) {
        return Offers.at(prompt, dialogs).stream()
                .map(offer -> new View.Button(
                        control(offer.action(), fieldOf(prompt, offer.action())),
                        label(offer, prompt),
                        offer.style()))
                .toList();
    }

    private String label(Offers.Offer offer, Prompt prompt) {
        if (offer.action() == Action.PRESET && prompt instanceof Prompt.Question question) {
            return words.say(Phrase.of("chat.action.preset-named")
                    .with("answer", format.show(question.field(), question.preset().orElseThrow())));
        }
        return words.say(offer.label());
    }

    private static String fieldOf(Prompt prompt, Action action) {
        return action == Action.ANSWER && prompt instanceof Prompt.Question question
                ? question.field().id()
                : "";
    }

    private ControlId control(Action action, String field) {
        return new OnDraft(session.draft(), session.revision(), action, field).id();
    }
}
