package org.caseassistant.core.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.chat.Focus;
import org.caseassistant.core.chat.Reply;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.drafts.DraftControl;
import org.caseassistant.core.drafts.Drafting;
import org.caseassistant.core.drafts.OwnDrafts;
import org.caseassistant.core.policy.Act;
import org.caseassistant.core.turn.Turn;
import org.caseassistant.core.words.Matching;
import org.caseassistant.core.words.Phrase;

/** The command {@code /case} and the menus it leads to. */
final class CaseCommands {
    /** A message's words leave room in the description, which takes 3,000 characters at most, for more. */
    private static final int LONGEST_QUOTE = 2000;

    private static final String DESCRIPTION = "description";

    private final Turn turn;

    CaseCommands(Turn turn) {
        this.turn = turn;
    }

    /** Asks which case type to open. */
    Reply choose() {
        return chooseCaseType(Optional.empty());
    }

    Reply view(String argument) {
        return CaseNumber.parse(argument)
                .map(number -> new CaseScreens(turn).card(number, Optional.empty()))
                .orElseGet(() -> turn.say("chat.view.which"));
    }

    /** Opens the case type that these words name, or asks which one is meant. */
    Reply open(String name) {
        List<CaseType> meant = Matching.find(
                name, turn.catalogs().current().caseTypes(), type -> List.of(type.label(), type.id()));
        return meant.size() == 1
                ? openType(meant.getFirst().id())
                : chooseCaseType(List.of(Phrase.of("chat.open.unknown").with("name", name)), wordsToBeginWith());
    }

    /** Asks which case type to open about a message; what the message says goes into the description. */
    Reply openAbout(String text, String link) {
        String words = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
        return chooseCaseType(List.of(), Optional.of((words.strip() + "\n" + link).strip()));
    }

    /**
     * Asks which case type to open with these words.
     *
     * @param files the names of files that came with them and are not taken over
     */
    Reply openWith(String words, List<String> files) {
        int most = longestDescription();
        var notes = new ArrayList<Phrase>();
        if (words.length() > most) {
            notes.add(Phrase.of("chat.for.new-cut").with("most", most));
        }
        if (!files.isEmpty()) {
            notes.add(Phrase.of("chat.for.new-files").with("files", files));
        }
        String begun = words.length() <= most ? words : words.substring(0, cut(words, most - 1)) + "…";
        return chooseCaseType(notes, Optional.of(begun).filter(some -> !some.isEmpty()));
    }

    /** At most so many characters, without half of one at the end. */
    private static int cut(String words, int most) {
        return most > 0 && Character.isHighSurrogate(words.charAt(most - 1)) ? most - 1 : most;
    }

    /** What the description takes, whichever case type is chosen. */
    private int longestDescription() {
        return turn.catalogs().current().caseTypes().stream()
                .flatMap(type -> type.form().fields().stream())
                .filter(field -> field.id().equals(DESCRIPTION))
                .mapToInt(field -> field.kind() instanceof FieldKind.LongText(int most) ? most : LONGEST_QUOTE)
                .min()
                .orElse(LONGEST_QUOTE);
    }

    Reply openType(String id) {
        return whoMayOpen(contact -> turn.catalogs()
                .current()
                .caseType(id)
                .map(caseType -> new Drafting(turn)
                        .open(new OpeningCase(turn, contact, caseType), wordsToBeginWith()
                                .map(words -> Map.of(DESCRIPTION, words))
                                .orElse(Map.of())))
                .orElseGet(() -> chooseCaseType(Optional.of(Phrase.of("chat.draft.type-gone")))));
    }

    private interface Opening {
        Reply of(Contact contact);
    }

    private Reply whoMayOpen(Opening opening) {
        return switch (turn.person()) {
            case StaffMember _ -> turn.say("chat.open.staff");
            case Contact _ when !turn.may(Act.OPEN_CASES) -> turn.say("chat.open.read-only");
            case Contact contact -> opening.of(contact);
        };
    }

