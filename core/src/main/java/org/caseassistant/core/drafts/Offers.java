package org.caseassistant.core.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.View.Button.Style;
import org.caseassistant.core.drafts.DraftControl.Action;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.TypedWords;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What a person can do at a prompt besides answering it. Drawn as buttons, and understood when typed, so that both ways
 * always offer the same.
 */
final class Offers {
    /** One thing to do. */
    record Offer(Action action, Phrase label, Style style) {}

    private Offers() {}

    /** With the form that shows many questions together, where the platform can show one. */
    static List<Offer> at(Prompt prompt, boolean dialogs) {
        var offers = new ArrayList<>(at(prompt));
        boolean asksMore =
                prompt instanceof Prompt.Question || (prompt instanceof Prompt.Review review && !review.complete());
        if (dialogs && asksMore) {
            offers.add(offers.size() - 1, normal(Action.FORM, "form"));
        }
        return offers;
    }

    /** Without it: what can also be typed. */
    static List<Offer> at(Prompt prompt) {
        return switch (prompt) {
            case Prompt.Question question -> atQuestion(question);
            case Prompt.Review review -> atReview(review);
            case Prompt.ReallyDiscard _ ->
                List.of(
                        new Offer(Action.DISCARD, Phrase.of("chat.action.discard"), Style.DANGER),
                        new Offer(Action.BACK, Phrase.of("chat.action.keep-draft"), Style.NORMAL));
            case Prompt.Submitted _, Prompt.Cancelled _ -> List.of();
        };
    }

    private static List<Offer> atQuestion(Prompt.Question question) {
        var offers = new ArrayList<Offer>();
        if (question.doubted().isPresent()) {
            offers.add(primary(Action.INSIST, "insist"));
        }
        if (question.canFinish()) {
            offers.add(primary(Action.DONE, "done"));
        }
        if (question.soFar().isPresent() || question.doubted().isPresent()) {
            offers.add(normal(Action.CLEAR, "start-again"));
        } else if (question.current().isPresent()) {
            offers.add(primary(Action.SKIP, "keep"));
            if (!question.field().required()) {
                offers.add(normal(Action.CLEAR, "remove"));
            }
        } else if (question.preset().isPresent()) {
            offers.add(primary(Action.PRESET, "preset"));
        } else if (!question.field().required()) {
            offers.add(normal(Action.SKIP, "skip"));
        }
        if (question.field().kind() instanceof FieldKind.Confirmation) {
            offers.addFirst(new Offer(Action.ANSWER, Phrase.of("chat.action.agree"), Style.NORMAL));
        }
        if (question.canGoBack()) {
            offers.add(normal(Action.BACK, "back"));
        }
        offers.add(normal(Action.REVIEW, "review"));
        offers.add(normal(Action.CANCEL, "cancel"));
        return offers;
    }

    private static List<Offer> atReview(Prompt.Review review) {
        var offers = new ArrayList<Offer>();
        offers.add(review.complete() ? primary(Action.SUBMIT, "submit") : primary(Action.SKIP, "continue"));
        if (review.canGoBack()) {
            offers.add(normal(Action.BACK, "back"));
        }
        offers.add(normal(Action.CANCEL, "cancel"));
        return offers;
    }

    private static Offer primary(Action action, String label) {
        return new Offer(action, Phrase.of("chat.action." + label), Style.PRIMARY);
    }

    private static Offer normal(Action action, String label) {
        return new Offer(action, Phrase.of("chat.action." + label), Style.NORMAL);
    }

    /** The offer that these words name: by its label, or by one of the short words for it. */
    static Optional<Offer> named(String words, Prompt prompt, Words language) {
        String sought = words.strip().toLowerCase(language.locale());
        return at(prompt).stream()
                .filter(offer -> names(offer, language).anyMatch(sought::equals))
                .findFirst();
    }

    /**
     * The action that these words name even where it is not offered: nobody means "skip" or "back" as an answer, and the
     * engine says why it cannot be done here.
     */
    static Optional<Action> always(String words, Words language) {
        String sought = words.strip().toLowerCase(language.locale());
        return Stream.of(Action.SKIP, Action.BACK, Action.REVIEW, Action.CANCEL, Action.DONE, Action.SUBMIT)
                .filter(action -> TypedWords.of(action.name().toLowerCase(Locale.ROOT), language)
                        .anyMatch(sought::equals))
                .findFirst();
    }

    private static Stream<String> names(Offer offer, Words language) {
        String label = offer.label().key().substring("chat.action.".length());
        return Stream.concat(Stream.of(language.say(offer.label())), TypedWords.of(label, language))
                .map(name -> name.strip().toLowerCase(language.locale()));
    }
}
