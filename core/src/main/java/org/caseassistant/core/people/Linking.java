package org.caseassistant.core.people;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.access.LinkCode;
import org.caseassistant.core.access.LinkCodes;
import org.caseassistant.core.access.LinkRules;
import org.caseassistant.core.chat.ControlId;
import org.caseassistant.core.chat.Dialog;
import org.caseassistant.core.chat.Interaction;
import org.caseassistant.core.chat.Interaction.What;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.delivery.Letter;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.form.Given;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Visit;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Lets a chat user prove an e-mail address, and be recognised as whom it belongs to. Open to those we do not know, so
 * it says and does the same for the addresses of people we know and for any other.
 */
final class Linking {
    private static final Duration RATE = Duration.ofHours(1);
    private static final String FIELD = "code";
    private static final String DIGITS = "[0-9]{" + LinkCode.LENGTH + "}";

    private final Stores stores;
    private final Interaction interaction;
    private final Instant now;
    private final Words words;
    private final LinkRules rules;
    private final Supplier<String> ids;

    Linking(Visit visit) {
        this.stores = visit.transaction().stores();
        this.interaction = visit.interaction();
        this.now = visit.transaction().now();
        this.words = visit.words();
        this.rules = visit.transaction().settings().linking();
        this.ids = visit.ids();
    }

    private ChatIdentity user() {
        return interaction.user();
    }

    /** What there is about linking in this interaction; empty if it is about something else. */
    Optional<Reply> reply() {
        return Optional.ofNullable(
                switch (interaction.what()) {
                    case What.Command(String name, String rest, _) when name.equals("link") -> run(rest.strip());
                    case What.Pressed(var id) when isOurs(id) -> form();
                    case What.FilledForm form when isOurs(form.control()) -> filled(form);
                    default -> null;
                });
    }

    private static boolean isOurs(ControlId id) {
        return id.equals(new PeopleControl.EnterCode().id());
    }

    private Reply run(String rest) {
        String code = rest.replaceFirst("(?i)^code\\s+", "").replaceAll("\\s", "");
        if (code.matches(DIGITS)) {
            return tried(code).map(person -> say(linked(person))).orElseGet(() -> problem("chat.link.wrong"));
        }
        return address(rest).map(this::send).orElseGet(() -> problem("chat.link.how"));
    }

    /** Some platforms make a link of an address that is typed. */
    private static Optional<String> address(String typed) {
        String bare = typed.replaceFirst("^<?(?:mailto:)?", "").replaceFirst("(?:\\|[^>]*)?>?$", "");
        return bare.length() <= 254 && bare.matches("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+")
                ? Optional.of(bare.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private Reply send(String email) {
        if (!rules.mail()) {
            return problem("chat.link.no-mail");
        }
        LinkCodes codes = stores.linkCodes();
        codes.lock(user(), email);
        Instant since = now.minus(RATE);
        if (codes.askedBy(user(), since) >= rules.perUser() || codes.askedFor(email, since) >= rules.perAddress()) {
            return problem("chat.link.too-many");
        }
        String code = LinkCode.digits(ids.get());
        Instant end = now.plus(rules.lifetime());
        codes.add(LinkCode.of(user(), email, code, ids.get(), now, end));
        // A letter to nobody is written too, but is out of date at once: so both take the same time.
        boolean known = stores.directory().personByEmail(email).isPresent();
        stores.letters().add(letter(email, code), now, known ? end : now);
        return Reply.of(new Screen(List.of(
                View.Text.of(words.say(Phrase.of("chat.link.sent")
                        .with("email", email)
                        .with("minutes", rules.lifetime().toMinutes()))),
                new View.Buttons(List.of(new View.Button(
                        new PeopleControl.EnterCode().id(),
                        words.say("chat.action.enter-code"),
                        View.Button.Style.PRIMARY))))));
    }

    private Letter letter(String email, String code) {
        Phrase text = Phrase.of("chat.link.letter.text")
                .with("code", code)
                .with("minutes", rules.lifetime().toMinutes())
                .with("surface", user().surface())
                .with("user", user().user());
        return Letter.of(email, words.say("chat.link.letter.subject"), words.say(text));
    }

    private Reply form() {
        if (!interaction.capabilities().dialogs()) {
            return say(Phrase.of("chat.link.type"));
        }
        var input = new View.TextInput(
                new PeopleControl.EnterCode().id(), words.say("chat.link.code"), false, 20, Optional.empty());
        return Reply.of(new Dialog(
                new PeopleControl.EnterCode().id(),
                words.say("chat.action.enter-code"),
                words.say(Phrase.of("chat.link.form").with("minutes", rules.lifetime().toMinutes())),
                List.of(new Dialog.Question(
                        FIELD, words.say("chat.link.code"), words.say("chat.link.code-help"), true, false, input))));
    }

    private Reply filled(What.FilledForm form) {
        String code = form.given().get(FIELD) instanceof Given.Typed(String text) ? text.replaceAll("\\s", "") : "";
        if (!form.sent()) {
            return form();
        }
        Optional<Person> person = code.matches(DIGITS) ? tried(code) : Optional.empty();
        return person.map(somebody -> say(linked(somebody)))
                .orElseGet(() -> Reply.refusing(Map.of(FIELD, words.say("chat.link.wrong"))));
    }

    /** The person whose address the code proves, to whom the user is linked now. */
    private Optional<Person> tried(String code) {
        Optional<LinkCode> latest = stores.linkCodes()
                .lockLatest(user())
                .filter(asked -> !asked.used() && asked.tries() < rules.tries() && now.isBefore(asked.expiresAt()));
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        boolean right = latest.get().is(code);
        stores.linkCodes().tried(user(), right);
        Optional<Person> person = right ? stores.directory().personByEmail(latest.get().email()) : Optional.empty();
        person.ifPresent(somebody -> stores.directory().link(user(), somebody));
        return person;
    }

    private static Phrase linked(Person person) {
        return Phrase.of("chat.link.done").with("name", person.fullName());
    }

    private Reply say(Phrase phrase) {
        return Reply.of(Screen.of(View.Text.of(words.say(phrase))));
    }

    private Reply problem(String key) {
        return Reply.of(Screen.of(new View.Text(View.Text.Weight.PROBLEM, words.say(key))));
    }
}
