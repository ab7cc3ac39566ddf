package org.caseassistant.core.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One draft as the form engine sees it. Immutable; {@link FormEngine} makes the next one.
 *
 * @param draft which draft
 * @param form id of the form being filled in, such as that of a case type
 * @param catalogVersion version of the catalogue that last asked
 * @param answers accepted answers by field id, in the order in which they came; also of fields that do not apply at
 *     the moment, in case they apply again
 * @param skipped ids of optional fields the person chose not to answer
 * @param stage where it stands
 * @param trail ids of the fields asked before the present stage, the latest last; {@link #REVIEW} stands for the review
 * @param revision grows with every change; a control made for an earlier revision is stale
 */
public record FormSession(
        DraftId draft,
        String form,
        String catalogVersion,
        Map<String, Answer> answers,
        Set<String> skipped,
        Stage stage,
        List<String> trail,
        int revision) {
    /** Stands for the review in the trail. No field has this id, since it is not well-formed as one. */
    public static final String REVIEW = "*review";

    private static final int LONGEST_TRAIL = 200;

    /** Copies the collections, keeping their order. */
    public FormSession {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
        trail = List.copyOf(trail.subList(Math.max(0, trail.size() - LONGEST_TRAIL), trail.size()));
    }

    /** The answer to a field. */
    public Optional<Answer> answer(String field) {
        return Optional.ofNullable(answers.get(field));
    }

    /** Whether nothing more can happen to it. */
    public boolean isFinal() {
        return stage instanceof Stage.Submitted || stage instanceof Stage.Cancelled;
    }

    FormSession withAnswer(String field, Answer answer) {
        var more = new LinkedHashMap<>(answers);
        more.put(field, answer);
        return new FormSession(draft, form, catalogVersion, more, without(skipped, field), stage, trail, revision);
    }

    FormSession withoutAnswer(String field) {
        var fewer = new LinkedHashMap<>(answers);
        fewer.remove(field);
        return new FormSession(draft, form, catalogVersion, fewer, skipped, stage, trail, revision);
    }

    FormSession withSkipped(String field) {
        var more = new LinkedHashSet<>(skipped);
        more.add(field);
        return new FormSession(draft, form, catalogVersion, answers, more, stage, trail, revision);
    }

    FormSession at(Stage next) {
        return new FormSession(draft, form, catalogVersion, answers, skipped, next, trail, revision);
    }

    FormSession withTrail(List<String> next) {
        return new FormSession(draft, form, catalogVersion, answers, skipped, stage, next, revision);
    }

    FormSession remembering(String place) {
        var longer = new ArrayList<>(trail);
        longer.add(place);
        return withTrail(longer);
    }

    FormSession under(String version) {
        return new FormSession(draft, form, version, answers, skipped, stage, trail, revision);
    }

    FormSession revised() {
        return new FormSession(draft, form, catalogVersion, answers, skipped, stage, trail, revision + 1);
    }

    private static Set<String> without(Set<String> set, String element) {
        var fewer = new LinkedHashSet<>(set);
        fewer.remove(element);
        return fewer;
    }
}