    private Optional<String> wordsToBeginWith() {
        Focus focus = turn.stores()
                .conversations()
                .focus(turn.interaction().place(), turn.interaction().user());
        return focus instanceof Focus.ChoosingCaseType(Optional<String> description) ? description : Optional.empty();
    }

    private Reply chooseCaseType(Optional<Phrase> note) {
        return chooseCaseType(note.stream().toList(), Optional.empty());
    }

    private Reply chooseCaseType(List<Phrase> notes, Optional<String> description) {
        return whoMayOpen(contact -> {
            turn.focusOn(new Focus.ChoosingCaseType(description));
            List<View.Option> options = turn.catalogs().current().caseTypes().stream()
                    .map(type -> new View.Option(type.id(), type.label(), type.description()))
                    .toList();
            var views = new ArrayList<View>();
            views.add(new View.Heading(turn.words().say("chat.open.title")));
            notes.forEach(phrase -> views.add(View.Text.of(turn.words().say(phrase))));
            views.add(new View.Choice(
                    new CaseControl.OpenType().id(),
                    turn.words().say("chat.open.which"),
                    options,
                    Optional.empty()));
            int drafts = new OwnDrafts(turn).living().size();
            if (drafts > 0) {
                views.add(View.Text.of(
                        turn.words().say(Phrase.of("chat.open.drafts").with("drafts", drafts))));
            }
            return Reply.direct(new Screen(views));
        });
    }

    Reply resume() {
        return whoMayOpen(contact -> {
            var drafting = new Drafting(turn);
            List<Draft> drafts = new OwnDrafts(turn).living();
            if (drafts.isEmpty()) {
                return turn.say("chat.resume.none");
            }
            return drafts.size() == 1
                    ? drafting.resume(drafts.getFirst().session().draft())
                    : chooseDraft(new OwnDrafts(turn), drafts);
        });
    }

    private Reply chooseDraft(OwnDrafts own, List<Draft> drafts) {
        turn.focusOn(new Focus.ChoosingDraft());
        List<View.Option> options = options(own, drafts);
        return Reply.direct(Screen.of(
                new View.Heading(turn.words().say("chat.resume.title")),
                new View.Choice(
                        new CaseControl.PickDraft().id(),
                        turn.words().say("chat.resume.which"),
                        options,
                        Optional.empty())));
    }

    /** What can be gone on with, as options. */
    List<View.Option> drafts() {
        var own = new OwnDrafts(turn);
        return options(own, own.living());
    }

    /** What can be gone on with, for a person's own page. */
    List<View> draftsAtHome() {
        var own = new OwnDrafts(turn);
        List<Draft> living = own.living();
        if (living.isEmpty()) {
            return List.of();
        }
        var views = new ArrayList<View>();
        views.add(new View.Heading(turn.words().say("chat.resume.title")));
        for (Draft draft : living) {
            views.add(View.Text.of(turn.words()
                    .say(Phrase.of("chat.home.draft")
                            .with("type", own.label(draft))
                            .with("answers", draft.session().answers().size()))));
            views.add(new View.Buttons(List.of(new View.Button(
                    new DraftControl.Resume(draft.session().draft()).id(),
                    turn.words().say("chat.action.resume"),
                    View.Button.Style.NORMAL))));
        }
        return views;
    }

    private List<View.Option> options(OwnDrafts own, List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> new View.Option(
                        draft.session().draft().value(),
                        own.label(draft),
                        turn.words()
                                .say(Phrase.of("chat.resume.draft")
                                        .with("answers", draft.session().answers().size()))))
                .toList();
    }

    /** The draft that these words name by its case type. */
    Reply resumeNamed(String name) {
        return whoMayOpen(contact -> {
            var drafting = new Drafting(turn);
            var own = new OwnDrafts(turn);
            List<Draft> meant = Matching.find(
                    name,
                    own.living(),
                    draft -> List.of(own.label(draft)));
            return meant.size() == 1 ? drafting.resume(meant.getFirst().session().draft()) : resume();
        });
    }
}
