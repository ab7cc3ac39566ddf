package org.caseassistant.core.assistant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caseassistant.core.cases.CaseFilter;
import org.caseassistant.core.cases.CaseMessage;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.CaseSummary;
import org.caseassistant.core.cases.MessageName;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Interaction.Source;
import org.caseassistant.core.chat.Interaction.Upload;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.words.Phrase;

/**
 * What contacts write of themselves, with nothing asked: an answer to the case that they were told of last, if they have
 * no other, or to the one whose message they answered by the platform's own means. Wherever it is not clear which case
 * they mean, they are asked, and what they wrote is kept until they say.
 */
final class UnaskedWords {
    private static final int MOST_CASES = 20;

    private final Turn turn;

    UnaskedWords(Turn turn) {
        this.turn = turn;
    }

    /** The case whose message was answered by the platform's own means. */
    Optional<CaseNumber> answered(Optional<Source> source) {
        return source.filter(_ -> turn.person() instanceof Contact)
                .flatMap(Source::answered)
                .flatMap(message -> turn.stores().outbox().nameOf(turn.interaction().place(), message))
                .flatMap(MessageName::caseOf);
    }

    /** Words with nothing asked. */
    Reply said(String text) {
        List<CaseSummary> open = open();
        if (open.isEmpty() || text.isBlank()) {
            return turn.say("chat.nothing-asked");
        }
        if (!turn.may(Act.ADD_TO_CASES)) {
            return turn.say("chat.add.not-you");
        }
        return only(open).map(number -> said(number, text)).orElseGet(() -> ask(text, open, Optional.empty()));
    }

    /** Files with nothing asked. */
    Reply given(List<Upload> files) {
        List<CaseSummary> open = open();
        if (open.isEmpty() || !turn.may(Act.ADD_TO_CASES)) {
            return turn.say(open.isEmpty() ? "chat.files.none" : "chat.add.not-you");
        }
        return only(open).map(number -> given(number, files)).orElseGet(() -> turn.say("chat.for.files"));
    }

    /** Words while they add to a case: for that one, unless they were told of another since, or answer who knows what. */
    Reply adding(CaseNumber number, String text, Optional<Source> source) {
        boolean leaves = Offers.means(text, turn.words(), "done") || Offers.means(text, turn.words(), "cancel");
        return leaves || !(toldOfAnotherThan(number) || answersTheUnknown(source))
                ? new CaseTalk(turn).typed(number, text)
                : ask(text, open(), Optional.empty());
    }

    /** The same for files. */
    Reply addingFiles(CaseNumber number, List<Upload> files, Optional<Source> source) {
        return toldOfAnotherThan(number) || answersTheUnknown(source)
                ? turn.say("chat.for.files")
                : new CaseTalk(turn).given(number, files);
    }

    /**
     * Whether they answered a message by the platform's own means that may tell of another case: not what they are asked
     * now, while one may have arrived without our knowing, or is known only now.
     */
    private boolean answersTheUnknown(Optional<Source> source) {
        Place place = turn.interaction().place();
        ChatIdentity user = turn.interaction().user();
        Optional<String> answered = source.flatMap(Source::answered);
        return answered.isPresent()
                && !answered.equals(turn.stores().conversations().prompt(place, user))
                && (turn.stores().outbox().mayHaveArrived(new Address(place, user))
                        || answered(source).isPresent());
    }

