package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseTopic;
import org.caseassistant.core.cases.EndedCase;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.chat.View.FieldList.Entry;
import org.caseassistant.core.form.Answer;
import org.caseassistant.core.form.Prompt;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Phrase;

/**
 * Offers whoever is about to submit a case those of the same account that are over and were about the same: the answer may
 * stand there already. Nothing of other accounts, and nothing that this very contact may not see.
 */
final class SimilarCases {
    private static final int MOST = 3;
    private static final String SUBJECT = "subject";

    private final Turn turn;

    SimilarCases(Turn turn) {
        this.turn = turn;
    }

    /** Nothing where none is alike enough, or something is still missing. */
    List<View> offered(Prompt.Review review) {
        return review.complete()
                ? account(review).map(account -> views(similar(review, account))).orElse(List.of())
                : List.of();
    }

    private static Optional<Answer.OfAccount> account(Prompt.Review review) {
        return review.rows().stream()
                .flatMap(row -> row.answer().stream())
                .filter(Answer.OfAccount.class::isInstance)
                .map(Answer.OfAccount.class::cast)
                .findFirst();
    }

    private List<EndedCase> similar(Prompt.Review review, Answer.OfAccount account) {
        List<String> common = Arrays.asList(turn.words().say("chat.similar.common").split(" ", -1));
        var topic = CaseTopic.of(texts(review, true), texts(review, false), common);
        return turn.stores().cases().similar(turn.cases(), account.account(), topic, MOST);
    }

    private static String texts(Prompt.Review review, boolean subject) {
        return review.rows().stream()
                .filter(row -> row.field().id().equals(SUBJECT) == subject)
                .flatMap(row -> row.answer().stream())
                .filter(Answer.Text.class::isInstance)
                .map(answer -> ((Answer.Text) answer).text())
                .collect(Collectors.joining(" "));
    }

    private List<View> views(List<EndedCase> similar) {
        if (similar.isEmpty()) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        var buttons = new ArrayList<View.Button>();
        for (EndedCase found : similar) {
            entries.add(new Entry(
                    found.number().toString(),
                    turn.words()
                            .say(Phrase.of("chat.similar.case")
                                    .with("subject", found.subject())
                                    .with("at", turn.moment(found.endedAt())))));
            buttons.add(new CaseControl.ViewCase(found.number()).button(turn.words()));
        }
        return List.of(
                View.Text.of(turn.words().say("chat.similar.title")),
                new View.FieldList(entries),
                new View.Buttons(buttons));
    }
}
