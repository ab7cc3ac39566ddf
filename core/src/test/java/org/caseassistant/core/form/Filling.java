package org.caseassistant.core.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.CatalogReader;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Somebody filling in a form of the default catalogue, for tests that read as a conversation. */
final class Filling {
    private final FormEngine engine;
    private final CaseType caseType;
    private final Words words;
    private final AnswerFormat format;
    private FormSession session;
    private Step last;

    Filling(String caseTypeId, Contact actor) {
        this(caseTypeId, actor, Locale.US);
    }

    Filling(String caseTypeId, Contact actor, Locale locale) {
        this.caseType = CatalogReader.builtIn().caseType(caseTypeId).orElseThrow();
        this.engine = new FormEngine(World.context(caseType, actor, locale));
        this.words = Words.in(locale);
        this.format = new AnswerFormat(locale, "US");
        this.session = engine.start(new DraftId("draft"));
        this.last = Step.to(session);
    }

    Filling does(FormInput input) {
        last = engine.apply(session, input);
        session = last.session();
        return this;
    }

    /** To the question of this field. */
    Filling at(String field) {
        return does(new FormInput.Edit(field));
    }

    /** Types words to the question at hand. */
    Filling types(String text) {
        return does(new FormInput.Part(asked(), new Given.Typed(text)));
    }

    Filling picks(String... ids) {
        return does(new FormInput.Answer(asked(), new Given.Picked(List.of(ids))));
    }

    /** Answers a field wherever the conversation is. */
    Filling answers(String field, String text) {
        return does(new FormInput.Answer(field, new Given.Typed(text)));
    }

    /** The id of the field being asked. */
    String asked() {
        return session.stage() instanceof Stage.Asking asking ? asking.field() : "";
    }

    /** Why the last input was refused; empty if it was not. */
    String refusal() {
        return last.refusal().map(words::say).orElse("");
    }

    /** What else was said. */
    List<String> notes() {
        return last.notes().stream().map(words::say).toList();
    }

    /** An answer as people see it; empty if there is none. */
    String shown(String field) {
        return session.answer(field).map(answer -> format.show(field(field), answer)).orElse("");
    }

    Optional<Answer> answer(String field) {
        return session.answer(field);
    }

    Field field(String id) {
        return caseType.field(id).orElseThrow();
    }

    Prompt prompt() {
        return engine.prompt(session);
    }

    Prompt.Question question() {
        return (Prompt.Question) prompt();
    }

    /** Ids of the fields that are asked at all, as the review shows them. */
    List<String> fieldsThatApply() {
        return ((Prompt.Review) engine.prompt(session.at(new Stage.Reviewing())))
                .rows().stream().map(row -> row.field().id()).toList();
    }

    String say(Phrase phrase) {
        return words.say(phrase);
    }

    FormSession session() {
        return session;
    }
}