    /** Adds words to a case. */
    Reply said(CaseNumber number, String text) {
        return new CaseTalk(turn).withCase(number, found -> {
            if (text.isBlank()) {
                return turn.say("chat.add.blank");
            }
            if (text.length() > CaseMessage.LONGEST_TEXT) {
                return turn.say(Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT));
            }
            new CaseTalk(turn).add(found, text.strip(), List.of());
            return added(number, found.content().subject());
        });
    }

    /** Adds files to a case. */
    Reply given(CaseNumber number, List<Upload> files) {
        return new CaseTalk(turn).withCase(number, found -> new FileIntake(turn)
                .refusal(number, files)
                .map(turn::say)
                .orElseGet(() -> {
                    new CaseTalk(turn).add(found, "", files);
                    return added(number, found.content().subject());
                }));
    }

    private Reply added(CaseNumber number, String subject) {
        turn.stores()
                .conversations()
                .told(turn.interaction().place(), turn.interaction().user(), Optional.of(number));
        return Reply.of(Screen.of(
                View.Text.of(turn.words()
                        .say(Phrase.of("chat.for.added").with("number", number.toString()).with("subject", subject))),
                new View.Buttons(List.of(new View.Button(
                        new Control.ViewCase(number).id(),
                        turn.words().say(Phrase.of("chat.action.view").with("number", number.toString())),
                        View.Button.Style.NORMAL)))));
    }

    /** Words were typed where it was asked which case is meant: its number, what else there is, or more of the same. */
    Reply choosing(String held, String text) {
        String typed = text.strip();
        if (Offers.means(typed, turn.words(), "cancel") || names("chat.for.nothing", typed)) {
            return chosen(Control.ForCase.Choice.NOTHING, Optional.empty());
        }
        if (names("chat.for.new", typed)) {
            return chosen(Control.ForCase.Choice.NEW, Optional.empty());
        }
        Optional<CaseNumber> named = CaseNumber.parse(typed)
                .filter(number -> turn.stores().cases().find(number, turn.cases()).isPresent());
        if (named.isPresent()) {
            return new CaseTalk(turn).said(named.get(), held);
        }
        String all = held + "\n" + typed;
        return all.length() <= CaseMessage.LONGEST_TEXT
                ? ask(all, open(), Optional.empty())
                : ask(held, open(), Optional.of(Phrase.of("chat.add.long").with("most", CaseMessage.LONGEST_TEXT)));
    }

    private boolean names(String label, String typed) {
        return turn.words().say(label).equalsIgnoreCase(typed);
    }

    /** It was said what the words are for. */
    Reply chosen(Control.ForCase.Choice choice, Optional<String> picked) {
        Focus focus = turn.stores()
                .conversations()
                .focus(turn.interaction().place(), turn.interaction().user());
        if (!(focus instanceof Focus.ChoosingCase(String held))) {
            return turn.say("chat.for.gone");
        }
        return switch (choice) {
            case CASE ->
                picked.flatMap(CaseNumber::parse)
                        .map(number -> new CaseTalk(turn).said(number, held))
                        .orElseGet(() -> ask(held, open(), Optional.empty()));
            case NEW -> new CaseCommands(turn).openWith(held);
            case NOTHING -> {
                turn.focusOn(new Focus.Nothing());
                yield turn.say("chat.for.dropped");
            }
        };
    }

    private boolean toldOfAnotherThan(CaseNumber number) {
        return told().filter(other -> !other.equals(number)).isPresent();
    }

    private Optional<CaseNumber> told() {
        return turn.stores().conversations().told(turn.interaction().place(), turn.interaction().user());
    }

    /** The one case that they can mean. */
    private Optional<CaseNumber> only(List<CaseSummary> open) {
        return told().filter(number -> open.size() == 1 && open.getFirst().number().equals(number));
    }

    /** Their own open cases, as far as there is room for them: the one that they were told of last, then the newest. */
    private List<CaseSummary> open() {
        return switch (turn.person()) {
            case StaffMember _ -> List.of();
            case Contact contact -> {
                Optional<CaseNumber> told = told();
                var own = new CaseScope.OfContact(
                        contact.id(),
                        contact.accounts().stream().map(Account::id).collect(Collectors.toSet()));
                yield turn.stores()
                        .cases()
                        .list(own, CaseFilter.of(CaseFilter.Which.OPEN), Optional.empty(), MOST_CASES)
                        .stream()
                        .sorted(Comparator.comparing(found -> !told.equals(Optional.of(found.number()))))
                        .toList();
            }
        };
    }

    /** The cases that words can be for. */
    List<View.Option> options() {
        return options(open());
    }

    private static List<View.Option> options(List<CaseSummary> open) {
        return open.stream()
                .map(found -> new View.Option(
                        found.number().toString(), found.number() + ": " + found.subject(), ""))
                .toList();
    }

    private Reply ask(String words, List<CaseSummary> open, Optional<Phrase> problem) {
        String held = CaseTalk.standingOut(turn, words);
        turn.focusOn(new Focus.ChoosingCase(held));
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.for.title")));
        problem.ifPresent(why -> views.add(new View.Text(View.Text.Weight.PROBLEM, turn.words().say(why))));
        views.add(View.Text.of(held));
        views.add(new View.Text(View.Text.Weight.SUBTLE, turn.words().say("chat.for.how")));
        views.add(new View.Choice(
                new Control.ForCase(Control.ForCase.Choice.CASE).id(),
                turn.words().say("chat.for.which"),
                options(open),
                Optional.empty()));
        views.add(new View.Buttons(List.of(
                button(Control.ForCase.Choice.NEW, "chat.for.new"),
                button(Control.ForCase.Choice.NOTHING, "chat.for.nothing"))));
        return Reply.direct(new Screen(views));
    }

    private View.Button button(Control.ForCase.Choice choice, String label) {
        return new View.Button(
                new Control.ForCase(choice).id(), turn.words().say(label), View.Button.Style.NORMAL);
    }
}
